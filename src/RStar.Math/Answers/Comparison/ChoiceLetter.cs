namespace RStar.Math.Answers.Comparison;

/// <summary>The letter of a multiple-choice answer that is written with the choice's text: "(B) 12", "B. 12", "\text{(B)}\ 12".</summary>
internal static class ChoiceLetter
{
    /// <summary>Whether one is a letter with its text and the other the letter alone, or both are the letter alone.</summary>
    public static bool AreSame(string left, string right)
    {
        char first = Read(left, out bool firstHasText);
        char second = Read(right, out bool secondHasText);
        return first != '\0' && first == second && !(firstHasText && secondHasText);
    }

    private static char Read(string answer, out bool hasText)
    {
        ReadOnlySpan<char> text = answer.AsSpan().Trim();
        foreach (string command in (string[])["\\textbf", "\\text", "\\mathrm", "\\mathbf"])
        {
            int close = text.IndexOf('}');
            if (text.StartsWith(command) && text.Length > command.Length && text[command.Length] == '{' && close > 0)
            {
                text = string.Concat(text[(command.Length + 1)..close], " ", text[(close + 1)..]).AsSpan().Trim();
                break;
            }
        }

        foreach (string word in (string[])["Option ", "option ", "Choice ", "choice "])
        {
            text = text.StartsWith(word) ? text[word.Length..].TrimStart() : text;
        }

        hasText = false;
        bool bracket = text.StartsWith("(");
        text = bracket ? text[1..].TrimStart() : text;
        if (text.IsEmpty || text[0] is < 'A' or > 'J')
        {
            return '\0';
        }

        char letter = text[0];
        text = text[1..].TrimStart();
        bool isMarked = text.StartsWith(")") || (!bracket && (text.StartsWith(".") || text.StartsWith(":")));
        if (bracket && !text.StartsWith(")"))
        {
            return '\0';
        }

        text = isMarked ? text[1..] : text;
        hasText = !text.IsWhiteSpace();

        // "A 5" without a mark is no choice, and "(A)/2" or "(A)^2" is a value.
        bool isValue = hasText
            && (!isMarked || !char.IsWhiteSpace(text[0]) || text.TrimStart()[0] is '+' or '-' or '=' or '<' or '>' or '^' or '/' or '*');
        return isValue ? '\0' : letter;
    }
}
