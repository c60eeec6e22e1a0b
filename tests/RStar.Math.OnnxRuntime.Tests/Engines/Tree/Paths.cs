namespace RStar.Math.OnnxRuntime.Tests.Engines.Tree;

/// <summary>Short ways to ask models, and paths to ask for.</summary>
internal static class Paths
{
    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static ReasoningPath Start(string problem = "What is 2 + 3?") => ReasoningPath.Start(new Problem(problem));

    /// <summary>A path of all kinds of steps but the answer.</summary>
    public static ReasoningPath Program { get; } = Start()
        .Append(new Step(StepKind.Code, "# Add.\nx = 2 + 3"))
        .Append(new Step(StepKind.FinalCode, "print(x)") { Output = "5" });

    public static async Task<Proposal[]> AllAsync(this IPolicyModel model, params ProposalRequest[] requests)
    {
        var proposals = new Proposal[requests.Length];
        await foreach (Proposal proposal in model.ProposeAsync(requests, Cancellation))
        {
            Assert.Null(proposals[proposal.RequestIndex]);
            proposals[proposal.RequestIndex] = proposal;
        }

        Assert.All(proposals, Assert.NotNull);
        return proposals;
    }

    public static async Task<RewardResult[]> AllAsync(this IProcessRewardModel model, params RewardRequest[] requests)
    {
        var results = new RewardResult[requests.Length];
        await foreach (RewardResult result in model.EvaluateAsync(requests, Cancellation))
        {
            Assert.Null(results[result.RequestIndex]);
            results[result.RequestIndex] = result;
        }

        Assert.All(results, Assert.NotNull);
        return results;
    }

    public static void Release(this IEnumerable<Proposal> proposals)
    {
        foreach (Candidate candidate in proposals.SelectMany(proposal => proposal.Candidates))
        {
            candidate.State?.Dispose();
        }
    }
}
