using Microsoft.ML.OnnxRuntime;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests.Sessions;

public class DropoutTests
{
    [Fact]
    public void Drops_the_share_asked_for_and_keeps_the_mean()
    {
        float[] mask = Masks(seed: 1)["a"];
        Assert.Equal(0.3, mask.Count(factor => factor == 0) / (double)mask.Length, 0.01);
        Assert.Equal(1, mask.Average(), 0.02);
        Assert.Equal(2, mask.Distinct().Count());
    }

    [Fact]
    public void Every_place_and_every_seed_has_a_mask_of_its_own()
    {
        Dictionary<string, float[]> first = Masks(seed: 1);
        Assert.Equal(first["a"], Masks(seed: 1)["a"]);
        Assert.True(Apart(first["a"], first["b"]) > 0.3);
        Assert.True(Apart(first["a"], Masks(seed: 2)["a"]) > 0.3);
        Assert.True(Apart(first["b"], Masks(seed: 2)["a"]) > 0.3);
    }

    private static double Apart(float[] a, float[] b) => a.Zip(b).Count(pair => pair.First != pair.Second) / (double)a.Length;

    private static Dictionary<string, float[]> Masks(ulong seed)
    {
        var inputs = new Dictionary<string, OrtValue>();
        new Dropout(0.3, 16, ["a", "b"]).AddTo(inputs, 1000, seed);
        Dictionary<string, float[]> masks = inputs.ToDictionary(input => input.Key, input => input.Value.GetTensorDataAsSpan<float>().ToArray());
        foreach (OrtValue value in inputs.Values)
        {
            value.Dispose();
        }

        return masks;
    }
}
