using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime.Tests.Tokenization;

public class PublishedTokenizerTests
{
    private static readonly string[] Texts =
    [
        "Hello world", " leading space", "trailing space ", "\n\nline breaks\r\n\n", "    indented\n\ttabbed\n", "3.14159 + 2,718 = 12345678",
        "\\frac{1}{2} \\cdot \\sqrt{x^2 + 1} \\le \\pi", "for i in range(10):\n    print(i ** 2)  # squares\n", "naïve café, Ω ≤ ∞, 中文 かな 한글",
        "😀 👩‍🔬 𝑥", "it's WE'LL don't", "<|im_start|>x", "a\n  \n  b",
    ];

    public static TheoryData<string> Models => ["qwen3", "llama3", "mistral"];

    [Theory]
    [InlineData("qwen3", new[] { 9707, 1879 })]
    [InlineData("llama3", new[] { 9906, 1917 })]
    [InlineData("mistral", new[] { 22557, 1526 })]
    public void Encodes_as_the_model_was_trained(string model, int[] tokens)
    {
        using ModelTokenizer tokenizer = PublishedTokenizer.Load(model);
        Assert.Equal(tokens, tokenizer.EncodeBeginning("Hello world"));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Texts_come_back_as_they_were(string model)
    {
        using ModelTokenizer tokenizer = PublishedTokenizer.Load(model);
        Assert.All(Texts.Concat(TrajectoryMarkers.All), text => Assert.Equal(text, tokenizer.Decode(tokenizer.Encode(text))));
        Assert.False(tokenizer.HasMarkers);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_path_comes_back_as_it_was_written(string model)
    {
        using ModelTokenizer tokenizer = PublishedTokenizer.Load(model);
        AssertPathComesBack(tokenizer);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Added_markers_are_single_tokens(string model)
    {
        using ModelTokenizer tokenizer = PublishedTokenizer.LoadWithMarkers(model);
        Assert.True(tokenizer.HasMarkers);
        foreach (string marker in TrajectoryMarkers.All)
        {
            Assert.Single(tokenizer.Encode($"x = 1\n{marker}\ny"), tokenizer.MarkerId(marker)!.Value);
            Assert.Equal(marker, tokenizer.Decode([tokenizer.MarkerId(marker)!.Value]));
        }
    }

    // Not with SentencePiece, which puts a space after each added token.
    [Theory]
    [InlineData("qwen3")]
    [InlineData("llama3")]
    public void A_path_with_added_markers_comes_back_as_it_was_written(string model)
    {
        using ModelTokenizer tokenizer = PublishedTokenizer.LoadWithMarkers(model);
        AssertPathComesBack(tokenizer);
    }

    private static void AssertPathComesBack(ModelTokenizer tokenizer)
    {
        var encoder = new TrajectoryEncoder(tokenizer);
        Step[] steps =
        [
            new(StepKind.Code, "# Step 1: weights\nx = 2 * 20\nfor i in range(3):\n    x += i"),
            new(StepKind.FinalCode, "    # indented\nprint(x / 7)") { Output = "6.142857142857143\n  2" },
            new(StepKind.Answer, "So it is \\boxed{\\frac{43}{7}}, ≈ 6.14."),
        ];
        var path = ReasoningPath.Start(new Problem("Compute <code> $x \\le 3$ for 12 apples."));
        List<int> tokens = [.. encoder.EncodeStart(path.Problem)];
        foreach (Step step in steps)
        {
            EncodedStep encoded = encoder.EncodeStep(step);
            tokens.AddRange(encoded.Generated);
            tokens.AddRange(encoded.Appended);
            path = path.Append(step);
        }

        // SentencePiece begins every text with a space.
        string text = tokenizer.Decode([.. tokens.Skip(tokenizer.StartIds.Length)]);
        Assert.Equal(TrajectoryFormat.WritePrompt(path), text.TrimStart(' '));
    }
}
