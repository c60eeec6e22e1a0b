using RStar.Math.Answers;
using RStar.Math.Console.Data;
using RStar.Math.Trajectories;

namespace RStar.Math.Console.Showing;

/// <summary>A solved problem as text in the trajectory format.</summary>
internal sealed record ShownText(PathKind Kind, string Path, string Problem, string? Answer, IReadOnlyList<ShownTextStep> Steps)
{
    public static ShownText Of(string path, ReasoningPath trajectory) => new(
        PathKind.Trajectory,
        path,
        trajectory.Problem.Text,
        trajectory.LastStep is { Kind: StepKind.Answer } last && BoxedAnswer.TryExtractLast(last.Text, out string answer) ? answer : null,
        [.. trajectory.ToSteps().Select(step => new ShownTextStep(step.Kind, step.Text, step.Output))]);

    /// <exception cref="FormatException">The text is not in the format; the message names file, line and column.</exception>
    public static ReasoningPath Read(string path)
    {
        using Stream stream = TextFile.OpenRead(path);
        using var reader = new StreamReader(stream);
        return TrajectoryParser.TryParse(reader.ReadToEnd(), out ReasoningPath? trajectory, out string? fault)
            ? trajectory
            : throw new FormatException($"'{path}' is not in the trajectory format: {fault}");
    }
}

internal sealed record ShownTextStep(StepKind Kind, string Text, string? Output);
