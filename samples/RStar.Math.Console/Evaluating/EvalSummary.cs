using System.Text.Json;
using RStar.Math.Console.Searching;

namespace RStar.Math.Console.Evaluating;

/// <summary>What an evaluation came to, as <c>eval --json</c> prints it.</summary>
/// <param name="Problems">The problems with a result.</param>
/// <param name="Accuracy">The share whose chosen answer is right, in [0, 1].</param>
/// <param name="PassAtK">The share with at least one right trajectory, in [0, 1].</param>
/// <param name="Tokens">Tokens that the policy generated.</param>
/// <param name="Seconds">The time of the evaluation, without the loading of the models.</param>
internal sealed record EvalSummary(int Problems, double Accuracy, double PassAtK, long Tokens, SecondsByPart Seconds)
{
    /// <summary>
    /// Problems overlap, so that their times add up to more than the evaluation took: it is its time that is divided, as theirs is.
    /// </summary>
    public static EvalSummary Of(IReadOnlyCollection<EvalRecord> records) => new(
        records.Count,
        Share(records, record => record.Correct),
        Share(records, record => record.AnyCorrect),
        records.Sum(record => record.Tokens),
        SecondsByPart.Of(TimeOf(records)));

    public string ToJson() => JsonSerializer.Serialize(this, EvalJson.Readable.EvalSummary);

    private static TimeByPart TimeOf(IReadOnlyCollection<EvalRecord> records) => records
        .Select(record => record.Seconds.ToTime())
        .Aggregate(TimeByPart.None, (sum, time) => sum.Add(time))
        .ScaledTo(TimeSpan.FromSeconds(records.Sum(record => record.WallSeconds)));

    private static double Share(IReadOnlyCollection<EvalRecord> records, Func<EvalRecord, bool> holds) =>
        records.Count == 0 ? 0 : records.Count(holds) / (double)records.Count;
}
