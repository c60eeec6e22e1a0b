using Google.Protobuf;
using RStar.Math.OnnxRuntime.Onnx;

namespace RStar.Math.Training.Graphs;

/// <summary>Writes a graph as an ONNX model.</summary>
internal static class GraphWriter
{
    // The version in which ONNX Runtime 1.12 and later read opset 17.
    private const long IrVersion = 8;
    private const long Opset = 17;

    /// <summary>The model: what its file holds, data files aside.</summary>
    public static ModelProto ToModel(this GraphBuilder graph, string name)
    {
        var proto = new GraphProto { Name = name };
        proto.Input.AddRange(graph.Inputs.Select(Info));
        proto.Initializer.AddRange(graph.Initializers.Select(Tensor));
        proto.Node.AddRange(graph.Nodes.Select(Node));
        proto.Output.AddRange(graph.Outputs.Select(Info));
        return new ModelProto
        {
            IrVersion = IrVersion,
            ProducerName = "RStar.Math",
            Graph = proto,
            OpsetImport =
            {
                new OperatorSetIdProto { Domain = "", Version = Opset },
                new OperatorSetIdProto { Domain = GraphBuilder.Microsoft, Version = 1 },
            },
        };
    }

    private static NodeProto Node(Node node)
    {
        var proto = new NodeProto { Name = node.Name, OpType = node.Operation, Domain = node.Domain };
        proto.Input.AddRange(node.Inputs.Select(input => input?.Name ?? ""));
        proto.Output.AddRange(node.Outputs.Select(output => output.Name));
        proto.Attribute.AddRange(node.Attributes.All.Select(attribute => Attribute(attribute.Key, attribute.Value)));
        return proto;
    }

    private static AttributeProto Attribute(string name, object value)
    {
        var proto = new AttributeProto { Name = name };
        switch (value)
        {
            case long integer:
                proto.I = integer;
                proto.Type = AttributeProto.Types.AttributeType.Int;
                break;
            case float number:
                proto.F = number;
                proto.Type = AttributeProto.Types.AttributeType.Float;
                break;
            case string text:
                proto.S = ByteString.CopyFromUtf8(text);
                proto.Type = AttributeProto.Types.AttributeType.String;
                break;
            case long[] integers:
                proto.Ints.AddRange(integers);
                proto.Type = AttributeProto.Types.AttributeType.Ints;
                break;
            case float[] numbers:
                proto.Floats.AddRange(numbers);
                proto.Type = AttributeProto.Types.AttributeType.Floats;
                break;
            default:
                throw new NotSupportedException($"The attribute {name} is a {value.GetType().Name}, which ONNX attributes are not.");
        }

        return proto;
    }

    private static TensorProto Tensor(Value value)
    {
        var proto = new TensorProto { Name = value.Name, DataType = (int)value.Type };
        proto.Dims.AddRange(value.Shape.Select(dimension => dimension.Size
            ?? throw new InvalidOperationException($"The initializer {value} has an axis of no certain length.")));
        switch (value.Initializer)
        {
            case Initializer.Inside inside:
                proto.RawData = UnsafeByteOperations.UnsafeWrap(inside.Bytes);
                break;
            case Initializer.External external:
                proto.DataLocation = TensorProto.Types.DataLocation.External;
                AddPlace("location", external.Location);
                AddPlace("offset", FormattableString.Invariant($"{external.Offset}"));
                AddPlace("length", FormattableString.Invariant($"{external.Length}"));
                break;
            default:
                throw new InvalidOperationException($"{value} is no initializer.");
        }

        return proto;

        void AddPlace(string key, string text) => proto.ExternalData.Add(new StringStringEntryProto { Key = key, Value = text });
    }

    private static ValueInfoProto Info(Value value)
    {
        var shape = new TensorShapeProto();
        foreach (Dimension dimension in value.Shape)
        {
            shape.Dim.Add(dimension.IsKnown
                ? new TensorShapeProto.Types.Dimension { DimValue = dimension.Size.Value }
                : new TensorShapeProto.Types.Dimension { DimParam = dimension.Name });
        }

        return new ValueInfoProto
        {
            Name = value.Name,
            Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)value.Type, Shape = shape } },
        };
    }
}
