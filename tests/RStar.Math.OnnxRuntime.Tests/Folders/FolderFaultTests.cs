using System.Text.Json.Nodes;
using RStar.Math.OnnxRuntime.Onnx;

namespace RStar.Math.OnnxRuntime.Tests.Folders;

public sealed class FolderFaultTests
{
    [Theory]
    [InlineData("genai_config.json")]
    [InlineData("model.onnx")]
    public void Names_a_file_that_is_missing(string file) => AssertFault(folder => folder.Without(file), $"it has no file {file}.");

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("tree.onnx")]
    public void Names_a_graph_that_was_cut_short(string file) => AssertFault(folder => folder.Cut(file, 3000), $"{file} is not a whole ONNX graph: ");

    [Fact]
    public void Names_a_graph_that_is_empty() => AssertFault(folder => folder.Cut("model.onnx", 0), "model.onnx holds no ONNX graph.");

    [Fact]
    public void Names_weights_that_are_missing() => AssertFault(
        folder => folder.Without("model.onnx.data"), "it has no file model.onnx.data, which holds weights of model.onnx.");

    [Fact]
    public void Names_weights_that_were_cut_short() => AssertFault(
        folder => folder.Cut("model.onnx.data", 1000), "model.onnx.data was cut short: it has 1000 bytes, and the weights '");

    [Fact]
    public void Names_a_configuration_that_is_no_JSON() => AssertFault(
        folder => folder.Cut("genai_config.json", 50), "genai_config.json is not JSON: ");

    [Fact]
    public void Names_what_the_configuration_does_not_say() => AssertFault(
        folder => folder.ChangeConfig(model => model.Remove("context_length")), "genai_config.json is wrong: it does not say model.context_length.");

    [Theory]
    [InlineData("0", "is 0; it must be 1 or more.")]
    [InlineData("\"x\"", "is \"x\"; it must be a whole number.")]
    public void Names_a_number_that_cannot_be(string value, string fault) => AssertFault(
        folder => folder.ChangeConfig(model => model["decoder"]!["head_size"] = JsonNode.Parse(value)),
        "genai_config.json is wrong: model.decoder.head_size " + fault);

    [Fact]
    public void Refuses_a_graph_outside_of_the_folder() => AssertFault(
        folder => folder.ChangeConfig(model => model["decoder"]!["filename"] = "../model.onnx"),
        "genai_config.json is wrong: model.decoder.filename is '../model.onnx'; it must be a file in the folder.");

    [Fact]
    public void Names_a_shape_that_is_not_the_stated_one() => AssertFault(
        folder => folder.Without("tree.onnx").ChangeConfig(model => model["decoder"]!["num_key_value_heads"] = 4),
        "model.onnx has 'past_key_values.0.key' of the shape [?, 2, ?, 16]; with the heads that genai_config.json states it must be [rows, 4, tokens, 16].");

    [Fact]
    public void Names_a_tree_of_another_shape() => AssertFault(
        folder => folder.ChangeConfig(model => model["decoder"]!["head_size"] = 32),
        "tree.onnx has 'prefix_key.0' of the shape [?, 2, 16, ?]; genai_config.json states 2 key heads of size 32.");

    [Theory]
    [InlineData(3, "model.onnx has no input 'past_key_values.2.key', which genai_config.json names for layer 2 of 3.")]
    [InlineData(1, "model.onnx has more layers than the 1 that genai_config.json states: 'past_key_values.1.key'.")]
    public void Names_a_layer_too_few_or_too_many(int layers, string fault) => AssertFault(
        folder => folder.Without("tree.onnx").ChangeConfig(model => model["decoder"]!["num_hidden_layers"] = layers), fault);

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("tree.onnx")]
    public void Names_a_vocabulary_of_another_size(string file) => AssertFault(
        folder => (file == "tree.onnx" ? folder : folder.Without("tree.onnx")).ChangeConfig(model => model["vocab_size"] = 500),
        $"{file} gives 320 logits, and model.vocab_size in genai_config.json is 500.");

    [Fact]
    public void Names_an_input_that_is_not_there() => AssertFault(
        folder => folder.Without("tree.onnx").Rename("model.onnx", "input_ids", "ids"),
        "model.onnx has no input 'input_ids', which genai_config.json names; it has attention_mask, ids, past_key_values.0.key, ");

    [Fact]
    public void Names_an_input_that_nobody_knows() => AssertFault(
        folder => folder.Without("tree.onnx").ChangeGraph("model.onnx", graph =>
        {
            ValueInfoProto more = graph.Input[0].Clone();
            more.Name = "token_type_ids";
            graph.Input.Add(more);
        }),
        "model.onnx has the input 'token_type_ids', which is no part of a decoder that this library knows how to feed.");

    [Fact]
    public void Names_an_output_that_is_not_there() => AssertFault(
        folder => folder.Without("tree.onnx").Rename("model.onnx", "logits", "scores"),
        "model.onnx has no output 'logits', nor 'value' or 'hidden_states'; it has present.0.key, ");

    [Fact]
    public void Names_what_a_tree_graph_lacks() => AssertFault(
        folder => folder.Rename("tree.onnx", "own_mask", "mask"), "tree.onnx is not in the tree layout: it has no input 'own_mask'.");

    private static void AssertFault(Action<ChangedFolder> change, string fault)
    {
        using var folder = new ChangedFolder();
        change(folder);
        ModelFolderException thrown = Assert.Throws<ModelFolderException>(folder.Read);
        Assert.StartsWith(fault, thrown.Fault, StringComparison.Ordinal);
        Assert.Equal(folder.Path, thrown.Folder);
    }
}
