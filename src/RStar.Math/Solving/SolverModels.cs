using RStar.Math.Scheduling;

namespace RStar.Math.Solving;

/// <summary>The models of a solver, each behind the batcher that all its searches share.</summary>
internal sealed class SolverModels(
    IPolicyModel policy, ICodeExecutor executor, IProcessRewardModel? reward, SchedulingOptions options, TimeProvider time)
{
    public RequestBatcher<ProposalRequest, Proposal> Policy { get; } = new(new PolicyContract(policy), options, time);

    public RequestBatcher<CodeRequest, CodeResult> Executor { get; } = new(new CodeContract(executor), options, time);

    public RequestBatcher<RewardRequest, RewardResult>? Reward { get; } =
        reward is null ? null : new(new RewardContract(reward), options, time);
}
