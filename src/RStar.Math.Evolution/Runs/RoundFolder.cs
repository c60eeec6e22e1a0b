namespace RStar.Math.Evolution;

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

    /// <summary>All models that the round may train.</summary>
    public IEnumerable<string> Models => Enum.GetValues<RewardBaseline>().Select(Baseline).Prepend(Reward).Prepend(Policy);

    public IEnumerable<string> Checkpoints =>
        Enum.GetValues<RewardBaseline>().Select(BaselineCheckpoint).Prepend(RewardCheckpoint).Prepend(PolicyCheckpoint);

    public string Evaluation => In("evaluation");

    public string Metrics => In("metrics.json");

    private string In(string name) => System.IO.Path.Combine(Path, name);
}
