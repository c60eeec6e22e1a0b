namespace RStar.Math.Training.Graphs;

/// <summary>The type of a tensor's elements; the numbers are the ONNX standard's.</summary>
internal enum ElementType
{
    Single = 1,
    UInt8 = 2,
    Int8 = 3,
    Int32 = 6,
    Int64 = 7,
    Bool = 9,
    Half = 10,
}
