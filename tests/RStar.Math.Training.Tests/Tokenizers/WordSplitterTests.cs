using System.Text.RegularExpressions;

namespace RStar.Math.Training.Tests.Tokenizers;

public partial class WordSplitterTests
{
    [Theory]
    [InlineData("it's 12 o'clock", "it|'s| |1|2| o|'clock")]
    [InlineData("x = foo(3)\n    y", "x| =| foo|(|3|)\n|   | y")]
    [InlineData("a\nb", "a|\n|b")]
    [InlineData("a\n\n  b", "a|\n\n| | b")]
    [InlineData("a  \n", "a|  \n")]
    [InlineData(" ", " ")]
    [InlineData("  ", "  ")]
    [InlineData("WE'LL (yes)", "WE|'LL| (|yes|)")]
    public void Splits(string text, string words) => Assert.Equal(words, string.Join('|', WordsOf(text)));

    [Fact]
    public void Splits_as_the_expression_does()
    {
        var random = new Random(6);
        int compared = 0;
        for (int i = 0; i < 5000; i++)
        {
            // .NET's expressions know only the first 65,536 characters; U+0085 and the long s are read otherwise there.
            string text = new([.. RandomTexts.Any(random).Where(character => !char.IsSurrogate(character) && character is not ('\u0085' or 'ſ'))]);
            if (!LineBreakAmongSpaces().IsMatch(text))
            {
                Assert.Equal(Expression().Matches(text).Select(match => match.Value), WordsOf(text));
                compared++;
            }
        }

        Assert.True(compared > 3000);
    }

    private static IEnumerable<string> WordsOf(string text)
    {
        while (text.Length > 0)
        {
            int length = WordSplitter.FirstWordLength(text);
            yield return text[..length];
            text = text[length..];
        }
    }

    [GeneratedRegex(WordSplitter.Pattern)]
    private static partial Regex Expression();

    // Where the splitter is as onnxruntime-extensions is and not as the expression is.
    [GeneratedRegex(@"[^\S\r\n][\r\n]\s*[^\S\r\n](?!\s)")]
    private static partial Regex LineBreakAmongSpaces();
}
