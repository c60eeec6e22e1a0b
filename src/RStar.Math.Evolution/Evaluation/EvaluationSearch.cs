using RStar.Math.Scheduling;
using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>Solves held-out problems as an evaluation plan says.</summary>
internal static class EvaluationSearch
{
    /// <summary>Solves one problem.</summary>
    /// <param name="solver">The solver.</param>
    /// <param name="problem">The problem, without its answer.</param>
    /// <param name="strategy">How to search.</param>
    /// <param name="plan">The depth and how candidates are drawn.</param>
    /// <param name="seed">Decides every draw.</param>
    /// <param name="runs">Independent runs.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="ModelFailedException">A model failed.</exception>
    /// <exception cref="RefusedProblemException">The solver does not take the problem.</exception>
    public static async Task<Solution> SolveAsync(
        ISolver solver, Problem problem, ISearchStrategy strategy, EvaluationPlan plan, ulong seed, int runs,
        CancellationToken cancellationToken)
    {
        var options = new SolveOptions
        {
            Strategy = strategy,
            Runs = runs,
            MaxDepth = plan.MaxDepth,
            Sampling = plan.Sampling,
            Seed = seed,

            // Every run is to come to its own end: what is measured is each of them, not only the answer of all.
            Budget = new SolveBudget { StopWhenDecided = false },

            // A sample that fails is a sample spent; drawing another in its place would count as one what cost two.
            ExpansionRetries = strategy is SelfConsistencyStrategy ? 0 : new SolveOptions().ExpansionRetries,
        };
        Solution solution = await solver.SolveAsync(problem, options, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return solution.StopReason switch
        {
            StopReason.ModelFailed => throw new ModelFailedException(solution.Error ?? "A model failed."),
            StopReason.InvalidProblem => throw new RefusedProblemException(solution.Error ?? "The problem is refused."),
            _ => solution,
        };
    }
}

/// <summary>A problem that the solver does not take, as one that is empty or too long.</summary>
internal sealed class RefusedProblemException(string message) : Exception(message);
