using RStar.Math.Evolution;
using RStar.Math.Trajectories;

namespace RStar.Math.Console.Data;

/// <summary>Preference groups as lines and back.</summary>
internal static class PreferenceLines
{
    public static PreferenceLine Of(PreferenceGroup group) => new()
    {
        Problem = group.Chosen[0].Problem.Text,
        Chosen = [.. group.Chosen.Select(path => TrajectoryFormat.WriteSolution(path.ToSteps()))],
        Rejected = [.. group.Rejected.Select(path => TrajectoryFormat.WriteSolution(path.ToSteps()))],
        Weight = group.Weight,
    };

    /// <exception cref="FormatException">A side is empty, or a text is not in the format.</exception>
    public static PreferenceGroup Read(PreferenceLine line)
    {
        if (line.Chosen.Count == 0 || line.Rejected.Count == 0)
        {
            throw new FormatException("'chosen' or 'rejected' is empty");
        }

        ReasoningPath start = ReasoningPath.Start(new Problem(line.Problem));
        return new PreferenceGroup(Paths(line.Chosen, start), Paths(line.Rejected, start)) { Weight = line.Weight };
    }

    private static ReasoningPath[] Paths(IReadOnlyList<string> texts, ReasoningPath start) =>
        [.. texts.Select(text => start.AppendRange(TrajectoryParser.ParseSolution(text)))];
}
