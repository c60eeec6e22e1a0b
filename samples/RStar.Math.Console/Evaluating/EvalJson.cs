using System.Text.Json;
using System.Text.Json.Serialization;
using RStar.Math.Console.Data;

namespace RStar.Math.Console.Evaluating;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EvalRecord))]
[JsonSerializable(typeof(EvalSummary))]
[JsonSerializable(typeof(Dictionary<string, string?>))]
internal sealed partial class EvalJson : JsonSerializerContext
{
    public static EvalJson Readable { get; } = new(
        ReadableJson.Options(new JsonStringEnumConverter<StopReason>(JsonNamingPolicy.CamelCase)));
}
