using RStar.Math.OnnxRuntime.Decoding;

namespace RStar.Math.Benchmarks.TreeDecoding;

/// <summary>Callers that grow trees at random through one loop.</summary>
internal sealed class SoakRun(DecodeLoop loop, RowBatch uncached, int vocabulary, int seed)
{
    private const int Callers = 16;
    private const int MostHeld = 12;

    private readonly Lock _lock = new();
    private readonly TokenSampler _sampler = new(vocabulary);

    public int Cancelled { get; private set; }

    public int Compared { get; private set; }

    /// <summary>Between a sample's log-probability and that of the same tokens without a cache.</summary>
    public double LargestDifference { get; private set; }

    public Task RunAsync(int requests) =>
        Task.WhenAll(Enumerable.Range(0, Callers)
            .Select(caller => Task.Run(() => CallAsync(new Random((seed * Callers) + caller), requests / Callers))));

    private async Task CallAsync(Random random, int requests)
    {
        var held = new List<(KvNode Node, int[] Pending)>();
        for (int i = 0; i < requests; i++)
        {
            (KvNode node, int[] pending) = held.Count == 0 || random.Next(4) == 0
                ? (loop.Cache.Origin, [random.Next(3)])
                : held[random.Next(held.Count)];
            int[] appended = [.. pending, .. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(vocabulary))];
            using var cancellation = new CancellationTokenSource();
            var request = new DecodeRequest
            {
                Index = 0,
                Target = loop.Cache.AddChild(node, appended),
                Count = random.Next(0, 9),
                Seed = (ulong)random.NextInt64(),
                Sampling = new SamplingOptions { MaxStepTokens = 24 },
                Cancellation = cancellation.Token,
            };
            int[] prefix = Sequence(request.Target);
            var call = new DecodeCall(loop.Cache, [request], CancellationToken.None);
            loop.Post(call);
            if (random.Next(10) == 0)
            {
                await cancellation.CancelAsync();
            }

            await foreach (DecodeResult result in call.ReadAsync())
            {
                Take(result, request.Count, prefix, held);
            }

            while (held.Count > 0 && (held.Count > MostHeld || random.Next(5) == 0))
            {
                int dropped = random.Next(held.Count);
                loop.Cache.Release(held[dropped].Node);
                held.RemoveAt(dropped);
            }
        }

        held.ForEach(state => loop.Cache.Release(state.Node));
    }

    private void Take(DecodeResult result, int asked, int[] prefix, List<(KvNode Node, int[] Pending)> held)
    {
        if (result.Target is KvNode target)
        {
            loop.Cache.Release(target);
        }

        foreach (FinishedRow row in result.Rows)
        {
            // Paths near the end of the context are left to others.
            if (row.Node is KvNode node && node.Length < 150)
            {
                held.Add((node, row.Pending));
            }
            else if (row.Node is not null)
            {
                loop.Cache.Release(row.Node);
            }
        }

        lock (_lock)
        {
            Cancelled += asked > 0 && result.Rows.Count == 0 ? 1 : 0;
            if (result.Rows.Count > 0)
            {
                FinishedRow row = result.Rows[^1];
                Compared++;
                LargestDifference = double.Max(LargestDifference, double.Abs(row.LogProbability - LogProbability(prefix, row.Tokens)));
            }
        }
    }

    /// <summary>The log-probability of tokens after others, each read with all before it and no cache.</summary>
    private double LogProbability(int[] prefix, int[] tokens)
    {
        using var cache = new KvCache(uncached.Layout, long.MaxValue);
        KvNode[] nodes = [.. tokens.Select((_, i) => cache.AddChild(cache.Origin, [.. prefix, .. tokens[..i]]))];
        new ChainReader(cache, uncached).Read(nodes);
        return nodes.Zip(tokens).Sum(pair => LogProbability(pair.First.Segment!.Output, pair.Second));
    }

    private double LogProbability(ReadOnlySpan<float> logits, int token)
    {
        SampledToken likeliest = _sampler.Draw(logits, SamplingOptions.Greedy, 0);
        return likeliest.LogProbability + logits[token] - logits[likeliest.Token];
    }

    private static int[] Sequence(KvNode node) => node.Parent is null ? node.Tokens : [.. Sequence(node.Parent), .. node.Tokens];
}
