using System.Text.Json;

namespace RStar.Math.OnnxRuntime;

/// <summary>Reads genai_config.json; a value that is missing or cannot be is named with its place.</summary>
internal sealed class ModelConfigReader(string folder, JsonElement root)
{
    // GenAI's own names, which a file may leave out.
    private static readonly Dictionary<string, string> InputDefaults = new(StringComparer.Ordinal)
    {
        ["input_ids"] = "input_ids",
        ["attention_mask"] = "attention_mask",
        ["position_ids"] = "position_ids",
        ["past_key_names"] = "past_key_values.%d.key",
        ["past_value_names"] = "past_key_values.%d.value",
        ["past_sequence_length"] = "past_sequence_length",
        ["current_sequence_length"] = "current_sequence_length",
        ["total_sequence_length"] = "total_sequence_length",
        ["cache_indirection"] = "cache_indirection",
    };

    private static readonly Dictionary<string, string> OutputDefaults = new(StringComparer.Ordinal)
    {
        ["logits"] = "logits",
        ["present_key_names"] = "present.%d.key",
        ["present_value_names"] = "present.%d.value",
    };

    public ModelConfig Read()
    {
        JsonElement model = Section(root, "model", "model");
        JsonElement decoder = Section(model, "decoder", "model.decoder");
        int heads = Number(decoder, "model.decoder.num_attention_heads", 0);
        return new ModelConfig
        {
            Type = Text(model, "model.type"),
            GraphFile = FileIn(decoder),
            ContextLength = AtLeastOne(model, "model.context_length"),
            VocabularySize = AtLeastOne(model, "model.vocab_size"),
            LayerCount = AtLeastOne(decoder, "model.decoder.num_hidden_layers"),
            HeadCount = heads,
            KeyValueHeadCount = Number(decoder, "model.decoder.num_key_value_heads", heads),
            HeadSize = AtLeastOne(decoder, "model.decoder.head_size"),
            Inputs = Names(decoder, "inputs", InputDefaults),
            Outputs = Names(decoder, "outputs", OutputDefaults),
            Peculiarity = Peculiarity(model, decoder),
        };
    }

    private static string? Peculiarity(JsonElement model, JsonElement decoder)
    {
        if (decoder.TryGetProperty("pipeline", out _))
        {
            return "its decoder is a pipeline of several graphs";
        }

        if (decoder.TryGetProperty("sliding_window", out _))
        {
            return "its cache slides with a window";
        }

        foreach (string part in new[] { "encoder", "embedding", "vision", "speech" })
        {
            if (model.TryGetProperty(part, out JsonElement section) && section.TryGetProperty("filename", out _))
            {
                return $"it has a graph besides the decoder ({part})";
            }
        }

        return null;
    }

    private static Dictionary<string, string> Names(JsonElement decoder, string section, Dictionary<string, string> defaults)
    {
        var names = new Dictionary<string, string>(defaults, StringComparer.Ordinal);
        if (decoder.TryGetProperty(section, out JsonElement stated) && stated.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty name in stated.EnumerateObject().Where(name => name.Value.ValueKind == JsonValueKind.String))
            {
                names[name.Name] = name.Value.GetString()!;
            }
        }

        return names;
    }

    private string FileIn(JsonElement decoder)
    {
        string file = Text(decoder, "model.decoder.filename");
        return Path.IsPathRooted(file) || file.Split('/', '\\').Contains("..")
            ? throw Fault($"model.decoder.filename is '{file}'; it must be a file in the folder")
            : file;
    }

    private JsonElement Section(JsonElement owner, string name, string path) =>
        owner.TryGetProperty(name, out JsonElement section) && section.ValueKind == JsonValueKind.Object
            ? section
            : throw Fault($"it has no section {path}");

    private string Text(JsonElement owner, string path) =>
        owner.TryGetProperty(LastOf(path), out JsonElement value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : throw Fault($"it does not say {path}");

    private int AtLeastOne(JsonElement owner, string path)
    {
        int number = Number(owner, path, null);
        return number >= 1 ? number : throw Fault($"{path} is {number}; it must be 1 or more");
    }

    private int Number(JsonElement owner, string path, int? whereMissing)
    {
        if (!owner.TryGetProperty(LastOf(path), out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return whereMissing ?? throw Fault($"it does not say {path}");
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number)
            ? number
            : throw Fault($"{path} is {value.GetRawText()}; it must be a whole number");
    }

    private ModelFolderException Fault(string fault) => new(folder, $"{ModelConfig.FileName} is wrong: {fault}.");

    private static string LastOf(string path) => path[(path.LastIndexOf('.') + 1)..];
}
