using System.Runtime.CompilerServices;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Benchmarks.EndToEnd;

/// <summary>Counts what passes through a policy and a process preference model. Thread-safe.</summary>
internal sealed class ShapeCounter(OnnxRuntimePolicyModel policy, OnnxRuntimeRewardModel reward)
{
    private readonly Lock _lock = new();
    private Counts _counts;

    public IPolicyModel Policy => new CountingPolicy(this, policy);

    public IProcessRewardModel Reward => new CountingReward(this, reward);

    /// <summary>All that was counted so far.</summary>
    public Counts Take()
    {
        lock (_lock)
        {
            return _counts with { PolicyCache = policy.CacheStatistics ?? default, RewardCache = reward.CacheStatistics };
        }
    }

    private void Add(Proposal proposal)
    {
        lock (_lock)
        {
            _counts = _counts with
            {
                Proposals = _counts.Proposals + 1,
                Candidates = _counts.Candidates + proposal.Candidates.Sum(candidate => candidate.Count),
                CandidateTokens = _counts.CandidateTokens
                    + proposal.Candidates.Sum(candidate => (long)candidate.Count * candidate.TokenCount),
                LongestTokens = _counts.LongestTokens
                    + proposal.Candidates.Select(candidate => candidate.TokenCount).DefaultIfEmpty().Max(),
            };
        }
    }

    private void AddScored()
    {
        lock (_lock)
        {
            _counts = _counts with { Scored = _counts.Scored + 1 };
        }
    }

    /// <summary>Sums over requests.</summary>
    internal readonly record struct Counts
    {
        public long Proposals { get; init; }

        public long Candidates { get; init; }

        public long CandidateTokens { get; init; }

        public long LongestTokens { get; init; }

        public long Scored { get; init; }

        public KvCacheStatistics PolicyCache { get; init; }

        public KvCacheStatistics RewardCache { get; init; }
    }

    private sealed class CountingPolicy(ShapeCounter counter, IPolicyModel inner) : IPolicyModel
    {
        public async IAsyncEnumerable<Proposal> ProposeAsync(
            IReadOnlyList<ProposalRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (Proposal proposal in inner.ProposeAsync(requests, cancellationToken))
            {
                counter.Add(proposal);
                yield return proposal;
            }
        }
    }

    private sealed class CountingReward(ShapeCounter counter, IProcessRewardModel inner) : IProcessRewardModel
    {
        public async IAsyncEnumerable<RewardResult> EvaluateAsync(
            IReadOnlyList<RewardRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (RewardResult result in inner.EvaluateAsync(requests, cancellationToken))
            {
                counter.AddScored();
                yield return result;
            }
        }
    }
}
