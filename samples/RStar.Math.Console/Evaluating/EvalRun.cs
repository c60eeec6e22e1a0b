using System.Globalization;
using RStar.Math.Console.Searching;

namespace RStar.Math.Console.Evaluating;

/// <summary>Solves problems, several at once, and compares the answers.</summary>
internal sealed class EvalRun(ISolver solver, IAnswerComparer comparer, SearchSettings settings, EvalResults results)
{
    /// <summary>A model that fails so often one after another fails for all problems.</summary>
    private const int MostFailuresInARow = 8;

    private readonly Lock _lock = new();
    private int _failuresInARow;

    /// <summary>The problems that a model failed at; they have no result.</summary>
    public int Failures { get; private set; }

    /// <summary>What was said of the first of them.</summary>
    public string? FirstFailure { get; private set; }

    /// <exception cref="OperationCanceledException">The user stopped it; the problems under way have no result.</exception>
    /// <exception cref="InvalidOperationException">A model fails whatever the problem is.</exception>
    public Task RunAsync(IEnumerable<EvalProblem> problems, int inFlight, Action<EvalRecord> done, CancellationToken cancellationToken)
    {
        // Every trajectory is measured: one that a decided vote would do without too.
        SolveOptions options = settings.ToOptions();
        options = options with { Budget = options.Budget with { StopWhenDecided = false } };
        results.Start();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = inFlight, CancellationToken = cancellationToken };
        return Parallel.ForEachAsync(problems, parallel, async (problem, cancellation) =>
        {
            // The stated answer is for the comparison alone.
            Solution solution = await solver.SolveAsync(problem.Problem with { Answer = null }, options, cancellation);
            cancellation.ThrowIfCancellationRequested();
            if (solution.StopReason == StopReason.ModelFailed)
            {
                Fail(problem, solution);
                return;
            }

            Interlocked.Exchange(ref _failuresInARow, 0);
            EvalRecord record = await CompareAsync(problem, solution, cancellation);
            results.Add(record);
            done(record);
        });
    }

    private async Task<EvalRecord> CompareAsync(EvalProblem problem, Solution solution, CancellationToken cancellationToken)
    {
        string expected = problem.Problem.Answer!;
        bool isCorrect = await IsCorrectAsync(solution.Answer, expected, cancellationToken);
        bool isAnyCorrect = isCorrect;
        foreach (string answer in AnswersOfTrajectories(solution).Where(answer => answer != solution.Answer))
        {
            isAnyCorrect = isAnyCorrect || await IsCorrectAsync(answer, expected, cancellationToken);
        }

        return new EvalRecord
        {
            Index = problem.Index,
            Id = problem.Problem.Id,
            Answer = solution.Answer,
            Expected = expected,
            Correct = isCorrect,
            AnyCorrect = isAnyCorrect,
            Confidence = solution.Confidence,
            StopReason = solution.StopReason,
            Tokens = solution.Statistics.Tokens,
            Seconds = SecondsByPart.Of(TimeByPart.Of(solution.Statistics)),
        };
    }

    /// <summary>The different answers: of each tree its best trajectory's, or of each sample.</summary>
    private IEnumerable<string> AnswersOfTrajectories(Solution solution) =>
        (settings.GrowsTrees ? solution.Trajectories.DistinctBy(trajectory => trajectory.Run) : solution.Trajectories)
        .Select(trajectory => trajectory.Answer)
        .Distinct();

    private async ValueTask<bool> IsCorrectAsync(string? answer, string expected, CancellationToken cancellationToken) =>
        answer is not null && await comparer.AreEqualAsync(answer, expected, cancellationToken);

    private void Fail(EvalProblem problem, Solution solution)
    {
        lock (_lock)
        {
            Failures++;
            FirstFailure ??= $"problem {problem.Problem.Id ?? problem.Index.ToString(CultureInfo.InvariantCulture)}: {solution.Error}";
        }

        if (Interlocked.Increment(ref _failuresInARow) >= MostFailuresInARow)
        {
            throw new InvalidOperationException(
                $"The evaluation ends after {MostFailuresInARow} failures one after another; {FirstFailure}");
        }
    }
}
