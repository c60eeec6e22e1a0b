using System.Text.Json;
using System.Text.Json.Nodes;
using RStar.Math.OnnxRuntime;
using RStar.Math.TestModels;

namespace RStar.Math.Training.Tests.HuggingFace;

public sealed class HuggingFaceFolderTests : IDisposable
{
    private static readonly DecoderShape Llama = RandomDecoder.Shape with
    {
        TiedHead = false,
        RopeTheta = 500_000,
        NormEpsilon = 1e-5,
        RopeScaling = new RopeScaling { Factor = 8, LowFrequencyFactor = 1, HighFrequencyFactor = 4, OriginalContextLength = 32 },
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<bool, bool, bool, DecoderHead> Shapes => new()
    {
        { false, false, false, DecoderHead.LanguageModel },
        { false, false, true, DecoderHead.LanguageModel },
        { true, false, true, DecoderHead.LanguageModel },
        { false, true, false, DecoderHead.LanguageModel },
        { false, false, false, DecoderHead.Value },
        { true, false, true, DecoderHead.Value },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void What_was_exported_comes_back(bool bias, bool norm, bool tied, DecoderHead head)
    {
        DecoderWeights weights = RandomDecoder.Weights(Llama with { QkvBias = bias, QkNorm = norm, TiedHead = tied }, head, 1);
        HuggingFaceFolder.Export(_folder["hf"], weights, ByteTokenizer.Files, new HuggingFaceExportOptions { ShardBytes = 10_000 });
        DecoderWeights back = HuggingFaceFolder.Import(_folder["hf"]);

        Assert.Equal(weights.Shape, back.Shape);
        Assert.Equal(weights.Head, back.Head);
        Assert.All(weights.Names, name => Assert.Equal(weights[name].ToArray(), back[name].ToArray()));
        Assert.True(Directory.GetFiles(_folder["hf"], "*.safetensors").Length > 3);
    }

    [Theory]
    [InlineData(TensorFormat.Half, 11)]
    [InlineData(TensorFormat.BFloat16, 8)]
    public void Half_the_bytes_keep_the_bits_that_they_have(TensorFormat format, int precision)
    {
        DecoderWeights weights = Export(new HuggingFaceExportOptions { Format = format });
        DecoderWeights back = HuggingFaceFolder.Import(_folder["hf"]);
        double error = double.Pow(2, -precision);
        foreach (string name in weights.Names)
        {
            foreach ((float expected, float actual) in weights[name].ToArray().Zip(back[name].ToArray()))
            {
                Assert.InRange(actual, expected - (float)(double.Abs(expected) * error) - 1e-7f, expected + (float)(double.Abs(expected) * error) + 1e-7f);
            }
        }
    }

    [Fact]
    public void The_tokenizer_comes_along()
    {
        Export();
        TokenizerFiles back = HuggingFaceFolder.ImportTokenizer(_folder["hf"]);
        Assert.Equal([ByteTokenizer.EndOfText], back.EndOfTextIds);
        Assert.Equal(ByteTokenizer.Files.Files["tokenizer.json"].ToArray(), back.Files["tokenizer.json"].ToArray());
    }

    [Theory]
    [InlineData("model_type", "\"gpt2\"", "config.json has the model_type 'gpt2'; it must be llama, qwen2, qwen3 or phi3.")]
    [InlineData("model_type", "null", "config.json has no model_type.")]
    [InlineData("hidden_size", "null", "config.json has no hidden_size.")]
    [InlineData("hidden_size", "1.5", "config.json has hidden_size 1.5; it must be a whole number.")]
    [InlineData("num_key_value_heads", "3", "config.json describes no decoder: The decoder's KeyValueHeadCount is 3; it must be a divisor of HeadCount, 4.")]
    [InlineData("hidden_act", "\"gelu\"", "config.json has the hidden_act 'gelu'; it must be silu.")]
    [InlineData("attention_bias", "true", "config.json has attention_bias true; biases other than Qwen2's on query, key and value are not supported.")]
    [InlineData("rope_scaling", """{"type": "longrope"}""", "config.json has rope_scaling of the type 'longrope'; only llama3 is supported, or none.")]
    [InlineData("rope_scaling", """{"rope_type": "llama3", "factor": 8}""", "config.json has rope_scaling without low_freq_factor.")]
    [InlineData("partial_rotary_factor", "0.75", "config.json has the partial_rotary_factor 0.75; heads that turn in part are not supported.")]
    [InlineData("vocab_size", "321", "the tensor 'model.embed_tokens.weight' is [320, 32]; config.json asks for [321, 32].")]
    [InlineData("intermediate_size", "50", "the tensor 'model.layers.0.mlp.gate_proj.weight' is [48, 32]; config.json asks for [50, 32].")]
    [InlineData("num_hidden_layers", "3", "it has no tensor 'model.layers.2.input_layernorm.weight'.")]
    [InlineData("num_hidden_layers", "1", "it has the tensor 'model.layers.1.input_layernorm.weight', which a decoder of its config.json has no use for.")]
    [InlineData("model_type", "\"qwen2\"", "it has no tensor 'model.layers.0.self_attn.q_proj.bias'.")]
    [InlineData("model_type", "\"phi3\"", "it has no tensor 'model.layers.0.self_attn.qkv_proj.weight'.")]
    public void Says_what_of_a_configuration_does_not_fit(string member, string value, string fault)
    {
        Export();
        ChangeConfig(member, JsonNode.Parse(value));
        AssertRefused(fault);
    }

    [Fact]
    public void A_window_shortens_the_context_to_what_it_sees()
    {
        Export();
        ChangeConfig("sliding_window", 100);
        Assert.Equal(256, HuggingFaceFolder.Import(_folder["hf"]).Shape.ContextLength);
        ChangeConfig("use_sliding_window", true);
        Assert.Equal(100, HuggingFaceFolder.Import(_folder["hf"]).Shape.ContextLength);
    }

    [Fact]
    public void Says_that_a_value_head_is_missing()
    {
        Export();
        var fault = Assert.Throws<ModelFolderException>(() => HuggingFaceFolder.Import(_folder["hf"], DecoderHead.Value));
        Assert.Equal("it has no value head: none of its tensors is score, value_head, v_head, v_head.summary.", fault.Fault);
    }

    [Fact]
    public void A_failed_export_leaves_nothing_behind()
    {
        DecoderWeights weights = RandomDecoder.Weights(Llama, DecoderHead.LanguageModel, 1);
        TokenizerFiles bad = ByteTokenizer.Files with
        {
            Files = new Dictionary<string, ReadOnlyMemory<byte>>(ByteTokenizer.Files.Files) { ["config.json\0"] = default },
        };
        Assert.ThrowsAny<ArgumentException>(() => HuggingFaceFolder.Export(_folder["hf"], weights, bad));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        Export();
        Assert.Throws<IOException>(() => Export());
    }

    [Fact]
    public void Says_that_no_family_has_the_shape()
    {
        DecoderWeights weights = RandomDecoder.Weights(Llama with { QkvBias = true, QkNorm = true }, DecoderHead.LanguageModel, 1);
        var fault = Assert.Throws<ArgumentException>(() => HuggingFaceFolder.Export(_folder["hf"], weights, ByteTokenizer.Files));
        Assert.Equal("The decoder has both QkvBias and QkNorm; no family of Hugging Face has both.", fault.Message);
    }

    private DecoderWeights Export(HuggingFaceExportOptions? options = null)
    {
        DecoderWeights weights = RandomDecoder.Weights(Llama, DecoderHead.LanguageModel, 1);
        HuggingFaceFolder.Export(_folder["hf"], weights, ByteTokenizer.Files, options);
        return weights;
    }

    private void ChangeConfig(string member, JsonNode? value)
    {
        string path = Path.Combine(_folder["hf"], "config.json");
        JsonObject config = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        config[member] = value;
        File.WriteAllText(path, config.ToJsonString(JsonSerializerOptions.Default));
    }

    private void AssertRefused(string fault)
    {
        var thrown = Assert.Throws<ModelFolderException>(() => HuggingFaceFolder.Import(_folder["hf"]));
        Assert.Equal(fault, thrown.Fault);
        Assert.Contains(_folder["hf"], thrown.Message, StringComparison.Ordinal);
    }
}
