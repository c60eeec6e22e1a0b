using RStar.Math.TestModels;

namespace RStar.Math.Training.Tests.Folders;

/// <summary>The shapes of decoder that folders are tested with.</summary>
internal static class Shapes
{
    private static RopeScaling Llama3 { get; } =
        new() { Factor = 8, LowFrequencyFactor = 1, HighFrequencyFactor = 4, OriginalContextLength = 32 };

    public static DecoderShape Of(string name) => name switch
    {
        "grouped" => RandomDecoder.Shape,
        "one key head" => RandomDecoder.Shape with { KeyValueHeadCount = 1 },
        "a key head each" => RandomDecoder.Shape with { KeyValueHeadCount = 4, TiedHead = false },
        "Llama 3" => RandomDecoder.Shape with { HeadCount = 2, RopeTheta = 100, RopeScaling = Llama3 },
        "Qwen2" => RandomDecoder.Shape with { QkvBias = true, RopeTheta = 1_000_000 },
        "Qwen3" => RandomDecoder.Shape with { QkNorm = true, HeadSize = 32 },
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    public static TheoryData<string> All => ["grouped", "one key head", "a key head each", "Llama 3", "Qwen2", "Qwen3"];
}
