using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests.Sessions;

/// <summary>Small decoders and batches for the tests of sessions.</summary>
internal static class Small
{
    public static DecoderShape Shape { get; } = new()
    {
        VocabularySize = 31,
        HiddenSize = 16,
        LayerCount = 2,
        HeadCount = 4,
        KeyValueHeadCount = 2,
        HeadSize = 6,
        FeedForwardSize = 20,
        ContextLength = 64,
        NormEpsilon = 1e-5,
    };

    public static SessionSettings OneThread { get; } = new() { Threads = 1 };

    /// <summary>Weights large enough that every part of the decoder matters.</summary>
    public static DecoderWeights Weights(DecoderShape shape, DecoderHead head)
    {
        DecoderWeights weights = DecoderWeights.Initialize(shape, head, 5);
        var random = new NormalRandom(6);
        foreach (string name in weights.Names)
        {
            float[] values = weights.Array(name);
            float mean = name.EndsWith("norm.weight", StringComparison.Ordinal) ? 1 : 0;
            random.Fill(values, 0.3);
            for (int i = 0; i < values.Length; i++)
            {
                values[i] += mean;
            }
        }

        return weights;
    }

    /// <summary>A batch of the class that belongs to the loss: 3 rows of 5 tokens, tokens and labels among them several times.</summary>
    public static TrainingBatch Batch(DecoderLoss loss)
    {
        long[] tokens = [1, 2, 3, 4, 5, 2, 2, 2, 30, 0, 7, 1, 5, 5, 6];
        long[] positions = [1, 3, 14, 5, 6, 9];
        float[] weights = [1, 0.5f, 2, 1, 0.25f, 1];
        return loss switch
        {
            DecoderLoss.CrossEntropy => new TokenBatch
            {
                Rows = 3, Length = 5, InputIds = tokens, Positions = positions, Weights = weights, Labels = [2, 7, 2, 30, 0, 2],
            },
            DecoderLoss.PairwisePreference or DecoderLoss.PairwisePreferenceOnRawValues => new PairBatch
            {
                Rows = 3, Length = 5, InputIds = tokens, Positions = positions, Weights = weights[..4], Pairs = [(0, 1), (0, 2), (3, 1), (5, 4)],
            },
            _ => new ValueBatch
            {
                Rows = 3,
                Length = 5,
                InputIds = tokens,
                Positions = positions,
                Weights = weights,
                Targets = loss == DecoderLoss.BinaryOutcome ? [1, -1, -1, 1, 1, -1] : [0.5f, -1, 0, 0.25f, 1, -0.75f],
            },
        };
    }
}
