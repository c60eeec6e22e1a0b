using RStar.Math.Search;

namespace RStar.Math.Console.Searching;

/// <summary>How problems are searched, as the command line says it; what does not concern the strategy is <see langword="null"/>.</summary>
internal sealed record SearchSettings
{
    public required string Strategy { get; init; }

    /// <summary>Independent trees for MCTS and beam search, samples for the others.</summary>
    public required int Trajectories { get; init; }

    public int? Rollouts { get; init; }

    public int? Candidates { get; init; }

    public int? BeamWidth { get; init; }

    /// <summary>How the answer is chosen; <see langword="null"/> for the strategy's own way.</summary>
    public string? Selection { get; init; }

    public double Temperature { get; init; }

    /// <summary>Only tokens at least this likely relative to the likeliest are drawn.</summary>
    public double MinP { get; init; }

    public int Depth { get; init; }

    public int MaxStepTokens { get; init; }

    public ulong Seed { get; init; }

    /// <summary>Seconds a problem.</summary>
    public double? Deadline { get; init; }

    /// <summary>Tokens a problem.</summary>
    public long? Budget { get; init; }

    /// <summary>Whether each trajectory is the best of a tree of its own.</summary>
    public bool GrowsTrees => Strategy is StrategyNames.Mcts or StrategyNames.Beam;

    /// <summary>Rollouts of all trees, or samples; <see langword="null"/> for beam search, whose steps nobody knows beforehand.</summary>
    public long? TotalRollouts => Strategy switch
    {
        StrategyNames.Mcts => (long)Trajectories * Rollouts,
        StrategyNames.Beam => null,
        _ => Trajectories,
    };

    /// <summary>Whether the strategy makes use of a reward model.</summary>
    public bool UsesRewardModel => StrategyNames.UsesRewardModel(Strategy);

    public SolveOptions ToOptions() => new()
    {
        Strategy = Strategy switch
        {
            StrategyNames.Mcts => new MctsStrategy(new MctsOptions { Rollouts = Rollouts!.Value, Candidates = Candidates!.Value }),
            StrategyNames.Beam => new StepBeamStrategy(
                new StepBeamOptions { BeamWidth = BeamWidth!.Value, Candidates = Candidates!.Value }),
            StrategyNames.BestOfN => new BestOfNStrategy(Trajectories),
            StrategyNames.Majority => new SelfConsistencyStrategy(Trajectories),
            _ => new GreedyStrategy(),
        },
        Selection = SelectionNames.Selection(Selection),
        Runs = GrowsTrees ? Trajectories : 1,
        Budget = new SolveBudget { Time = Deadline is double seconds ? TimeSpan.FromSeconds(seconds) : null, Tokens = Budget },
        Sampling = new SamplingOptions { Temperature = Temperature, MinP = MinP, MaxStepTokens = MaxStepTokens },
        MaxDepth = Depth,
        Seed = Seed,
    };
}
