namespace RStar.Math.OnnxRuntime;

/// <summary>Reads the graph in the tree layout that lies beside a folder's own.</summary>
internal sealed class TreeLayout(string folder, ModelConfig config)
{
    public const string FileName = "tree.onnx";

    // By layer, with the places of the heads and of their size in the shape: keys are stored transposed.
    private static readonly (string Name, int Heads, int Size)[] Past =
    [
        (TreeLayoutNames.PrefixKey, 1, 2), (TreeLayoutNames.PrefixValue, 1, 3),
        (TreeLayoutNames.OwnKey, 1, 2), (TreeLayoutNames.OwnValue, 1, 3),
    ];

    private static readonly (string Name, int Heads, int Size)[] New =
        [(TreeLayoutNames.NewKey, 1, 2), (TreeLayoutNames.NewValue, 1, 3)];

    /// <exception cref="ModelFolderException">The graph is damaged, not in the tree layout, or of another decoder.</exception>
    public GraphLayout Read()
    {
        GraphFile graph = GraphFile.Read(folder, FileName);
        if (TreeLayoutNames.Inputs.FirstOrDefault(name => !graph.Inputs.ContainsKey(name)) is string missing)
        {
            throw Fault($"is not in the tree layout: it has no input '{missing}'");
        }

        CheckLayers(graph.Inputs, Past);
        CheckLayers(graph.Outputs, New);
        bool isPolicy = graph.Outputs.TryGetValue("logits", out GraphPort? logits);
        if (!isPolicy && !graph.Outputs.ContainsKey("value"))
        {
            throw Fault("is not in the tree layout: it has neither an output 'logits' nor 'value'");
        }

        if (logits is { Shape: [.., >= 0 and var length] } && length != config.VocabularySize)
        {
            throw Fault($"gives {length} logits, and model.vocab_size in {ModelConfig.FileName} is {config.VocabularySize}");
        }

        return new GraphLayout
        {
            Kind = LayoutKind.Tree,
            GraphFile = FileName,
            Reason = $"it has {FileName}",
            ContextLength = config.ContextLength,
            Output = isPolicy ? "logits" : "value",
            OutputKind = isPolicy ? OutputKind.Logits : OutputKind.Value,
            OutputLength = isPolicy ? config.VocabularySize : 1,
            CacheType = graph.Inputs[TreeLayoutNames.InLayer(TreeLayoutNames.PrefixKey, 0)].Type,
        };
    }

    private void CheckLayers(IReadOnlyDictionary<string, GraphPort> ports, (string Name, int Heads, int Size)[] tensors)
    {
        for (int layer = 0; layer < config.LayerCount; layer++)
        {
            foreach ((string kind, int heads, int size) in tensors)
            {
                string name = TreeLayoutNames.InLayer(kind, layer);
                if (!ports.TryGetValue(name, out GraphPort? port) || port.Shape.Length != 4)
                {
                    throw Fault($"is not in the tree layout: it has no '{name}' of four dimensions");
                }

                if (port.Shape[heads] != config.KeyValueHeadCount || port.Shape[size] != config.HeadSize)
                {
                    throw Fault(
                        $"has '{name}' of the shape {port.ShapeText}; {ModelConfig.FileName} states {config.KeyValueHeadCount} key heads "
                        + $"of size {config.HeadSize}");
                }
            }
        }
    }

    private ModelFolderException Fault(string fault) => new(folder, $"{FileName} {fault}.");
}
