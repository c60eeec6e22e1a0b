namespace RStar.Math.OnnxRuntime.Tests.Decoding;

/// <summary>Many callers grow trees at random through one loop with a cache that is too small; every answer is exactly that of no cache.</summary>
public sealed class SoakTests
{
    private const int Callers = 6;
    private const int Requests = 120;

    private static readonly SamplingOptions Sampling = new() { MaxStepTokens = 20 };

    [Theory]
    [InlineData(0)]
    [InlineData(2_000)]
    [InlineData(1 << 30)]
    public async Task Random_forks_drops_cancels_and_evictions_change_no_answer(long cacheBytes)
    {
        await using DecodeLoop loop = DecodeLoopTests.Loop(maxRows: 20, cacheBytes: cacheBytes);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => CallAsync(loop, new Random(caller)))));
        DecodeLoopTests.AssertEmpty(loop);
        Assert.Equal(cacheBytes < 1 << 20, loop.Cache.Statistics.TokensRecomputed > 0);
    }

    private static async Task CallAsync(DecodeLoop loop, Random random)
    {
        var held = new List<(KvNode Node, int[] Pending)>();
        for (int i = 0; i < Requests; i++)
        {
            (KvNode node, int[] pending) = held.Count == 0 || random.Next(3) == 0 ? (loop.Cache.Origin, []) : held[random.Next(held.Count)];
            int[] tokens = [.. pending, .. Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(5, ToyModel.Vocabulary))];
            using var cancellation = new CancellationTokenSource();
            ulong seed = (ulong)random.NextInt64();
            int count = random.Next(0, 7);
            DecodeRequest request = loop.Request(node, tokens, count, seed, Sampling, 0, cancellation);
            int[] prefix = request.Target.Sequence();
            DecodeCall call = loop.Post(CancellationToken.None, request);
            bool cancels = random.Next(8) == 0;
            if (cancels)
            {
                await cancellation.CancelAsync();
            }

            DecodeResult result = Assert.Single(await call.AllAsync());
            Check(prefix, count, seed, cancels, result);
            Keep(loop, held, result, random);
        }

        held.ForEach(state => loop.Cache.Release(state.Node));
    }

    private static void Check(int[] prefix, int count, ulong seed, bool cancels, DecodeResult result)
    {
        Assert.True(cancels || result.Rows.Count == count);
        foreach (FinishedRow row in result.Rows)
        {
            (int[] tokens, RowEnd end, double logProbability) = ToyModel.Sample(prefix, Sampling, seed, row.Sample);
            Assert.Equal(tokens, row.Tokens);
            Assert.Equal((end, logProbability), (row.End, row.LogProbability));
        }

        if (result.Target is not null)
        {
            Assert.Equal(ToyModel.LogitsAfter(prefix)[0], result.Value);
        }
    }

    private static void Keep(DecodeLoop loop, List<(KvNode Node, int[] Pending)> held, DecodeResult result, Random random)
    {
        if (result.Target is not null)
        {
            loop.Cache.Release(result.Target);
        }

        held.AddRange(result.Rows.Where(row => row.Node is not null).Select(row => (row.Node!, row.Pending)));
        while (held.Exists(state => state.Node.Length > 100) || held.Count > 8 || (held.Count > 0 && random.Next(5) == 0))
        {
            int dropped = int.Max(0, held.FindIndex(state => state.Node.Length > 100));
            loop.Cache.Release(held[dropped].Node);
            held.RemoveAt(dropped);
        }
    }
}
