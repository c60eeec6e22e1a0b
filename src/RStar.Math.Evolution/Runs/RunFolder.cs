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

    public RoundFolder Round(RoundPlan round) => new(In(round.Name));

    private string In(string name) => System.IO.Path.Combine(Path, name);
}

/// <summary>Where the parts of a round lie.</summary>
internal sealed class RoundFolder(string path)
{
    public string Path { get; } = path;

    public string Samples => In("samples");

    /// <summary>How hard each problem was, a line each; there once all are searched.</summary>
    public string Difficulty => In("difficulty.jsonl");

    public string Trees => In("trees");

    public string Policy => In("policy");

    public string PolicyCheckpoint => In("policy.checkpoint");

    public string Reward => In("reward");

    public string RewardCheckpoint => In("reward.checkpoint");

    public string Baseline(RewardBaseline kind) => In(kind == RewardBaseline.Outcome ? "orm" : "pqm");

    public string BaselineCheckpoint(RewardBaseline kind) => Baseline(kind) + ".checkpoint";

    public string Evaluation => In("evaluation");

    public string Metrics => In("metrics.json");

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
