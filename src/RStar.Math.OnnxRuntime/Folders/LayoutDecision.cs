using System.Globalization;
using DataType = RStar.Math.OnnxRuntime.Onnx.TensorProto.Types.DataType;

namespace RStar.Math.OnnxRuntime;

/// <summary>Decides how a folder's decoder is run, from its configuration and the graph's real inputs, outputs and operations.</summary>
internal sealed class LayoutDecision(string folder, ModelConfig config)
{
    public const string ValueHeadFile = "value_head.safetensors";

    private static readonly string[] HiddenStateNames = ["hidden_states", "last_hidden_state"];

    // GroupQueryAttention's own name; other inputs of lengths mean other things.
    private const string LengthsName = "seqlens_k";

    private static readonly string[] TotalLengthNames = ["total_sequence_length", "total_seq_len"];

    // What GenAI feeds by itself besides ids, mask, positions and the past.
    private static readonly string[] FedByGenerator =
    [
        "inputs_embeds", "past_sequence_length", "current_sequence_length", "total_sequence_length", "cache_indirection",
    ];

    /// <exception cref="ModelFolderException">The decoder cannot be run at all.</exception>
    public GraphLayout Decide()
    {
        GraphFile graph = GraphFile.Read(folder, config.GraphFile);
        if (config.Peculiarity is string peculiarity)
        {
            return GeneratorOnly(graph, peculiarity);
        }

        if (File.Exists(Path.Combine(folder, TreeLayout.FileName)))
        {
            return new TreeLayout(folder, config).Read();
        }

        (string output, OutputKind kind, int length) = FindOutput(graph);
        GraphLayout layout = Unusual(graph) is string reason ? GeneratorOnly(graph, reason) : Split(graph);
        return layout with { Output = output, OutputKind = kind, OutputLength = length };
    }

    private GraphLayout GeneratorOnly(GraphFile graph, string reason) => new()
    {
        Kind = LayoutKind.GeneratorOnly,
        GraphFile = graph.Name,
        ContextLength = config.ContextLength,
        Reason = reason,
    };

    /// <summary>Why the graph can be run by the Generator only; null where nothing speaks against the tree engine.</summary>
    private string? Unusual(GraphFile graph)
    {
        if (config.Inputs.TryGetValue("past_names", out string? merged) && graph.Inputs.ContainsKey(At(merged, 0)))
        {
            return "its keys and values are merged into one tensor a layer";
        }

        if (graph.Operations.ContainsKey("PagedAttention"))
        {
            return "it keeps its past in pages";
        }

        RequireInput(graph, config.Inputs["input_ids"], graph.Inputs.ContainsKey("inputs_embeds"));
        if (!graph.Inputs.ContainsKey(config.Inputs["input_ids"]))
        {
            return "it reads embeddings, not tokens";
        }

        if (graph.Inputs.TryGetValue(config.Inputs["position_ids"], out GraphPort? positions) && positions.Shape.Length != 2)
        {
            return $"its positions have the shape {positions.ShapeText}, not [rows, tokens]";
        }

        return graph.Inputs.ContainsKey(config.Inputs["cache_indirection"]) ? "it searches with beams of its own" : null;
    }

    private GraphLayout Split(GraphFile graph)
    {
        string[] pastKeys = Layers(graph.Inputs, config.Inputs["past_key_names"], graph, "input");
        string[] pastValues = Layers(graph.Inputs, config.Inputs["past_value_names"], graph, "input");
        string[] presentKeys = Layers(graph.Outputs, config.Outputs["present_key_names"], graph, "output");
        string[] presentValues = Layers(graph.Outputs, config.Outputs["present_value_names"], graph, "output");
        string? mask = Present(graph, config.Inputs["attention_mask"]);
        string? positions = Present(graph, config.Inputs["position_ids"]);
        string? lengths = mask is null ? Present(graph, LengthsName) : null;
        string? total = lengths is null ? null : TotalLengthNames.FirstOrDefault(graph.Inputs.ContainsKey);
        string[] others = OtherInputs(graph, [config.Inputs["input_ids"], .. pastKeys, .. pastValues, mask, positions, lengths, total]);
        DataType cacheType = graph.Inputs[pastKeys[0]].Type;
        if (cacheType is not (DataType.Float or DataType.Float16 or DataType.Bfloat16))
        {
            return GeneratorOnly(graph, $"its cache is of type {cacheType}");
        }

        if (others.Length > 0)
        {
            return GeneratorOnly(graph, $"it has the input '{others[0]}', which only the Generator feeds");
        }

        if (mask is null && lengths is null)
        {
            return GeneratorOnly(graph, "it takes neither an attention mask nor the lengths of the rows");
        }

        bool shares = graph.Operations.GetValueOrDefault("GroupQueryAttention") >= config.LayerCount;
        return new GraphLayout
        {
            Kind = shares ? LayoutKind.SharedBuffer : LayoutKind.Concatenating,
            GraphFile = graph.Name,
            ContextLength = config.ContextLength,
            Reason = shares
                ? $"it attends by GroupQueryAttention and there is no {TreeLayout.FileName}"
                : $"it appends to its past and there is no {TreeLayout.FileName}",
            CacheType = cacheType,
            InputIds = config.Inputs["input_ids"],
            AttentionMask = mask,
            PositionIds = positions,
            SequenceLengths = lengths,
            TotalLength = total,
            PastKeys = pastKeys,
            PastValues = pastValues,
            PresentKeys = presentKeys,
            PresentValues = presentValues,
        };
    }

