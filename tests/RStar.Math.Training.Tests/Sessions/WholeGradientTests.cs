using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests.Sessions;

/// <summary>Losses and gradients of whole decoders against a decoder in double precision.</summary>
public class WholeGradientTests
{
    private const double Step = 1e-4;

    public static TheoryData<string> Shapes => ["plain", "bias", "normalized heads", "own head", "one key head", "as many key heads"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Of_a_language_model(string shape) => Compare(Shape(shape), DecoderLoss.CrossEntropy);

    [Theory]
    [InlineData("PairwisePreference")]
    [InlineData("PairwisePreferenceOnRawValues")]
    [InlineData("BinaryOutcome")]
    [InlineData("Regression")]
    public void Of_a_value_head(string loss) => Compare(Small.Shape, Enum.Parse<DecoderLoss>(loss));

    [Theory]
    [InlineData("CrossEntropy")]
    [InlineData("PairwisePreference")]
    public void Of_an_adapter(string loss)
    {
        LoraAdapter adapter = LoraAdapter.Initialize(Small.Shape, new LoraOptions { Rank = 3, Alpha = 4 }, 8);
        var random = new NormalRandom(9);
        foreach (AdaptedMatrix matrix in adapter.Matrices)
        {
            random.Fill(matrix.Up, 0.3);
        }

        Compare(Small.Shape, Enum.Parse<DecoderLoss>(loss), adapter);
    }

    private static DecoderShape Shape(string name) => name switch
    {
        "bias" => Small.Shape with { QkvBias = true },
        "normalized heads" => Small.Shape with { QkNorm = true },
        "own head" => Small.Shape with { TiedHead = false },
        "one key head" => Small.Shape with { KeyValueHeadCount = 1 },
        "as many key heads" => Small.Shape with { KeyValueHeadCount = 4 },
        _ => Small.Shape,
    };

    private static void Compare(DecoderShape shape, DecoderLoss loss, LoraAdapter? adapter = null)
    {
        DecoderWeights weights = Small.Weights(shape, loss.Head());
        TrainingBatch batch = Small.Batch(loss);
        using var session = new TrainingSession(weights, loss, adapter, settings: Small.OneThread);
        LossTotals totals = session.Step(batch);

        Dictionary<string, double[]> exact = weights.Names.ToDictionary(name => name, name => Widened(weights.Array(name)));
        foreach (TrainableTensor parameter in session.Parameters)
        {
            exact[parameter.Name] = Widened(parameter.Values);
        }

        double Loss() => ReferenceLoss.Of(shape, loss, adapter is null ? exact : ReferenceLoss.Merged(exact, adapter), batch);
        Assert.Equal(Loss(), totals.Loss, 1e-5 * Loss());
        Assert.Equal(batch.Weights.Sum(), totals.Weight, 1e-6);
        var random = new NormalRandom(10);
        foreach (TrainableTensor parameter in session.Parameters)
        {
            double[] values = exact[parameter.Name];
            double length = double.Sqrt(parameter.Gradients.Sum(g => (double)g * g));
            // A bias common to both values of a pair cancels where nothing squashes them.
            bool cancels = loss == DecoderLoss.PairwisePreferenceOnRawValues && parameter.Name == DecoderLayout.ValueHeadBias;
            Assert.True(cancels || length > 0.01, $"The gradient of {parameter.Name} is {length} long.");
            float[] direction = new float[values.Length];
            random.Fill(direction, 1);
            double slope = direction.Zip(parameter.Gradients, (d, g) => (double)d * g).Sum();
            double near = Slope(Step);
            double far = Slope(2 * Step);
            Assert.Equal(((4 * near) - far) / 3, slope, 2e-5 * double.Max(length, 0.01));

            double Slope(double step)
            {
                double[] kept = [.. values];
                Move(step);
                double above = Loss();
                Move(-step);
                double below = Loss();
                kept.CopyTo(values, 0);
                return (above - below) / (2 * step);

                void Move(double by)
                {
                    for (int i = 0; i < values.Length; i++)
                    {
                        values[i] = kept[i] + (by * direction[i]);
                    }
                }
            }
        }
    }

    private static double[] Widened(float[] values) => [.. values.Select(value => (double)value)];
}
