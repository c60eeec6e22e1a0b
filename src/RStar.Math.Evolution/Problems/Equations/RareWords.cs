using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>The words of a set of problems that may be exchanged for one another: rare, with no answer hanging on them.</summary>
internal sealed partial class RareWords
{
    private const int ShortestStem = 3;

    private static readonly string[] EndingsOfDeeds = ["ed", "ing", "ly"];

    private readonly FrozenDictionary<string, RareWord> _words;
    private readonly FrozenDictionary<WordKind, RareWord[]> _kinds;

    private RareWords(IEnumerable<RareWord> words)
    {
        _words = words.ToFrozenDictionary(word => word.Stem);
        _kinds = _words.Values.OrderBy(word => word.Stem, StringComparer.Ordinal).GroupBy(word => word.Kind)
            .ToFrozenDictionary(kind => kind.Key, kind => kind.ToArray());
    }

    /// <summary>Counts the words of texts.</summary>
    public static RareWords Of(IEnumerable<string> texts, int commonCount) => new(texts
        .SelectMany(text => Word().Matches(text), (_, match) => match.Value)
        .GroupBy(Stem)
        .Where(forms => forms.Key.Length >= ShortestStem && forms.Count() < commonCount && !forms.Any(TellsMore))
        .Select(forms => Describe(forms.Key, [.. forms])));

    /// <summary>Changes the words of a text, each by what is said of it.</summary>
    public string Replace(string text, Func<RareWord, RareWord> other) => Word().Replace(
        text, match => _words.TryGetValue(Stem(match.Value), out RareWord? word) ? other(word).Like(match.Value, word) : match.Value);

    /// <summary>The stems of a text's words.</summary>
    public static IEnumerable<string> StemsOf(string text) => Word().Matches(text).Select(match => Stem(match.Value));

    /// <summary>The words that a word may be exchanged for, itself among them, in an order that depends on the set alone.</summary>
    public IReadOnlyList<RareWord> Like(RareWord word) => _kinds[word.Kind];

    // Verbs and adverbs say what happens; there are too many to list.
    private static bool TellsMore(string word)
    {
        string small = word.ToLowerInvariant();
        return FixedWords.Holds(small) || EndingsOfDeeds.Any(ending => small.EndsWith(ending, StringComparison.Ordinal));
    }

    private static RareWord Describe(string stem, string[] forms)
    {
        bool hasPlural = forms.Any(form => form.Length > stem.Length);
        WordKind kind = forms.All(form => char.IsUpper(form[0])) ? WordKind.Name : hasPlural ? WordKind.Countable : WordKind.Other;

        // James is no plural.
        string text = kind == WordKind.Name && forms.All(form => form.Length > stem.Length) ? stem + "s" : stem;
        return new RareWord(stem, kind, text);
    }

    /// <summary>The word without the s of a plural, in small letters.</summary>
    private static string Stem(string word)
    {
        string small = word.ToLowerInvariant();
        return small.Length > ShortestStem && small[^1] == 's' && small[^2] != 's' ? small[..^1] : small;
    }

    [GeneratedRegex(@"(?<![\w'])[A-Za-z]+(?![\w'])")]
    private static partial Regex Word();
}

/// <summary>What a word looks like.</summary>
internal enum WordKind
{
    /// <summary>Begins with a capital letter wherever it stands.</summary>
    Name,

    /// <summary>Has a plural.</summary>
    Countable,

    /// <summary>Neither.</summary>
    Other,
}

/// <summary>A rare word.</summary>
/// <param name="Stem">Without the s of a plural, in small letters.</param>
/// <param name="Kind">What it looks like.</param>
/// <param name="Text">How it is written alone.</param>
internal sealed record RareWord(string Stem, WordKind Kind, string Text)
{
    /// <summary>The word as it stands in the place of another: with its capital letter, and its s unless they are names.</summary>
    public string Like(string written, RareWord replaced)
    {
        string text = Kind != WordKind.Name && written.Length > replaced.Stem.Length ? Text + "s" : Text;
        return char.IsUpper(written[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
