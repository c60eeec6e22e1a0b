namespace RStar.Math.Diagnostics;

internal sealed class TelemetryPolicyModel(IPolicyModel inner, TimeProvider time) : DelegatingPolicyModel(inner)
{
    public override IAsyncEnumerable<Proposal> ProposeAsync(
        IReadOnlyList<ProposalRequest> requests, CancellationToken cancellationToken = default) =>
        CallTelemetry<ProposalRequest, Proposal>.Observe(
            base.ProposeAsync(requests, cancellationToken), ModelPart.Policy, requests, static request => request.Path.Problem, time);
}

internal sealed class TelemetryProcessRewardModel(IProcessRewardModel inner, TimeProvider time) : DelegatingProcessRewardModel(inner)
{
    public override IAsyncEnumerable<RewardResult> EvaluateAsync(
        IReadOnlyList<RewardRequest> requests, CancellationToken cancellationToken = default) =>
        CallTelemetry<RewardRequest, RewardResult>.Observe(
            base.EvaluateAsync(requests, cancellationToken), ModelPart.Reward, requests, static request => request.Path.Problem, time);
}

internal sealed class TelemetryCodeExecutor(ICodeExecutor inner, TimeProvider time) : DelegatingCodeExecutor(inner)
{
    public override IAsyncEnumerable<CodeResult> ExecuteAsync(
        IReadOnlyList<CodeRequest> requests, CancellationToken cancellationToken = default) =>
        CallTelemetry<CodeRequest, CodeResult>.Observe(
            base.ExecuteAsync(requests, cancellationToken), ModelPart.Code, requests, static request => request.Path?.Problem, time);
}
