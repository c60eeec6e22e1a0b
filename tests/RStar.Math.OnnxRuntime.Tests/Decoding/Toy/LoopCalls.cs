namespace RStar.Math.OnnxRuntime.Tests.Decoding;

/// <summary>Short ways to ask a loop.</summary>
internal static class LoopCalls
{
    /// <summary>A request on a sequence that needs not be known yet.</summary>
    public static DecodeRequest Request(
        this DecodeLoop loop, int[] tokens, int count, ulong seed, SamplingOptions? sampling = null, int index = 0, CancellationTokenSource? cancelledBy = null) =>
        loop.Request(loop.Cache.Origin, tokens, count, seed, sampling, index, cancelledBy);

    /// <summary>A request that reads tokens after a node.</summary>
    public static DecodeRequest Request(
        this DecodeLoop loop,
        KvNode node,
        int[] tokens,
        int count,
        ulong seed,
        SamplingOptions? sampling = null,
        int index = 0,
        CancellationTokenSource? cancelledBy = null) => new()
        {
            Index = index,
            Target = loop.Cache.AddChild(node, tokens),
            Count = count,
            Seed = seed,
            Sampling = sampling ?? new SamplingOptions { MaxStepTokens = 30 },
            Cancellation = cancelledBy?.Token ?? CancellationToken.None,
        };

    public static DecodeCall Post(this DecodeLoop loop, CancellationToken cancellation, params DecodeRequest[] requests)
    {
        var call = new DecodeCall(loop.Cache, requests, cancellation);
        loop.Post(call);
        return call;
    }

    /// <summary>All results of a call in the order of its requests.</summary>
    public static async Task<DecodeResult[]> AllAsync(this DecodeCall call)
    {
        var results = new List<DecodeResult>();
        try
        {
            await foreach (DecodeResult result in call.ReadAsync())
            {
                results.Add(result);
            }
        }
        finally
        {
            call.Leave();
        }

        return [.. results.OrderBy(result => result.RequestIndex)];
    }

    public static async Task<DecodeResult> OneAsync(this DecodeLoop loop, DecodeRequest request) =>
        (await loop.Post(TestContext.Current.CancellationToken, request).AllAsync()).Single();

    /// <summary>All tokens from the beginning to the end of a node.</summary>
    public static int[] Sequence(this KvNode node) => node.Parent is null ? node.Tokens : [.. node.Parent.Sequence(), .. node.Tokens];
}
