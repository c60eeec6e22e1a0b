using RStar.Math.Search;
using RStar.Math.Validation;

namespace RStar.Math.Evolution;

/// <summary>How the models of a round are measured on held-out problems.</summary>
public sealed record EvaluationPlan
{
    /// <summary>
    /// How many independent solutions the policy alone draws of each problem; gives pass@1, pass@2, pass@4 and so on up to it, and the
    /// majority vote. Default 16; 0 leaves them out.
    /// </summary>
    public int PolicySamples { get; init; } = 16;

    /// <summary>
    /// The numbers of trajectories at which the system is measured, rising. Default 1, 4 and 16; the paper goes to 64. Fewer are the first
    /// of the most, so that only the largest number is searched.
    /// </summary>
    public IReadOnlyList<int> Trajectories { get; init; } = [1, 4, 16];

    /// <summary>Rollouts of each trajectory's tree. Default 4 (the paper's).</summary>
    public int Rollouts { get; init; } = 4;

    /// <summary>Candidates of each step. Default 32 (the paper's).</summary>
    public int Candidates { get; init; } = 32;

    /// <summary>The deepest a path may get, in steps. Default 16 (the paper's).</summary>
    public int MaxDepth { get; init; } = 16;

    /// <summary>How candidates are drawn. Default temperature 1.</summary>
    public SamplingOptions Sampling { get; init; } = new();

    internal IEnumerable<string> Validate()
    {
        if (PolicySamples is < 0 or > SearchTree.MaxChildren)
        {
            yield return $"{nameof(PolicySamples)} is {PolicySamples}; it must be from 0 (none) to {SearchTree.MaxChildren}.";
        }

        if (Trajectories is null
            || !Trajectories.Zip(Trajectories.Skip(1)).All(pair => pair.First < pair.Second)
            || Trajectories.Any(count => count is < 1 or > 65_536))
        {
            yield return $"{nameof(Trajectories)} is [{string.Join(", ", Trajectories ?? [])}]; it must be rising numbers from 1 to 65536.";
        }

        if (Rollouts < 1)
        {
            yield return $"{nameof(Rollouts)} is {Rollouts}; it must be 1 or more.";
        }

        if (Candidates is < 1 or > SearchTree.MaxChildren)
        {
            yield return $"{nameof(Candidates)} is {Candidates}; it must be from 1 to {SearchTree.MaxChildren}.";
        }

        if (MaxDepth is < 1 or > 1_000)
        {
            yield return $"{nameof(MaxDepth)} is {MaxDepth}; it must be from 1 to 1000.";
        }

        foreach (string fault in Faults.In(nameof(Sampling), Sampling?.Validate() ?? [PlanFaults.IsNullPart]))
        {
            yield return fault;
        }
    }
}
