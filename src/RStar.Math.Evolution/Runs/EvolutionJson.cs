using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RStar.Math.Evolution;

/// <summary>How this package's types stand in JSON: names in camel case, enums by name, unknown properties refused.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    WriteIndented = true,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    NumberHandling = JsonNumberHandling.Strict,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(EvolutionPlan))]
[JsonSerializable(typeof(RunManifest))]
[JsonSerializable(typeof(RoundMetrics))]
[JsonSerializable(typeof(TrainingOutcome))]
[JsonSerializable(typeof(JsonNode))]
internal sealed partial class EvolutionJson : JsonSerializerContext;
