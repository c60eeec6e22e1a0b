using System.Text.Json.Serialization;

namespace RStar.Math.Console.Commands;

internal sealed record GenerateSummary(
    [property: JsonPropertyName("problems")] int Problems,
    [property: JsonPropertyName("file")] string File);

[JsonSerializable(typeof(GenerateSummary))]
internal sealed partial class GenerateJson : JsonSerializerContext;
