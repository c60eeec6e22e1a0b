using RStar.Math.Scheduling;
using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>
/// Finds the answers of synthetic problems, which have none of their own: what at least half of the policy's attempts agree on.
/// </summary>
internal sealed class SyntheticAnswers(ISolver solver, IAnswerComparer comparer, RoundPlan round, ulong seed, int attempts)
{
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<Agreement> FindAsync(Problem problem, CancellationToken cancellationToken)
    {
        Solution solution = await solver.SolveAsync(problem, Options(), cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        SampleCost cost = SampleCost.Of(solution.Statistics);
        if (solution.StopReason is StopReason.ModelFailed or StopReason.InvalidProblem)
        {
            return new Agreement(null, cost, solution.Error, IsRefused: solution.StopReason == StopReason.InvalidProblem);
        }

        var answers = new AnswerCounter(comparer, problem);
        try
        {
            await answers.AddAsync(solution.Trajectories, cancellationToken).ConfigureAwait(false);
        }
        catch (ModelFailedException fault)
        {
            return new Agreement(null, cost, fault.Message);
        }

        return new Agreement(AnswerAgreement.SyntheticAnswer(answers.Counts, attempts), cost, Error: null);
    }

    // Half of all attempts must agree, those that fail included.
    private SolveOptions Options() => IndependentSamples.Options(
        round, new SelfConsistencyStrategy(attempts), Seed.Derive(Seed.Derive(seed, round.Name), nameof(SyntheticAnswers)));
}

/// <summary>What attempts at a synthetic problem came to.</summary>
/// <param name="Answer">The answer that at least half of them agree on, or <see langword="null"/>.</param>
/// <param name="Cost">What they cost.</param>
/// <param name="Error">What went wrong, where they failed.</param>
/// <param name="IsRefused">Whether that was the problem, which no model was asked about.</param>
internal sealed record Agreement(string? Answer, SampleCost Cost, string? Error, bool IsRefused = false);
