using System.Text;
using RStar.Math.Trajectories;

namespace RStar.Math.Training.Tests.Tokenizers;

/// <summary>Draws texts: words of mathematics and programs, and what is likely to be split wrongly.</summary>
internal static class RandomTexts
{
    private static readonly string[] Words =
    [
        "the", " the", "The", " sum", " of", " x", "x", " we", " have", " number", "print", "for", " in", " range", "def", " return", " 'tis",
        "it's", "WE'LL", "don't", " \\frac", "\\sqrt", " degrees",
    ];

    private static readonly string[] Pieces =
    [
        " ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\n    ", " \n", "\v", "\f", "\u00a0", "\u2003", "\u2028", "\u0085", "\u001c", "+", "-=",
        "(", "):", ")\n", "{2}", "$", "# ", "...", "\\", "'", "'s", "'RE", "'ſ", "<", "<code", "end_of_step>", "<<", "0", "7", "12", "3.14", "½",
        "Ⅷ", "٣", "²", "é", "e\u0301", "ß", "Ω", "π", "∑", "≤", "中文", "かな", "한", "א", "ب", "😀", "👩‍🔬", "🇩🇪", "\U0001D465", "\ud800", "\udc00",
    ];

    private static readonly string[] Special = [.. TrajectoryMarkers.All, "<|end_of_text|>", "<|pad|>", "<|user|>:", "<|assistant|>: "];

    /// <summary>Any text: words, signs of many scripts, white space, special tokens, halves of surrogate pairs.</summary>
    public static string Any(Random random)
    {
        var text = new StringBuilder();
        for (int count = random.Next(1, 16); count > 0; count--)
        {
            string[] choices = random.Next(8) switch
            {
                0 => Special,
                < 4 => Words,
                _ => Pieces,
            };
            text.Append(choices[random.Next(choices.Length)]);
        }

        return text.ToString();
    }

    /// <summary>Texts to train on: words in sentences and programs, common ones more often.</summary>
    public static IEnumerable<string> ToTrainOn(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            var text = new StringBuilder();
            for (int words = random.Next(5, 40); words > 0; words--)
            {
                int word = random.Next(Words.Length);
                text.Append(Words[random.Next(word + 1)]);
                text.Append(random.Next(6) switch
                {
                    0 => $" {random.Next(1000)}",
                    1 => "\n    ",
                    2 => $" = {random.Next(10)} + ",
                    3 => Pieces[random.Next(Pieces.Length)],
                    _ => " ",
                });
            }

            yield return text.Append(TrajectoryMarkers.EndOfStep).ToString();
        }
    }
}
