namespace RStar.Math.OnnxRuntime.Tests.Decoding;

public sealed class DecodeLoopTests
{
    private static readonly SamplingOptions Sampling = new() { MaxStepTokens = 30 };

    [Fact]
    public async Task Every_sample_is_what_its_request_alone_decides()
    {
        await using DecodeLoop loop = Loop(maxRows: 7);
        DecodeRequest[] requests = [.. Enumerable.Range(0, 20).Select(i => loop.Request([5, 6, i % 4], 1 + (i % 5), (ulong)i, Sampling, i))];
        int[][] prefixes = [.. requests.Select(request => request.Target.Sequence())];
        DecodeResult[] results = await loop.Post(Cancellation, requests).AllAsync();
        for (int i = 0; i < requests.Length; i++)
        {
            AssertSamples(prefixes[i], 1 + (i % 5), (ulong)i, results[i]);
        }

        Release(loop, results);
        AssertEmpty(loop);
    }

    [Fact]
    public async Task A_path_goes_on_from_its_node_without_reading_anything_twice()
    {
        var batch = new ToyRowBatch();
        await using DecodeLoop loop = Loop(batch);
        DecodeResult[] start = [await loop.OneAsync(loop.Request([7, 8, 9], 40, 1))];
        Assert.Equal(3, batch.PrefilledTokens);
        FinishedRow[] steps = [.. start[0].Rows.Where(row => row.Node is not null)];
        Assert.NotEmpty(steps);
        int read = batch.PrefilledTokens;
        foreach (FinishedRow step in steps)
        {
            int[] prefix = [.. step.Node!.Sequence(), .. step.Pending, 11, 12];
            Assert.Equal([7, 8, 9, .. step.Tokens, 11, 12], prefix);
            DecodeResult next = await loop.OneAsync(loop.Request(step.Node!, [.. step.Pending, 11, 12], 3, 5));
            AssertSamples(prefix, 3, 5, next);
            Release(loop, next);
            read += step.Pending.Length + 2;
        }

        Assert.Equal(read, batch.PrefilledTokens);
        Release(loop, start);
        AssertEmpty(loop);
    }

    [Fact]
    public async Task A_prefix_that_many_requests_share_is_read_once()
    {
        var batch = new ToyRowBatch();
        await using DecodeLoop loop = Loop(batch);
        DecodeRequest[] requests = [.. Enumerable.Range(0, 64).Select(i => loop.Request([1, 5, 3, 7], 1, (ulong)i, Sampling, i))];
        Release(loop, await loop.Post(Cancellation, requests).AllAsync());
        Assert.Equal(4, batch.PrefilledTokens);
    }

    [Fact]
    public async Task What_was_dropped_is_read_again_and_gives_the_same()
    {
        var batch = new ToyRowBatch();
        await using DecodeLoop loop = Loop(batch, cacheBytes: 0);
        DecodeResult start = await loop.OneAsync(loop.Request([7, 8, 9], 40, 1));
        foreach (FinishedRow step in start.Rows.Where(row => row.Node is not null))
        {
            DecodeResult next = await loop.OneAsync(loop.Request(step.Node!, [.. step.Pending, 11], 2, 3));
            AssertSamples([7, 8, 9, .. step.Tokens, 11], 2, 3, next);
            Release(loop, next);
        }

        Assert.True(loop.Cache.Statistics.TokensRecomputed > 0);
        Assert.True(loop.Cache.Statistics.SegmentsDropped > 0);
        Release(loop, start);
        AssertEmpty(loop);
    }

    [Fact]
    public async Task Rows_join_when_others_leave_and_never_exceed_the_limit()
    {
        var batch = new ToyRowBatch();
        await using DecodeLoop loop = Loop(batch, maxRows: 6);
        DecodeResult result = await loop.OneAsync(loop.Request([3, 2], 50, 9));
        AssertSamples([3, 2], 50, 9, result);
        Assert.Equal(6, batch.MostRows);
        Release(loop, result);
    }

    [Fact]
    public async Task Greedy_draws_one_row_for_all_samples()
    {
        var batch = new ToyRowBatch();
        await using DecodeLoop loop = Loop(batch);
        DecodeResult result = await loop.OneAsync(loop.Request([3, 2], 8, 9, new SamplingOptions { Temperature = 0, MaxStepTokens = 5 }));
        FinishedRow row = Assert.Single(result.Rows);
        Assert.Equal(8, row.Count);
        Assert.True(batch.MostRows <= 1);
        Release(loop, result);
    }

    [Fact]
    public async Task A_row_ends_at_the_end_of_the_context()
    {
        await using DecodeLoop loop = Loop();
        int[] prefix = [.. Enumerable.Range(0, 395).Select(i => 5 + (i % 30))];
        DecodeResult result = await loop.OneAsync(loop.Request(prefix, 6, 2, new SamplingOptions { MaxStepTokens = 2000 }));
        Assert.All(result.Rows, row => Assert.InRange(row.Tokens.Length, 1, 5));
        Assert.Contains(result.Rows, row => row.End == RowEnd.TokenLimit);
        Release(loop, result, await loop.OneAsync(loop.Request([.. prefix, 1, 2, 3, 4, 5], 6, 2)));
        DecodeResult tooLong = await loop.OneAsync(loop.Request([.. prefix, 1, 2, 3, 4, 5, 6], 6, 2));
        Assert.Empty(tooLong.Rows);
        AssertEmpty(loop);
    }

    [Fact]
    public async Task A_request_for_no_samples_gives_the_output_and_the_node()
    {
        await using DecodeLoop loop = Loop();
        DecodeResult result = await loop.OneAsync(loop.Request([4, 6], 0, 0));
        Assert.Equal(ToyModel.LogitsAfter([4, 6])[0], result.Value);
        Assert.Equal([4, 6], result.Target!.Sequence());
        Release(loop, result);
        AssertEmpty(loop);
    }

    internal static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    internal static DecodeLoop Loop(ToyRowBatch? batch = null, int maxRows = 128, long cacheBytes = long.MaxValue) =>
        new(batch ?? new ToyRowBatch(), ToyModel.Stops, cacheBytes, maxRows, "test");

    internal static void AssertSamples(int[] prefix, int count, ulong seed, DecodeResult result)
    {
        Assert.Equal(Enumerable.Range(0, count), result.Rows.Select(row => row.Sample));
        foreach (FinishedRow row in result.Rows)
        {
            (int[] tokens, RowEnd end, double logProbability) = ToyModel.Sample(prefix, Sampling, seed, row.Sample);
            Assert.Equal(tokens, row.Tokens);
            Assert.Equal(end, row.End);
            Assert.Equal(logProbability, row.LogProbability);
        }
    }

    internal static void Release(DecodeLoop loop, params DecodeResult[] results)
    {
        foreach (DecodeResult result in results)
        {
            result.Release(loop.Cache);
        }
    }

    internal static void AssertEmpty(DecodeLoop loop) =>
        Assert.Equal((0, 0L), (loop.Cache.Statistics.Nodes, loop.Cache.Statistics.Bytes));
}
