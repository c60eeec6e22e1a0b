namespace RStar.Math.Evolution.Problems;

/// <summary>The form of sentences.</summary>
internal static class Sentences
{
    /// <summary>The text with a capital at the beginning of each sentence.</summary>
    public static string Capitalize(string text) => string.Create(text.Length, text, static (letters, source) =>
    {
        bool isStart = true;
        for (int i = 0; i < letters.Length; i++)
        {
            char letter = source[i];
            letters[i] = isStart ? char.ToUpperInvariant(letter) : letter;
            isStart = (isStart && !char.IsAsciiLetterOrDigit(letter) && letter != '$')
                || (letter == ' ' && i > 1 && source[i - 1] is '.' or '?' && source[i - 2] != '.');
        }
    });
}
