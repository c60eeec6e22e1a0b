using System.Text.RegularExpressions;
using RStar.Math.Answers.Expressions;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>A number in the text of a problem.</summary>
/// <param name="Start">The index of its first digit.</param>
/// <param name="Length">Its length in characters.</param>
/// <param name="Value">What it is.</param>
/// <param name="Decimals">The digits behind its point.</param>
/// <param name="Noun">The word behind it where that says what is counted, else <see langword="null"/>.</param>
/// <param name="IsPercent">Whether it is a number of percent.</param>
internal sealed partial record NumberMention(int Start, int Length, Rational Value, int Decimals, string? Noun, bool IsPercent)
{
    /// <summary>Longer runs of digits are no quantities of a story.</summary>
    private const int LongestNumber = 15;

    /// <summary>Words between a number and the noun that it counts.</summary>
    private static readonly HashSet<string> Qualifiers =
    [
        "more", "less", "fewer", "other", "additional", "extra", "new", "old", "big", "small", "large", "tall", "short", "long", "full", "empty",
        "whole", "different", "equal", "same", "red", "blue", "green", "yellow", "white", "black", "pink", "purple", "orange", "brown", "gray", "grey",
        "silver", "gold", "pieces", "of",
    ];

    /// <summary>Words behind a number that count nothing, and those that Python needs for itself.</summary>
    private static readonly HashSet<string> Fillers =
    [
        "times", "others", "and", "are", "from", "for", "the", "that", "each", "with", "than", "were", "was", "she", "her", "his", "him", "they", "them",
        "per", "every", "out", "off", "left", "into", "when", "how", "then", "who", "all", "has", "had", "have", "not", "but", "will", "would", "can",
        "could", "after", "before", "because", "until", "there", "which", "total", "yesterday", "today", "later", "ago", "away", "over", "under",
        "while", "only", "now", "again", "also", "altogether", "together", "its", "this", "these", "those", "their", "what", "where", "did", "does",
        "round", "print", "sum", "min", "max", "def", "del", "class", "pass", "lambda", "global", "return", "yield", "raise", "try", "import", "assert",
    ];

    /// <summary>
    /// The numbers of a text in order. Ordinals, times of day, and numbers that are part of a word or a fraction are left out.
    /// </summary>
    public static IReadOnlyList<NumberMention> Find(string text) =>
        [.. Number().Matches(text).Where(match => match.Groups["number"].Length <= LongestNumber).Select(Read)];

    private static NumberMention Read(Match match)
    {
        string digits = match.Groups["number"].Value.Replace(",", "", StringComparison.Ordinal);
        int point = digits.IndexOf('.');
        string noun = match.Groups["word"].Captures.Select(word => word.Value.ToLowerInvariant()).FirstOrDefault(word => !Qualifiers.Contains(word), "");
        return new NumberMention(
            match.Groups["number"].Index,
            match.Groups["number"].Length,
            Rational.Parse(digits),
            point < 0 ? 0 : digits.Length - point - 1,
            noun.Length > 2 && !Fillers.Contains(noun) ? noun : null,
            match.Groups["percent"].Success || noun == "percent");
    }

    [GeneratedRegex(@"(?<![\w.,/:-])(?<number>\d{1,3}(,\d{3})+(\.\d+)?|\d+(\.\d+)?)(?![\w/:]|[.,]\d| (st|nd|rd|th)\b)(?<percent> ?%)?( (?<word>[A-Za-z]+)(?!\w)){0,4}")]
    private static partial Regex Number();
}
