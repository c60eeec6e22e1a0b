using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using RStar.Math.Console.Data;
using RStar.Math.Console.Input;
using RStar.Math.Console.Searching;
using RStar.Math.Evolution;

namespace RStar.Math.Console.Evaluating;

/// <summary>
/// What results depend on. It stands beside their file: results of two settings in one file would be a measurement of neither.
/// </summary>
internal sealed class EvalSettings
{
    private readonly Dictionary<string, string?> _values;

    private EvalSettings(Dictionary<string, string?> values) => _values = values;

    public static EvalSettings Of(string problems, ModelChoice models, SearchSettings search) => new(new Dictionary<string, string?>
    {
        ["problems"] = HashOf(problems),
        ["policy"] = HashOfModel(models.PolicyFolder),
        ["reward"] = models.RewardFolder is null ? null : HashOfModel(models.RewardFolder),
        ["strategy"] = search.Strategy,
        ["trajectories"] = Text(search.Trajectories),
        ["rollouts"] = Text(search.Rollouts),
        ["candidates"] = Text(search.Candidates),
        ["beam-width"] = Text(search.BeamWidth),
        ["selection"] = search.Selection,
        ["temperature"] = Text(search.Temperature),
        ["min-p"] = Text(search.MinP),
        ["depth"] = Text(search.Depth),
        ["max-step-tokens"] = Text(search.MaxStepTokens),
        ["deadline"] = Text(search.Deadline),
        ["budget"] = Text(search.Budget),
        ["seed"] = Text(search.Seed),
    });

    public static string PathFor(string results) => results + ".settings.json";

    /// <summary>Checks that results may be added to a file.</summary>
    /// <exception cref="InputException">The file is something else, or its results are of other settings.</exception>
    public void RequireFor(string results)
    {
        // Settings without results are of an evaluation that came to none, whatever is in them.
        if (new FileInfo(results) is not { Exists: true, Length: > 0 })
        {
            return;
        }

        string path = PathFor(results);
        if (!File.Exists(path))
        {
            throw new InputException($"'{results}' is there and '{path}' is not, so it may be anything: give --out another file.");
        }

        Dictionary<string, string?> begun = Read(path);
        if (HoldsResults(results))
        {
            RequireSame(begun, results);
        }
    }

    /// <summary>Checks as <see cref="RequireFor"/> and writes the settings where there is no result yet.</summary>
    /// <remarks>Settings without a result are of an evaluation that failed before its first one, as for an option that cannot be.</remarks>
    /// <exception cref="InputException">The file is something else, or its results are of other settings.</exception>
    public async Task ClaimAsync(string results)
    {
        RequireFor(results);
        if (!HoldsResults(results))
        {
            await OutputFile.WriteAsync(
                PathFor(results), stream => JsonSerializer.SerializeAsync(stream, _values, EvalJson.Readable.DictionaryStringString));
        }
    }

    private static bool HoldsResults(string results) => Journal.ReadLines(results).Any();

    private static Dictionary<string, string?> Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), EvalJson.Readable.DictionaryStringString) ?? [];
        }
        catch (JsonException)
        {
            throw new InputException($"'{path}' does not hold the settings of an evaluation: give --out another file.");
        }
    }

    private void RequireSame(Dictionary<string, string?> begun, string results)
    {
        foreach ((string name, string? value) in _values)
        {
            if (begun.GetValueOrDefault(name) is string was ? was == value : value is null)
            {
                continue;
            }

            string difference = name is "problems" or "policy" or "reward"
                ? $"other {(name == "problems" ? "problems" : $"weights of the {name} model")}"
                : $"--{name} {begun.GetValueOrDefault(name) ?? "not set"} and is given {value ?? "none"}";
            throw new InputException($"'{results}' was begun with {difference}: give the same, or give --out another file.");
        }
    }

    private static string HashOfModel(string folder) =>
        ModelIdentity.Of(folder)?.Sha256 ?? throw new DirectoryNotFoundException($"There is no model folder '{folder}'.");

    private static string HashOf(string file)
    {
        using FileStream stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private static string? Text(IFormattable? value) => value?.ToString(null, CultureInfo.InvariantCulture);
}
