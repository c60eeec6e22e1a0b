using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using RStar.Math.Training;
using RStar.Math.Training.Export;
using RStar.Math.Training.Graphs;

namespace RStar.Math.TestModels;

/// <summary>
/// Writes model folders as other exporters lay them out. Equal weights give equal results in every layout, but for the rounding that its
/// weight type and its cache bring.
/// </summary>
public static class ForeignFolder
{
    /// <summary>The file of a linear head beside a graph that gives hidden states: <c>weight</c> [1, hidden] and <c>bias</c> [1].</summary>
    public const string HeadFile = "value_head.safetensors";

    private const string DataFile = "model.onnx.data";

    /// <summary>Writes a folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="weights">The decoder; with a value head for every output but the logits.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="tokenizer">The tokenizer, or <see langword="null"/> for <see cref="ByteTokenizer"/>.</param>
    public static void Write(string folder, DecoderWeights weights, ForeignLayout layout, TokenizerFiles? tokenizer = null)
    {
        tokenizer ??= ByteTokenizer.Files;
        Directory.CreateDirectory(folder);
        GraphBuilder graph;
        using (FileStream data = File.Create(Path.Combine(folder, DataFile)))
        {
            graph = new ForeignGraph(weights, layout, new TensorFile(data, DataFile)).Build();
        }

        using (FileStream stream = File.Create(Path.Combine(folder, "model.onnx")))
        {
            graph.ToModel("main_graph").WriteTo(stream);
        }

        foreach ((string name, ReadOnlyMemory<byte> content) in tokenizer.Files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content.ToArray());
        }

        byte[] config = JsonSerializer.SerializeToUtf8Bytes(Config(graph, weights.Shape, layout, tokenizer), JsonSerializerOptions.Default);
        File.WriteAllBytes(Path.Combine(folder, "genai_config.json"), config);
        if (layout.Output == ForeignOutput.HiddenStates)
        {
            LinearHead.Write(Path.Combine(folder, HeadFile), weights["value_head.weight"], weights["value_head.bias"]);
        }
    }

    private static JsonObject Config(GraphBuilder graph, DecoderShape shape, ForeignLayout layout, TokenizerFiles tokenizer)
    {
        var inputs = new JsonObject
        {
            ["past_key_names"] = "past_key_values.%d.key",
            ["past_value_names"] = "past_key_values.%d.value",
        };
        string[] known = ["input_ids", "attention_mask", "position_ids", "total_sequence_length"];
        foreach (Value input in graph.Inputs.Where(input => known.Contains(input.Name)))
        {
            inputs[input.Name] = input.Name;
        }

        return new JsonObject
        {
            ["model"] = new JsonObject
            {
                ["bos_token_id"] = tokenizer.BeginOfTextId ?? tokenizer.EndOfTextIds[0],
                ["context_length"] = shape.ContextLength,
                ["decoder"] = new JsonObject
                {
                    ["session_options"] = new JsonObject { ["log_id"] = "onnxruntime-genai", ["provider_options"] = new JsonArray() },
                    ["filename"] = "model.onnx",
                    ["head_size"] = shape.HeadSize,
                    ["hidden_size"] = shape.HiddenSize,
                    ["inputs"] = inputs,
                    ["outputs"] = new JsonObject
                    {
                        ["logits"] = graph.Outputs[0].Name,
                        ["present_key_names"] = "present.%d.key",
                        ["present_value_names"] = "present.%d.value",
                    },
                    ["num_attention_heads"] = shape.HeadCount,
                    ["num_hidden_layers"] = shape.LayerCount,
                    ["num_key_value_heads"] = shape.KeyValueHeadCount,
                },
                ["eos_token_id"] = tokenizer.EndOfTextIds[0],
                ["pad_token_id"] = tokenizer.PadId ?? tokenizer.EndOfTextIds[0],
                ["type"] = shape.QkvBias ? "qwen2" : "llama",
                ["vocab_size"] = shape.VocabularySize,
            },
            ["search"] = new JsonObject
            {
                ["do_sample"] = false,
                ["early_stopping"] = true,
                ["max_length"] = shape.ContextLength,
                ["min_length"] = 0,
                ["num_beams"] = 1,
                ["num_return_sequences"] = 1,
                ["past_present_share_buffer"] = layout.Attention == ForeignAttention.GroupedQuery,
                ["repetition_penalty"] = 1.0,
                ["temperature"] = 1.0,
                ["top_k"] = 1,
                ["top_p"] = 1.0,
            },
        };
    }
}
