using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntimeGenAI;
using Tensor = Microsoft.ML.OnnxRuntimeGenAI.Tensor;

namespace RStar.Math.OnnxRuntime;

/// <summary>Reads log-probabilities out of logits [rows, tokens, vocabulary], at the last token of each row.</summary>
internal readonly ref struct LogitsReader
{
    // ONNX's number for it; GenAI's managed enumeration leaves it out.
    private const ElementType BFloat16 = (ElementType)16;

    private readonly ReadOnlySpan<float> _single;
    private readonly ReadOnlySpan<Half> _half;
    private readonly ReadOnlySpan<ushort> _brain;
    private readonly int _rowLength;
    private readonly int _vocabulary;

    /// <exception cref="NotSupportedException">The logits are neither fp32, fp16 nor bf16.</exception>
    public LogitsReader(Tensor logits)
    {
        long[] shape = logits.Shape();
        _vocabulary = (int)shape[^1];
        _rowLength = (int)(logits.NumElements() / shape[0]);
        switch (logits.Type())
        {
            case ElementType.float32:
                _single = logits.GetData<float>();
                break;
            case ElementType.float16:
                _half = logits.GetData<Half>();
                break;
            case BFloat16:
                _brain = logits.GetData<ushort>();
                break;
            default:
                throw new NotSupportedException($"The logits are {logits.Type()}; they must be fp32, fp16 or bf16.");
        }
    }

    /// <summary>The natural logarithm of a token's probability, before any temperature.</summary>
    public double LogProbability(int row, int token)
    {
        float[]? rented = _single.IsEmpty ? new float[_vocabulary] : null;
        int start = ((row + 1) * _rowLength) - _vocabulary;
        ReadOnlySpan<float> logits = rented is null ? _single.Slice(start, _vocabulary) : Widen(start, rented);
        float most = TensorPrimitives.Max(logits);
        double sum = 0;
        foreach (float logit in logits)
        {
            sum += double.Exp(logit - most);
        }

        return logits[token] - most - double.Log(sum);
    }

    private Span<float> Widen(int start, float[] numbers)
    {
        if (!_half.IsEmpty)
        {
            TensorPrimitives.ConvertToSingle(_half.Slice(start, numbers.Length), numbers);
            return numbers;
        }

        // A bf16 number is the upper half of an fp32 one.
        Span<uint> bits = MemoryMarshal.Cast<float, uint>(numbers.AsSpan());
        for (int i = 0; i < bits.Length; i++)
        {
            bits[i] = (uint)_brain[start + i] << 16;
        }

        return numbers;
    }
}
