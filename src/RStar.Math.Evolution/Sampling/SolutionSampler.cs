using RStar.Math.Scheduling;
using RStar.Math.Search;
using RStar.Math.Trajectories;

namespace RStar.Math.Evolution;

/// <summary>
/// Samples whole solutions of a problem, as a round says that does not search trees, and chooses right ones: at random, or those that the
/// solver's reward model values highest.
/// </summary>
internal sealed class SolutionSampler(ISolver solver, IAnswerComparer comparer, RoundPlan round, ulong seed)
{
    private readonly ulong _seed = Seed.Derive(Seed.Derive(seed, round.Name), nameof(SolutionSampler));

    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<ProblemSample> SampleAsync(long index, Problem problem, CancellationToken cancellationToken)
    {
        Solution solution = await solver.SolveAsync(problem, Options(), cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        SearchTreeDocument[] trees = [.. solution.Trees.Select(SearchTreeDocument.From)];
        bool isRefused = solution.StopReason == StopReason.InvalidProblem;
        var record = new SampleRecord
        {
            Index = index,
            Problem = problem,
            Trees = trees.Length,
            Cost = SampleCost.Of(solution.Statistics),
            Error = isRefused || solution.StopReason == StopReason.ModelFailed ? solution.Error : null,
            IsRefused = isRefused ? true : null,
        };
        try
        {
            record = await ChooseAsync(record, solution.Trajectories, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelFailedException fault)
        {
            record = record with { Error = record.Error ?? fault.Message };
        }

        return new ProblemSample(record, trees);
    }

    private async Task<SampleRecord> ChooseAsync(
        SampleRecord record, IReadOnlyList<Trajectory> trajectories, CancellationToken cancellationToken)
    {
        var tally = new AnswerCounter(comparer, record.Problem);
        await tally.AddAsync(trajectories, cancellationToken).ConfigureAwait(false);
        var right = new List<(ReasoningPath Path, double Score)>();
        foreach (Trajectory trajectory in trajectories)
        {
            if (await tally.IsCorrectAsync(trajectory.Answer, cancellationToken).ConfigureAwait(false))
            {
                var path = ReasoningPath.Start(record.Problem).AppendRange(trajectory.Steps.Select(step => step.Step));
                right.Add((path, trajectory.Score));
            }
        }

        var table = new PathTable(record.Problem);
        int[] solutions = [.. Ranked(right).Take(round.SolutionsPerProblem).Select(table.Place)];
        return record with { Answers = tally.Counts, Solutions = solutions, Steps = table.Steps };
    }

    // A hash of the text is a draw that does not depend on which sample came first; between equal scores it decides too.
    private IEnumerable<ReasoningPath> Ranked(IEnumerable<(ReasoningPath Path, double Score)> solutions) => solutions
        .OrderByDescending(solution => round.SolutionSource == SolutionSource.RejectionSampling ? solution.Score : 0)
        .ThenBy(solution => Seed.Derive(_seed, TrajectoryFormat.WriteSolution(solution.Path.ToSteps())))
        .Select(solution => solution.Path);

    private SolveOptions Options()
    {
        ISearchStrategy strategy = round.SolutionSource == SolutionSource.RejectionSampling
            ? new BestOfNStrategy(round.Rollouts)
            : new SelfConsistencyStrategy(round.Rollouts);
        return IndependentSamples.Options(round, strategy, _seed) with { KeepTrees = true };
    }
}
