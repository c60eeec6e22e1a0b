using RStar.Math.Evolution.Problems.Solutions;
using RStar.Math.Search;

namespace RStar.Math.Evolution.Problems;

/// <summary>A problem of <see cref="ProblemGenerator"/>. Immutable and thread-safe.</summary>
public sealed class GeneratedProblem
{
    private readonly WorkedCalculation _calculation;
    private readonly Plot _plot;
    private readonly ulong _seed;

    internal GeneratedProblem(Problem problem, Plot plot, IReadOnlyList<string> templates, WorkedCalculation calculation, ulong seed)
    {
        Problem = problem;
        Topic = plot.Topic;
        Level = plot.Level;
        Templates = templates;
        _calculation = calculation;
        _plot = plot;
        _seed = seed;
    }

    /// <summary>The text, the exact answer and an id made of the seed and the index.</summary>
    public Problem Problem { get; }

    /// <summary>What the problem is about.</summary>
    public ProblemTopic Topic { get; }

    /// <summary>The number of operations that the solution takes, from 1 to 6.</summary>
    public int Level { get; }

    /// <summary>The names of the story and of the relations that the problem was made from, in order.</summary>
    public IReadOnlyList<string> Templates { get; }

    /// <summary>The same problem in the same words, but for its numbers, people and things.</summary>
    /// <param name="variant">Which of the endless many, from 1; the same variant is the same problem.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="variant"/> is less than 1.</exception>
    public GeneratedProblem Vary(int variant)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(variant, 1);
        return _plot.Tell(Problem.Id, variant);
    }

    /// <summary>Writes a solution: code steps, what the program prints, and the answer in a box.</summary>
    /// <param name="variant">Which of the many wordings; equal variants give equal solutions.</param>
    /// <param name="style">Whether there are many wordings or one.</param>
    public ReasoningPath Solve(int variant = 0, SolutionStyle style = SolutionStyle.Varied) =>
        SolutionWriter.Write(
            Problem,
            style == SolutionStyle.Plain ? PlainSteps.Work(Problem.Text, _calculation) : _calculation,
            Wording.Draw(style, Seed.Derive(_seed, (ulong)(uint)variant)));
}
