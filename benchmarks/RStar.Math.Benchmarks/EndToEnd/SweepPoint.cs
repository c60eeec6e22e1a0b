using System.Diagnostics;
using RStar.Math.Search;

namespace RStar.Math.Benchmarks.EndToEnd;

/// <summary>The same problems solved in one setting.</summary>
/// <param name="InFlight">Problems under way at once.</param>
/// <param name="Trajectories">Independent runs a problem.</param>
/// <param name="Problems">How many problems.</param>
/// <param name="Right">How many of them were answered rightly.</param>
/// <param name="Seconds">The time of all together.</param>
/// <param name="Solves">What each solve cost.</param>
internal sealed record SweepPoint(
    int InFlight, int Trajectories, int Problems, int Right, double Seconds, IReadOnlyList<SolveStatistics> Solves)
{
    public double SecondsPerProblem => Seconds / Problems;

    public double ProblemsPerHour => 3600 / SecondsPerProblem;

    public long Tokens => Solves.Sum(solve => solve.Tokens);

    public long Expansions => Solves.Sum(solve => solve.Expansions);

    /// <summary>The time of a problem by part.</summary>
    public TimeByPart PartsPerProblem => Solves
        .Select(TimeByPart.Of)
        .Aggregate(TimeByPart.None, (sum, time) => sum.Add(time))
        .ScaledTo(TimeSpan.FromSeconds(SecondsPerProblem));

    /// <summary>Solves the problems.</summary>
    public static async Task<SweepPoint> MeasureAsync(
        EndToEndModels models, IReadOnlyList<Problem> problems, SearchSize size, int inFlight, int trajectories)
    {
        var options = new SolveManyOptions
        {
            MaxConcurrency = inFlight,
            Solve = new SolveOptions
            {
                Strategy = new MctsStrategy(new MctsOptions { Rollouts = size.Rollouts, Candidates = size.Candidates }),
                Runs = trajectories,
                Selection = AnswerSelection.WeightedVote,
                MaxDepth = size.MaxDepth,
                Sampling = new SamplingOptions { MaxStepTokens = size.MaxStepTokens },

                // An early stop would give each setting other work.
                Budget = new SolveBudget { StopWhenDecided = false },
                Seed = 1,
            },
        };
        var solutions = new List<Solution>();
        long start = Stopwatch.GetTimestamp();
        await foreach (Solution solution in models.Solver.SolveManyAsync(problems, options))
        {
            solutions.Add(solution);
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        int right = 0;
        foreach (Solution solution in solutions)
        {
            right += solution.Answer is string answer && await models.Comparer.AreEqualAsync(solution.Problem.Answer!, answer) ? 1 : 0;
        }

        SolveStatistics[] solves = [.. solutions.Select(solution => solution.Statistics)];
        return new SweepPoint(inFlight, trajectories, problems.Count, right, seconds, solves);
    }
}

/// <summary>How large each search is, equal in all settings.</summary>
internal sealed record SearchSize(int Rollouts, int Candidates, int MaxDepth, int MaxStepTokens);
