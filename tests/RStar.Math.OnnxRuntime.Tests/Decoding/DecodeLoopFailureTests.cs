namespace RStar.Math.OnnxRuntime.Tests.Decoding;

public sealed class DecodeLoopFailureTests
{
    private static readonly SamplingOptions Long = new() { MaxStepTokens = 300 };

    [Fact]
    public async Task A_cancelled_call_ends_within_one_token_and_leaves_nothing()
    {
        using var source = new CancellationTokenSource();
        int steps = 0;
        int stepsAfter = 0;
        var batch = new ToyRowBatch
        {
            BeforeStep = _ =>
            {
                steps++;
                stepsAfter += source.IsCancellationRequested ? 1 : 0;
                if (steps == 2)
                {
                    source.Cancel();
                }
            },
        };
        await using DecodeLoop loop = DecodeLoopTests.Loop(batch);
        DecodeCall call = loop.Post(source.Token, loop.Request([5, 9], 100, 1, Long));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(call.AllAsync);
        await BarrierAsync(loop);
        Assert.Equal(0, stepsAfter);
        DecodeLoopTests.AssertEmpty(loop);
    }

    [Fact]
    public async Task A_cancelled_request_is_answered_with_nothing_and_its_neighbours_go_on()
    {
        using var source = new CancellationTokenSource();
        int steps = 0;
        var batch = new ToyRowBatch { BeforeStep = _ => Count(ref steps, 2, source.Cancel) };
        await using DecodeLoop loop = DecodeLoopTests.Loop(batch);
        DecodeResult[] results = await loop.Post(
            DecodeLoopTests.Cancellation,
            loop.Request([5, 9], 90, 1, Long, 0, source),
            loop.Request([5, 9], 20, 1, index: 1)).AllAsync();
        Assert.Empty(results[0].Rows);
        DecodeLoopTests.AssertSamples([5, 9], 20, 1, results[1]);
        DecodeLoopTests.Release(loop, results);
        DecodeLoopTests.AssertEmpty(loop);
    }

    [Fact]
    public async Task A_caller_that_leaves_early_leaves_nothing_behind()
    {
        await using DecodeLoop loop = DecodeLoopTests.Loop();
        DecodeCall call = loop.Post(DecodeLoopTests.Cancellation, [.. Enumerable.Range(0, 30).Select(i => loop.Request([i], 10, 1, Long, i))]);
        await foreach (DecodeResult result in call.ReadAsync())
        {
            result.Release(loop.Cache);
            break;
        }

        call.Leave();
        await BarrierAsync(loop);
        DecodeLoopTests.AssertEmpty(loop);
    }

    [Fact]
    public async Task A_failed_step_ends_the_calls_that_had_rows_in_it_and_no_other()
    {
        bool fail = false;
        var batch = new ToyRowBatch { BeforeStep = _ => ThrowIf(ref fail) };
        await using DecodeLoop loop = DecodeLoopTests.Loop(batch);
        fail = true;
        DecodeCall failing = loop.Post(DecodeLoopTests.Cancellation, loop.Request([5], 10, 1, Long), loop.Request([6], 10, 1, Long, 1));
        InvalidDataException failure = await Assert.ThrowsAsync<InvalidDataException>(failing.AllAsync);
        Assert.Equal("planned", failure.Message);
        DecodeResult result = await loop.OneAsync(loop.Request([5], 10, 1));
        DecodeLoopTests.AssertSamples([5], 10, 1, result);
        DecodeLoopTests.Release(loop, result);
        DecodeLoopTests.AssertEmpty(loop);
    }

    [Fact]
    public async Task A_failed_reading_ends_the_requests_that_it_held_while_running_rows_go_on()
    {
        using var running = new ManualResetEventSlim();
        using var posted = new ManualResetEventSlim();
        bool fail = false;
        var batch = new ToyRowBatch { BeforePrefill = _ => ThrowIf(ref fail) };
        batch.BeforeStep = _ =>
        {
            running.Set();
            posted.Wait();
        };
        await using DecodeLoop loop = DecodeLoopTests.Loop(batch);
        DecodeCall first = loop.Post(DecodeLoopTests.Cancellation, loop.Request([5], 20, 1));
        running.Wait(DecodeLoopTests.Cancellation);
        fail = true;
        DecodeCall second = loop.Post(DecodeLoopTests.Cancellation, loop.Request([6, 7], 20, 1));
        posted.Set();
        await Assert.ThrowsAsync<InvalidDataException>(second.AllAsync);
        DecodeResult result = Assert.Single(await first.AllAsync());
        DecodeLoopTests.AssertSamples([5], 20, 1, result);
        DecodeLoopTests.Release(loop, result);
        DecodeLoopTests.AssertEmpty(loop);
    }

    [Fact]
    public async Task Disposal_ends_what_is_under_way_and_frees_the_model()
    {
        using var running = new ManualResetEventSlim();
        var batch = new ToyRowBatch { BeforeStep = _ => running.Set() };
        DecodeLoop loop = DecodeLoopTests.Loop(batch);
        DecodeCall call = loop.Post(
            DecodeLoopTests.Cancellation, [.. Enumerable.Range(0, 500).Select(i => loop.Request([i % 40], 100, 1, Long, i))]);
        running.Wait(DecodeLoopTests.Cancellation);
        await loop.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => DecodeLoopTests.Release(loop, await call.AllAsync()));
        Assert.True(batch.IsDisposed);
        DecodeCall late = loop.Post(DecodeLoopTests.Cancellation, loop.Request([5], 1, 1));
        await Assert.ThrowsAsync<ObjectDisposedException>(late.AllAsync);
        Assert.Equal(0, loop.Cache.Statistics.Bytes);
    }

    /// <summary>Waits until the loop has done with all that came before.</summary>
    private static async Task BarrierAsync(DecodeLoop loop) => DecodeLoopTests.Release(loop, await loop.OneAsync(loop.Request([39, 39], 0, 0)));

    private static void Count(ref int steps, int at, Action action)
    {
        if (++steps == at)
        {
            action();
        }
    }

    private static void ThrowIf(ref bool fail)
    {
        if (fail)
        {
            fail = false;
            throw new InvalidDataException("planned");
        }
    }
}
