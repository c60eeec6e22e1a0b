using System.Text.Json;
using System.Text.Json.Serialization;

namespace RStar.Math.Console.Data;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WorkedLine))]
[JsonSerializable(typeof(PreferenceLine))]
internal sealed partial class DataJson : JsonSerializerContext
{
    public static DataJson Readable { get; } = new(new JsonSerializerOptions(ReadableJson.Options())
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
