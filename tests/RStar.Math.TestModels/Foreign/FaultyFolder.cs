using Google.Protobuf;
using RStar.Math.OnnxRuntime.Onnx;
using RStar.Math.Training;

namespace RStar.Math.TestModels;

/// <summary>What is wrong with a folder.</summary>
public enum FolderFault
{
    /// <summary>There is no genai_config.json.</summary>
    NoConfig,

    /// <summary>genai_config.json ends in the middle.</summary>
    TruncatedConfig,

    /// <summary>There is no model.onnx.</summary>
    NoGraph,

    /// <summary>model.onnx ends in the middle.</summary>
    TruncatedGraph,

    /// <summary>There is no data file.</summary>
    NoData,

    /// <summary>The data file ends in the middle.</summary>
    TruncatedData,

    /// <summary>There is no tokenizer.json.</summary>
    NoTokenizer,

    /// <summary>tokenizer.json ends in the middle.</summary>
    TruncatedTokenizer,

    /// <summary>The tokenizer has tokens that the decoder's vocabulary has not.</summary>
    TokenizerTooLarge,

    /// <summary>The final norm has one weight too few for the hidden size.</summary>
    WrongShape,

    /// <summary>genai_config.json names another number of key heads than the graph's cache has.</summary>
    WrongKeyHeads,

    /// <summary>genai_config.json names another number of layers than the graph has.</summary>
    WrongLayers,

    /// <summary>The graph asks for an input that nobody knows, <c>pixel_values</c>.</summary>
    UnknownInput,

    /// <summary>The graph gives neither logits nor value nor hidden states.</summary>
    NoOutput,
}

/// <summary>Writes folders that cannot be used.</summary>
public static class FaultyFolder
{
    /// <summary>Writes a folder with one fault.</summary>
    public static void Write(string folder, FolderFault fault)
    {
        DecoderShape shape = RandomDecoder.Shape;
        if (fault == FolderFault.TokenizerTooLarge)
        {
            shape = shape with { VocabularySize = ByteTokenizer.Count - 4 };
        }

        ForeignFolder.Write(folder, RandomDecoder.Weights(shape, DecoderHead.LanguageModel, 1), new ForeignLayout());
        switch (fault)
        {
            case FolderFault.NoConfig:
                File.Delete(Path.Combine(folder, "genai_config.json"));
                break;
            case FolderFault.TruncatedConfig:
                Halve(folder, "genai_config.json");
                break;
            case FolderFault.NoGraph:
                File.Delete(Path.Combine(folder, "model.onnx"));
                break;
            case FolderFault.TruncatedGraph:
                Halve(folder, "model.onnx");
                break;
            case FolderFault.NoData:
                File.Delete(Path.Combine(folder, "model.onnx.data"));
                break;
            case FolderFault.TruncatedData:
                Halve(folder, "model.onnx.data");
                break;
            case FolderFault.NoTokenizer:
                File.Delete(Path.Combine(folder, "tokenizer.json"));
                break;
            case FolderFault.TruncatedTokenizer:
                Halve(folder, "tokenizer.json");
                break;
            case FolderFault.WrongShape:
                ChangeGraph(folder, graph => graph.Initializer.Single(tensor => tensor.Name == "model.norm.weight").Dims[0]--);
                break;
            case FolderFault.WrongKeyHeads:
                ChangeConfig(folder, $"\"num_key_value_heads\":{shape.KeyValueHeadCount}", $"\"num_key_value_heads\":{shape.KeyValueHeadCount + 1}");
                break;
            case FolderFault.WrongLayers:
                ChangeConfig(folder, $"\"num_hidden_layers\":{shape.LayerCount}", $"\"num_hidden_layers\":{shape.LayerCount + 1}");
                break;
            case FolderFault.UnknownInput:
                ChangeGraph(folder, AddUnknownInput);
                break;
            case FolderFault.NoOutput:
                ChangeGraph(folder, graph => Rename(graph, "logits", "scores"));
                break;
            default:
                break;
        }
    }

    private static void Halve(string folder, string file)
    {
        using FileStream stream = File.OpenWrite(Path.Combine(folder, file));
        stream.SetLength(stream.Length / 2);
    }

    private static void ChangeConfig(string folder, string before, string after)
    {
        string path = Path.Combine(folder, "genai_config.json");
        string text = File.ReadAllText(path);
        File.WriteAllText(path, text.Contains(before, StringComparison.Ordinal)
            ? text.Replace(before, after, StringComparison.Ordinal)
            : throw new InvalidOperationException($"The configuration has no {before}."));
    }

    private static void ChangeGraph(string folder, Action<GraphProto> change)
    {
        string path = Path.Combine(folder, "model.onnx");
        ModelProto model = ModelProto.Parser.ParseFrom(File.ReadAllBytes(path));
        change(model.Graph);
        File.WriteAllBytes(path, model.ToByteArray());
    }

    // The graph uses it, too: what is not used is not missed.
    private static void AddUnknownInput(GraphProto graph)
    {
        ValueInfoProto input = graph.Input.Single(input => input.Name == "attention_mask").Clone();
        input.Name = "pixel_values";
        graph.Input.Add(input);
        foreach (NodeProto node in graph.Node)
        {
            for (int i = 0; i < node.Input.Count; i++)
            {
                node.Input[i] = node.Input[i] == "attention_mask" ? "mask and pixels" : node.Input[i];
            }
        }

        graph.Node.Insert(0, new NodeProto { OpType = "Add", Input = { "attention_mask", "pixel_values" }, Output = { "mask and pixels" } });
    }

    private static void Rename(GraphProto graph, string before, string after)
    {
        graph.Output.Single(output => output.Name == before).Name = after;
        foreach (NodeProto node in graph.Node)
        {
            for (int i = 0; i < node.Output.Count; i++)
            {
                node.Output[i] = node.Output[i] == before ? after : node.Output[i];
            }
        }
    }
}
