using RStar.Math.Training;

namespace RStar.Math.TestModels;

/// <summary>
/// A decoder in double precision, written as its definition reads, without caches: what every graph, engine and gradient is compared
/// with. Slow; for decoders of a few thousand weights.
/// </summary>
/// <param name="shape">The decoder's shape.</param>
/// <param name="weights">Its tensors by name, matrices as [inputs, outputs]; read at each call, so that a test may move them.</param>
public sealed class ReferenceDecoder(DecoderShape shape, IReadOnlyDictionary<string, double[]> weights)
{
    private readonly double[] _frequencies = RotaryFrequencies.Of(shape);

    public ReferenceDecoder(DecoderWeights weights)
        : this(weights.Shape, weights.Names.ToDictionary(name => name, name => Array.ConvertAll(weights[name].ToArray(), Convert.ToDouble)))
    {
    }

    /// <summary>The logits of the token after each token, or one value each (before tanh) where the decoder has a value head.</summary>
    public double[][] Run(ReadOnlySpan<int> tokens) =>
    [
        .. Hidden(tokens).Select(hidden => weights.ContainsKey(DecoderLayout.ValueHeadWeight) ? [Value(hidden)] : Logits(hidden)),
    ];

    /// <summary>The likeliest tokens one after another.</summary>
    public int[] Greedy(ReadOnlySpan<int> prompt, int count)
    {
        var tokens = new List<int>(prompt.ToArray());
        for (int i = 0; i < count; i++)
        {
            double[] logits = Run([.. tokens])[^1];
            tokens.Add(Array.IndexOf(logits, logits.Max()));
        }

        return [.. tokens.Skip(prompt.Length)];
    }

    /// <summary>The last layer's normalized vector of each token.</summary>
    public double[][] Hidden(ReadOnlySpan<int> tokens)
    {
        int size = shape.HiddenSize;
        double[] embedding = weights[DecoderLayout.Embedding];
        double[][] x = [.. tokens.ToArray().Select(token => embedding[(token * size)..((token + 1) * size)])];
        for (int layer = 0; layer < shape.LayerCount; layer++)
        {
            double[][] attended = Attention([.. x.Select(row => Norm(row, Weight(layer, "input_layernorm.weight")))], layer);
            x = [.. x.Zip(attended, Sum)];
            x = [.. x.Select(row => Sum(row, FeedForward(Norm(row, Weight(layer, "post_attention_layernorm.weight")), layer)))];
        }

        return [.. x.Select(row => Norm(row, weights[DecoderLayout.FinalNorm]))];
    }

    /// <summary>The logits of the next token after a hidden vector.</summary>
    public double[] Logits(double[] hidden)
    {
        double[] head = weights[shape.TiedHead ? DecoderLayout.Embedding : DecoderLayout.LanguageModelHead];
        var logits = new double[shape.VocabularySize];
        for (int token = 0; token < logits.Length; token++)
        {
            logits[token] = Dot(hidden, head.AsSpan(token * hidden.Length, hidden.Length));
        }

        return logits;
    }

    /// <summary>The value, before tanh, at a hidden vector.</summary>
    public double Value(double[] hidden) =>
        Dot(hidden, weights[DecoderLayout.ValueHeadWeight]) + weights[DecoderLayout.ValueHeadBias][0];

    private double[][] Attention(double[][] x, int layer)
    {
        double[][] queries = [.. x.Select((row, place) => Turned(Projection(row, layer, "q"), place, layer, "q"))];
        double[][] keys = [.. x.Select((row, place) => Turned(Projection(row, layer, "k"), place, layer, "k"))];
        double[][] values = [.. x.Select(row => Projection(row, layer, "v"))];
        int size = shape.HeadSize;
        int group = shape.HeadCount / shape.KeyValueHeadCount;
        double[][] mixed = [.. x.Select(_ => new double[shape.HeadCount * size])];
        for (int place = 0; place < x.Length; place++)
        {
            for (int head = 0; head < shape.HeadCount; head++)
            {
                int key = head / group * size;
                var scores = new double[place + 1];
                for (int seen = 0; seen <= place; seen++)
                {
                    scores[seen] = Dot(queries[place].AsSpan(head * size, size), keys[seen].AsSpan(key, size)) / double.Sqrt(size);
                }

                double largest = scores.Max();
                double total = scores.Sum(score => double.Exp(score - largest));
                for (int seen = 0; seen <= place; seen++)
                {
                    double share = double.Exp(scores[seen] - largest) / total;
                    for (int i = 0; i < size; i++)
                    {
                        mixed[place][(head * size) + i] += share * values[seen][key + i];
                    }
                }
            }
        }

        return [.. mixed.Select(row => Product(row, Weight(layer, "self_attn.o_proj.weight")))];
    }

    private double[] Projection(double[] x, int layer, string which)
    {
        double[] projected = Product(x, Weight(layer, $"self_attn.{which}_proj.weight"));
        return shape.QkvBias ? Sum(projected, Weight(layer, $"self_attn.{which}_proj.bias")) : projected;
    }

    // Pairs are half a head apart.
    private double[] Turned(double[] heads, int place, int layer, string which)
    {
        int size = shape.HeadSize;
        int half = size / 2;
        double[] turned = new double[heads.Length];
        for (int start = 0; start < heads.Length; start += size)
        {
            double[] head = heads[start..(start + size)];
            if (shape.QkNorm)
            {
                head = Norm(head, Weight(layer, $"self_attn.{which}_norm.weight"));
            }

            for (int i = 0; i < half; i++)
            {
                (double sine, double cosine) = double.SinCos(place * _frequencies[i]);
                turned[start + i] = (head[i] * cosine) - (head[i + half] * sine);
                turned[start + i + half] = (head[i + half] * cosine) + (head[i] * sine);
            }
        }

        return turned;
    }

    private double[] FeedForward(double[] x, int layer)
    {
        double[] gate = Product(x, Weight(layer, "mlp.gate_proj.weight"));
        double[] up = Product(x, Weight(layer, "mlp.up_proj.weight"));
        return Product([.. gate.Zip(up, (g, u) => g / (1 + double.Exp(-g)) * u)], Weight(layer, "mlp.down_proj.weight"));
    }

    private double[] Norm(double[] x, double[] gain)
    {
        double rms = double.Sqrt((Dot(x, x) / x.Length) + shape.NormEpsilon);
        return [.. x.Zip(gain, (a, b) => a / rms * b)];
    }

    private double[] Weight(int layer, string name) => weights[DecoderLayout.InLayer(layer, name)];

    private static double[] Product(double[] x, double[] matrix)
    {
        double[] y = new double[matrix.Length / x.Length];
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < y.Length; j++)
            {
                y[j] += x[i] * matrix[(i * y.Length) + j];
            }
        }

        return y;
    }

    private static double[] Sum(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x + y)];

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
