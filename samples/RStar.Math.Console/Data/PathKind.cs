using System.Text.Json;
using System.Text.Json.Serialization;
using RStar.Math.Console.Input;

namespace RStar.Math.Console.Data;

/// <summary>What a file or folder is.</summary>
[JsonConverter(typeof(PathKindConverter))]
internal enum PathKind
{
    /// <summary>A model folder as ONNX Runtime GenAI has it.</summary>
    Model,

    /// <summary>A folder of Hugging Face's libraries.</summary>
    HuggingFace,

    /// <summary>The folder of an evolution.</summary>
    Run,

    /// <summary>Search trees as JSON, one or one a line, compressed or not.</summary>
    Trees,

    /// <summary>A solved problem as text in the trajectory format.</summary>
    Trajectory,

    /// <summary>Problems without solutions, one JSON object a line.</summary>
    Problems,

    /// <summary>Problems with solutions, one JSON object a line.</summary>
    Worked,

    /// <summary>Preference groups, one JSON object a line.</summary>
    Preferences,

    /// <summary>Supervised data as the code released with the paper keeps it.</summary>
    ReleasedSft,

    /// <summary>Preference pairs as the code released with the paper keeps them.</summary>
    ReleasedPreferences,

    /// <summary>Search trees as the code released with the paper saves them.</summary>
    ReleasedTrees,
}

internal sealed class PathKindConverter() : JsonStringEnumConverter<PathKind>(JsonNamingPolicy.CamelCase);

/// <summary>Tells what a file or folder is by what is in it.</summary>
internal static class PathKinds
{
    private const int BytesRead = 64 * 1024;

    /// <exception cref="InputException">There is nothing at the path, or nothing that is known.</exception>
    public static PathKind Of(string path) =>
        Directory.Exists(path) ? OfFolder(path)
        : File.Exists(path) ? OfFile(path)
        : throw new InputException($"There is no file or folder '{path}'.");

    private static PathKind OfFolder(string path)
    {
        bool Has(string file) => File.Exists(Path.Combine(path, file));
        return Has("genai_config.json") ? PathKind.Model
            : Has("config.json") ? PathKind.HuggingFace
            : Has("run.json") ? PathKind.Run
            : throw new InputException(
                $"'{path}' is no folder that is known: a model has genai_config.json, Hugging Face's folder config.json, "
                + "the run of an evolution run.json.");
    }

    private static PathKind OfFile(string path)
    {
        using Stream stream = TextFile.OpenRead(path);
        byte[] beginning = new byte[BytesRead];
        ReadOnlySpan<byte> text = beginning.AsSpan(0, stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false));
        return text.StartsWith("<|user|>:"u8) ? PathKind.Trajectory : OfFields(FieldsOf(text), path);
    }

    private static PathKind OfFields(HashSet<string> fields, string path) =>
        fields.Contains("treeFormat") ? PathKind.Trees
        : fields.IsSupersetOf(["question", "rstar"]) ? PathKind.ReleasedTrees
        : fields.IsSupersetOf(["query", "response"]) ? PathKind.ReleasedSft
        : fields.IsSupersetOf(["prompt", "pos", "neg"]) ? PathKind.ReleasedPreferences
        : fields.IsSupersetOf(["problem", "chosen", "rejected"]) ? PathKind.Preferences
        : fields.IsSupersetOf(["problem", "solution"]) ? PathKind.Worked
        : fields.Contains("problem") ? PathKind.Problems
        : throw new InputException(
            $"'{path}' is no file that is known: neither a search tree, a trajectory, problems, preference groups "
            + "nor data of the released code.");

    /// <summary>The names in the first object, itself or within an array, as far as they were read.</summary>
    private static HashSet<string> FieldsOf(ReadOnlySpan<byte> json)
    {
        var fields = new HashSet<string>();
        var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
        try
        {
            int? depth = null;
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    depth ??= reader.CurrentDepth + 1;
                }
                else if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth)
                {
                    fields.Add(reader.GetString()!);
                }
                else if (reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth + 1 == depth)
                {
                    break;
                }
            }
        }
        catch (JsonException)
        {
            // No JSON, or no more of it: what was read until here decides.
        }

        return fields;
    }
}
