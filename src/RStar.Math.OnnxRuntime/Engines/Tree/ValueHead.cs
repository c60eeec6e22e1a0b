namespace RStar.Math.OnnxRuntime;

/// <summary>Reads a value out of what a reward model's graph says at a token.</summary>
internal abstract class ValueHead
{
    /// <summary>For graphs that give the value itself.</summary>
    public static ValueHead OfGraph { get; } = new GraphValue();

    public abstract float Read(ReadOnlySpan<float> output);

    private sealed class GraphValue : ValueHead
    {
        public override float Read(ReadOnlySpan<float> output) => output[0];
    }
}
