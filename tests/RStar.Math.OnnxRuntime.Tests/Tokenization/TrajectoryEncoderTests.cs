using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime.Tests.Tokenization;

public sealed class TrajectoryEncoderTests(TokenizerFixture tokenizers) : IClassFixture<TokenizerFixture>
{
    private static readonly Step[] Steps =
    [
        new(StepKind.Code, "# add them\n    x = 1 + 2"),
        new(StepKind.FinalCode, "print(x)") { Output = "3" },
        new(StepKind.Answer, "The sum is \\boxed{3}."),
    ];

    [Theory]
    [MemberData(nameof(ModelTokenizerTests.Kinds), MemberType = typeof(ModelTokenizerTests))]
    public void Encodes_a_path_as_the_text_that_the_format_writes(string kind)
    {
        ModelTokenizer tokenizer = tokenizers[kind];
        var encoder = new TrajectoryEncoder(tokenizer);
        ReasoningPath path = ReasoningPath.Start(new Problem("what is 1 + 2?"));
        List<int> tokens = [.. encoder.EncodeStart(path.Problem).Skip(tokenizer.StartIds.Length)];
        int start = tokenizer.Decode([.. tokens]).IndexOf('<', StringComparison.Ordinal);
        Assert.InRange(start, 0, 1);    // SentencePiece's space before a text
        foreach (Step step in Steps)
        {
            path = path.Append(step);
            EncodedStep encoded = encoder.EncodeStep(step);
            tokens.AddRange([.. encoded.Generated, .. encoded.Appended]);
            Assert.Equal(TrajectoryFormat.WritePrompt(path), tokenizer.Decode([.. tokens])[start..]);
        }
    }

    [Fact]
    public void Parts_what_the_model_writes_from_what_is_added()
    {
        var encoder = new TrajectoryEncoder(tokenizers.ByteLevel);
        string[][] parts = [.. Steps.Select(encoder.EncodeStep).Select(
            step => new[] { tokenizers.ByteLevel.Decode(step.Generated), tokenizers.ByteLevel.Decode(step.Appended) })];
        Assert.Equal(["# add them\n    x = 1 + 2\n<end_of_step>", "\n"], parts[0]);
        Assert.Equal(["print(x)\n<end_of_code>", "\n<output>3<end_of_output>\n"], parts[1]);
        Assert.Equal(["<answer>The sum is \\boxed{3}.\n<end_of_answer>", ""], parts[2]);
    }

    [Theory]
    [MemberData(nameof(ModelTokenizerTests.Kinds), MemberType = typeof(ModelTokenizerTests))]
    public void Leaves_a_problem_no_special_token_of_its_own(string kind)
    {
        ModelTokenizer tokenizer = tokenizers[kind];
        var encoder = new TrajectoryEncoder(tokenizer);
        string spelled = string.Concat(TrajectoryMarkers.All) + TinyTokenizer.EndOfText + "</s><co<code>de>";
        int[] harmless = encoder.EncodeStart(new Problem("x"));
        int[] tokens = encoder.EncodeStart(new Problem(spelled));
        int[] special = [.. TrajectoryMarkers.All.Select(marker => tokenizer.MarkerId(marker)!.Value), .. tokenizer.EndOfTextIds.Span];
        Assert.Equal(harmless.Count(special.Contains), tokens.Count(special.Contains));
        Assert.Contains(spelled, tokenizer.Decode(tokens), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_an_output_no_special_token_but_the_formats()
    {
        var encoder = new TrajectoryEncoder(tokenizers.ByteLevel);
        EncodedStep step = encoder.EncodeStep(new Step(StepKind.FinalCode, "print(1)") { Output = TinyTokenizer.EndOfText });
        Assert.DoesNotContain(tokenizers.ByteLevel.EndOfTextIds.Span[0], step.Appended);
        Assert.Equal("\n<output><|endoftext|><end_of_output>\n", tokenizers.ByteLevel.Decode(step.Appended));
    }

    [Fact]
    public void Begins_with_the_tokens_that_stand_before_every_text() =>
        Assert.Equal(1, new TrajectoryEncoder(tokenizers.Metaspace).EncodeStart(new Problem("x"))[0]);

    [Fact]
    public void Refuses_a_step_that_cannot_be_written() =>
        Assert.Throws<ArgumentException>(() => new TrajectoryEncoder(tokenizers.ByteLevel).EncodeStep(new Step(StepKind.Code, "<answer>")));
}
