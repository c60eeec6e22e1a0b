namespace RStar.Math.Evolution;

/// <summary>Sums over the records of a round.</summary>
internal static class SampleSummary
{
    private const int Tenths = 10;

    public static RoundMetrics Of(string round, IEnumerable<SampleRecord> records)
    {
        var metrics = new RoundMetrics { Name = round };
        var rates = new long[Tenths + 1];
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
                ProbablyMislabeled = metrics.ProbablyMislabeled + (record.ProbableAnswer is null ? 0 : 1),
                SyntheticKept = metrics.SyntheticKept + (record.IsAgreed == true ? 1 : 0),
                SyntheticLeftOut = metrics.SyntheticLeftOut + (record.IsAgreed == false ? 1 : 0),
                Sampling = metrics.Sampling + record.Cost,
            };
            rates[TenthOf(record.Answers)]++;
            values += record.QValues;
            rewards += record.Rewards;
        }

        return metrics with { SolveRates = rates, QValues = values.Counts, Rewards = rewards.Counts };
    }

    /// <summary>
    /// The least number of tenths that the solve rate is not above; in whole numbers, so that 3 of 10 is not above three tenths.
    /// </summary>
    private static int TenthOf(IReadOnlyList<AnswerCount> answers)
    {
        int total = answers.Sum(answer => answer.Count);
        int correct = answers.Where(answer => answer.IsCorrect).Sum(answer => answer.Count);
        return total == 0 ? 0 : ((Tenths * correct) + total - 1) / total;
    }
}
