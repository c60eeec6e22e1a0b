using System.Text.Json;
using System.Text.Json.Serialization;
using RStar.Math.Console.Data;
using RStar.Math.Console.Searching;

namespace RStar.Math.Console.Solving;

/// <summary>A solution as <c>solve --json</c> prints it.</summary>
internal sealed record SolveResult(
    string? Answer,
    double Confidence,
    StopReason StopReason,
    IReadOnlyList<ShownStep> Steps,
    IReadOnlyList<ShownTrajectory> Trajectories,
    ShownStatistics Statistics)
{
    public static SolveResult Of(Solution solution) => new(
        solution.Answer,
        solution.Confidence,
        solution.StopReason,
        ShownStep.Of(Chosen(solution)?.Steps ?? []),
        [.. solution.Trajectories.Select(ShownTrajectory.Of)],
        ShownStatistics.Of(solution.Statistics));

    /// <summary>The best-scored trajectory of the chosen answer, or <see langword="null"/> where there is no answer.</summary>
    public static Trajectory? Chosen(Solution solution) =>
        solution.Trajectories.FirstOrDefault(trajectory => trajectory.Answer == solution.Answer);

    public string ToJson() => JsonSerializer.Serialize(this, SolveJson.Readable.SolveResult);
}

internal sealed record ShownStep(StepKind Kind, string Text, string? Output, double QValue, int Visits, double? Reward)
{
    public static IReadOnlyList<ShownStep> Of(IEnumerable<TrajectoryStep> steps) =>
        [.. steps.Select(step => new ShownStep(step.Step.Kind, step.Step.Text, step.Step.Output, step.QValue, step.Visits, step.Reward))];
}

internal sealed record ShownTrajectory(string Answer, double Score, int Count, int Run, int Tokens, IReadOnlyList<ShownStep> Steps)
{
    public static ShownTrajectory Of(Trajectory trajectory) => new(
        trajectory.Answer, trajectory.Score, trajectory.Count, trajectory.Run, trajectory.TokenCount, ShownStep.Of(trajectory.Steps));
}

internal sealed record ShownStatistics(
    long Rollouts, long Nodes, long Expansions, long Tokens, long Executions, long FailedExecutions, long Evaluations,
    long RejectedCandidates, SecondsByPart Seconds)
{
    public static ShownStatistics Of(SolveStatistics statistics) => new(
        statistics.Rollouts,
        statistics.Nodes,
        statistics.Expansions,
        statistics.Tokens,
        statistics.Executions,
        statistics.FailedExecutions,
        statistics.Evaluations,
        statistics.RejectedCandidates,
        SecondsByPart.Of(TimeByPart.Of(statistics)));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(SolveResult))]
internal sealed partial class SolveJson : JsonSerializerContext
{
    public static SolveJson Readable { get; } = new(ReadableJson.Options(
        new JsonStringEnumConverter<StopReason>(JsonNamingPolicy.CamelCase),
        new JsonStringEnumConverter<StepKind>(JsonNamingPolicy.CamelCase)));
}
