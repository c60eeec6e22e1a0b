using RStar.Math.Training;

namespace RStar.Math.TestModels;

/// <summary>A decoder in plain loops and double precision, without caches: what every graph and engine is compared with.</summary>
public sealed class ReferenceDecoder(DecoderWeights weights)
{
    private readonly DecoderShape _shape = weights.Shape;

    /// <summary>The logits of the token after each token, or one value each (before tanh) where the decoder has a value head.</summary>
    public double[][] Run(ReadOnlySpan<int> tokens)
    {
        int hidden = _shape.HiddenSize;
        ReadOnlySpan<float> embedding = weights["model.embed_tokens.weight"];
        var x = new double[tokens.Length][];
        for (int t = 0; t < tokens.Length; t++)
        {
            x[t] = Doubles(embedding.Slice(tokens[t] * hidden, hidden));
        }

        for (int layer = 0; layer < _shape.LayerCount; layer++)
        {
            string prefix = $"model.layers.{layer}.";
            double[][] normed = [.. x.Select(line => Norm(line, prefix + "input_layernorm.weight"))];
            double[][] seen = Attend(prefix, normed);
            for (int t = 0; t < x.Length; t++)
            {
                Add(x[t], Times(seen[t], prefix + "self_attn.o_proj.weight"));
                double[] inner = Norm(x[t], prefix + "post_attention_layernorm.weight");
                double[] gate = Times(inner, prefix + "mlp.gate_proj.weight");
                double[] up = Times(inner, prefix + "mlp.up_proj.weight");
                Add(x[t], Times([.. gate.Zip(up, (g, u) => g / (1 + double.Exp(-g)) * u)], prefix + "mlp.down_proj.weight"));
            }
        }

        return [.. x.Select(line => Head(Norm(line, "model.norm.weight")))];
    }

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

    private double[][] Attend(string prefix, double[][] x)
    {
        double[][] queries = Project(prefix, "q", x, _shape.HeadCount, turned: true);
        double[][] keys = Project(prefix, "k", x, _shape.KeyValueHeadCount, turned: true);
        double[][] values = Project(prefix, "v", x, _shape.KeyValueHeadCount, turned: false);
        int size = _shape.HeadSize;
        int group = _shape.HeadCount / _shape.KeyValueHeadCount;
        var results = new double[x.Length][];
        for (int t = 0; t < x.Length; t++)
        {
            results[t] = new double[_shape.HeadCount * size];
            for (int head = 0; head < _shape.HeadCount; head++)
            {
                int key = head / group * size;
                var scores = new double[t + 1];
                for (int s = 0; s <= t; s++)
                {
                    scores[s] = Dot(queries[t].AsSpan(head * size, size), keys[s].AsSpan(key, size)) / double.Sqrt(size);
                }

                double largest = scores.Max();
                double sum = scores.Sum(score => double.Exp(score - largest));
                for (int s = 0; s <= t; s++)
                {
                    double share = double.Exp(scores[s] - largest) / sum;
                    for (int i = 0; i < size; i++)
                    {
                        results[t][(head * size) + i] += share * values[s][key + i];
                    }
                }
            }
        }

        return results;
    }

    private double[][] Project(string prefix, string name, double[][] x, int heads, bool turned)
    {
        var results = new double[x.Length][];
        for (int t = 0; t < x.Length; t++)
        {
            double[] line = Times(x[t], $"{prefix}self_attn.{name}_proj.weight");
            if (_shape.QkvBias)
            {
                Add(line, Doubles(weights[$"{prefix}self_attn.{name}_proj.bias"]));
            }

            for (int head = 0; head < heads && turned; head++)
            {
                Span<double> part = line.AsSpan(head * _shape.HeadSize, _shape.HeadSize);
                if (_shape.QkNorm)
                {
                    Norm(part.ToArray(), $"{prefix}self_attn.{name}_norm.weight").CopyTo(part);
                }

                Turn(part, t);
            }

            results[t] = line;
        }

        return results;
    }

    // Pairs are half a head apart.
    private void Turn(Span<double> head, int position)
    {
        int half = head.Length / 2;
        double[] frequencies = RotaryFrequencies.Of(_shape);
        for (int i = 0; i < half; i++)
        {
            (double sine, double cosine) = double.SinCos(position * frequencies[i]);
            (head[i], head[i + half]) = ((head[i] * cosine) - (head[i + half] * sine), (head[i + half] * cosine) + (head[i] * sine));
        }
    }

    private double[] Head(double[] x)
    {
        if (weights.Head == DecoderHead.Value)
        {
            return [Dot(x, Doubles(weights["value_head.weight"])) + weights["value_head.bias"][0]];
        }

        ReadOnlySpan<float> head = weights[_shape.TiedHead ? "model.embed_tokens.weight" : "lm_head.weight"];
        var logits = new double[_shape.VocabularySize];
        for (int token = 0; token < logits.Length; token++)
        {
            logits[token] = Dot(x, Doubles(head.Slice(token * x.Length, x.Length)));
        }

        return logits;
    }

    private double[] Norm(double[] x, string scale)
    {
        double root = double.Sqrt(x.Average(v => v * v) + _shape.NormEpsilon);
        double[] scales = Doubles(weights[scale]);
        return [.. x.Select((v, i) => v / root * scales[i])];
    }

    private double[] Times(double[] x, string matrix)
    {
        ReadOnlySpan<float> values = weights[matrix];
        var result = new double[values.Length / x.Length];
        for (int input = 0; input < x.Length; input++)
        {
            for (int output = 0; output < result.Length; output++)
            {
                result[output] += x[input] * values[(input * result.Length) + output];
            }
        }

        return result;
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static void Add(double[] x, double[] y)
    {
        for (int i = 0; i < x.Length; i++)
        {
            x[i] += y[i];
        }
    }

    private static double[] Doubles(ReadOnlySpan<float> values)
    {
        var result = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            result[i] = values[i];
        }

        return result;
    }
}
