using RStar.Math.TestModels;

namespace RStar.Math.Training.Tests.Folders;

/// <summary>Folders for tests are worth nothing unless they say what the decoder says.</summary>
public class ForeignFolderTests
{
    private static readonly int[] Prompt = [40, 41, 42, 50, 7];

    // GenAI's Generator has no name for the lengths of rows.
    public static TheoryData<string> Generated =>
        [.. ForeignLayout.Policies.Where(layout => !layout.Value.LengthsForMask).Select(layout => layout.Key)];

    [Theory]
    [MemberData(nameof(Generated))]
    public void The_generator_continues_with_the_likeliest_tokens(string name)
    {
        ForeignLayout layout = ForeignLayout.Policies[name];
        DecoderWeights weights = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.LanguageModel, 11);
        using var folder = new TemporaryFolder();
        ForeignFolder.Write(folder["model"], weights, layout);
        int[] tokens = GeneratorRun.Greedy(folder["model"], Prompt, 10);
        int[] expected = new ReferenceDecoder(weights).Greedy(Prompt, 10);
        int exact = layout.WeightType == WeightType.Single ? 10 : layout.WeightType == WeightType.Int4 ? 0 : 2;
        Assert.Equal(expected[..exact], tokens[..exact]);
    }

    [Theory]
    [InlineData("grouped-query")]
    [InlineData("plain")]
    [InlineData("multi-head")]
    public void Shapes_like_Qwen_are_right_too(string name)
    {
        foreach (string shape in new[] { "Qwen2", "Qwen3", "a key head each" })
        {
            DecoderWeights weights = RandomDecoder.Weights(Shapes.Of(shape), DecoderHead.LanguageModel, 11);
            using var folder = new TemporaryFolder();
            ForeignFolder.Write(folder["model"], weights, ForeignLayout.Policies[name]);
            Assert.Equal(new ReferenceDecoder(weights).Greedy(Prompt, 6), GeneratorRun.Greedy(folder["model"], Prompt, 6));
        }
    }

    [Theory]
    [InlineData("value")]
    [InlineData("value, plain")]
    public void A_reward_folder_says_the_value_at_each_token(string name)
    {
        ForeignLayout layout = ForeignLayout.Rewards[name];
        DecoderWeights weights = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.Value, 12);
        using var folder = new TemporaryFolder();
        ForeignFolder.Write(folder["model"], weights, layout);
        using var session = new FolderSession(folder["model"], "model.onnx");
        Tensor value = GenAIRun.Of(session, RandomDecoder.Shape, Prompt, positions: layout.PositionIds)["value"];
        Assert.Equal([1, Prompt.Length, 1], value.Shape);
        Close.To([.. new ReferenceDecoder(weights).Run(Prompt).Select(line => line[0])], value.Values);
    }

    [Fact]
    public void Hidden_states_times_the_head_beside_them_are_the_value()
    {
        DecoderWeights weights = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.Value, 12);
        using var folder = new TemporaryFolder();
        ForeignFolder.Write(folder["model"], weights, ForeignLayout.Rewards["hidden states"]);
        using var session = new FolderSession(folder["model"], "model.onnx");
        Tensor hidden = GenAIRun.Of(session, RandomDecoder.Shape, Prompt)["hidden_states"];
        byte[] file = File.ReadAllBytes(Path.Combine(folder["model"], ForeignFolder.HeadFile));
        float[] head = new float[RandomDecoder.Shape.HiddenSize + 1];
        Buffer.BlockCopy(file, file.Length - (head.Length * sizeof(float)), head, 0, head.Length * sizeof(float));
        float[] values = [.. hidden.Values.Chunk(head.Length - 1).Select(line => line.Zip(head, (x, w) => x * w).Sum() + head[^1])];
        Close.To([.. new ReferenceDecoder(weights).Run(Prompt).Select(line => line[0])], values);
    }

    [Fact]
    public void Every_fault_but_those_that_need_a_careful_reader_stops_the_generator()
    {
        FolderFault[] unnoticed =
        [
            FolderFault.NoTokenizer,
            FolderFault.TruncatedTokenizer,
            FolderFault.TokenizerTooLarge,
            FolderFault.WrongKeyHeads,
            FolderFault.WrongLayers,
        ];
        using var folder = new TemporaryFolder();
        foreach (FolderFault fault in Enum.GetValues<FolderFault>())
        {
            FaultyFolder.Write(folder[$"{fault}"], fault);
            Exception? noticed = Record.Exception(() => GeneratorRun.Greedy(folder[$"{fault}"], Prompt, 2));
            Assert.True(unnoticed.Contains(fault) == noticed is null, $"{fault}: {noticed?.Message ?? "runs"}");
        }
    }
}
