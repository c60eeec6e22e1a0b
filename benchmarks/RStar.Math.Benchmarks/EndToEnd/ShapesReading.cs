using RStar.Math.Benchmarks.Commands;

namespace RStar.Math.Benchmarks.EndToEnd;

/// <summary>Makes means of what was counted.</summary>
internal static class ShapesReading
{
    /// <summary>The shapes between two counts, or <see langword="null"/> where nothing was valued or the policy keeps no states.</summary>
    /// <param name="models">Which models.</param>
    /// <param name="run">The run that measures.</param>
    /// <param name="before">What had been counted at the beginning.</param>
    /// <param name="after">What had been counted at the end.</param>
    /// <param name="solved">What was solved in between, one problem after another.</param>
    public static MeasuredShapes? Read(
        string models, BenchmarkRun run, ShapeCounter.Counts before, ShapeCounter.Counts after, SweepPoint solved)
    {
        double proposals = after.Proposals - before.Proposals;
        double candidates = after.Candidates - before.Candidates;
        double scored = after.Scored - before.Scored;
        double expansions = solved.Expansions;
        (double reused, double read) = Tokens(before.PolicyCache, after.PolicyCache);
        if (reused + read == 0 || candidates == 0 || scored == 0 || expansions == 0)
        {
            return null;
        }

        return new MeasuredShapes
        {
            Models = models,
            Quick = run.Quick,
            Machine = run.Circumstances.Machine,
            Commit = run.Circumstances.Commit,
            ExpansionsPerProblem = expansions / solved.Problems,
            ProposalsPerExpansion = proposals / expansions,
            Candidates = candidates / proposals,
            StepTokens = (after.CandidateTokens - before.CandidateTokens) / candidates,
            LongestStepTokens = (after.LongestTokens - before.LongestTokens) / proposals,
            PrefixTokens = (reused + read) / proposals,
            ReadTokens = read / proposals,
            ScoredPaths = scored / expansions,
            ScoredTokens = Tokens(before.RewardCache, after.RewardCache).Read / scored,
            Executions = solved.Solves.Sum(solve => solve.Executions) / expansions,
            PythonSeconds = solved.Solves.Sum(solve => solve.CodeTime.TotalSeconds) / expansions,
            SearchSeconds = solved.Solves.Sum(solve => solve.SearchTime.TotalSeconds) / expansions,
        };
    }

    private static (double Reused, double Read) Tokens(OnnxRuntime.KvCacheStatistics before, OnnxRuntime.KvCacheStatistics after) => (
        after.TokensReused - before.TokensReused,
        after.TokensComputed + after.TokensRecomputed - before.TokensComputed - before.TokensRecomputed);
}
