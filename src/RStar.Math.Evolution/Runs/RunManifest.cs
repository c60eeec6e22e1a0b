using System.Text.Json;
using System.Text.Json.Nodes;

namespace RStar.Math.Evolution;

/// <summary>What a run is about, written once at its beginning: resuming it with anything else would mix two experiments.</summary>
internal sealed record RunManifest
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required EvolutionPlan Plan { get; init; }

    public required ProblemSetIdentity Problems { get; init; }

    public IReadOnlyList<ProblemSetIdentity> Evaluation { get; init; } = [];

    /// <summary>A SHA-256 over the worked solutions, or <see langword="null"/> where there are none.</summary>
    public string? WorkedSolutions { get; init; }

    /// <summary>
    /// The model that trainings start from; <see langword="null"/> where it is not known: in manifests written before it was looked at, and
    /// where the model's folder is on another machine.
    /// </summary>
    public ModelIdentity? Base { get; init; }

    /// <summary>The policy that the run was given for its first round, or <see langword="null"/>.</summary>
    public ModelIdentity? Bootstrap { get; init; }

    /// <summary>
    /// The trainer's settings on which the weights depend; <see langword="null"/> where they are not known: in manifests written before
    /// they were kept, and of trainers that do not tell them.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Training { get; init; }

    /// <summary>Reads the manifest of a folder; <see langword="null"/> where there is none yet.</summary>
    /// <exception cref="EvolutionException">The file is no manifest of this version.</exception>
    public static RunManifest? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        const string Remedy = "it must be as a run wrote it, so take another folder";
        JsonNode node = JsonFile.Read(path, EvolutionJson.Default.JsonNode, Remedy);

        // A plan that was written before a setting was there has its default.
        if ((node as JsonObject)?["plan"] is JsonObject plan)
        {
            PlanJson.FillIn(plan);
        }

        RunManifest manifest = JsonFile.As(node, path, EvolutionJson.Default.RunManifest, Remedy);
        return manifest is { Version: CurrentVersion }
            ? manifest
            : throw new EvolutionException($"'{path}' is of version {manifest.Version}; this library reads version {CurrentVersion}.");
    }

    /// <summary>Reads the manifest of a folder that must hold a run.</summary>
    /// <exception cref="EvolutionException">There is none, or it is no manifest of this version.</exception>
    public static RunManifest ReadOf(RunFolder run) =>
        Read(run.Manifest) ?? throw new EvolutionException($"'{run.Path}' holds no run: there is no run.json in it.");

    public Task WriteAsync(string path, CancellationToken cancellationToken) =>
        JsonFile.WriteAsync(path, this, EvolutionJson.Default.RunManifest, cancellationToken);

    /// <summary>
    /// The first difference from another run's manifest, with both values; <see langword="null"/> where it is the same experiment.
    /// </summary>
    public string? DifferenceFrom(RunManifest other, string folder, string otherFolder)
    {
        if (ModelDifference(other) is var (what, one, two))
        {
            return $"the {what} is {one} in '{folder}' and {two} in '{otherFolder}'";
        }

        return JsonDifference.Describe(NodeOf(this), NodeOf(other), $"in '{folder}'", $"in '{otherFolder}'")
            ?? TrainingDifference(other, $"in '{folder}'", $"in '{otherFolder}'");
    }

    /// <summary>Checks that a run may go on with what it is given now.</summary>
    /// <exception cref="EvolutionException">It began with something else; the message says with what.</exception>
    public void RequireSame(RunManifest now, string folder)
    {
        if (JsonDifference.Describe(PlanOf(this), PlanOf(now), "there", "now") is string difference)
        {
            throw new EvolutionException(
                $"The run in '{folder}' began with another plan: {difference}; "
                + "go on with the plan in its run.json, or take another folder.");
        }

        if (Evaluation.Count != now.Evaluation.Count)
        {
            throw new EvolutionException(
                $"The run in '{folder}' began with {Names(Evaluation)}, and is given {Names(now.Evaluation)}; "
                + "give it the same, or take another folder.");
        }

        foreach ((ProblemSetIdentity was, ProblemSetIdentity isNow) in Evaluation.Append(Problems).Zip(now.Evaluation.Append(now.Problems)))
        {
            if (was != isNow)
            {
                throw new EvolutionException(
                    $"The run in '{folder}' began with the problem set '{was.Name}' of {was.Count} problems ({was.Sha256[..12]}), "
                    + $"and is given '{isNow.Name}' of {isNow.Count} ({isNow.Sha256[..12]}); "
                    + "give it the same set, or take another folder.");
            }
        }

        if (WorkedSolutions != now.WorkedSolutions)
        {
            throw new EvolutionException(
                $"The run in '{folder}' began with other worked solutions; give it the same, or take another folder.");
        }

        if (ModelDifference(now) is var (model, then, given))
        {
            throw new EvolutionException(
                $"The run in '{folder}' began with {then} as its {model}, and is given {given}; "
                + "give it the same model, or take another folder.");
        }

        if (TrainingDifference(now, "there", "now") is string setting)
        {
            throw new EvolutionException(
                $"The run in '{folder}' began with other settings of its trainings: {setting}; train as it began, or take another folder.");
        }
    }

    private static string Names(IReadOnlyList<ProblemSetIdentity> sets) => sets.Count == 0
        ? "no evaluation set"
        : $"the evaluation sets {string.Join(", ", sets.Select(set => $"'{set.Name}'"))}";

    private string? TrainingDifference(RunManifest other, string here, string there) => Training is null || other.Training is null
        ? null
        : JsonDifference.Describe(NodeOf(Training), NodeOf(other.Training), here, there);

    private static JsonObject NodeOf(IReadOnlyDictionary<string, string> settings) =>
        new(settings.Select(setting => KeyValuePair.Create<string, JsonNode?>(setting.Key, setting.Value)));

    private (string What, string One, string Other)? ModelDifference(RunManifest other)
    {
        bool knowsBases = Base is not null && other.Base is not null;
        if (knowsBases && Base!.Sha256 != other.Base!.Sha256)
        {
            return ("base model", Base.ToString(), other.Base.ToString());
        }

        // Where a base is not known, a bootstrap policy that is not named may be one that is not known.
        bool knowsBootstraps = knowsBases || (Bootstrap is not null && other.Bootstrap is not null);
        return knowsBootstraps && Bootstrap?.Sha256 != other.Bootstrap?.Sha256
            ? ("bootstrap policy", Bootstrap?.ToString() ?? "none", other.Bootstrap?.ToString() ?? "none")
            : null;
    }

    private static JsonNode? NodeOf(RunManifest manifest)
    {
        JsonNode node = JsonSerializer.SerializeToNode(manifest, EvolutionJson.Default.RunManifest)!;
        node["plan"] = PlanOf(manifest);

        // Compared by themselves: the folders' places may differ from machine to machine, and not all is always known.
        node.AsObject().Remove("base");
        node.AsObject().Remove("bootstrap");
        node.AsObject().Remove("training");
        return node;
    }

    // The number of problems at once changes no result and may be another on another machine.
    private static JsonNode? PlanOf(RunManifest manifest) =>
        JsonSerializer.SerializeToNode(manifest.Plan with { MaxConcurrency = 1 }, EvolutionJson.Default.EvolutionPlan);
}
