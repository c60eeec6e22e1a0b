using System.Text.Json;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training.HuggingFace;

/// <summary>Reads the shape of a decoder from config.json, and refuses what the shape cannot say.</summary>
internal static class ConfigReader
{
    // What Hugging Face's configurations take where config.json is silent.
    private const double DefaultTheta = 10_000;
    private const double DefaultEpsilon = 1e-6;

    /// <exception cref="ModelFolderException">The file is missing or damaged, or the decoder is of another kind than ours.</exception>
    public static (DecoderFamily Family, DecoderShape Shape) Read(string folder)
    {
        using JsonDocument document = FolderJson.Read(folder, ConfigJson.FileName);
        try
        {
            return Read(new ConfigJson(folder, document.RootElement));
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException)
        {
            throw new ModelFolderException(folder, $"{ConfigJson.FileName} describes no decoder: {fault.Message}", fault);
        }
    }

    private static (DecoderFamily Family, DecoderShape Shape) Read(ConfigJson config)
    {
        DecoderFamily family = FamilyOf(config);
        RefuseOtherBlocks(config);
        int heads = config.Integer("num_attention_heads");
        int hidden = config.Integer("hidden_size");
        var shape = new DecoderShape
        {
            VocabularySize = config.Integer("vocab_size"),
            HiddenSize = hidden,
            LayerCount = config.Integer("num_hidden_layers"),
            HeadCount = heads,
            KeyValueHeadCount = config.Integer("num_key_value_heads", missing: heads),
            HeadSize = config.Integer("head_dim", missing: heads > 0 ? hidden / heads : 0),
            FeedForwardSize = config.Integer("intermediate_size"),
            ContextLength = ContextLength(config, family),
            RopeTheta = RotaryReader.Theta(config) ?? DefaultTheta,
            RopeScaling = RotaryReader.Scaling(config),
            NormEpsilon = config.NumberOrNull("rms_norm_eps") ?? DefaultEpsilon,
            QkvBias = family == DecoderFamily.Qwen2,
            QkNorm = family == DecoderFamily.Qwen3,
            TiedHead = config.Flag("tie_word_embeddings"),
        };
        return shape.Validate().FirstOrDefault() is string fault
            ? throw config.Fault($"describes no decoder: {fault.TrimEnd('.')}")
            : (family, shape);
    }

    private static DecoderFamily FamilyOf(ConfigJson config) => config.TextOrNull("model_type") switch
    {
        "llama" => DecoderFamily.Llama,
        "qwen2" => DecoderFamily.Qwen2,
        "qwen3" => DecoderFamily.Qwen3,
        "phi3" => DecoderFamily.Phi3,
        null => throw config.Fault("has no model_type"),
        string other => throw config.Fault($"has the model_type '{other}'; it must be llama, qwen2, qwen3 or phi3"),
    };

    private static void RefuseOtherBlocks(ConfigJson config)
    {
        if (config.TextOrNull("hidden_act") is string activation and not ("silu" or "swish"))
        {
            throw config.Fault($"has the hidden_act '{activation}'; it must be silu");
        }

        foreach (string bias in (string[])["attention_bias", "mlp_bias"])
        {
            if (config.Flag(bias))
            {
                throw config.Fault($"has {bias} true; biases other than Qwen2's on query, key and value are not supported");
            }
        }
    }

    // Within a window's length, attention through the window is attention to all.
    private static int ContextLength(ConfigJson config, DecoderFamily family)
    {
        int longest = config.Integer("max_position_embeddings");
        bool slides = family == DecoderFamily.Phi3 || config.Flag("use_sliding_window");
        return slides && config.IntegerOrNull("sliding_window") is int window ? int.Min(longest, window) : longest;
    }
}
