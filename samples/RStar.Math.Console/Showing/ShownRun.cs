using System.Text.Json;
using RStar.Math.Console.Data;
using RStar.Math.Evolution;

namespace RStar.Math.Console.Showing;

/// <summary>The folder of an evolution.</summary>
/// <param name="Kind">A run.</param>
/// <param name="Path">The folder.</param>
/// <param name="Planned">The names of all rounds of the plan.</param>
/// <param name="Rounds">The rounds that are finished.</param>
/// <param name="Report">The page of tables and charts, or <see langword="null"/> where no round is finished.</param>
internal sealed record ShownRun(PathKind Kind, string Path, IReadOnlyList<string> Planned, IReadOnlyList<ShownRound> Rounds, string? Report)
{
    public static ShownRun Of(string path, IReadOnlyList<string> planned, IReadOnlyList<RoundMetrics> rounds)
    {
        string report = System.IO.Path.Combine(path, "report.html");
        return new ShownRun(PathKind.Run, path, planned, [.. rounds.Select(ShownRound.Of)], File.Exists(report) ? report : null);
    }

    /// <summary>Reads the names of the planned rounds and the metrics of those that are finished.</summary>
    /// <exception cref="FormatException">run.json or a round's metrics are not what they should be.</exception>
    public static (IReadOnlyList<string> Planned, IReadOnlyList<RoundMetrics> Rounds) Read(string path)
    {
        string[] planned = Parse(System.IO.Path.Combine(path, "run.json"), run =>
            run.GetProperty("plan").GetProperty("rounds").EnumerateArray()
                .Select(round => round.GetProperty("name").GetString()!)
                .ToArray());
        return (planned,
        [
            .. planned
                .Select(name => System.IO.Path.Combine(path, name, "metrics.json"))
                .Where(File.Exists)
                .Select(file => Parse(file, metrics => metrics.Deserialize(ShowJson.Default.RoundMetrics)!)),
        ]);
    }

    private static T Parse<T>(string file, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return read(json.RootElement);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"'{file}' is not of an evolution: {fault.Message}", fault);
        }
    }
}

/// <summary>What a round came to; shares are in [0, 1].</summary>
internal sealed record ShownRound(
    string Name, long Problems, double Coverage, long Solutions, long Groups, double? PairAccuracy,
    IReadOnlyList<ShownEvaluation> Evaluations)
{
    public static ShownRound Of(RoundMetrics round) => new(
        round.Name, round.Problems, round.Coverage, round.Solutions, round.Groups, round.RewardTraining?.PairAccuracy,
        [.. round.Evaluations.Select(ShownEvaluation.Of)]);
}

/// <summary>How a round's models did on a held-out set.</summary>
internal sealed record ShownEvaluation(
    string Set, int Problems, double Greedy, double? Majority, double? System, double? Vote, int? Trajectories)
{
    public static ShownEvaluation Of(EvaluationMetrics metrics) => new(
        metrics.Set, metrics.Problems, metrics.Greedy, metrics.Majority, metrics.Systems.LastOrDefault()?.Accuracy,
        metrics.Votes.LastOrDefault()?.Accuracy, metrics.Systems.LastOrDefault()?.Trajectories);
}
