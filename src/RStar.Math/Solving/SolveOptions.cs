using RStar.Math.Search;
using RStar.Math.Validation;

namespace RStar.Math;

/// <summary>How a problem is solved. Immutable; change it with <c>with</c>.</summary>
public sealed record SolveOptions
{
    /// <summary>
    /// How candidates are searched. <see langword="null"/>, the default, takes <see cref="MctsStrategy"/> with the paper's test-time
    /// settings where the solver has a process reward model, otherwise <see cref="SelfConsistencyStrategy"/>.
    /// </summary>
    public ISearchStrategy? Strategy { get; init; }

    /// <summary>
    /// Independent runs, each with a tree and seeds of its own: what the paper calls trajectories. Default 1.
    /// </summary>
    public int Runs { get; init; } = 1;

    /// <summary>How the answer is chosen; <see langword="null"/> leaves it to the strategy. Default <see langword="null"/>.</summary>
    public AnswerSelection? Selection { get; init; }

    /// <summary>What the solve may cost. Default: the strategy's own size alone.</summary>
    public SolveBudget Budget { get; init; } = new();

    /// <summary>How the policy model draws its candidates. Default temperature 1.</summary>
    public SamplingOptions Sampling { get; init; } = new();

    /// <summary>The deepest a path may get, in steps. Default 16 (the paper's).</summary>
    public int MaxDepth { get; init; } = 16;

    /// <summary>The longest text a step may have, in characters; a longer candidate is rejected. Default 16,384.</summary>
    public int MaxStepLength { get; init; } = 16_384;

    /// <summary>
    /// How often a node is expanded again, with other seeds, when none of its candidates could be used, before it counts as a dead end.
    /// Default 1.
    /// </summary>
    public int ExpansionRetries { get; init; } = 1;

    /// <summary>
    /// Decides every draw: the same problem, options and seed give the same trees with models that are deterministic, whatever else is
    /// solved at the same time. Default 0.
    /// </summary>
    public ulong Seed { get; init; }

    /// <summary>Whether <see cref="Solution.Trees"/> is filled. Default false.</summary>
    public bool KeepTrees { get; init; }

    internal IEnumerable<string> Validate()
    {
        IEnumerable<string> ofParts =
        [
            .. Strategy is null ? [] : Faults.In($"{nameof(Strategy)} ({Strategy.Name})", Strategy.Validate()),
            .. Faults.In(nameof(Budget), Budget?.Validate()),
            .. Faults.In(nameof(Sampling), Sampling?.Validate()),
        ];
        foreach (string fault in ofParts)
        {
            yield return fault;
        }

        if (Runs is < 1 or > 65_536)
        {
            yield return $"{nameof(Runs)} is {Runs}; it must be from 1 to 65536.";
        }

        if (MaxDepth is < 1 or > 1_000)
        {
            yield return $"{nameof(MaxDepth)} is {MaxDepth}; it must be from 1 to 1000.";
        }

        if (MaxStepLength < 1)
        {
            yield return $"{nameof(MaxStepLength)} is {MaxStepLength}; it must be 1 or more.";
        }

        if (ExpansionRetries is < 0 or > 100)
        {
            yield return $"{nameof(ExpansionRetries)} is {ExpansionRetries}; it must be from 0 to 100.";
        }
    }
}
