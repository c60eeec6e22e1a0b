using Microsoft.ML.OnnxRuntime;

namespace RStar.Math.Training.Sessions;

/// <summary>A batch as the graph's inputs, once it has been found to fit.</summary>
internal static class BatchInputs
{
    /// <summary>The inputs by name, without the weights of the terms.</summary>
    /// <exception cref="ArgumentException">The batch does not fit the task; the message says what is wrong with it.</exception>
    public static Dictionary<string, OrtValue> Of(TrainingBatch batch, DecoderTask task)
    {
        BatchCheck.Check(batch, task);
        int count = batch.Positions.Length;
        var inputs = new Dictionary<string, OrtValue>
        {
            ["input_ids"] = GraphSession.Tensor(batch.InputIds, batch.Rows, batch.Length),
            ["positions"] = GraphSession.Tensor(batch.Positions, count),
        };
        switch (batch)
        {
            case TokenBatch tokens:
                inputs.Add("labels", GraphSession.Tensor(tokens.Labels, count));
                break;
            case PairBatch pairs:
                inputs.Add("incidence", GraphSession.Tensor(Incidence(pairs), pairs.Pairs.Length, count));
                break;
            case ValueBatch values:
                inputs.Add("targets", GraphSession.Tensor(values.Targets, count));
                break;
        }

        return inputs;
    }

    /// <summary>A row for each pair: 1 at the chosen value, -1 at the rejected one.</summary>
    private static float[] Incidence(PairBatch batch)
    {
        int count = batch.Positions.Length;
        float[] rows = new float[batch.Pairs.Length * count];
        for (int pair = 0; pair < batch.Pairs.Length; pair++)
        {
            rows[(pair * count) + batch.Pairs[pair].Chosen] = 1;
            rows[(pair * count) + batch.Pairs[pair].Rejected] = -1;
        }

        return rows;
    }
}
