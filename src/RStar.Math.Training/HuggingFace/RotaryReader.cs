namespace RStar.Math.Training.HuggingFace;

/// <summary>
/// Reads how a config.json turns queries and keys; newer ones have rope_parameters, older ones rope_theta and rope_scaling.
/// </summary>
internal static class RotaryReader
{
    private static readonly string[] Objects = ["rope_parameters", "rope_scaling"];

    /// <summary>The base of the frequencies, or <see langword="null"/> where the file is silent.</summary>
    public static double? Theta(ConfigJson config) =>
        config.ObjectOrNull("rope_parameters")?.NumberOrNull("rope_theta") ?? config.NumberOrNull("rope_theta");

    /// <summary>The scaling, or <see langword="null"/> for none.</summary>
    /// <exception cref="OnnxRuntime.ModelFolderException">The scaling is of another type than llama3.</exception>
    public static RopeScaling? Scaling(ConfigJson config)
    {
        RefusePartialRotation(config);
        foreach (string name in Objects)
        {
            if (config.ObjectOrNull(name) is not ConfigJson scaling)
            {
                continue;
            }

            RefusePartialRotation(scaling);
            switch (scaling.TextOrNull("rope_type") ?? scaling.TextOrNull("type"))
            {
                case null or "default":
                    break;
                case "llama3":
                    return Llama3(scaling, name);
                case string other:
                    throw config.Fault($"has {name} of the type '{other}'; only llama3 is supported, or none");
            }
        }

        return null;
    }

    private static RopeScaling Llama3(ConfigJson scaling, string name)
    {
        double Number(string member) => scaling.NumberOrNull(member) ?? throw scaling.Fault($"has {name} without {member}");
        return new RopeScaling
        {
            Factor = Number("factor"),
            LowFrequencyFactor = Number("low_freq_factor"),
            HighFrequencyFactor = Number("high_freq_factor"),
            OriginalContextLength = scaling.IntegerOrNull("original_max_position_embeddings")
                ?? throw scaling.Fault($"has {name} without original_max_position_embeddings"),
        };
    }

    private static void RefusePartialRotation(ConfigJson config)
    {
        if (config.NumberOrNull("partial_rotary_factor") is double share and not 1)
        {
            throw config.Fault(
                FormattableString.Invariant($"has the partial_rotary_factor {share}; heads that turn in part are not supported"));
        }
    }
}
