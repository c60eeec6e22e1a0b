namespace RStar.Math.Training.Tests.Reference;

/// <summary>
/// A decoder in double precision, written as its definition reads: the judge of the graphs. Slow; for decoders of a few thousand weights.
/// </summary>
internal sealed class ReferenceDecoder(DecoderShape shape, IReadOnlyDictionary<string, double[]> weights)
{
    /// <summary>The last layer's normalized vector of each token of a row.</summary>
    public double[][] Hidden(ReadOnlySpan<long> tokens)
    {
        int hidden = shape.HiddenSize;
        double[][] x = [.. tokens.ToArray().Select(token => weights[DecoderLayout.Embedding][((int)token * hidden)..(((int)token + 1) * hidden)])];
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
        return [.. Enumerable.Range(0, shape.VocabularySize).Select(token => Dot(hidden, head.AsSpan(token * hidden.Length, hidden.Length)))];
    }

    /// <summary>The value, before tanh, at a hidden vector.</summary>
    public double Value(double[] hidden) =>
        Dot(hidden, weights[DecoderLayout.ValueHeadWeight]) + weights[DecoderLayout.ValueHeadBias][0];

    private double[][] Attention(double[][] x, int layer)
    {
        double[][] q = [.. x.Select((row, place) => Turned(Projection(row, layer, "q"), place, layer, "q"))];
        double[][] k = [.. x.Select((row, place) => Turned(Projection(row, layer, "k"), place, layer, "k"))];
        double[][] v = [.. x.Select(row => Projection(row, layer, "v"))];
        int size = shape.HeadSize;
        int group = shape.HeadCount / shape.KeyValueHeadCount;
        double[][] mixed = [.. x.Select(_ => new double[shape.HeadCount * size])];
        for (int place = 0; place < x.Length; place++)
        {
            for (int head = 0; head < shape.HeadCount; head++)
            {
                int keyHead = head / group;
                double[] scores = [.. Enumerable.Range(0, place + 1).Select(
                    j => Dot(q[place].AsSpan(head * size, size), k[j].AsSpan(keyHead * size, size)) / double.Sqrt(size))];
                double[] exponentials = [.. scores.Select(score => double.Exp(score - scores.Max()))];
                double total = exponentials.Sum();
                for (int i = 0; i < size; i++)
                {
                    mixed[place][(head * size) + i] = exponentials.Select((e, j) => e / total * v[j][(keyHead * size) + i]).Sum();
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

    private double[] Turned(double[] heads, int place, int layer, string which)
    {
        int size = shape.HeadSize;
        double[] turned = new double[heads.Length];
        for (int start = 0; start < heads.Length; start += size)
        {
            double[] head = heads[start..(start + size)];
            if (shape.QkNorm)
            {
                head = Norm(head, Weight(layer, $"self_attn.{which}_norm.weight"));
            }

            for (int i = 0; i < size / 2; i++)
            {
                (double sine, double cosine) = double.SinCos(place * RotaryFrequencies.Of(shape)[i]);
                turned[start + i] = (head[i] * cosine) - (head[i + (size / 2)] * sine);
                turned[start + i + (size / 2)] = (head[i + (size / 2)] * cosine) + (head[i] * sine);
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
