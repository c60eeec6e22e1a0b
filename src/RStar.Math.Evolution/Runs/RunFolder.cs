using RStar.Math.Files;

namespace RStar.Math.Evolution;

/// <summary>Where the parts of a run lie.</summary>
internal sealed class RunFolder(string path)
{
    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Manifest => In("run.json");

    public string Report => In("report.html");

    /// <summary>The problems that are left out, a line each.</summary>
    public string Curation => In("curation.jsonl");

    /// <summary>The policy that was trained on worked solutions, where the run began with none.</summary>
    public string Bootstrap => In("bootstrap");

    public string BootstrapCheckpoint => In("bootstrap.checkpoint");

    /// <summary>The record of a training, beside the folder of its model and written after it.</summary>
    public static string TrainingRecord(string model) => model + ".training.json";

    /// <summary>What trainings that were killed while they wrote a model have left beside its folder.</summary>
    public static IEnumerable<string> PartialModels(string model)
    {
        string beside = System.IO.Path.GetDirectoryName(model)!;
        return Directory.Exists(beside)
            ? Directory.EnumerateDirectories(beside, $"{System.IO.Path.GetFileName(model)}.*{Leftovers.PartialFolder}")
            : [];
    }

    /// <summary>Whether a file is in a folder that a training did not bring to its end.</summary>
    public static bool IsPartial(string file) =>
        file.Contains(Leftovers.PartialFolder + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal);

    public RoundFolder Round(RoundPlan round) => new(In(round.Name));

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
