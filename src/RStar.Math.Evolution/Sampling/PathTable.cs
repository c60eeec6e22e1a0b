using RStar.Math.Trajectories;

namespace RStar.Math.Evolution;

/// <summary>Paths of one problem as a table of steps, so that a beginning that many share is written once.</summary>
internal sealed class PathTable
{
    private readonly Problem _problem;
    private readonly List<PathStep> _steps = [];
    private readonly Dictionary<(int Parent, string Text), int> _places = [];
    private readonly List<ReasoningPath> _paths = [];

    public PathTable(Problem problem) => _problem = problem;

    /// <summary>Reads a table back.</summary>
    /// <exception cref="FormatException">A step names a parent that does not come before it.</exception>
    public PathTable(Problem problem, IReadOnlyList<PathStep> steps)
        : this(problem)
    {
        foreach (PathStep step in steps)
        {
            if (step.Parent < PathStep.NoParent || step.Parent >= _steps.Count)
            {
                throw new FormatException(
                    $"Step {_steps.Count} of the table names step {step.Parent} as the one before it; it must be an earlier one, or -1.");
            }

            Add(step);
        }
    }

    /// <summary>All steps, each after the one before it on its path.</summary>
    public IReadOnlyList<PathStep> Steps => _steps;

    /// <summary>The path that ends in a step of the table.</summary>
    public ReasoningPath this[int place] => _paths[place];

    /// <summary>Puts a path in and says where it ends.</summary>
    public int Place(ReasoningPath path)
    {
        int place = PathStep.NoParent;
        foreach (Step step in path.ToSteps())
        {
            place = _places.TryGetValue((place, TrajectoryFormat.WriteStep(step)), out int found) ? found : Add(new PathStep(place, step));
        }

        return place;
    }

    private int Add(PathStep step)
    {
        ReasoningPath before = step.Parent == PathStep.NoParent ? ReasoningPath.Start(_problem) : _paths[step.Parent];
        _places[(step.Parent, TrajectoryFormat.WriteStep(step.Step))] = _steps.Count;
        _steps.Add(step);
        _paths.Add(before.Append(step.Step));
        return _steps.Count - 1;
    }
}

/// <summary>A step and the place of the one before it.</summary>
/// <param name="Parent">The place of the step before, or <see cref="NoParent"/> at the beginning.</param>
/// <param name="Step">The step.</param>
internal sealed record PathStep(int Parent, Step Step)
{
    public const int NoParent = -1;
}
