using RStar.Math.Training.Gradients;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training;

/// <summary>What a loss gives.</summary>
/// <param name="Losses">Each term without its weight, [M] or [P].</param>
/// <param name="Correct">Whether the decoder is right about each term, of the same shape.</param>
/// <param name="Values">The values at the positions, [M]; null for a language model.</param>
/// <param name="LabelRows">The head's rows at the labels, a variable of its own, [M, hidden]; null for a value head.</param>
internal sealed record LossValues(Value Losses, Value Correct, Value? Values = null, Value? LabelRows = null);

/// <summary>The head and the loss over the hidden vectors of the chosen positions.</summary>
internal static class LossGraphs
{
    public static LossValues Of(DecoderTask task, LearningDecoder decoder, Value hidden, Composites composites)
    {
        if (task.Loss == DecoderLoss.CrossEntropy)
        {
            return CrossEntropy(task, decoder, hidden, composites);
        }

        Value raw = (hidden.MatMul(decoder.Weight(DecoderLayout.ValueHeadWeight)) + decoder.Weight(DecoderLayout.ValueHeadBias)).Squeeze(-1);
        return task.Loss switch
        {
            DecoderLoss.PairwisePreference => Pairwise(raw.Tanh()),
            DecoderLoss.PairwisePreferenceOnRawValues => Pairwise(raw),
            DecoderLoss.BinaryOutcome => BinaryOutcome(raw),
            DecoderLoss.Regression => Regression(raw.Tanh()),
            _ => throw new ArgumentOutOfRangeException(nameof(task), task.Loss, "No such loss."),
        };
    }

    private static LossValues CrossEntropy(DecoderTask task, LearningDecoder decoder, Value hidden, Composites composites)
    {
        Value labels = hidden.Graph.Input("labels", ElementType.Int64, "positions");
        Value head = decoder.Weight(task.Shape.TiedHead ? DecoderLayout.Embedding : DecoderLayout.LanguageModelHead);
        Value labelRows = head.Gather(labels);
        CrossEntropy loss = composites.CrossEntropy(hidden, head, labels, labelRows);
        return new LossValues(loss.Losses, loss.Correct, LabelRows: labelRows);
    }

    /// <summary>d = C r; the loss of a pair is softplus(-d) = -log sigmoid(d) (Bradley-Terry).</summary>
    private static LossValues Pairwise(Value values)
    {
        GraphBuilder graph = values.Graph;
        Value incidence = graph.Input("incidence", ElementType.Single, "pairs", "positions");
        Value differences = incidence.MatMul(values.Unsqueeze(-1)).Squeeze(-1);
        return new LossValues((-differences).Softplus(), differences.GreaterThan(graph.Scalar(0f)), values);
    }

    /// <summary>The probability (1 + tanh(v)) / 2 is sigmoid(2 v), so that an outcome t = 1 or -1 costs softplus(-2 t v).</summary>
    private static LossValues BinaryOutcome(Value raw)
    {
        GraphBuilder graph = raw.Graph;
        Value targets = graph.Input("targets", ElementType.Single, "positions");
        Value agreement = targets * raw;
        return new LossValues((agreement * -2).Softplus(), agreement.GreaterThan(graph.Scalar(0f)), raw.Tanh());
    }

    private static LossValues Regression(Value values)
    {
        GraphBuilder graph = values.Graph;
        Value targets = graph.Input("targets", ElementType.Single, "positions");
        Value error = values - targets;
        return new LossValues(error * error, (values * targets).GreaterThan(graph.Scalar(0f)), values);
    }
}
