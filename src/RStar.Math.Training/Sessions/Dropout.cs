using Microsoft.ML.OnnxRuntime;
using RStar.Math.Search;

namespace RStar.Math.Training.Sessions;

/// <summary>
/// Draws the masks that drop elements: each depends on the seed, the place in the decoder and the element's own place, so that a step that
/// is run again drops the same.
/// </summary>
internal sealed class Dropout
{
    private readonly double _share;
    private readonly int _hidden;
    private readonly (string Name, float[] Mask)[] _masks;

    /// <param name="share">The share of elements to drop, at least 0 and under 1.</param>
    /// <param name="hidden">The elements of a token.</param>
    /// <param name="inputs">The graph's inputs that take masks.</param>
    public Dropout(double share, int hidden, IEnumerable<string> inputs)
    {
        _share = share;
        _hidden = hidden;
        _masks = [.. inputs.Select(input => (input, Array.Empty<float>()))];
    }

    /// <summary>Adds the masks of a step to its inputs.</summary>
    public void AddTo(Dictionary<string, OrtValue> inputs, int tokens, ulong seed)
    {
        for (int place = 0; place < _masks.Length; place++)
        {
            ref (string Name, float[] Mask) mask = ref _masks[place];
            if (mask.Mask.Length < tokens * _hidden)
            {
                mask.Mask = new float[tokens * _hidden];
            }

            Draw(mask.Mask.AsSpan(0, tokens * _hidden), SplitMix64.Mix(SplitMix64.Mix(seed + SplitMix64.Increment) + (ulong)place));
            inputs.Add(mask.Name, GraphSession.Tensor(mask.Mask, tokens, _hidden));
        }
    }

    private void Draw(Span<float> mask, ulong key)
    {
        float kept = (float)(1 / (1 - _share));
        ulong limit = (ulong)(_share * (1UL << 32));
        for (int i = 0; i < mask.Length; i++)
        {
            key += SplitMix64.Increment;
            mask[i] = SplitMix64.Mix(key) >> 32 < limit ? 0 : kept;
        }
    }
}
