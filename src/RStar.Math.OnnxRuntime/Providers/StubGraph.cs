using RStar.Math.OnnxRuntime.Onnx;

namespace RStar.Math.OnnxRuntime;

/// <summary>
/// A graph without weights that turns token ids into "logits" of their own values: the least that GenAI takes for a decoder.
/// </summary>
internal static class StubGraph
{
    public static ModelProto Create()
    {
        var cast = new NodeProto { OpType = "Cast", Input = { "input_ids" }, Output = { "logits" } };
        cast.Attribute.Add(new AttributeProto
        {
            Name = "to",
            Type = AttributeProto.Types.AttributeType.Int,
            I = (int)TensorProto.Types.DataType.Float,
        });
        return new ModelProto
        {
            IrVersion = 8,
            OpsetImport = { new OperatorSetIdProto { Domain = "", Version = 17 } },
            Graph = new GraphProto
            {
                Name = "stub",
                Node = { cast },
                Input = { Vector("input_ids", TensorProto.Types.DataType.Int64) },
                Output = { Vector("logits", TensorProto.Types.DataType.Float) },
            },
        };
    }

    private static ValueInfoProto Vector(string name, TensorProto.Types.DataType type) => new()
    {
        Name = name,
        Type = new TypeProto
        {
            TensorType = new TypeProto.Types.Tensor
            {
                ElemType = (int)type,
                Shape = new TensorShapeProto { Dim = { new TensorShapeProto.Types.Dimension { DimParam = "length" } } },
            },
        },
    };
}
