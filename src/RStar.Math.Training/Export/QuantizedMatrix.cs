using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Export;

/// <summary>
/// A matrix in 8 or 4 bits as ONNX Runtime's MatMulNBits takes it: for each output its inputs in blocks, each block with a scale; the
/// numbers are unsigned around the middle of their range.
/// </summary>
internal static class QuantizedMatrix
{
    public const int BlockSize = 32;

    public static string NumbersName(string matrix) => $"{matrix}.numbers";

    public static string ScalesName(string matrix) => $"{matrix}.scales";

    public static void Write(StoredMatrix matrix, float[][] parts, int bits, TensorFile file)
    {
        int blocks = (matrix.Inputs + BlockSize - 1) / BlockSize;
        int outputs = matrix.Outputs.Sum();
        int blockBytes = BlockSize * bits / 8;
        var scales = new float[(long)outputs * blocks];
        file.Write(NumbersName(matrix.Name), ElementType.UInt8, [outputs, blocks, blockBytes], (long)outputs * blocks * blockBytes, to =>
        {
            var inputs = new float[blocks * BlockSize];
            var packed = new byte[blocks * blockBytes];
            int done = 0;
            for (int part = 0; part < parts.Length; part++)
            {
                for (int output = 0; output < matrix.Outputs[part]; output++, done++)
                {
                    Collect(matrix, parts[part], matrix.Outputs[part], output, inputs);
                    for (int block = 0; block < blocks; block++)
                    {
                        scales[((long)done * blocks) + block] = Quantize(
                            inputs.AsSpan(block * BlockSize, BlockSize), packed.AsSpan(block * blockBytes, blockBytes), bits);
                    }

                    to.Write(packed);
                }
            }
        });
        file.Write(ScalesName(matrix.Name), [outputs, blocks], scales);
    }

    /// <summary>
    /// The block's scale; its numbers go to <paramref name="packed"/>, of 4 bits two to a byte, the first in the low half.
    /// </summary>
    public static float Quantize(ReadOnlySpan<float> values, Span<byte> packed, int bits)
    {
        float extreme = 0;
        foreach (float value in values)
        {
            extreme = float.Abs(value) > float.Abs(extreme) ? value : extreme;
        }

        // The value of largest magnitude takes the end of the range that has one number more.
        int middle = 1 << (bits - 1);
        float scale = extreme / -middle;
        float inverse = scale == 0 ? 0 : 1 / scale;
        packed.Clear();
        for (int i = 0; i < values.Length; i++)
        {
            int number = int.Clamp((int)float.Round(values[i] * inverse) + middle, 0, (2 * middle) - 1);
            packed[i * bits / 8] |= (byte)(bits == 8 ? number : number << (i % 2 * 4));
        }

        return scale;
    }

    private static void Collect(StoredMatrix matrix, float[] part, int outputs, int output, float[] inputs)
    {
        if (matrix.OutputsFirst)
        {
            part.AsSpan(output * matrix.Inputs, matrix.Inputs).CopyTo(inputs);
            return;
        }

        for (int input = 0; input < matrix.Inputs; input++)
        {
            inputs[input] = part[((long)input * outputs) + output];
        }
    }
}
