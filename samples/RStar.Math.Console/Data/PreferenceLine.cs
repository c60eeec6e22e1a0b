using System.Text.Json.Serialization;
using RStar.Math.Evolution;
using RStar.Math.Trajectories;

namespace RStar.Math.Console.Data;

/// <summary>A preference group as a line of JSON: solutions of one problem, or their beginnings, in the trajectory format.</summary>
internal sealed record PreferenceLine
{
    public required string Problem { get; init; }

    public required IReadOnlyList<string> Chosen { get; init; }

    public required IReadOnlyList<string> Rejected { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public double Weight { get; init; } = 1;

    public static PreferenceLine Of(PreferenceGroup group) => new()
    {
        Problem = group.Chosen[0].Problem.Text,
        Chosen = [.. group.Chosen.Select(path => TrajectoryFormat.WriteSolution(path.ToSteps()))],
        Rejected = [.. group.Rejected.Select(path => TrajectoryFormat.WriteSolution(path.ToSteps()))],
        Weight = group.Weight,
    };

    /// <summary>The preference group.</summary>
    /// <exception cref="FormatException">A side is empty, or a text is not in the format.</exception>
    public PreferenceGroup ToGroup()
    {
        if (Chosen.Count == 0 || Rejected.Count == 0)
        {
            throw new FormatException("'chosen' or 'rejected' is empty");
        }

        ReasoningPath start = ReasoningPath.Start(new Problem(Problem));
        return new PreferenceGroup(Paths(Chosen, start), Paths(Rejected, start)) { Weight = Weight };
    }

    private static ReasoningPath[] Paths(IReadOnlyList<string> texts, ReasoningPath start) =>
        [.. texts.Select(text => start.AppendRange(TrajectoryParser.ParseSolution(text)))];
}
