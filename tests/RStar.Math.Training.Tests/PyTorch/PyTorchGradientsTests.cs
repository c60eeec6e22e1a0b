using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests.PyTorch;

public class PyTorchGradientsTests
{
    public static TheoryData<bool, bool, bool, int> Shapes => new()
    {
        { false, false, true, 2 },
        { true, false, false, 4 },
        { false, true, true, 1 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_loss_and_every_gradient_are_PyTorchs(bool qkvBias, bool qkNorm, bool tiedHead, int keyValueHeads)
    {
        var shape = new DecoderShape
        {
            VocabularySize = 300,
            HiddenSize = 64,
            LayerCount = 2,
            HeadCount = 4,
            KeyValueHeadCount = keyValueHeads,
            HeadSize = 16,
            FeedForwardSize = 160,
            ContextLength = 64,
            QkvBias = qkvBias,
            QkNorm = qkNorm,
            TiedHead = tiedHead,
        };
        DecoderWeights weights = DecoderWeights.Initialize(shape, DecoderHead.LanguageModel, 3);
        TokenBatch batch = Batch(rows: 4, length: 40);
        using PyTorchDecoder? decoder = PyTorchDecoder.TryStart(weights, batch, threads: 1);
        Assert.SkipWhen(decoder is null, "There is no python3 that imports torch and numpy.");
        (double loss, float[] expected) = decoder.Gradients();

        using var session = new TrainingSession(weights, DecoderLoss.CrossEntropy, settings: new SessionSettings { Threads = 1 });
        Assert.Equal(loss, session.Step(batch).Loss, 1e-6 * loss);
        int start = 0;
        foreach (TrainableTensor parameter in session.Parameters)
        {
            float[] theirs = expected[start..(start += parameter.Values.Length)];
            double length = Length(theirs);
            double distance = Length(theirs.Zip(parameter.Gradients, (a, b) => a - b));
            Assert.True(distance <= 5e-6 * length, $"{parameter.Name}: the gradients are {distance / length:E1} apart.");
        }

        Assert.Equal(expected.Length, start);
    }

    private static TokenBatch Batch(int rows, int length)
    {
        var random = new NormalRandom(4);
        long[] tokens = [.. Enumerable.Range(0, rows * length).Select(_ => (long)(random.NextUniform() * 300))];
        long[] positions = [.. Enumerable.Range(0, tokens.Length).Where(i => i % length > 3).Select(i => (long)i)];
        return new TokenBatch
        {
            Rows = rows,
            Length = length,
            InputIds = tokens,
            Positions = positions,
            Labels = [.. positions.Select(i => tokens[(i + 1) % tokens.Length])],
            Weights = [.. positions.Select(i => i % 3 == 0 ? 0.5f : 1)],
        };
    }

    private static double Length(IEnumerable<float> vector) => double.Sqrt(vector.Sum(x => (double)x * x));
}
