using System.Globalization;
using System.Net;
using System.Text;

namespace RStar.Math.Evolution;

/// <summary>Writes a run as one HTML page that needs nothing else: tables and charts, in light and dark.</summary>
public static class EvolutionReport
{
    /// <summary>What comes before the first round; the progress of a run calls it so, too.</summary>
    private const string Start = "start";

    private const string CostNote = "<p class=\"quiet\">Seconds of problems that were searched or measured at the same time add up; "
        + "those of a search are divided among its parts as its waits for them are. A training's are the clock's.</p>\n";

    private static readonly Lazy<string> Style = new(ReadStyle);

    /// <summary>Writes the page.</summary>
    /// <param name="rounds">The rounds that are done, in order.</param>
    /// <param name="stream">Where the page goes, in UTF-8; left open.</param>
    /// <param name="title">The page's title; <see langword="null"/> for "Evolution".</param>
    /// <param name="curation">What became of the problems that the run was given, or <see langword="null"/>.</param>
    /// <param name="bootstrap">
    /// How the policy of the first round was trained, which stands before the rounds as <c>start</c>; <see langword="null"/> where it was
    /// not.
    /// </param>
    public static void Write(
        IReadOnlyList<RoundMetrics> rounds,
        Stream stream,
        string? title = null,
        CurationCounts? curation = null,
        TrainingOutcome? bootstrap = null)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        ArgumentNullException.ThrowIfNull(stream);
        string heading = WebUtility.HtmlEncode(title ?? "Evolution");
        var page = new StringBuilder();
        page.Append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{heading}</title>\n<style>\n{Style.Value}</style>\n</head>\n")
            .Append(CultureInfo.InvariantCulture, $"<body>\n<h1>{heading}</h1>\n");
        page.Append(CultureInfo.InvariantCulture, $"<p class=\"quiet\">{Summary(rounds)}</p>\n");
        if (rounds.Count > 0)
        {
            Section(page, "Rounds", ReportTables.Rounds(rounds));
            foreach (string set in rounds.SelectMany(round => round.Evaluations).Select(evaluation => evaluation.Set).Distinct())
            {
                Section(page, "Accuracy on " + set, ReportTables.Accuracy(rounds, set) + Charts(ReportCharts.OfSet(rounds, set)));
                if (ComparisonReport.Table(rounds, set) is { Length: > 0 } comparison)
                {
                    Section(page, "PPM and baselines on " + set, comparison + Charts(ComparisonReport.Charts(rounds, set)));
                }
            }

            Section(page, "Searches", Charts(ReportCharts.OfSearches(rounds)));
            RoundMetrics[] all = bootstrap is null ? [.. rounds] : [new() { Name = Start, PolicyTraining = bootstrap }, .. rounds];
            Section(page, "Time and tokens by part", CostNote + CostReport.Table(all) + Charts(CostReport.Charts(all)));
            Section(page, "Data care", DataCareTables.Of(rounds, curation));
            Section(page, "Training", ReportTables.Training(all) + Charts(ReportCharts.OfTraining(all)));
        }

        page.Append("</body>\n</html>\n");
        stream.Write(Encoding.UTF8.GetBytes(page.ToString()));
    }

    private static string Summary(IReadOnlyList<RoundMetrics> rounds) => rounds.Count == 0
        ? "No round is done yet."
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{rounds.Count} {(rounds.Count == 1 ? "round" : "rounds")} over {rounds[0].Problems:N0} problems; "
                + $"{rounds.Sum(round => round.Sampling.Tokens):N0} tokens generated, "
                + $"{rounds.Sum(round => round.Sampling.Executions):N0} programs run.");

    private static void Section(StringBuilder page, string title, string content) =>
        page.Append(CultureInfo.InvariantCulture, $"<h2>{WebUtility.HtmlEncode(title)}</h2>\n{content}");

    private static string Charts(IEnumerable<string> charts) => $"<div class=\"charts\">\n{string.Concat(charts)}</div>\n";

    private static string ReadStyle()
    {
        using Stream stream = typeof(EvolutionReport).Assembly.GetManifestResourceStream("RStar.Math.Evolution.report.css")
            ?? throw new InvalidOperationException("The assembly lacks its resource report.css.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
