using RStar.Math.Benchmarks.Reporting;

namespace RStar.Math.Benchmarks.EndToEnd;

/// <summary>The tables and charts of whole solves.</summary>
internal static class EndToEndTables
{
    /// <summary>Problems under way while trajectories are varied.</summary>
    public const int TrajectoriesInFlight = 4;

    public static void AddInFlight(BenchmarkReport report, IReadOnlyList<SweepPoint> points)
    {
        report.Table(
            $"Problems in flight ({points[0].Problems} problems, 1 trajectory); the parts in seconds a problem. "
            + "The baseline is 1 in flight.",
            ["problems in flight", "problems an hour", "s a problem", .. Parts, "tokens/s", "right", "times the rate of 1 in flight"]);
        foreach (SweepPoint point in points)
        {
            report.Row(
            [
                $"{point.InFlight}", $"{point.ProblemsPerHour:F0}", Seconds(point.SecondsPerProblem), .. Cells(point.PartsPerProblem),
                $"{point.Tokens / point.Seconds:F0}", Share(point), $"{points[0].SecondsPerProblem / point.SecondsPerProblem:F2}",
            ]);
        }

        report.Picture(
            "Seconds a problem by part, over problems in flight",
            "images/benchmark-in-flight.svg",
            StackedBarChart.Draw(
                "Seconds a problem, 1 trajectory",
                "problems in flight",
                [.. points.Select(point => $"{point.InFlight}")],
                Bars(points, point => point.PartsPerProblem)));
    }

    public static void AddTrajectories(BenchmarkReport report, IReadOnlyList<SweepPoint> points)
    {
        report.Table(
            $"Trajectories ({points[0].Problems} problems, {TrajectoriesInFlight} in flight); the parts in seconds a trajectory. "
            + "The baseline is 1 trajectory.",
            [
                "trajectories", "problems an hour", "s a problem", "s a trajectory", .. Parts,
                "tokens a problem", "right", "times the cost of 1 trajectory",
            ]);
        foreach (SweepPoint point in points)
        {
            report.Row(
            [
                $"{point.Trajectories}", $"{point.ProblemsPerHour:F0}",
                Seconds(point.SecondsPerProblem), Seconds(point.SecondsPerProblem / point.Trajectories),
                .. Cells(OfTrajectory(point)),
                $"{(double)point.Tokens / point.Problems:F0}", Share(point), $"{point.SecondsPerProblem / points[0].SecondsPerProblem:F1}",
            ]);
        }

        report.Picture(
            "Seconds a trajectory by part, over trajectories",
            "images/benchmark-trajectories.svg",
            StackedBarChart.Draw(
                $"Seconds a trajectory, {TrajectoriesInFlight} problems in flight",
                "trajectories",
                [.. points.Select(point => $"{point.Trajectories}")],
                Bars(points, OfTrajectory)));
    }

    /// <summary>Adds the shapes of requests, and their file.</summary>
    public static void AddShapes(BenchmarkReport report, MeasuredShapes? shapes)
    {
        if (shapes is null)
        {
            report.Say(
                "The shapes of requests were not measured: nothing was valued, or the policy runs on an engine that keeps no states.");
            return;
        }

        report.Table(
            "Shapes of requests, on average (1 in flight)",
            "expansions a problem",
            "proposals an expansion",
            "candidates",
            "tokens a candidate",
            "of the longest",
            "tokens before them",
            "of these read",
            "paths valued",
            "tokens read for one",
            "runs of code",
            "ms waited for code",
            "ms of search");
        report.Row(
            $"{shapes.ExpansionsPerProblem:F1}",
            $"{shapes.ProposalsPerExpansion:F2}",
            $"{shapes.Candidates:F1}",
            $"{shapes.StepTokens:F1}",
            $"{shapes.LongestStepTokens:F1}",
            $"{shapes.PrefixTokens:F0}",
            $"{shapes.ReadTokens:F1}",
            $"{shapes.ScoredPaths:F1}",
            $"{shapes.ScoredTokens:F1}",
            $"{shapes.Executions:F1}",
            $"{shapes.PythonSeconds * 1e3:F1}",
            $"{shapes.SearchSeconds * 1e3:F2}");
        report.File(MeasuredShapes.FileName, shapes.ToJson());
    }

    private static TimeByPart OfTrajectory(SweepPoint point) =>
        point.PartsPerProblem.ScaledTo(point.PartsPerProblem.Total / point.Trajectories);

    private static string[] Parts => ["policy", "PPM", "Python", "search"];

    private static string[] Cells(TimeByPart parts) =>
        [.. new[] { parts.Policy, parts.Reward, parts.Code, parts.Search }.Select(part => Seconds(part.TotalSeconds))];

    private static IReadOnlyList<StackedBars> Bars(IReadOnlyList<SweepPoint> points, Func<SweepPoint, TimeByPart> parts) =>
    [
        new("policy", [.. points.Select(point => parts(point).Policy.TotalSeconds)]),
        new("PPM", [.. points.Select(point => parts(point).Reward.TotalSeconds)]),
        new("Python", [.. points.Select(point => parts(point).Code.TotalSeconds)]),
        new("search", [.. points.Select(point => parts(point).Search.TotalSeconds)]),
    ];

    private static string Seconds(double seconds) => seconds.ToString("G3", System.Globalization.CultureInfo.InvariantCulture);

    private static string Share(SweepPoint point) => $"{point.Right} of {point.Problems}";
}
