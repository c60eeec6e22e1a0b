namespace RStar.Math.Console.Searching;

/// <summary>The strategies as they are called on the command line.</summary>
internal static class StrategyNames
{
    public const string Mcts = "mcts";
    public const string Beam = "beam";
    public const string BestOfN = "best-of-n";
    public const string Majority = "majority";
    public const string Greedy = "greedy";

    public static string[] All { get; } = [Mcts, Beam, BestOfN, Majority, Greedy];

    /// <summary>Whether a strategy makes use of a reward model.</summary>
    public static bool UsesRewardModel(string strategy) => strategy is not (Majority or Greedy);
}
