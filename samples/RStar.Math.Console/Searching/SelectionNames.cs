namespace RStar.Math.Console.Searching;

/// <summary>The ways to choose among trajectories as they are called on the command line.</summary>
internal static class SelectionNames
{
    public const string Score = "score";
    public const string Majority = "majority";
    public const string WeightedVote = "weighted-vote";

    public static string[] All { get; } = [Score, Majority, WeightedVote];
}
