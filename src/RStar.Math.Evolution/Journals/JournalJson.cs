using System.Text.Json;
using System.Text.Json.Serialization;

namespace RStar.Math.Evolution;

/// <summary>How records stand in journals: one line, camel case, what has its default left out.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    WriteIndented = false,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(SampleRecord))]
[JsonSerializable(typeof(EvaluationRecord))]
[JsonSerializable(typeof(DroppedProblem))]
[JsonSerializable(typeof(ProblemDifficulty))]
internal sealed partial class JournalJson : JsonSerializerContext;
