using RStar.Math.Search;

namespace RStar.Math;

/// <summary>The small policy and process preference model of this package, which the build puts beside the program.</summary>
public static class SmallModel
{
    /// <summary>The policy's model folder: <c>models/policy</c> beside the program.</summary>
    public static string PolicyFolder { get; } = FolderOf("policy");

    /// <summary>The process preference model's folder: <c>models/reward</c> beside the program.</summary>
    public static string RewardFolder { get; } = FolderOf("reward");

    /// <summary>
    /// What suits these models: 8 trees of 2 rollouts of 4 candidates, without unlikely tokens, and a vote weighted by scores. Costs no
    /// more than the paper's one tree of 4 rollouts of 32 candidates, and is right more often.
    /// </summary>
    public static SolveOptions SolveOptions { get; } = new()
    {
        Strategy = new MctsStrategy(new MctsOptions { Rollouts = 2, Candidates = 4 }),
        Runs = 8,
        Selection = AnswerSelection.WeightedVote,
        Sampling = new SamplingOptions { MinP = 0.02, MaxStepTokens = 128 },
    };

    private static string FolderOf(string model) => Path.Combine(AppContext.BaseDirectory, "models", model);
}
