namespace RStar.Math.OnnxRuntime.Safetensors;

/// <summary>
/// A tensor of a file: its name, the name of its type, its dimensions, and its first byte and the one after its last in the file.
/// </summary>
internal sealed record SafeTensor(string Name, string Type, long[] Shape, long Begin, long End);
