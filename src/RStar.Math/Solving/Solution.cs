using RStar.Math.Search;

namespace RStar.Math;

/// <summary>What a solver found out about a problem.</summary>
public sealed record Solution
{
    /// <summary>The problem.</summary>
    public required Problem Problem { get; init; }

    /// <summary>Why the solve ended.</summary>
    public required StopReason StopReason { get; init; }

    /// <summary>
    /// The name of the strategy that searched (<see cref="ISearchStrategy.Name"/>), or <see langword="null"/> where it is not known.
    /// </summary>
    public string? Strategy { get; init; }

    /// <summary>The chosen answer, or <see langword="null"/> where no trajectory came to one.</summary>
    public string? Answer { get; init; }

    /// <summary>What speaks for <see cref="Answer"/>, in [0, 1]; see <see cref="AnswerGroup.Confidence"/>.</summary>
    public double Confidence { get; init; }

    /// <summary>
    /// What went wrong, in one sentence; set with <see cref="StopReason.ModelFailed"/>, <see cref="StopReason.NoCandidates"/> and
    /// <see cref="StopReason.InvalidProblem"/>.
    /// </summary>
    public string? Error { get; init; }

    /// <summary>All different answers that were found, the chosen one first.</summary>
    public IReadOnlyList<AnswerGroup> Answers { get; init; } = [];

    /// <summary>All trajectories that came to an answer, the best-scored first.</summary>
    public IReadOnlyList<Trajectory> Trajectories { get; init; } = [];

    /// <summary>What it cost.</summary>
    public required SolveStatistics Statistics { get; init; }

    /// <summary>
    /// Tokens that the policy model generated in each run. Runs do not depend on each other unless a budget ends them: the first of them
    /// with their tokens are what a solve with as many runs would have come to.
    /// </summary>
    public IReadOnlyList<long> TokensByRun { get; init; } = [];

    /// <summary>The trees of all runs, their states released; empty unless <see cref="SolveOptions.KeepTrees"/> is set.</summary>
    public IReadOnlyList<SearchTree> Trees { get; init; } = [];
}
