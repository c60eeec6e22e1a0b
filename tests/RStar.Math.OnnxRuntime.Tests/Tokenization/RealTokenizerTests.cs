using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime.Tests.Tokenization;

/// <summary>
/// Tokenizers of models in the wild, where somebody has put them: the environment variable RSTAR_TOKENIZERS names a folder that holds a
/// folder for each, with its tokenizer.json and tokenizer_config.json.
/// </summary>
public sealed class RealTokenizerTests
{
    private const string Variable = "RSTAR_TOKENIZERS";

    private static readonly string[] Texts =
    [
        "What is 12 + 3?\n\n  x = 2 * 20 * 12\n", " leading", "trailing ", "ünïcødé 🎉 汉字 Σ", "def f(x):\n\treturn x ** 2",
        "\\boxed{\\frac{1}{2}}", "a\r\nb", "\n",
    ];

    // One empty name stands for none, so that there is a test that can say that it skips.
    public static TheoryData<string> Folders { get; } =
        [.. Directories(Environment.GetEnvironmentVariable(Variable)).Order(StringComparer.Ordinal).DefaultIfEmpty("")];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Gives_back_texts_and_whole_paths(string folder)
    {
        Assert.SkipWhen(folder.Length == 0, $"{Variable} names no folder with tokenizers.");
        using ModelTokenizer tokenizer = ModelTokenizer.Load(folder);
        foreach (string text in Texts)
        {
            Assert.Equal(text, tokenizer.Decode(tokenizer.Encode(text)));
        }

        var encoder = new TrajectoryEncoder(tokenizer);
        ReasoningPath path = ReasoningPath.Start(new Problem("What is 1 + 2 <code> ?"))
            .Append(new Step(StepKind.Code, "# add\nx = 1 + 2"))
            .Append(new Step(StepKind.FinalCode, "print(x)") { Output = "3" })
            .Append(new Step(StepKind.Answer, "It is \\boxed{3}."));
        string decoded = tokenizer.Decode(encoder.EncodePath(path).AsSpan(tokenizer.StartIds.Length));
        Assert.Equal(TrajectoryFormat.WritePrompt(path), decoded.TrimStart(' '));
        Assert.InRange(tokenizer.EndOfTextIds.Length, 1, 10);
    }

    private static string[] Directories(string? root) => Directory.Exists(root) ? Directory.GetDirectories(root) : [];
}
