using RStar.Math.OnnxRuntime.Onnx;
using RStar.Math.TestModels;
using RStar.Math.Training;
using DataType = RStar.Math.OnnxRuntime.Onnx.TensorProto.Types.DataType;

namespace RStar.Math.OnnxRuntime.Tests.Folders;

public sealed class ModelFolderTests
{
    [Fact]
    public void Takes_the_tree_graph_of_a_folder_that_has_one()
    {
        using var folder = new ChangedFolder();
        GraphLayout layout = folder.Read().Layout;
        Assert.Equal(LayoutKind.Tree, layout.Kind);
        Assert.Equal("tree.onnx", layout.GraphFile);
        Assert.Equal((OutputKind.Logits, "logits", RandomDecoder.Shape.VocabularySize), (layout.OutputKind, layout.Output, layout.OutputLength));
        Assert.Equal((RandomDecoder.Shape.ContextLength, DataType.Float), (layout.ContextLength, layout.CacheType));
    }

    [Fact]
    public void Shares_a_buffer_where_there_is_GroupQueryAttention_and_no_tree_graph()
    {
        using var folder = new ChangedFolder();
        GraphLayout layout = folder.Without(ChangedFolder.Tree).Read().Layout;
        Assert.Equal(LayoutKind.SharedBuffer, layout.Kind);
        Assert.Equal(("model.onnx", "input_ids", "attention_mask", null), (layout.GraphFile, layout.InputIds, layout.AttentionMask, layout.PositionIds));
        Assert.Equal(["past_key_values.0.key", "past_key_values.1.key"], layout.PastKeys);
        Assert.Equal(["present.0.value", "present.1.value"], layout.PresentValues);
        Assert.Equal("it attends by GroupQueryAttention and there is no tree.onnx", layout.Reason);
    }

    [Fact]
    public void Appends_where_the_graph_attends_in_another_way()
    {
        using var folder = new ChangedFolder();
        folder.Without(ChangedFolder.Tree).ChangeGraph(ChangedFolder.Generator, graph =>
        {
            foreach (NodeProto node in graph.Node.Where(node => node.OpType == "GroupQueryAttention"))
            {
                node.OpType = "MultiHeadAttention";
            }
        });
        Assert.Equal(LayoutKind.Concatenating, folder.Read().Layout.Kind);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Knows_a_reward_model_by_its_output(bool hasTree)
    {
        using var folder = new ChangedFolder(DecoderHead.Value);
        GraphLayout layout = (hasTree ? folder : folder.Without(ChangedFolder.Tree)).Read().Layout;
        Assert.Equal((hasTree ? LayoutKind.Tree : LayoutKind.SharedBuffer, OutputKind.Value, "value", 1), (layout.Kind, layout.OutputKind, layout.Output, layout.OutputLength));
    }

    [Fact]
    public void Takes_hidden_states_where_a_value_head_lies_beside_the_graph()
    {
        using var folder = new ChangedFolder();
        folder.Without(ChangedFolder.Tree).ChangeGraph(ChangedFolder.Generator, graph =>
        {
            ValueInfoProto states = graph.Output.First(output => output.Name == "logits").Clone();
            states.Name = "hidden_states";
            states.Type.TensorType.Shape.Dim[2].DimValue = 32;
            graph.Output.Add(states);
        });
        Assert.Equal(OutputKind.Logits, folder.Read().Layout.OutputKind);
        File.WriteAllText(folder[LayoutDecision.ValueHeadFile], "");
        GraphLayout layout = folder.Read().Layout;
        Assert.Equal((OutputKind.HiddenStates, "hidden_states", 32), (layout.OutputKind, layout.Output, layout.OutputLength));
    }

    [Fact]
    public void Finds_inputs_by_the_names_that_the_folder_gives_them()
    {
        using var folder = new ChangedFolder();
        folder.Without(ChangedFolder.Tree)
            .Rename(ChangedFolder.Generator, "input_ids", "tokens")
            .Rename(ChangedFolder.Generator, "past_key_values.0.key", "old.0.k")
            .Rename(ChangedFolder.Generator, "past_key_values.1.key", "old.1.k")
            .ChangeConfig(model =>
            {
                model["decoder"]!["inputs"]!["input_ids"] = "tokens";
                model["decoder"]!["inputs"]!["past_key_names"] = "old.%d.k";
            });
        GraphLayout layout = folder.Read().Layout;
        Assert.Equal("tokens", layout.InputIds);
        Assert.Equal(["old.0.k", "old.1.k"], layout.PastKeys);
    }

    [Fact]
    public void Takes_lengths_where_there_is_no_mask()
    {
        using var folder = new ChangedFolder();
        GraphLayout layout = folder.Without(ChangedFolder.Tree).Rename(ChangedFolder.Generator, "attention_mask", "seqlens_k").Read().Layout;
        Assert.Equal((LayoutKind.SharedBuffer, null, "seqlens_k"), (layout.Kind, layout.AttentionMask, layout.SequenceLengths));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(-1)]
    public void Refuses_an_end_of_text_that_is_no_token_of_the_model(int id)
    {
        using var folder = new ChangedFolder();
        folder.ChangeConfig(model => model["eos_token_id"] = new System.Text.Json.Nodes.JsonArray(256, id));
        ModelFolderException fault = Assert.Throws<ModelFolderException>(folder.Read().LoadTokenizer);
        Assert.Equal($"it says that the token {id} ends a text; its model has tokens from 0 to 319.", fault.Fault);
    }

    [Fact]
    public void Refuses_the_tokenizer_of_a_larger_model()
    {
        using var folder = new ChangedFolder();
        using (ModelTokenizer fits = folder.Read().LoadTokenizer())
        {
            Assert.Equal(ByteTokenizer.Count, fits.VocabularySize);
        }

        Tokenization.TinyTokenizer.Change(folder.Path, "tokenizer.json", file => file["added_tokens"]![0]!["id"] = 400);
        ModelFolderException fault = Assert.Throws<ModelFolderException>(folder.Read().LoadTokenizer);
        Assert.Equal("its tokenizer has 401 tokens and its model 320; the tokenizer is another model's.", fault.Fault);
    }
}
