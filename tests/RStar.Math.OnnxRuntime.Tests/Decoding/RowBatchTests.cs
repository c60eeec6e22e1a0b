using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.OnnxRuntime.Tests.Decoding;

/// <summary>Rows that come and go at random, on nodes at random, always say what the whole sequence says without any cache.</summary>
public sealed class RowBatchTests
{
    [Theory]
    [InlineData("tree", 1)]
    [InlineData("tree", 2)]
    [InlineData("tree", 3)]
    [InlineData("shared", 1)]
    [InlineData("shared", 2)]
    public void Rows_that_come_and_go_say_what_their_tokens_say(string layout, int seed)
    {
        using var model = new SmallModel();
        using RowBatch batch = layout == "tree" ? model.TreeBatch() : model.SharedBufferBatch();
        var walk = new RowWalk(batch, new ReferenceDecoder(model.Weights), model.Shape, seed);
        for (int step = 0; step < 60; step++)
        {
            walk.Advance();
        }

        walk.End();
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("shared")]
    public void Values_are_read_after_the_last_token(string layout)
    {
        using var model = new SmallModel(head: DecoderHead.Value);
        using RowBatch batch = layout == "tree" ? model.TreeBatch() : model.SharedBufferBatch();
        using var cache = new KvCache(batch.Layout, long.MaxValue);
        var reference = new ReferenceDecoder(model.Weights);
        KvNode prefix = cache.AddChild(cache.Origin, [3, 1, 4, 1, 5]);
        KvNode[] steps = [cache.AddChild(prefix, [9, 2]), cache.AddChild(prefix, [6, 5, 3, 5]), cache.AddChild(prefix, [8])];
        new ChainReader(cache, batch).Read(steps);
        Assert.All(steps, step => Assert.Equal(reference.Run(step.Sequence())[^1][0], step.Segment!.Output[0], 1e-3));
    }
}
