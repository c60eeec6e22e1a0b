using System.Globalization;
using System.Text.Json;

namespace RStar.Math.Evolution;

/// <summary>A node of a released tree, as it stands in the file.</summary>
internal sealed record ReleasedTreeNode(
    string Tag, string Text, string FinalAnswer, string Observation, double? Value, double QValue, int Visits)
{
    public const string RootTag = "0";

    public const string TooManyErrors = "Too many consecutive steps have code errors.";

    // The misspelling is the files'.
    public const string TooManySteps = "Fail to sove the problem within limited steps.";

    public const string NoValidChild = "Fail to generate parsable text for next step.";

    /// <summary>Whether the step failed or was none: such nodes carry nothing below them.</summary>
    public bool HasFailed => FinalAnswer is TooManyErrors or NoValidChild;

    public bool HasAnswer => FinalAnswer.Length > 0 && !HasFailed && FinalAnswer != TooManySteps;

    public string ParentTag => Tag[..Tag.LastIndexOf('.')];

    /// <summary>The node's place among its siblings.</summary>
    public int Place => int.Parse(Tag.AsSpan(Tag.LastIndexOf('.') + 1), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <exception cref="FormatException">It is no node; the message names the field.</exception>
    public static ReleasedTreeNode Read(string tag, JsonElement node)
    {
        if (!IsTag(tag))
        {
            throw new FormatException($"its field 'rstar' has a node '{tag}'; tags must be as 0, 0.1 and 0.1.2");
        }

        if (node.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"its node '{tag}' is {node.GetRawText()}; it must be an object");
        }

        int visits = 0;
        if (Field(node, "visit_count") is JsonElement count && (!count.TryGetIfNumber(out int number) || (visits = number) < 0))
        {
            throw Fault(tag, "visit_count", count, "a whole number, 0 or more");
        }

        return new ReleasedTreeNode(
            tag,
            TextOf(tag, node, "text") ?? throw new FormatException($"its node '{tag}' has no field 'text'"),
            TextOf(tag, node, "final_answer") ?? "",
            TextOf(tag, node, "observation") ?? "",
            NumberOf(tag, node, "value"),
            NumberOf(tag, node, "q_value") ?? 0,
            visits);
    }

    private static bool IsTag(string tag) => tag.Split('.') is [RootTag, .. string[] places]
        && places.All(place => int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static string? TextOf(string tag, JsonElement node, string name) => Field(node, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        JsonElement other => throw Fault(tag, name, other, "a text"),
    };

    private static double? NumberOf(string tag, JsonElement node, string name) => Field(node, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when double.IsFinite(number.GetDouble()) => number.GetDouble(),
        JsonElement other => throw Fault(tag, name, other, "a number"),
    };

    private static JsonElement? Field(JsonElement node, string name) =>
        node.TryGetProperty(name, out JsonElement field) && field.ValueKind != JsonValueKind.Null ? field : null;

    private static FormatException Fault(string tag, string name, JsonElement field, string right) =>
        new($"the field '{name}' of its node '{tag}' is {field.GetRawText()}; it must be {right}");
}

file static class JsonElementNumbers
{
    public static bool TryGetIfNumber(this JsonElement element, out int number)
    {
        number = 0;
        return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out number);
    }
}
