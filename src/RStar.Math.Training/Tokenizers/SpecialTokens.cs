using System.Buffers;
using RStar.Math.Trajectories;

namespace RStar.Math.Training;

/// <summary>The tokens that no merging makes: the trajectory format's markers, the end of a text, and padding.</summary>
internal static class SpecialTokens
{
    public const string EndOfText = "<|end_of_text|>";

    public const string Padding = "<|pad|>";

    private static readonly SearchValues<string> Search;

    static SpecialTokens()
    {
        All = [.. TrajectoryMarkers.All, EndOfText, Padding];
        Search = SearchValues.Create([.. All], StringComparison.Ordinal);
    }

    /// <summary>All of them in the order of their ids. None begins with another.</summary>
    public static IReadOnlyList<string> All { get; }

    /// <summary>
    /// The place of the first special token in the text and which of <see cref="All"/> it is; the text's length and -1 if none.
    /// </summary>
    public static (int Start, int Index) FindFirst(ReadOnlySpan<char> text)
    {
        int start = text.IndexOfAny(Search);
        if (start < 0)
        {
            return (text.Length, -1);
        }

        int index = 0;
        while (!text[start..].StartsWith(All[index], StringComparison.Ordinal))
        {
            index++;
        }

        return (start, index);
    }
}
