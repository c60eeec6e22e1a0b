using RStar.Math.Scheduling;

namespace RStar.Math.Evolution;

/// <summary>
/// What the samples of a policy alone come to with as many tokens as a search took: by a majority vote (self-consistency, arXiv
/// 2203.11171), and by the choice of a reward model (best-of-N).
/// </summary>
/// <param name="policy">The policy alone.</param>
/// <param name="choosers">The reward models that choose, by name.</param>
/// <param name="comparer">Says which answers are the same.</param>
/// <param name="plan">The depth and how candidates are drawn.</param>
/// <param name="seed">Decides every draw.</param>
internal sealed class PoolMeasurement(
    ISolver policy, IReadOnlyList<(string Name, IProcessRewardModel Model)> choosers, IAnswerComparer comparer, EvaluationPlan plan,
    ulong seed)
{
    /// <summary>The name of the majority vote.</summary>
    public const string Majority = "Majority";

    /// <summary>The names of the ways that are measured.</summary>
    public IEnumerable<string> Ways => choosers.Select(chooser => chooser.Name).Prepend(Majority);

    /// <summary>Draws samples for the largest of the searches and measures the first of them for each.</summary>
    /// <param name="problem">The problem with its answer.</param>
    /// <param name="searches">The searches, of rising cost.</param>
    /// <param name="cancellationToken">Ends the measurement.</param>
    /// <returns>The measurement, and what the samples cost.</returns>
    /// <exception cref="ModelFailedException">A model failed.</exception>
    public async Task<(IReadOnlyList<SystemRecord> Records, SampleCost Cost)> MeasureAsync(
        Problem problem, IReadOnlyList<TrajectoryResult> searches, CancellationToken cancellationToken)
    {
        Problem asked = problem with { Answer = null };
        SamplePool pool = await SamplePool.DrawAsync(
            policy, asked, searches[^1].Tokens, plan, seed, cancellationToken).ConfigureAwait(false);
        var counter = new AnswerCounter(comparer, problem);
        int counted = 0;
        var records = new List<SystemRecord>();
        foreach (TrajectoryResult search in searches)
        {
            int samples = pool.CountFor(search.Tokens);
            foreach (int sample in pool.First(samples).Skip(counted))
            {
                await counter.AddAsync(pool.Solutions[sample].Answer, 1, cancellationToken).ConfigureAwait(false);
                counted++;
            }

            records.Add(Record(Majority, search, pool, samples, counter.Counts is [{ IsCorrect: true }, ..]));
        }

        foreach ((string name, IProcessRewardModel model) in choosers)
        {
            double[] values = await ValueAsync(name, model, pool.Solutions, cancellationToken).ConfigureAwait(false);
            foreach (TrajectoryResult search in searches)
            {
                int samples = pool.CountFor(search.Tokens);
                PooledSolution? best = pool.First(samples).Cast<int?>().MaxBy(sample => values[sample!.Value]) is int place
                    ? pool.Solutions[place]
                    : null;
                bool isCorrect = await counter.IsCorrectAsync(best?.Answer, cancellationToken).ConfigureAwait(false);
                records.Add(Record(name, search, pool, samples, isCorrect));
            }
        }

        return (records, pool.Cost);
    }

    private static SystemRecord Record(string name, TrajectoryResult search, SamplePool pool, int samples, bool isCorrect) =>
        new(name, search.Trajectories, isCorrect, (long)double.Round(pool.TokensOf(samples))) { Samples = samples };

    private static async Task<double[]> ValueAsync(
        string name, IProcessRewardModel model, IReadOnlyList<PooledSolution> solutions, CancellationToken cancellationToken)
    {
        try
        {
            return await ValueAsync(model, solutions, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ModelFailedException($"The model of {name} failed: {fault.Message}", fault);
        }
    }

    private static async Task<double[]> ValueAsync(
        IProcessRewardModel model, IReadOnlyList<PooledSolution> solutions, CancellationToken cancellationToken)
    {
        double[] values = new double[solutions.Count];
        if (values.Length > 0)
        {
            RewardRequest[] requests =
                [.. solutions.Select(solution => new RewardRequest(solution.Path) { Cancellation = cancellationToken })];
            await foreach (RewardResult result in model.EvaluateAsync(requests, cancellationToken).ConfigureAwait(false))
            {
                values[result.RequestIndex] = result.Value;
                result.State?.Dispose();
            }
        }

        return values;
    }
}
