using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RStar.Math.Console.Data;

/// <summary>How the program writes JSON.</summary>
internal static class ReadableJson
{
    /// <summary>Leaves quotes, signs and letters of all languages as they are, since nothing of it goes into a page.</summary>
    /// <param name="converters">Of enumerations that are written by name.</param>
    /// <returns>New options, which one context takes for its own.</returns>
    public static JsonSerializerOptions Options(params IEnumerable<JsonConverter> converters)
    {
        var options = new JsonSerializerOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        };
        foreach (JsonConverter converter in converters)
        {
            options.Converters.Add(converter);
        }

        return options;
    }
}
