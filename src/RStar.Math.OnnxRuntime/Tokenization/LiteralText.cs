using System.Buffers;
using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime;

/// <summary>
/// Finds what a text spells that a tokenizer would take for a special token. Cut after its first character and encoded in two parts, it
/// stays the letters that it is.
/// </summary>
internal sealed class LiteralText
{
    private readonly SearchValues<string> _all;
    private readonly SearchValues<string> _allButMarkers;

    public LiteralText(IEnumerable<string> specialTokens, IEnumerable<string> markers)
    {
        // A token of one character cannot be cut, nor one inside its first character.
        string[] special = [.. specialTokens.Where(token => token.Length > 1 && !char.IsHighSurrogate(token[0]))];
        _all = SearchValues.Create([.. special.Union(markers)], StringComparison.Ordinal);
        _allButMarkers = SearchValues.Create([.. special.Except(TrajectoryMarkers.All)], StringComparison.Ordinal);
    }

    /// <summary>The places inside <paramref name="range"/> at which the text is to be cut, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="range">The part that holds words rather than the format's own signs.</param>
    /// <param name="keepMarkers">Whether the trajectory format's markers stay whole.</param>
    public List<int> CutsIn(string text, Range range, bool keepMarkers)
    {
        (int offset, int length) = range.GetOffsetAndLength(text.Length);
        ReadOnlySpan<char> rest = text.AsSpan(offset, length);
        SearchValues<string> tokens = keepMarkers ? _allButMarkers : _all;
        var cuts = new List<int>();
        int at;
        while ((at = rest.IndexOfAny(tokens)) >= 0)
        {
            offset += at + 1;
            rest = rest[(at + 1)..];
            cuts.Add(offset);
        }

        return cuts;
    }
}
