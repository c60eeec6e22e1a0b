using RStar.Math.Search;
using RStar.Math.Solving;

namespace RStar.Math.Evolution;

/// <summary>Tree search guided by a reward model, at each number of trajectories that a plan names.</summary>
/// <remarks>
/// The largest number is searched once. A run depends on the seed and its own number alone, so the first runs of many are the runs of a
/// search with fewer, and their best-scored trajectory has its answer.
/// </remarks>
/// <param name="comparer">Says which answers are the same.</param>
/// <param name="plan">How to search.</param>
/// <param name="seed">Decides every draw.</param>
internal sealed class TrajectoryMeasurement(IAnswerComparer comparer, EvaluationPlan plan, ulong seed)
{
    /// <summary>Searches a problem and reads off what each number of trajectories comes to, and what all cost.</summary>
    public async Task<(IReadOnlyList<TrajectoryResult> Results, SampleCost Cost)> MeasureAsync(
        ISolver solver, Problem problem, CancellationToken cancellationToken)
    {
        if (plan.Trajectories.Count == 0)
        {
            return ([], new SampleCost());
        }

        var strategy = new MctsStrategy(new MctsOptions { Rollouts = plan.Rollouts, Candidates = plan.Candidates });
        Solution all = await EvaluationSearch.SolveAsync(
            solver, problem, strategy, plan, seed, plan.Trajectories[^1], cancellationToken).ConfigureAwait(false);
        var results = new List<TrajectoryResult>();

        // The runs of fewer are among those of more: no pair of answers is compared again.
        var remembering = new RememberingComparer(comparer);
        foreach (int runs in plan.Trajectories)
        {
            results.Add(await OfFirstAsync(all, runs, remembering, cancellationToken).ConfigureAwait(false));
        }

        return (results, SampleCost.Of(all.Statistics));
    }

    /// <summary>What the first runs alone came to.</summary>
    private static async ValueTask<TrajectoryResult> OfFirstAsync(
        Solution all, int runs, RememberingComparer comparer, CancellationToken cancellationToken)
    {
        Trajectory[] first = [.. all.Trajectories.Where(trajectory => trajectory.Run < runs)];
        var board = new AnswerBoard(comparer);
        await board.AddAsync(first, cancellationToken).ConfigureAwait(false);
        return new TrajectoryResult(
            runs, first.FirstOrDefault()?.Answer, board.Leader(AnswerSelection.WeightedVote)?.Answer, all.TokensByRun.Take(runs).Sum());
    }
}

/// <summary>What a search came to.</summary>
/// <param name="Trajectories">The number of its runs.</param>
/// <param name="Answer">The answer of the best-scored trajectory, or <see langword="null"/> where there is none.</param>
/// <param name="VotedAnswer">The answer with the largest sum of scores, or <see langword="null"/> where there is none.</param>
/// <param name="Tokens">Tokens generated.</param>
internal sealed record TrajectoryResult(int Trajectories, string? Answer, string? VotedAnswer, long Tokens);
