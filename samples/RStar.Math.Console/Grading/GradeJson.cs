using System.Text.Json;
using System.Text.Json.Serialization;

namespace RStar.Math.Console.Grading;

/// <summary>One line of the input; the id is echoed as it was.</summary>
internal sealed class GradeRequest
{
    [JsonPropertyName("id")]
    public JsonElement Id { get; set; }

    [JsonPropertyName("gold")]
    [JsonConverter(typeof(AnswerTextConverter))]
    public string? Gold { get; set; }

    [JsonPropertyName("pred")]
    [JsonConverter(typeof(AnswerTextConverter))]
    public string? Pred { get; set; }
}

internal sealed record GradeResult([property: JsonPropertyName("id")] JsonElement Id, [property: JsonPropertyName("equal")] bool Equal);

internal sealed record GradeSummary(
    [property: JsonPropertyName("graded")] long Graded,
    [property: JsonPropertyName("equal")] long Equal,
    [property: JsonPropertyName("accuracy")] double Accuracy);

[JsonSerializable(typeof(GradeRequest))]
[JsonSerializable(typeof(GradeResult))]
[JsonSerializable(typeof(GradeSummary))]
internal sealed partial class GradeJson : JsonSerializerContext;

/// <summary>Reads an answer that is a string, a bare number, or an array of such, which stands for a list of answers.</summary>
internal sealed class AnswerTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return Text(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static string? Text(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.GetRawText(),
        JsonValueKind.Array => List(element),
        _ => null,
    };

    private static string? List(JsonElement array)
    {
        string?[] items = [.. array.EnumerateArray().Select(Text)];
        return items.Contains(null) ? null : string.Join(", ", items);
    }
}
