using System.Text.Json;
using System.Text.Json.Serialization;
using RStar.Math.Console.Data;
using RStar.Math.Evolution;
using RStar.Math.Training;

namespace RStar.Math.Console.Showing;

/// <summary>Training data of a file.</summary>
internal sealed record ShownData(PathKind Kind, string Path, int Examples, int Refused)
{
    public static ShownData Of(PathKind kind, string path, DataCount count) => new(kind, path, count.Examples, count.Refused);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ShownTrees))]
[JsonSerializable(typeof(ShownReleasedTrees))]
[JsonSerializable(typeof(ShownModel))]
[JsonSerializable(typeof(ShownHuggingFace))]
[JsonSerializable(typeof(ShownRun))]
[JsonSerializable(typeof(ShownText))]
[JsonSerializable(typeof(ShownData))]
[JsonSerializable(typeof(DecoderShape))]
[JsonSerializable(typeof(RoundMetrics))]
internal sealed partial class ShowJson : JsonSerializerContext
{
    public static ShowJson Readable { get; } = new(
        ReadableJson.Options(new JsonStringEnumConverter<StepKind>(JsonNamingPolicy.CamelCase)));
}
