using System.Text.Json.Nodes;
using RStar.Math.OnnxRuntime.Onnx;

namespace RStar.Math.OnnxRuntime.Tests.Folders;

public sealed class GeneratorOnlyTests
{
    [Fact]
    public void Says_that_the_decoder_is_a_pipeline() => AssertReason(
        folder => folder.ChangeConfig(model => model["decoder"]!["pipeline"] = new JsonArray()),
        "its decoder is a pipeline of several graphs");

    [Fact]
    public void Says_that_the_cache_slides() => AssertReason(
        folder => folder.ChangeConfig(model => model["decoder"]!["sliding_window"] = new JsonObject()), "its cache slides with a window");

    [Fact]
    public void Says_that_there_are_pictures() => AssertReason(
        folder => folder.ChangeConfig(model => model["vision"] = new JsonObject { ["filename"] = "vision.onnx" }),
        "it has a graph besides the decoder (vision)");

    [Fact]
    public void Says_that_keys_and_values_are_merged() => AssertReason(
        folder => folder.Rename(ChangedFolder.Generator, "past_key_values.0.key", "past_0")
            .ChangeConfig(model => model["decoder"]!["inputs"]!["past_names"] = "past_%d"),
        "its keys and values are merged into one tensor a layer");

    [Fact]
    public void Says_that_the_cache_is_of_a_type_it_cannot_copy() => AssertReason(
        folder => folder.ChangeGraph(ChangedFolder.Generator, graph =>
            graph.Input.First(input => input.Name == "past_key_values.0.key").Type.TensorType.ElemType =
                (int)TensorProto.Types.DataType.Int8),
        "its cache is of type Int8");

    [Fact]
    public void Says_that_there_is_neither_mask_nor_lengths() => AssertReason(
        folder => folder.ChangeGraph(
            ChangedFolder.Generator, graph => graph.Input.Remove(graph.Input.First(input => input.Name == "attention_mask"))),
        "it takes neither an attention mask nor the lengths of the rows");

    [Fact]
    public void Says_which_input_only_the_Generator_feeds() => AssertReason(
        folder => folder.ChangeGraph(ChangedFolder.Generator, graph =>
        {
            ValueInfoProto length = graph.Input.First(input => input.Name == "attention_mask").Clone();
            length.Name = "past_sequence_length";
            graph.Input.Add(length);
        }),
        "it has the input 'past_sequence_length', which only the Generator feeds");

    [Fact]
    public void Says_that_positions_have_more_dimensions() => AssertReason(
        folder => folder.ChangeGraph(ChangedFolder.Generator, graph =>
        {
            ValueInfoProto positions = graph.Input.First(input => input.Name == "past_key_values.0.key").Clone();
            positions.Name = "position_ids";
            graph.Input.Add(positions);
        }),
        "its positions have the shape [?, 2, ?, 16], not [rows, tokens]");

    private static void AssertReason(Action<ChangedFolder> change, string reason)
    {
        using var folder = new ChangedFolder();
        change(folder.Without(ChangedFolder.Tree));
        GraphLayout layout = folder.Read().Layout;
        Assert.Equal((LayoutKind.GeneratorOnly, reason), (layout.Kind, layout.Reason));
    }
}
