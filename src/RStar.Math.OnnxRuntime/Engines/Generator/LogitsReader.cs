using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntimeGenAI;
using RStar.Math.OnnxRuntime.Safetensors;
using Tensor = Microsoft.ML.OnnxRuntimeGenAI.Tensor;

namespace RStar.Math.OnnxRuntime;

/// <summary>Reads log-probabilities out of logits [rows, tokens, vocabulary], at the last token of each row. Not thread-safe.</summary>
internal sealed class LogitsReader
{
    // ONNX's number for it; GenAI's managed enumeration leaves it out.
    private const ElementType BFloat16 = (ElementType)16;

    private float[] _row = [];

    /// <summary>The natural logarithm of a token's probability, before any temperature.</summary>
    /// <exception cref="NotSupportedException">The logits are neither fp32, fp16 nor bf16.</exception>
    public double LogProbability(Tensor logits, int row, int token)
    {
        Span<float> numbers = ReadLast(logits, row);
        float most = TensorPrimitives.Max<float>(numbers);
        float drawn = numbers[token] - most;
        TensorPrimitives.Subtract(numbers, most, numbers);
        TensorPrimitives.Exp<float>(numbers, numbers);
        return drawn - double.Log(TensorPrimitives.Sum<float>(numbers));
    }

    private Span<float> ReadLast(Tensor logits, int row)
    {
        long[] shape = logits.Shape();
        int vocabulary = (int)shape[^1];
        if (_row.Length != vocabulary)
        {
            _row = new float[vocabulary];
        }

        int start = (int)((row + 1) * (logits.NumElements() / shape[0])) - vocabulary;
        switch (logits.Type())
        {
            case ElementType.float32:
                logits.GetData<float>().Slice(start, vocabulary).CopyTo(_row);
                break;
            case ElementType.float16:
                FloatCoding.Decode(FloatFormat.Half, MemoryMarshal.AsBytes(logits.GetData<Half>().Slice(start, vocabulary)), _row);
                break;
            case BFloat16:
                FloatCoding.Decode(FloatFormat.BFloat16, MemoryMarshal.AsBytes(logits.GetData<ushort>().Slice(start, vocabulary)), _row);
                break;
            default:
                throw new NotSupportedException($"The logits are {logits.Type()}; they must be fp32, fp16 or bf16.");
        }

        return _row;
    }
}
