namespace RStar.Math.Evolution;

/// <summary>The report's tables of the problems that were left out, and why.</summary>
internal static class DataCareTables
{
    public static string Of(IReadOnlyList<RoundMetrics> rounds, CurationCounts? curation) =>
        (curation is null ? "" : OfRun(curation)) + OfRounds(rounds);

    private static string OfRun(CurationCounts counts)
    {
        (string Name, long Count)[] columns =
        [
            ("Problems kept", counts.Kept), ("Without an answer", counts.Unanswered), ("Duplicates", counts.Duplicates),
            .. counts.Contaminated.SelectMany(set => new[]
            {
                ($"Whole in {set.Key}", set.Value.Whole), ($"Partly in {set.Key}", set.Value.Partial),
            }),
            ("Worked solutions in an evaluation set", counts.ContaminatedSolutions),
        ];
        return ReportTables.Table(columns.Select(column => column.Name), [columns.Select(column => ReportTables.Count(column.Count))]);
    }

    private static string OfRounds(IReadOnlyList<RoundMetrics> rounds) => ReportTables.Table(
        ["Round", "Probably mislabelled", "Left out as mislabelled before", "Synthetic, agreed on", "Synthetic, left out"],
        rounds.Select(round => new[]
        {
            round.Name, ReportTables.Count(round.ProbablyMislabeled), ReportTables.Count(round.MislabeledLeftOut),
            ReportTables.Count(round.SyntheticKept), ReportTables.Count(round.SyntheticLeftOut),
        }));
}
