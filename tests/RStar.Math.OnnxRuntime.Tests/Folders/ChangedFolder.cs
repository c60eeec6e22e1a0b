using System.Text.Json.Nodes;
using Google.Protobuf;
using RStar.Math.OnnxRuntime.Onnx;
using RStar.Math.OnnxRuntime.Tests.Tokenization;
using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.OnnxRuntime.Tests.Folders;

/// <summary>A folder with a small random decoder, to be changed in ways that a test looks at.</summary>
internal sealed class ChangedFolder : IDisposable
{
    public const string Tree = "tree.onnx";

    public const string Generator = "model.onnx";

    private readonly TemporaryFolder _parent = new();

    public ChangedFolder(DecoderHead head = DecoderHead.LanguageModel) =>
        DecoderFolder.Export(Path, RandomDecoder.Weights(RandomDecoder.Shape, head, seed: 1), ByteTokenizer.Files);

    public string Path => _parent["model"];

    public string this[string file] => System.IO.Path.Combine(Path, file);

    public ModelFolder Read() => ModelFolder.Read(Path);

    public ChangedFolder Without(string file)
    {
        File.Delete(this[file]);
        return this;
    }

    /// <summary>Keeps only the first so many bytes of a file.</summary>
    public ChangedFolder Cut(string file, int length)
    {
        using FileStream stream = File.OpenWrite(this[file]);
        stream.SetLength(length);
        return this;
    }

    public ChangedFolder ChangeConfig(Action<JsonObject> change)
    {
        TinyTokenizer.Change(Path, ModelConfig.FileName, config => change(config["model"]!.AsObject()));
        return this;
    }

    public ChangedFolder ChangeGraph(string file, Action<GraphProto> change)
    {
        ModelProto model = ModelProto.Parser.ParseFrom(File.ReadAllBytes(this[file]));
        change(model.Graph);
        File.WriteAllBytes(this[file], model.ToByteArray());
        return this;
    }

    /// <summary>Renames an input or output wherever the graph speaks of it.</summary>
    public ChangedFolder Rename(string file, string from, string to) => ChangeGraph(file, graph =>
    {
        foreach (ValueInfoProto port in graph.Input.Concat(graph.Output).Where(port => port.Name == from))
        {
            port.Name = to;
        }

        foreach (NodeProto node in graph.Node)
        {
            Replace(node.Input, from, to);
            Replace(node.Output, from, to);
        }
    });

    public void Dispose() => _parent.Dispose();

    private static void Replace(IList<string> names, string from, string to)
    {
        for (int i = 0; i < names.Count; i++)
        {
            names[i] = names[i] == from ? to : names[i];
        }
    }
}
