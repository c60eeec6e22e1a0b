using System.Globalization;
using Google.Protobuf;
using RStar.Math.OnnxRuntime.Onnx;
using DataType = RStar.Math.OnnxRuntime.Onnx.TensorProto.Types.DataType;

namespace RStar.Math.OnnxRuntime;

/// <summary>A graph as its file states it: inputs, outputs and operations, without the weights.</summary>
internal sealed class GraphFile
{
    private GraphFile(string file, GraphOutline graph)
    {
        Name = file;
        HashSet<string> initializers = [.. graph.Initializer.Select(tensor => tensor.Name)];
        Inputs = graph.Input
            .Where(input => !initializers.Contains(input.Name))
            .ToDictionary(input => input.Name, Port, StringComparer.Ordinal);
        Outputs = graph.Output.ToDictionary(output => output.Name, Port, StringComparer.Ordinal);
        Operations = graph.Node.CountBy(node => node.OpType).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The file's name in its folder.</summary>
    public string Name { get; }

    /// <summary>The inputs by name; a dimension that is not fixed is -1.</summary>
    public IReadOnlyDictionary<string, GraphPort> Inputs { get; }

    /// <summary>The outputs by name.</summary>
    public IReadOnlyDictionary<string, GraphPort> Outputs { get; }

    /// <summary>How often each operation occurs.</summary>
    public IReadOnlyDictionary<string, int> Operations { get; }

    /// <summary>Reads a graph and checks that the files with its weights are there and whole.</summary>
    /// <exception cref="ModelFolderException">
    /// The file is missing or is no graph, or a file with weights is missing or too short.
    /// </exception>
    public static GraphFile Read(string folder, string file)
    {
        GraphOutline graph = Parse(folder, file);
        CheckExternalData(folder, file, graph);
        return new GraphFile(file, graph);
    }

    private static GraphOutline Parse(string folder, string file)
    {
        string path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            throw FolderJson.Missing(folder, file);
        }

        try
        {
            using FileStream stream = File.OpenRead(path);
            ModelOutline model = ModelOutline.Parser.WithDiscardUnknownFields(true).ParseFrom(stream);
            return model.Graph is { Node.Count: > 0 } graph
                ? graph
                : throw new ModelFolderException(folder, $"{file} holds no ONNX graph.");
        }
        catch (InvalidProtocolBufferException fault)
        {
            throw new ModelFolderException(folder, $"{file} is not a whole ONNX graph: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ModelFolderException(folder, $"{file} cannot be read: {fault.Message}", fault);
        }
    }

    private static void CheckExternalData(string folder, string file, GraphOutline graph)
    {
        var lengths = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (TensorOutline tensor in graph.Initializer)
        {
            if (tensor.DataLocation != TensorProto.Types.DataLocation.External)
            {
                continue;
            }

            Dictionary<string, string> place =
                tensor.ExternalData.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
            string? data = place.GetValueOrDefault("location");
            if (data is null)
            {
                throw new ModelFolderException(folder, $"{file} does not say which file holds the weights '{tensor.Name}'.");
            }

            if (!lengths.TryGetValue(data, out long length))
            {
                var info = new FileInfo(Path.Combine(folder, data));
                length = info.Exists
                    ? info.Length
                    : throw new ModelFolderException(folder, $"it has no file {data}, which holds weights of {file}.");
                lengths.Add(data, length);
            }

            _ = long.TryParse(place.GetValueOrDefault("offset"), out long offset);
            _ = long.TryParse(place.GetValueOrDefault("length"), out long bytes);
            if (offset < 0 || bytes < 0 || offset > length - bytes)
            {
                throw new ModelFolderException(
                    folder,
                    $"{data} was cut short: it has {length} bytes, "
                    + $"and the weights '{tensor.Name}' of {file} are {bytes} bytes from {offset} on.");
            }
        }
    }

    private static GraphPort Port(ValueInfoProto value) => new(
        value.Name,
        (DataType)(value.Type?.TensorType?.ElemType ?? 0),
        [.. (value.Type?.TensorType?.Shape?.Dim ?? []).Select(dimension =>
            dimension.ValueCase == TensorShapeProto.Types.Dimension.ValueOneofCase.DimValue ? dimension.DimValue : -1)]);
}

/// <summary>An input or output of a graph.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its numbers.</param>
/// <param name="Shape">Its dimensions, -1 where one is not fixed.</param>
internal sealed record GraphPort(string Name, DataType Type, long[] Shape)
{
    /// <summary>The shape as messages write it.</summary>
    public string ShapeText => $"[{string.Join(", ", Shape.Select(Text))}]";

    private static string Text(long dimension) => dimension < 0 ? "?" : dimension.ToString(CultureInfo.InvariantCulture);
}
