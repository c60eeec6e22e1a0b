namespace RStar.Math.Answers;

/// <summary>Finds the final answer in a solution's text. Time is linear in the text's length.</summary>
public static class AnswerExtractor
{
    /// <summary>A bare answer has no more characters than this; what is longer is looked through as a solution.</summary>
    private const int LongestBareAnswer = 200;

    private static readonly string[] Statements =
        ["final answer is", "final answer:", "answer is:", "answer is", "answer:", "answers are", "####"];

    private static readonly string[] SentenceEnds = [". ", ".\n", "\n", "</answer>", "<end_of_answer>"];

    /// <summary>
    /// The last boxed answer; else the stated final answer ("The answer is …", "#### 42", "Final answer: …", an answer tag);
    /// else, where the text is short, the text itself; else the last mathematical expression.
    /// </summary>
    /// <param name="text">A bare answer or a whole solution.</param>
    /// <returns>The answer; empty where nothing was found.</returns>
    public static string Extract(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (BoxedAnswer.TryExtractLast(text, out string boxed))
        {
            return boxed;
        }

        return Tagged(text) ?? Stated(text) ?? (IsBare(text) ? text.Trim() : LastDelimited(text) ?? LastExpression(text));
    }

    private static bool IsBare(string text)
    {
        string trimmed = text.Trim();
        return trimmed.Length <= LongestBareAnswer && !trimmed.Contains('\n') && !trimmed.Contains(". ", StringComparison.Ordinal)
            && AnswerComparer.CanParse(trimmed);
    }

    private static string? Tagged(string text)
    {
        int start = text.LastIndexOf("<answer>", StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return null;
        }

        string inside = text[(start + "<answer>".Length)..];
        foreach (string close in (string[])["</answer>", "<end_of_answer>"])
        {
            int end = inside.IndexOf(close, StringComparison.OrdinalIgnoreCase);
            inside = end >= 0 ? inside[..end] : inside;
        }

        return inside.Trim() is { Length: > 0 } answer
            ? Stated(answer) ?? (IsBare(answer) ? answer : LastDelimited(answer) ?? LastExpression(answer))
            : null;
    }

    private static string? Stated(string text)
    {
        int best = -1;
        int start = 0;
        foreach (string statement in Statements)
        {
            int at = text.LastIndexOf(statement, StringComparison.OrdinalIgnoreCase);
            if (at + statement.Length > start && at >= 0 && at >= best)
            {
                (best, start) = (at, at + statement.Length);
            }
        }

        if (best < 0)
        {
            return null;
        }

        string rest = text[start..].TrimStart(' ', ':', '*', '\t', '\n', '\r');
        foreach (string end in SentenceEnds)
        {
            int at = rest.IndexOf(end, StringComparison.Ordinal);
            rest = at >= 0 ? rest[..at] : rest;
        }

        rest = rest.Trim().TrimEnd('.', '*');
        return rest.Length == 0 ? null : AnswerComparer.CanParse(rest) ? rest : LastDelimited(rest) ?? rest;
    }

    /// <summary>What stands between the last pair of delimiters of mathematics.</summary>
    private static string? LastDelimited(string text)
    {
        string? found = null;
        int foundAt = -1;
        foreach ((string open, string close) in (ReadOnlySpan<(string, string)>)[("\\[", "\\]"), ("\\(", "\\)"), ("$", "$")])
        {
            int end = text.LastIndexOf(close, StringComparison.Ordinal);
            int start = end > 0 ? text.LastIndexOf(open, end - 1, StringComparison.Ordinal) : -1;
            if (start > foundAt && text[(start + open.Length)..end].Trim('$', ' ', '\n') is { Length: > 0 } inside)
            {
                (found, foundAt) = (inside, start);
            }
        }

        return found;
    }

    /// <summary>The last run of words, each of which looks like mathematics.</summary>
    private static string LastExpression(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int end = words.Length;
        while (end > 0 && !words[end - 1].AsSpan().ContainsAnyInRange('0', '9'))
        {
            end--;
        }

        int start = end;
        while (start > 0 && IsMathematical(words[start - 1]))
        {
            start--;
        }

        // "x = 3" says more than "= 3", and a sum begins with a value.
        while (start < end && words[start] is "=" or "+" or "*" or "/")
        {
            start++;
        }

        return end == 0 ? text.Trim() : string.Join(' ', words[int.Min(start, end - 1)..end]).TrimEnd('.', ',', ';', ':', '!', '?');
    }

    private static bool IsMathematical(string word) =>
        !word.EndsWith(',') && !word.EndsWith('.') && (word.Length == 1 || word.AsSpan().ContainsAnyInRange('0', '9') || word[0] == '\\')
        && word is not ("a" or "A" or "I");
}
