using RStar.Math.OnnxRuntime.Decoding;

namespace RStar.Math.Benchmarks.TreeDecoding;

/// <summary>Asks a loop and waits for all answers.</summary>
internal static class LoopRequests
{
    /// <summary>Draws samples of a fixed length on each of some nodes; the number of tokens drawn.</summary>
    public static Task<long> DrawAsync(this DecodeLoop loop, IEnumerable<int[]> prefixes, int count, int tokens) => loop.AskAsync(
        prefixes.Select((prefix, i) => new DecodeRequest
        {
            Index = i,
            Target = loop.Cache.AddChild(loop.Cache.Origin, prefix),
            Count = count,
            Seed = (ulong)i,
            Sampling = new SamplingOptions { MaxStepTokens = tokens },
        }));

    /// <summary>Reads sequences on a node and gives their states back at once.</summary>
    public static Task<long> ReadAsync(this DecodeLoop loop, KvNode node, IEnumerable<int[]> sequences) => loop.AskAsync(
        sequences.Select((tokens, i) => new DecodeRequest { Index = i, Target = loop.Cache.AddChild(node, tokens) }));

    private static async Task<long> AskAsync(this DecodeLoop loop, IEnumerable<DecodeRequest> requests)
    {
        var call = new DecodeCall(loop.Cache, [.. requests], CancellationToken.None);
        loop.Post(call);
        long tokens = 0;
        await foreach (DecodeResult result in call.ReadAsync())
        {
            tokens += result.Rows.Sum(row => (long)row.Tokens.Length);
            result.Release(loop.Cache);
        }

        return tokens;
    }
}
