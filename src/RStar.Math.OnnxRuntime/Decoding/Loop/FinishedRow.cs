namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>A sample that has ended.</summary>
/// <param name="Sample">Its number in the request.</param>
/// <param name="Count">How many samples of the request are this one: more than 1 only where nothing is drawn at random.</param>
/// <param name="Tokens">The tokens drawn, the one that ended it included.</param>
/// <param name="End">What ended it.</param>
/// <param name="LogProbability">The sum of the tokens' log-probabilities.</param>
internal sealed record FinishedRow(int Sample, int Count, int[] Tokens, RowEnd End, double LogProbability)
{
    /// <summary>The node that the path goes on from, with a reference for the receiver; null where it does not go on.</summary>
    public KvNode? Node { get; init; }

    /// <summary>The tokens after <see cref="Node"/> that the model has not read yet.</summary>
    public int[] Pending { get; init; } = [];
}
