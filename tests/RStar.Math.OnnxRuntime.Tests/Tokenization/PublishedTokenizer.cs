using System.Text.Json;
using System.Text.Json.Nodes;
using RStar.Math.TestModels;
using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime.Tests.Tokenization;

/// <summary>The tokenizers of published models, where somebody has put them: eng/tokenizers.sh does. Tests reach for no network.</summary>
internal static class PublishedTokenizer
{
    private const string Variable = "RSTAR_TEST_TOKENIZERS";

    /// <summary>Loads a model's tokenizer; skips the test where it is not there.</summary>
    public static ModelTokenizer Load(string model) => ModelTokenizer.Load(FolderOf(model));

    /// <summary>Loads a model's tokenizer after the trajectory format's markers were added to it as special tokens.</summary>
    public static ModelTokenizer LoadWithMarkers(string model)
    {
        string source = FolderOf(model);
        using var folder = new TemporaryFolder();
        JsonObject tokenizer = JsonNode.Parse(File.ReadAllText(Path.Combine(source, "tokenizer.json")))!.AsObject();
        JsonArray added = tokenizer["added_tokens"]!.AsArray();
        int next = int.Max(added.Max(token => token!["id"]!.GetValue<int>()), tokenizer["model"]!["vocab"]!.AsObject().Count) + 1;
        foreach (string marker in TrajectoryMarkers.All)
        {
            added.Add((JsonNode)new JsonObject { ["id"] = next++, ["content"] = marker, ["special"] = true, ["normalized"] = false });
        }

        File.WriteAllText(folder["tokenizer.json"], tokenizer.ToJsonString(JsonSerializerOptions.Default));
        File.Copy(Path.Combine(source, "tokenizer_config.json"), folder["tokenizer_config.json"]);
        return ModelTokenizer.Load(folder.Path);
    }

    private static string FolderOf(string model)
    {
        string? root = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrEmpty(root), $"{Variable} names no folder of tokenizers; eng/tokenizers.sh fills one.");
        string folder = Path.Combine(root!, model);
        Assert.SkipUnless(File.Exists(Path.Combine(folder, "tokenizer.json")), $"There is no {model} in {root}; eng/tokenizers.sh puts it there.");
        return folder;
    }
}
