using RStar.Math.Evolution.Problems.Solutions;
using RStar.Math.Search;

namespace RStar.Math.Evolution.Problems;

/// <summary>A problem of <see cref="ProblemGenerator"/>. Immutable and thread-safe.</summary>
public sealed class GeneratedProblem
{
    private readonly WorkedCalculation _calculation;
    private readonly ulong _seed;

    internal GeneratedProblem(Problem problem, ProblemTopic topic, int level, IReadOnlyList<string> templates, WorkedCalculation calculation, ulong seed)
    {
        Problem = problem;
        Topic = topic;
        Level = level;
        Templates = templates;
        _calculation = calculation;
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

    /// <summary>Writes a solution: code steps, what the program prints, and the answer in a box.</summary>
    /// <param name="variant">Which of the many wordings; equal variants give equal solutions.</param>
    public ReasoningPath Solve(int variant = 0) => SolutionWriter.Write(Problem, _calculation, Seed.Derive(_seed, (ulong)(uint)variant));
}
