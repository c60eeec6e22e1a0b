namespace RStar.Math;

/// <summary>A problem and the steps taken so far. Immutable; paths that share a beginning share its objects.</summary>
public sealed class ReasoningPath
{
    private ReasoningPath(Problem problem, ReasoningPath? parent, Step? lastStep)
    {
        Problem = problem;
        Parent = parent;
        LastStep = lastStep;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    /// <summary>The problem that the path starts from.</summary>
    public Problem Problem { get; }

    /// <summary>The path without its last step, or <see langword="null"/> where there is no step yet.</summary>
    public ReasoningPath? Parent { get; }

    /// <summary>The last step, or <see langword="null"/> where there is no step yet.</summary>
    public Step? LastStep { get; }

    /// <summary>The number of steps.</summary>
    public int Depth { get; }

    /// <summary>The path of no steps.</summary>
    /// <param name="problem">The problem to start from.</param>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is <see langword="null"/>.</exception>
    public static ReasoningPath Start(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new ReasoningPath(problem, null, null);
    }

    /// <summary>This path with one step more.</summary>
    /// <param name="step">The step to add.</param>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is <see langword="null"/>.</exception>
    public ReasoningPath Append(Step step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return new ReasoningPath(Problem, this, step);
    }

    /// <summary>This path with more steps, in their order.</summary>
    /// <param name="steps">The steps to add; none gives this path itself.</param>
    /// <exception cref="ArgumentNullException"><paramref name="steps"/> or one of them is <see langword="null"/>.</exception>
    public ReasoningPath AppendRange(IEnumerable<Step> steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        return steps.Aggregate(this, (path, step) => path.Append(step));
    }

    /// <summary>The steps in order, in a new array of length <see cref="Depth"/>.</summary>
    public Step[] ToSteps()
    {
        var steps = new Step[Depth];
        for (ReasoningPath path = this; path.Parent is not null; path = path.Parent)
        {
            steps[path.Depth - 1] = path.LastStep!;
        }

        return steps;
    }
}
