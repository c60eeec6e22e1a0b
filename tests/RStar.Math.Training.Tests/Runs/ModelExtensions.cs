using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests;

internal static class ModelExtensions
{
    public static LossTotals Accumulate(this ITrainingModel model, IEnumerable<TrainingBatch> portions) =>
        portions.Aggregate(default(LossTotals), (totals, portion) => totals + model.Step(portion, 0));
}
