using RStar.Math.Scheduling;
using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>Measures a round's models on one problem at a time.</summary>
/// <param name="models">The models.</param>
/// <param name="comparer">Says which answers are right.</param>
/// <param name="plan">What to measure.</param>
/// <param name="seed">Decides every draw.</param>
internal sealed class ProblemEvaluator(EvaluatedModels models, IAnswerComparer comparer, EvaluationPlan plan, ulong seed)
{
    private const string Ppm = "PPM";
    private const string PpmVote = "PPM vote";
    private const string Pqm = "PQM";

    private readonly TrajectoryMeasurement _searches = new(comparer, plan, seed);
    private readonly PoolMeasurement _pool = new(models.Policy, Choosers(models), comparer, plan, seed);

    /// <summary>Measures the models on a problem; where one fails, the record says so.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<EvaluationRecord> EvaluateAsync(long index, Problem problem, CancellationToken cancellationToken)
    {
        try
        {
            return await MeasureAsync(index, problem, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelFailedException fault)
        {
            return Failed(index, problem, fault.Message);
        }
        catch (RefusedProblemException fault)
        {
            return Failed(index, problem, fault.Message) with { IsRefused = true };
        }
    }

    private async Task<EvaluationRecord> MeasureAsync(long index, Problem problem, CancellationToken cancellationToken)
    {
        // The problem's answer is for the comparison alone.
        Problem asked = problem with { Answer = null };
        Solution greedy = await EvaluationSearch.SolveAsync(
            models.Policy, asked, new GreedyStrategy(), plan, seed, 1, cancellationToken).ConfigureAwait(false);
        var record = new EvaluationRecord
        {
            Index = index,
            Id = problem.Id,
            IsGreedyCorrect = await IsCorrectAsync(greedy.Answer, problem, cancellationToken).ConfigureAwait(false),
            Cost = SampleCost.Of(greedy.Statistics),
        };
        if (plan.PolicySamples > 0)
        {
            record = await SampleAsync(record, asked, problem, cancellationToken).ConfigureAwait(false);
        }

        return models.Ppm is null ? record : await SearchAsync(record, models.Ppm, asked, problem, cancellationToken).ConfigureAwait(false);
    }

    private async Task<EvaluationRecord> SampleAsync(
        EvaluationRecord record, Problem asked, Problem problem, CancellationToken cancellationToken)
    {
        Solution samples = await EvaluationSearch.SolveAsync(
            models.Policy, asked, new SelfConsistencyStrategy(plan.PolicySamples), plan, seed, 1, cancellationToken).ConfigureAwait(false);
        var counter = new AnswerCounter(comparer, problem);
        await counter.AddAsync(samples.Trajectories, cancellationToken).ConfigureAwait(false);
        var cost = SampleCost.Of(samples.Statistics);
        return record with
        {
            Samples = plan.PolicySamples,
            CorrectSamples = counter.Counts.Where(answer => answer.IsCorrect).Sum(answer => answer.Count),
            IsMajorityCorrect = counter.Counts is [{ IsCorrect: true }, ..],
            PolicyCost = cost,
            Cost = record.Cost! + cost,
        };
    }

    private async Task<EvaluationRecord> SearchAsync(
        EvaluationRecord record, RoundSolver ppm, Problem asked, Problem problem, CancellationToken cancellationToken)
    {
        (IReadOnlyList<TrajectoryResult> searches, SampleCost cost) =
            await _searches.MeasureAsync(ppm.Solver, asked, cancellationToken).ConfigureAwait(false);
        record = record with
        {
            Systems = await JudgeAsync(Ppm, searches, problem, cancellationToken).ConfigureAwait(false),
            Votes = await JudgeAsync(
                PpmVote, [.. searches.Select(search => search with { Answer = search.VotedAnswer })], problem, cancellationToken)
                .ConfigureAwait(false),
            Cost = record.Cost! + cost,
        };
        if (models.Baselines.Count == 0 || searches.Count == 0)
        {
            return record;
        }

        var baselines = new List<SystemRecord>();
        foreach (RoundSolver pqm in BaselineSearches)
        {
            (IReadOnlyList<TrajectoryResult> guided, cost) =
                await _searches.MeasureAsync(pqm.Solver, asked, cancellationToken).ConfigureAwait(false);
            baselines.AddRange(await JudgeAsync(Pqm, guided, problem, cancellationToken).ConfigureAwait(false));
            record = record with { Cost = record.Cost! + cost };
        }

        (IReadOnlyList<SystemRecord> sampled, cost) = await _pool.MeasureAsync(problem, searches, cancellationToken).ConfigureAwait(false);
        return record with { Baselines = [.. baselines, .. sampled], Cost = record.Cost! + cost };
    }

    // Wrong in every way that is measured, so that all ways are measured on the same problems.
    private EvaluationRecord Failed(long index, Problem problem, string error)
    {
        SystemRecord[] Wrong(IEnumerable<string> ways) =>
            [.. ways.SelectMany(way => plan.Trajectories.Select(runs => new SystemRecord(way, runs, IsCorrect: false, Tokens: 0)))];

        bool isSearched = models.Ppm is not null;
        return new EvaluationRecord
        {
            Index = index,
            Id = problem.Id,
            Error = error,
            Samples = plan.PolicySamples,
            Cost = new SampleCost(),
            Systems = isSearched ? Wrong([Ppm]) : [],
            Votes = isSearched ? Wrong([PpmVote]) : [],
            Baselines = isSearched && models.Baselines.Count > 0 ? Wrong([.. BaselineSearches.Select(_ => Pqm), .. _pool.Ways]) : [],
        };
    }

    private IEnumerable<RoundSolver> BaselineSearches =>
        models.Baselines.Where(each => each.Kind == RewardBaseline.QValue).Select(each => each.Solver);

    private async Task<IReadOnlyList<SystemRecord>> JudgeAsync(
        string name, IReadOnlyList<TrajectoryResult> results, Problem problem, CancellationToken cancellationToken)
    {
        var records = new List<SystemRecord>();
        foreach (TrajectoryResult result in results)
        {
            bool isCorrect = await IsCorrectAsync(result.Answer, problem, cancellationToken).ConfigureAwait(false);
            records.Add(new SystemRecord(name, result.Trajectories, isCorrect, result.Tokens));
        }

        return records;
    }

    // A tree search has a value for every step; an outcome reward model can only choose among what is whole.
    private static IReadOnlyList<(string Name, IProcessRewardModel Model)> Choosers(EvaluatedModels models) => models.Baselines.Count == 0
        ? []
        :
        [
            .. models.Baselines.Where(each => each.Kind == RewardBaseline.Outcome)
                .Select(each => ("ORM best-of-N", RewardOf(each.Solver))),
            .. models.Ppm is RoundSolver ppm ? [("PPM best-of-N", RewardOf(ppm))] : Array.Empty<(string, IProcessRewardModel)>(),
        ];

    private static IProcessRewardModel RewardOf(RoundSolver solver) => solver.Reward ?? throw new EvolutionException(
        "The baselines of the process preference model choose among whole solutions, for which "
        + $"{nameof(RoundSolver)}.{nameof(RoundSolver.Reward)} is needed; have the {nameof(IRoundModels)} give it, "
        + "or measure no baselines.");

    private ValueTask<bool> IsCorrectAsync(string? answer, Problem problem, CancellationToken cancellationToken) =>
        new AnswerCounter(comparer, problem).IsCorrectAsync(answer, cancellationToken);
}
