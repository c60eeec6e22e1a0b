namespace RStar.Math.Console.Searching;

/// <summary>The ways to choose among trajectories as they are called on the command line.</summary>
internal static class SelectionNames
{
    public const string Score = "score";
    public const string Majority = "majority";
    public const string WeightedVote = "weighted-vote";

    public static string[] All { get; } = [Score, Majority, WeightedVote];

    /// <summary>The way of a name; <see langword="null"/> for the strategy's own.</summary>
    public static AnswerSelection? Selection(string? name) => name switch
    {
        Score => AnswerSelection.HighestScore,
        Majority => AnswerSelection.Majority,
        WeightedVote => AnswerSelection.WeightedVote,
        _ => null,
    };

    /// <summary>The name of a way; <see langword="null"/> for the strategy's own.</summary>
    public static string? NameOf(AnswerSelection? selection) => Array.Find(All, name => Selection(name) == selection);
}
