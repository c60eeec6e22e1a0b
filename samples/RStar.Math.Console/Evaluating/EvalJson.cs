using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RStar.Math.Console.Evaluating;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(EvalRecord))]
[JsonSerializable(typeof(EvalSummary))]
[JsonSerializable(typeof(Dictionary<string, string?>))]
internal sealed partial class EvalJson : JsonSerializerContext
{
    public static EvalJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter<StopReason>(JsonNamingPolicy.CamelCase) },
    });
}
