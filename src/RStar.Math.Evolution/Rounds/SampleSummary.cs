namespace RStar.Math.Evolution;

/// <summary>Sums over the records of a round.</summary>
internal static class SampleSummary
{
    private const int SolveRateBins = 10;

    public static RoundMetrics Of(string round, IEnumerable<SampleRecord> records)
    {
        var metrics = new RoundMetrics { Name = round };
        var rates = new long[SolveRateBins];
        var values = new ValueHistogram();
        var rewards = new ValueHistogram();
        foreach (SampleRecord record in records)
        {
            metrics = metrics with
            {
                Problems = metrics.Problems + 1,
                Solved = metrics.Solved + (record.IsSolved ? 1 : 0),
                Failed = metrics.Failed + (record.Error is null ? 0 : 1),
                Solutions = metrics.Solutions + record.Solutions.Count,
                Groups = metrics.Groups + record.Groups.Count,
                ProbablyMislabeled = metrics.ProbablyMislabeled + (AnswerAgreement.ProbableAnswer(record.Answers) is null ? 0 : 1),
                SyntheticKept = metrics.SyntheticKept + (record.IsAgreed == true ? 1 : 0),
                SyntheticLeftOut = metrics.SyntheticLeftOut + (record.IsAgreed == false ? 1 : 0),
                Sampling = metrics.Sampling + record.Cost,
            };
            rates[int.Min(SolveRateBins - 1, (int)((AnswerAgreement.SolveRate(record.Answers) ?? 0) * SolveRateBins))]++;
            values += record.QValues;
            rewards += record.Rewards;
        }

        return metrics with { SolveRates = rates, QValues = values.Counts, Rewards = rewards.Counts };
    }
}
