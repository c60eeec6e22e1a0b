using System.Text.Json.Nodes;

namespace RStar.Math.Evolution;

/// <summary>Where two JSON documents differ.</summary>
internal static class JsonDifference
{
    /// <summary>
    /// The first place with both values, as <c>rounds[1].rollouts is 6 here and 8 there</c>; <see langword="null"/> where there is none.
    /// </summary>
    /// <param name="one">A document.</param>
    /// <param name="other">Another.</param>
    /// <param name="here">What follows the value of the first.</param>
    /// <param name="there">What follows the value of the other.</param>
    public static string? Describe(JsonNode? one, JsonNode? other, string here, string there) =>
        First(one, other, "") is var (path, left, right)
            ? $"{(path.Length == 0 ? "the whole" : path)} is {Text(left)} {here} and {Text(right)} {there}"
            : null;

    private static (string Path, JsonNode? One, JsonNode? Other)? First(JsonNode? one, JsonNode? other, string path)
    {
        if (JsonNode.DeepEquals(one, other))
        {
            return null;
        }

        IEnumerable<(string Path, JsonNode? One, JsonNode? Other)> parts = (one, other) switch
        {
            (JsonObject left, JsonObject right) => left.Select(part => part.Key).Union(right.Select(part => part.Key))
                .Select(name => (path.Length == 0 ? name : $"{path}.{name}", left[name], right[name])),
            (JsonArray left, JsonArray right) when left.Count == right.Count => left.Select((part, i) => ($"{path}[{i}]", part, right[i])),
            _ => [],
        };
        foreach ((string place, JsonNode? left, JsonNode? right) in parts)
        {
            if (First(left, right, place) is { } found)
            {
                return found;
            }
        }

        return (path, one, other);
    }

    private static string Text(JsonNode? value) => value?.ToJsonString() ?? "null";
}