    private (string Name, OutputKind Kind, int Length) FindOutput(GraphFile graph)
    {
        string stated = config.Outputs["logits"];
        bool hasHead = File.Exists(Path.Combine(folder, ValueHeadFile));
        IEnumerable<string> candidates = hasHead ? [.. HiddenStateNames, stated] : [stated, "value", .. HiddenStateNames];
        string name = candidates.FirstOrDefault(graph.Outputs.ContainsKey) ?? throw Fault(
            graph, $"has no output '{stated}', nor 'value' or 'hidden_states'; it has {ListOf(graph.Outputs)}");
        long last = graph.Outputs[name].Shape.LastOrDefault(-1);
        if (HiddenStateNames.Contains(name))
        {
            return last > 0
                ? (name, OutputKind.HiddenStates, (int)last)
                : throw Fault(graph, $"does not say how long its output '{name}' is");
        }

        if (name == "value")
        {
            return (name, OutputKind.Value, 1);
        }

        return last < 0 || last == config.VocabularySize
            ? (name, OutputKind.Logits, config.VocabularySize)
            : throw Fault(graph, $"gives {last} logits, and model.vocab_size in {ModelConfig.FileName} is {config.VocabularySize}");
    }

    private string[] Layers(IReadOnlyDictionary<string, GraphPort> ports, string pattern, GraphFile graph, string side)
    {
        var names = new string[config.LayerCount];
        for (int layer = 0; layer < names.Length; layer++)
        {
            names[layer] = At(pattern, layer);
            if (!ports.TryGetValue(names[layer], out GraphPort? port))
            {
                throw Fault(
                    graph, $"has no {side} '{names[layer]}', which {ModelConfig.FileName} names for layer {layer} of {config.LayerCount}");
            }

            if (port.Shape is not [_, var heads, _, var size]
                || Differs(heads, config.KeyValueHeadCount)
                || Differs(size, config.HeadSize))
            {
                throw Fault(
                    graph,
                    $"has '{names[layer]}' of the shape {port.ShapeText}; with the heads that {ModelConfig.FileName} states it must be "
                    + $"[rows, {config.KeyValueHeadCount}, tokens, {config.HeadSize}]");
            }
        }

        return ports.ContainsKey(At(pattern, names.Length))
            ? throw Fault(
                graph, $"has more layers than the {names.Length} that {ModelConfig.FileName} states: '{At(pattern, names.Length)}'")
            : names;
    }

    private void RequireInput(GraphFile graph, string name, bool isReplaced)
    {
        if (!isReplaced && !graph.Inputs.ContainsKey(name))
        {
            throw Fault(graph, $"has no input '{name}', which {ModelConfig.FileName} names; it has {ListOf(graph.Inputs)}");
        }
    }

    /// <summary>The inputs besides the known ones; all of them are fed by the Generator.</summary>
    private string[] OtherInputs(GraphFile graph, IEnumerable<string?> known)
    {
        string[] others = [.. graph.Inputs.Keys.Except(known.OfType<string>())];
        return others.FirstOrDefault(name => !FedByGenerator.Contains(name)) is string unknown
            ? throw Fault(graph, $"has the input '{unknown}', which is no part of a decoder that this library knows how to feed")
            : others;
    }

    private static string ListOf(IReadOnlyDictionary<string, GraphPort> ports) =>
        string.Join(", ", ports.Keys.Order(StringComparer.Ordinal));

    private static bool Differs(long dimension, int stated) => dimension >= 0 && dimension != stated;

    private static string? Present(GraphFile graph, string name) => graph.Inputs.ContainsKey(name) ? name : null;

    private static string At(string pattern, int layer) =>
        pattern.Replace("%d", layer.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private ModelFolderException Fault(GraphFile graph, string fault) => new(folder, $"{graph.Name} {fault}.");
}
