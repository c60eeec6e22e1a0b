using System.Text.Json;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training.HuggingFace;

/// <summary>An object of a config.json, whose members are checked as they are read.</summary>
internal readonly struct ConfigJson(string folder, JsonElement json)
{
    public const string FileName = "config.json";

    /// <summary>A member that must be there.</summary>
    public int Integer(string name) => IntegerOrNull(name) ?? throw Fault($"has no {name}");

    public int Integer(string name, int missing) => IntegerOrNull(name) ?? missing;

    public int? IntegerOrNull(string name) => Member(name) is not JsonElement member ? null
        : member.ValueKind == JsonValueKind.Number && member.TryGetInt32(out int value) ? value
        : throw Fault($"has {name} {member.GetRawText()}; it must be a whole number");

    public double? NumberOrNull(string name) => Member(name) is not JsonElement member ? null
        : member.ValueKind == JsonValueKind.Number ? member.GetDouble()
        : throw Fault($"has {name} {member.GetRawText()}; it must be a number");

    public bool Flag(string name, bool missing = false) => Member(name) is not JsonElement member ? missing
        : member.ValueKind is JsonValueKind.True or JsonValueKind.False ? member.GetBoolean()
        : throw Fault($"has {name} {member.GetRawText()}; it must be true or false");

    public string? TextOrNull(string name) => Member(name) is not JsonElement member ? null
        : member.ValueKind == JsonValueKind.String ? member.GetString()
        : throw Fault($"has {name} {member.GetRawText()}; it must be a text");

    public ConfigJson? ObjectOrNull(string name) => Member(name) is not JsonElement member ? null
        : member.ValueKind == JsonValueKind.Object ? new ConfigJson(folder, member)
        : throw Fault($"has {name} {member.GetRawText()}; it must be an object");

    public ModelFolderException Fault(string fault) => new(folder, $"{FileName} {fault}.");

    private JsonElement? Member(string name) =>
        json.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? member : null;
}
