using Microsoft.Extensions.Logging;

namespace RStar.Math.Diagnostics;

internal sealed class LoggingPolicyModel(IPolicyModel inner, ILogger logger, TimeProvider time) : DelegatingPolicyModel(inner)
{
    public override IAsyncEnumerable<Proposal> ProposeAsync(
        IReadOnlyList<ProposalRequest> requests, CancellationToken cancellationToken = default) =>
        CallLog<Proposal>.Observe(base.ProposeAsync(requests, cancellationToken), ModelPart.Policy, requests.Count, logger, time, LogSteps);

    private static void LogSteps(ILogger logger, Proposal proposal)
    {
        foreach (Candidate candidate in proposal.Candidates ?? [])
        {
            logger.StepProposed(candidate.End, candidate.TokenCount, candidate.Text);
        }
    }
}

internal sealed class LoggingProcessRewardModel(
    IProcessRewardModel inner, ILogger logger, TimeProvider time) : DelegatingProcessRewardModel(inner)
{
    public override IAsyncEnumerable<RewardResult> EvaluateAsync(
        IReadOnlyList<RewardRequest> requests, CancellationToken cancellationToken = default) =>
        CallLog<RewardResult>.Observe(
            base.EvaluateAsync(requests, cancellationToken), ModelPart.Reward, requests.Count, logger, time, LogValue);

    private static void LogValue(ILogger logger, RewardResult result) => logger.PathValued(result.RequestIndex, result.Value);
}

internal sealed class LoggingCodeExecutor(ICodeExecutor inner, ILogger logger, TimeProvider time) : DelegatingCodeExecutor(inner)
{
    public override IAsyncEnumerable<CodeResult> ExecuteAsync(
        IReadOnlyList<CodeRequest> requests, CancellationToken cancellationToken = default) =>
        CallLog<CodeResult>.Observe(base.ExecuteAsync(requests, cancellationToken), ModelPart.Code, requests.Count, logger, time, LogRun);

    private static void LogRun(ILogger logger, CodeResult result) =>
        logger.CodeRan(result.RequestIndex, result.Status, result.Error, result.Output);
}
