using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>Measures a round's models on one problem at a time.</summary>
/// <param name="policy">The policy alone.</param>
/// <param name="systems">The policy with each reward model there is.</param>
/// <param name="comparer">Says which answers are right.</param>
/// <param name="plan">What to measure.</param>
/// <param name="seed">Decides every draw.</param>
internal sealed class ProblemEvaluator(
    ISolver policy, IReadOnlyList<EvaluatedSystem> systems, IAnswerComparer comparer, EvaluationPlan plan, ulong seed)
{
    public async Task<EvaluationRecord> EvaluateAsync(long index, Problem problem, CancellationToken cancellationToken)
    {
        // The problem's answer is for the comparison alone.
        Problem asked = problem with { Answer = null };
        Solution greedy = await SolveAsync(policy, asked, new GreedyStrategy(), 1, cancellationToken).ConfigureAwait(false);
        var record = new EvaluationRecord
        {
            Index = index,
            Id = problem.Id,
            IsGreedyCorrect = await IsCorrectAsync(greedy.Answer, problem, cancellationToken).ConfigureAwait(false),
        };
        if (plan.PolicySamples > 0)
        {
            record = await SampleAsync(record, asked, problem, cancellationToken).ConfigureAwait(false);
        }

        var results = new List<SystemRecord>();
        foreach (EvaluatedSystem system in systems)
        {
            results.AddRange(await RunAsync(system, asked, problem, cancellationToken).ConfigureAwait(false));
        }

        return record with { Systems = results };
    }

    private async Task<EvaluationRecord> SampleAsync(EvaluationRecord record, Problem asked, Problem problem, CancellationToken cancellationToken)
    {
        Solution samples = await SolveAsync(policy, asked, new SelfConsistencyStrategy(plan.PolicySamples), 1, cancellationToken).ConfigureAwait(false);
        var counter = new AnswerCounter(comparer, problem);
        await counter.AddAsync(samples.Trajectories, cancellationToken).ConfigureAwait(false);
        return record with
        {
            Samples = plan.PolicySamples,
            CorrectSamples = counter.Counts.Where(answer => answer.IsCorrect).Sum(answer => answer.Count),
            IsMajorityCorrect = counter.Counts is [{ IsCorrect: true }, ..],
            PolicyCost = SampleCost.Of(samples.Statistics),
        };
    }

    private async Task<IEnumerable<SystemRecord>> RunAsync(EvaluatedSystem system, Problem asked, Problem problem, CancellationToken cancellationToken)
    {
        var results = new List<SystemRecord>();
        foreach (int trajectories in plan.Trajectories)
        {
            (ISearchStrategy strategy, int runs) = system.Searches
                ? ((ISearchStrategy)new MctsStrategy(new MctsOptions { Rollouts = plan.Rollouts, Candidates = plan.Candidates }), trajectories)
                : (new BestOfNStrategy(trajectories), 1);
            Solution solution = await SolveAsync(system.Solver, asked, strategy, runs, cancellationToken).ConfigureAwait(false);
            bool isCorrect = await IsCorrectAsync(solution.Answer, problem, cancellationToken).ConfigureAwait(false);
            results.Add(new SystemRecord(system.Name, trajectories, isCorrect, solution.Statistics.Tokens));
        }

        return results;
    }

    private async Task<Solution> SolveAsync(ISolver solver, Problem problem, ISearchStrategy strategy, int runs, CancellationToken cancellationToken)
    {
        var options = new SolveOptions { Strategy = strategy, Runs = runs, MaxDepth = plan.MaxDepth, Sampling = plan.Sampling, Seed = seed };
        Solution solution = await solver.SolveAsync(problem, options, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return solution.StopReason == StopReason.ModelFailed
            ? throw new EvolutionException($"The evaluation of problem '{problem.Id ?? problem.Text}' failed: {solution.Error}")
            : solution;
    }

    private async ValueTask<bool> IsCorrectAsync(string? answer, Problem problem, CancellationToken cancellationToken) =>
        answer is not null && problem.Answer is not null
        && await comparer.AreEqualAsync(answer, problem.Answer, cancellationToken).ConfigureAwait(false);
}

/// <summary>A policy with a reward model, as evaluated.</summary>
/// <param name="Name">Its name in reports.</param>
/// <param name="Solver">The solver.</param>
/// <param name="Searches">Whether the reward model guides a tree search; otherwise it chooses among whole solutions (best-of-N).</param>
internal sealed record EvaluatedSystem(string Name, ISolver Solver, bool Searches);
