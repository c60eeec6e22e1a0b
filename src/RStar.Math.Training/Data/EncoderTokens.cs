using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training;

/// <summary>Encodes paths exactly as the engines do.</summary>
internal sealed class EncoderTokens(TrajectoryEncoder encoder) : IPathTokens
{
    public int[] EncodeStart(Problem problem) => encoder.EncodeStart(problem);

    public (int[] Generated, int[] Appended) EncodeStep(Step step)
    {
        EncodedStep tokens = encoder.EncodeStep(step);
        return (tokens.Generated, tokens.Appended);
    }
}
