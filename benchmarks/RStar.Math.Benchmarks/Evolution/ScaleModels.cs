using System.Runtime.CompilerServices;
using RStar.Math.Evolution;
using RStar.Math.TestKit;

namespace RStar.Math.Benchmarks.Evolution;

/// <summary>
/// Models that search a small world and a trainer that only reads what it is given. They keep nothing, so that what grows is the run's.
/// </summary>
/// <param name="count">How many problems there are.</param>
/// <param name="watch">Told of the journal that a run holds when it is gone on with, and when it trains.</param>
internal sealed class ScaleModels(int count, ScaleWatch watch) : IRoundModels, IRoundTrainer
{
    private int _opened;

    public ValueTask<RoundSolver> OpenAsync(string policyFolder, string? rewardFolder, CancellationToken cancellationToken = default)
    {
        if (_opened++ > 0)
        {
            watch.Add("gone on with: journal read again, places held", watch.Searched, watch.Searched);
        }

        var walk = new RandomWalk(goal: 5, codeSteps: 1);
        return new(new RoundSolver(new Solver(new WalkingPolicy(walk), new ScriptedCodeExecutor(walk.Execute))));
    }

    public async Task<TrainingOutcome> TrainPolicyAsync(
        TrainingTask<ReasoningPath> task, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default)
    {
        long examples = 0;
        await foreach (ReasoningPath _ in task.Examples(cancellationToken).WithCancellation(cancellationToken))
        {
            examples++;
        }

        watch.Add("journal read whole, solutions chosen and read, places held", count, count);
        return new TrainingOutcome { Examples = examples };
    }

    public Task<TrainingOutcome> TrainRewardAsync(
        TrainingTask<PreferenceGroup> task,
        IProgress<TrainingStatus>? progress = null,
        CancellationToken cancellationToken = default) => throw NoTraining();

    public Task<TrainingOutcome> TrainBaselineAsync(
        TrainingTask<ValuedPath> task,
        RewardBaseline kind,
        IProgress<TrainingStatus>? progress = null,
        CancellationToken cancellationToken = default) => throw NoTraining();

    private static InvalidOperationException NoTraining() => new("The plan trains no reward model.");

    private sealed class WalkingPolicy(RandomWalk walk) : IPolicyModel
    {
        public async IAsyncEnumerable<Proposal> ProposeAsync(
            IReadOnlyList<ProposalRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.CompletedTask;
            for (int i = 0; i < requests.Count; i++)
            {
                yield return new Proposal(i, walk.Propose(requests[i]));
            }
        }
    }
}
