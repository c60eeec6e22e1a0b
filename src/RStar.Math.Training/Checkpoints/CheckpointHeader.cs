using System.Text.Json.Serialization;

namespace RStar.Math.Training;

/// <summary>What a checkpoint says before its numbers.</summary>
internal sealed record CheckpointHeader
{
    /// <summary>What the training depends on, by name: another training must not go on from here.</summary>
    public required Dictionary<string, string> Identity { get; init; }

    public required RunState State { get; init; }

    public required List<CheckpointTensor> Tensors { get; init; }
}

/// <summary>A trained tensor: its values, then both moments, each of this many numbers.</summary>
internal sealed record CheckpointTensor(string Name, int Length);

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CheckpointHeader))]
internal sealed partial class CheckpointJsonContext : JsonSerializerContext;
