using RStar.Math.TestModels;

namespace RStar.Math.Training.Tests.Folders;

public class TreeGraphBuilderTests
{
    public static TheoryData<string> AllShapes => Shapes.All;

    [Theory]
    [MemberData(nameof(AllShapes))]
    public void Every_split_of_the_past_gives_what_no_cache_gives(string name)
    {
        DecoderShape shape = Shapes.Of(name);
        DecoderWeights weights = RandomDecoder.Weights(shape, DecoderHead.LanguageModel, 7);
        var reference = new ReferenceDecoder(weights);
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], weights, ByteTokenizer.Files);
        using var session = new FolderSession(folder["model"], "tree.onnx");
        var tree = new TreeRows(session, shape);
        var random = new Random(3);
        for (int round = 0; round < 6; round++)
        {
            int[][] prefixes = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Tokens(random, shape, random.Next(0, 9)))];
            TreeRow[] rows =
            [
                .. Enumerable.Range(0, random.Next(1, 6)).Select(_ => new TreeRow(
                    random.Next(prefixes.Length), Tokens(random, shape, random.Next(0, 5)), Tokens(random, shape, random.Next(1, 5)))),
            ];
            (float[][][] results, _) = tree.Run(prefixes, rows, spare: round % 3);
            for (int row = 0; row < rows.Length; row++)
            {
                (int group, int[] own, int[] fresh) = rows[row];
                double[][] expected = reference.Run([.. prefixes[group], .. own, .. fresh])[^fresh.Length..];
                for (int i = 0; i < expected.Length; i++)
                {
                    Close.To(expected[i], results[row][i]);
                }
            }
        }
    }

    [Fact]
    public void A_row_without_prefix_gives_exactly_what_its_tokens_say()
    {
        DecoderWeights weights = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.LanguageModel, 8);
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], weights, ByteTokenizer.Files);
        using var session = new FolderSession(folder["model"], "tree.onnx");
        var tree = new TreeRows(session, RandomDecoder.Shape);
        TreeRow row = new(0, [5, 6], [7, 8, 9]);
        float[][] alone = tree.Run([[]], [row, new TreeRow(0, [5], [9])], spare: 0).Results[0];
        Assert.Equal(alone, tree.Run([[], [1, 2, 3, 4, 5, 6, 7]], [row, new TreeRow(1, [5], [9])], spare: 0).Results[0]);
    }

    [Fact]
    public void New_keys_and_values_are_those_of_a_longer_past()
    {
        DecoderWeights weights = RandomDecoder.Weights(RandomDecoder.Shape, DecoderHead.Value, 9);
        using var folder = new TemporaryFolder();
        DecoderFolder.Export(folder["model"], weights, ByteTokenizer.Files);
        using var session = new FolderSession(folder["model"], "tree.onnx");
        var tree = new TreeRows(session, RandomDecoder.Shape);
        (float[][][] stepwise, Dictionary<string, Tensor> last) = tree.Run([[1, 2, 3]], [new TreeRow(0, [4], [5])], spare: 1);
        (float[][][] whole, Dictionary<string, Tensor> all) = tree.Run([[]], [new TreeRow(0, [], [1, 2, 3, 4, 5])], spare: 0);
        Assert.Equal(whole[0][^1][0], stepwise[0][0][0], 1e-5f);
        Assert.Equal(new ReferenceDecoder(weights).Run([1, 2, 3, 4, 5])[^1][0], stepwise[0][0][0], 1e-4);
        for (int i = 0; i < RandomDecoder.Shape.HeadSize; i++)
        {
            Assert.Equal(all["new_key.1"][0, 1, i, 4], last["new_key.1"][0, 1, i, 0], 1e-5f);
            Assert.Equal(all["new_value.1"][0, 1, 4, i], last["new_value.1"][0, 1, 0, i], 1e-5f);
        }
    }

    private static int[] Tokens(Random random, DecoderShape shape, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Next(shape.VocabularySize))];
}
