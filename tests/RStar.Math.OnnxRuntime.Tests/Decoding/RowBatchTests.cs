using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.OnnxRuntime.Tests.Decoding;

/// <summary>Rows that come and go at random, on nodes at random, always say what the whole sequence says without any cache.</summary>
public sealed class RowBatchTests
{
    public static TheoryData<string> AllLayouts => SmallModel.Layouts;

    [Theory]
    [MemberData(nameof(AllLayouts))]
    public void Rows_that_come_and_go_say_what_their_tokens_say(string layout)
    {
        using SmallModel model = SmallModel.Of(layout);
        using RowBatch batch = model.LoadBatch();
        using var reference = new UncachedModel(model.Folder);
        double tolerance = SmallModel.IsRounded(layout) ? 0.3 : 1e-3;
        var walk = new RowWalk(batch, model.Shape, layout.Length, (tokens, outputs) =>
            Assert.All(reference.Run(tokens).Zip(outputs), pair => Assert.Equal(pair.First, pair.Second, tolerance)));
        for (int step = 0; step < 50; step++)
        {
            walk.Advance();
        }

        walk.End();
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("shared")]
    [InlineData("plain")]
    public void Rows_may_join_one_by_one(string layout)
    {
        using SmallModel model = SmallModel.Of(layout);
        using RowBatch batch = model.LoadBatch();
        using var reference = new UncachedModel(model.Folder);
        using var cache = new KvCache(batch.Layout, long.MaxValue);
        KvNode node = cache.AddChild(cache.Origin, [5, 6, 7]);
        new ChainReader(cache, batch).Read([node]);
        for (int rows = 1; rows <= 9; rows++)
        {
            batch.Add(node);
            float[] outputs = batch.Step(Enumerable.Repeat(11, rows).ToArray()).ToArray();
            Assert.All(reference.Run([5, 6, 7, 11]).Zip(outputs[^320..]), pair => Assert.Equal(pair.First, pair.Second, 1e-3));
        }
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("shared")]
    [InlineData("value")]
    [InlineData("value, plain")]
    public void Values_are_read_after_the_last_token(string layout)
    {
        using SmallModel model = SmallModel.Of(layout, DecoderHead.Value);
        using RowBatch batch = model.LoadBatch();
        using var cache = new KvCache(batch.Layout, long.MaxValue);
        var reference = new ReferenceDecoder(model.Weights);
        KvNode prefix = cache.AddChild(cache.Origin, [3, 1, 4, 1, 5]);
        KvNode[] steps = [cache.AddChild(prefix, [9, 2]), cache.AddChild(prefix, [6, 5, 3, 5]), cache.AddChild(prefix, [8])];
        new ChainReader(cache, batch).Read(steps);
        Assert.All(steps, step => Assert.Equal(reference.Run(step.Sequence())[^1][0], step.Segment!.Output[0], 1e-3));
    }
}
