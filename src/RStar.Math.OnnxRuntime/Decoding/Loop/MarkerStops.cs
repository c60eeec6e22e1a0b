namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>Stops at tokens: for vocabularies in which each marker is a token.</summary>
internal sealed class MarkerStops : StopRule
{
    private readonly RowEnd[] _ends;

    /// <summary>Makes the rule.</summary>
    /// <param name="vocabularySize">The number of token ids.</param>
    /// <param name="ends">What each token that ends a row means.</param>
    public MarkerStops(int vocabularySize, IEnumerable<KeyValuePair<int, RowEnd>> ends)
    {
        _ends = new RowEnd[vocabularySize];
        foreach ((int token, RowEnd end) in ends)
        {
            _ends[token] = end;
        }
    }

    public override RowEnd Check(DecodeRow row) => _ends[row.Tokens[^1]];
}
