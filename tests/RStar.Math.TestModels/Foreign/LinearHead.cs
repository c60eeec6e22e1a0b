using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace RStar.Math.TestModels;

/// <summary>Writes a linear layer of one output as PyTorch's users save it: a safetensors file.</summary>
internal static class LinearHead
{
    public static void Write(string path, ReadOnlySpan<float> weight, ReadOnlySpan<float> bias)
    {
        int weightBytes = weight.Length * sizeof(float);
        int end = weightBytes + (bias.Length * sizeof(float));
        string weightEntry = $$"""{"dtype":"F32","shape":[1,{{weight.Length}}],"data_offsets":[0,{{weightBytes}}]}""";
        string biasEntry = $$"""{"dtype":"F32","shape":[{{bias.Length}}],"data_offsets":[{{weightBytes}},{{end}}]}""";
        string header = $$"""{"weight":{{weightEntry}},"bias":{{biasEntry}}}""";
        using FileStream stream = File.Create(path);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(Encoding.ASCII.GetBytes(header));
        stream.Write(MemoryMarshal.AsBytes(weight));
        stream.Write(MemoryMarshal.AsBytes(bias));
    }
}
