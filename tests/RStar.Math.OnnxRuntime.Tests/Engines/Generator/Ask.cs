namespace RStar.Math.OnnxRuntime.Tests.Engines.Generator;

/// <summary>Asks policy models.</summary>
internal static class Ask
{
    public static readonly ReasoningPath Path = ReasoningPath.Start(new Problem("1 + 2?"));

    public static ProposalRequest Request(int count, int tokens, ulong seed = 1, double temperature = 1) => new(Path, count)
    {
        Sampling = new SamplingOptions { MaxStepTokens = tokens, Temperature = temperature },
        Seed = seed,
    };

    /// <summary>The candidates of one request.</summary>
    public static async Task<IReadOnlyList<Candidate>> ForAsync(IPolicyModel model, ProposalRequest request) =>
        (await AllAsync(model, request))[0];

    /// <summary>The candidates of each request.</summary>
    public static async Task<IReadOnlyList<Candidate>[]> AllAsync(IPolicyModel model, params ProposalRequest[] requests)
    {
        var answers = new IReadOnlyList<Candidate>[requests.Length];
        await foreach (Proposal proposal in model.ProposeAsync(requests, TestContext.Current.CancellationToken))
        {
            Assert.Null(answers[proposal.RequestIndex]);
            answers[proposal.RequestIndex] = proposal.Candidates;
        }

        Assert.DoesNotContain(null, answers);
        return answers;
    }
}
