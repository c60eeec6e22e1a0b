namespace RStar.Math;

/// <summary>A whole solution of a problem: its steps, the answer they end in, and what the search thinks of them.</summary>
public sealed record Trajectory
{
    /// <summary>The problem that was solved.</summary>
    public required Problem Problem { get; init; }

    /// <summary>The steps in order; the last one holds the answer.</summary>
    public required IReadOnlyList<TrajectoryStep> Steps { get; init; }

    /// <summary>The final answer: the content of the last balanced <c>\boxed{}</c>.</summary>
    public required string Answer { get; init; }

    /// <summary>
    /// What the trajectory is ranked by, in [-1, 1]: the process reward model's value of the whole trajectory where there is such a model,
    /// otherwise the Q-value of its last step.
    /// </summary>
    public required double Score { get; init; }

    /// <summary>How many samples gave exactly this trajectory, 1 or more.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The index of the run whose tree holds the trajectory, from 0.</summary>
    public int Run { get; init; }

    /// <summary>The index of the trajectory's last node in its tree.</summary>
    public int Node { get; init; }

    /// <summary>Natural logarithm of the trajectory's probability under the policy model.</summary>
    public double LogProbability { get; init; }

    /// <summary>Tokens of all steps.</summary>
    public int TokenCount { get; init; }

    /// <summary>The score of a trajectory by its last node, as <see cref="Score"/> says.</summary>
    internal static double ScoreOf(double? reward, double qValue) => reward ?? double.Clamp(qValue, -1, 1);
}
