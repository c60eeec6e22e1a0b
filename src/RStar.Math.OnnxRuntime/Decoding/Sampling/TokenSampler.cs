using System.Numerics.Tensors;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// Draws tokens from logits. The order is: temperature, then the <c>TopK</c> likeliest, of these the fewest that hold <c>TopP</c> of their
/// probability, of these the ones at least <c>MinP</c> as likely as the likeliest. Not thread-safe; allocates nothing after its making.
/// </summary>
/// <remarks>
/// A token's log-probability is the model's own: of the softmax of the logits as they are, at temperature 1 and before any token is left
/// out. A step's log-probability therefore means the same whatever the sampling options were.
/// </remarks>
internal sealed class TokenSampler(int vocabularySize)
{
    private const int Block = 256;

    // Weights relative to the likeliest token's: exp(logit - largest), in the second with the temperature.
    private readonly float[] _weights = new float[vocabularySize];
    private readonly float[] _tempered = new float[vocabularySize];
    private readonly ulong[] _ranks = new ulong[vocabularySize];
    private readonly double[] _blocks = new double[(vocabularySize + Block - 1) / Block];

    /// <summary>Draws one token.</summary>
    /// <param name="logits">The logits of all tokens.</param>
    /// <param name="sampling">How to draw.</param>
    /// <param name="uniform">A uniform number in [0, 1), which alone decides the draw.</param>
    /// <exception cref="InvalidOperationException">The logits are not numbers.</exception>
    public SampledToken Draw(ReadOnlySpan<float> logits, SamplingOptions sampling, double uniform)
    {
        float largest = TensorPrimitives.Max(logits);
        if (!float.IsFinite(largest))
        {
            throw new InvalidOperationException($"The model's logits hold {largest}; they must be finite numbers.");
        }

        TensorPrimitives.Subtract(logits, largest, _weights);
        bool tempered = sampling.Temperature is not (0 or 1);
        if (tempered)
        {
            TensorPrimitives.Multiply(_weights, (float)(1 / sampling.Temperature), _tempered);
            TensorPrimitives.Exp(_tempered, _tempered);
        }

        TensorPrimitives.Exp(_weights, _weights);
        double total = SumBlocks(_weights);
        int token = sampling.Temperature == 0 ? logits.IndexOf(largest) : Draw(tempered ? _tempered : _weights, sampling, uniform);
        return new SampledToken(token, logits[token] - largest - double.Log(total));
    }

    private int Draw(float[] weights, SamplingOptions sampling, double uniform)
    {
        bool keepsAll = sampling.TopK == 0 || sampling.TopK >= weights.Length;
        if (keepsAll && sampling.TopP == 1)
        {
            return sampling.MinP == 0 ? DrawFromAll(weights, uniform) : DrawAtLeast(weights, (float)sampling.MinP, uniform);
        }

        int count = keepsAll ? RankLikely(weights, sampling.TopP) : RankTop(weights, sampling.TopK);
        Span<ulong> ranks = _ranks.AsSpan(0, count);
        ranks.Sort();
        double enough = sampling.TopP * (keepsAll ? TensorPrimitives.Sum<float>(weights) : Sum(ranks));
        ranks = ranks[..CountNucleus(ranks, enough)];
        while (ranks.Length > 1 && TokenRanking.Weight(ranks[^1]) < sampling.MinP)
        {
            ranks = ranks[..^1];
        }

        return DrawFromRanks(ranks, uniform * Sum(ranks));
    }

    /// <summary>The sum of all weights; the sums of blocks are kept for a draw from the same weights.</summary>
    private double SumBlocks(ReadOnlySpan<float> weights)
    {
        double total = 0;
        for (int block = 0; block < _blocks.Length; block++)
        {
            int start = block * Block;
            _blocks[block] = TensorPrimitives.Sum(weights.Slice(start, int.Min(Block, weights.Length - start)));
            total += _blocks[block];
        }

        return total;
    }

    /// <summary>Finds the block that the draw falls into, then the token.</summary>
    private int DrawFromAll(float[] weights, double uniform)
    {
        double total = 0;
        if (ReferenceEquals(weights, _tempered))
        {
            total = SumBlocks(weights);
        }
        else
        {
            foreach (double sum in _blocks)
            {
                total += sum;
            }
        }

        double left = uniform * total;
        int block = 0;
        while (block < _blocks.Length - 1 && left >= _blocks[block])
        {
            left -= _blocks[block++];
        }

        return DrawWhere(weights, block * Block, 0, left);
    }

    private static int DrawAtLeast(ReadOnlySpan<float> weights, float least, double uniform)
    {
        double total = 0;
        foreach (float weight in weights)
        {
            total += weight >= least ? weight : 0;
        }

        return DrawWhere(weights, 0, least, uniform * total);
    }

    private static int DrawWhere(ReadOnlySpan<float> weights, int start, float least, double left)
    {
        // Rounding can leave a little at the end: the last token that may be drawn takes it.
        int last = start;
        for (int token = start; token < weights.Length; token++)
        {
            float weight = weights[token];
            if (weight > 0 && weight >= least)
            {
                last = token;
                left -= weight;
                if (left < 0)
                {
                    break;
                }
            }
        }

        return last;
    }

    /// <summary>Ranks every token that could be among the fewest that hold so much; says how many these are.</summary>
    private int RankLikely(ReadOnlySpan<float> weights, double topP)
    {
        // All tokens below this together hold less than what may be left out.
        float least = (float)((1 - topP) * TensorPrimitives.Sum(weights) / weights.Length);
        int count = 0;
        for (int token = 0; token < weights.Length; token++)
        {
            if (weights[token] >= least)
            {
                _ranks[count++] = TokenRanking.Rank(weights[token], token);
            }
        }

        return count;
    }

    private int RankTop(ReadOnlySpan<float> weights, int topK)
    {
        for (int token = 0; token < weights.Length; token++)
        {
            _ranks[token] = TokenRanking.Rank(weights[token], token);
        }

        TokenRanking.SelectFirst(_ranks, topK);
        return topK;
    }

    private static int CountNucleus(ReadOnlySpan<ulong> ranks, double enough)
    {
        double sum = 0;
        for (int i = 0; i < ranks.Length; i++)
        {
            sum += TokenRanking.Weight(ranks[i]);
            if (sum >= enough)
            {
                return i + 1;
            }
        }

        return ranks.Length;
    }

    private static double Sum(ReadOnlySpan<ulong> ranks)
    {
        double sum = 0;
        foreach (ulong rank in ranks)
        {
            sum += TokenRanking.Weight(rank);
        }

        return sum;
    }

    private static int DrawFromRanks(ReadOnlySpan<ulong> ranks, double left)
    {
        foreach (ulong rank in ranks)
        {
            left -= TokenRanking.Weight(rank);
            if (left < 0)
            {
                return TokenRanking.Token(rank);
            }
        }

        return TokenRanking.Token(ranks[^1]);
    }
}
