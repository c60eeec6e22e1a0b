using RStar.Math.TestModels;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests.Sessions;

/// <summary>The weighted sum of a loss over a batch, in double precision.</summary>
internal static class ReferenceLoss
{
    public static double Of(DecoderShape shape, DecoderLoss loss, IReadOnlyDictionary<string, double[]> weights, TrainingBatch batch)
    {
        var decoder = new ReferenceDecoder(shape, weights);
        int[] tokens = Array.ConvertAll(batch.InputIds, Convert.ToInt32);
        double[][] hidden = [.. Enumerable.Range(0, batch.Rows).SelectMany(
            row => decoder.Hidden(tokens.AsSpan(row * batch.Length, batch.Length)))];
        double[][] read = [.. batch.Positions.Select(position => hidden[position])];
        return Terms(loss, decoder, read, batch).Zip(batch.Weights, (term, weight) => term * weight).Sum();
    }

    /// <summary>The tensors with each adapted matrix replaced by W + scale * A B.</summary>
    public static Dictionary<string, double[]> Merged(Dictionary<string, double[]> weights, LoraAdapter adapter)
    {
        var merged = new Dictionary<string, double[]>(weights);
        foreach (AdaptedMatrix matrix in adapter.Matrices)
        {
            double[] down = weights[matrix.DownSpec.Name];
            double[] up = weights[matrix.UpSpec.Name];
            int rank = matrix.DownSpec.Dimensions[1];
            int outputs = matrix.UpSpec.Dimensions[1];
            merged[matrix.Name] = [.. weights[matrix.Name].Select((weight, i) => weight + (adapter.Scale * Enumerable.Range(0, rank)
                .Sum(r => down[(i / outputs * rank) + r] * up[(r * outputs) + (i % outputs)])))];
        }

        return merged;
    }

    private static IEnumerable<double> Terms(DecoderLoss loss, ReferenceDecoder decoder, double[][] read, TrainingBatch batch)
    {
        if (batch is TokenBatch tokens)
        {
            return read.Zip(tokens.Labels, (hidden, label) =>
            {
                double[] logits = decoder.Logits(hidden);
                double largest = logits.Max();
                return largest + double.Log(logits.Sum(logit => double.Exp(logit - largest))) - logits[label];
            });
        }

        double[] raw = [.. read.Select(decoder.Value)];
        double[] values = loss == DecoderLoss.PairwisePreferenceOnRawValues ? raw : [.. raw.Select(double.Tanh)];
        return batch switch
        {
            PairBatch pairs => pairs.Pairs.Select(pair => double.Log(1 + double.Exp(values[pair.Rejected] - values[pair.Chosen]))),
            ValueBatch targets when loss == DecoderLoss.Regression => values.Zip(targets.Targets, (value, target) => (value - target) * (value - target)),
            ValueBatch targets => values.Zip(targets.Targets, (value, target) => -double.Log((1 + (target * value)) / 2)),
            _ => throw new NotSupportedException(),
        };
    }
}
