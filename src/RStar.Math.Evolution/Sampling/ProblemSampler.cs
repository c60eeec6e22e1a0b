using RStar.Math.Scheduling;
using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>Searches a problem as a round says, again where it is not solved, and chooses what is kept of its trees.</summary>
internal sealed class ProblemSampler(
    ISolver solver, IAnswerComparer comparer, RoundPlan round, ulong seed, IReadOnlyList<RewardBaseline> baselines,
    int syntheticAttempts = 0)
{
    private readonly PreferenceSelector _preferences = new(round.Preferences);
    private readonly SolutionSampler _solutions = new(solver, comparer, round, seed);

    /// <summary>Searches one problem.</summary>
    /// <param name="index">The problem's index in its set.</param>
    /// <param name="problem">The problem; without an answer, it is searched with the one that attempts at it agree on.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <exception cref="OperationCanceledException">
    /// <paramref name="cancellationToken"/> was cancelled; nothing of the problem is kept.
    /// </exception>
    public async Task<ProblemSample> SampleAsync(long index, Problem problem, CancellationToken cancellationToken)
    {
        if (problem.Answer is not null)
        {
            return await SearchAsync(index, problem, cancellationToken).ConfigureAwait(false);
        }

        var attempts = new SyntheticAnswers(solver, comparer, round, seed, syntheticAttempts);
        Agreement agreement = await attempts.FindAsync(problem, cancellationToken).ConfigureAwait(false);
        if (agreement.Answer is null)
        {
            var record = new SampleRecord
            {
                Index = index,
                Problem = problem,
                IsAgreed = false,
                Cost = agreement.Cost,
                Error = agreement.Error,
                IsRefused = agreement.IsRefused ? true : null,
            };
            return new ProblemSample(record, []);
        }

        Problem answered = problem with { Answer = agreement.Answer };
        ProblemSample sample = await SearchAsync(index, answered, cancellationToken).ConfigureAwait(false);
        return sample with { Record = sample.Record with { IsAgreed = true, Cost = sample.Record.Cost + agreement.Cost } };
    }

    private Task<ProblemSample> SearchAsync(long index, Problem problem, CancellationToken cancellationToken) =>
        round.SolutionSource == SolutionSource.TreeSearch
            ? SearchTreesAsync(index, problem, cancellationToken)
            : _solutions.SampleAsync(index, problem, cancellationToken);

    private async Task<ProblemSample> SearchTreesAsync(long index, Problem problem, CancellationToken cancellationToken)
    {
        var trees = new List<SearchTreeDocument>();
        var tally = new AnswerCounter(comparer, problem);
        var cost = new SampleCost();
        string? error = null;
        bool isRefused = false;
        int attempt = 0;
        foreach (RetryPlan search in round.Retries.Prepend(new RetryPlan(round.Rollouts)))
        {
            Solution solution = await solver.SolveAsync(problem, Options(search, attempt++), cancellationToken).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            trees.AddRange(solution.Trees.Select(SearchTreeDocument.From));
            cost += SampleCost.Of(solution.Statistics);
            isRefused = solution.StopReason == StopReason.InvalidProblem;
            error = isRefused || solution.StopReason == StopReason.ModelFailed ? solution.Error : null;
            try
            {
                await tally.AddAsync(solution.Trajectories, cancellationToken).ConfigureAwait(false);
            }
            catch (ModelFailedException fault)
            {
                error ??= fault.Message;
            }

            if (tally.HasCorrect || error is not null)
            {
                break;
            }
        }

        SampleRecord record = Record(index, problem, trees) with
        {
            Answers = tally.Counts,
            Cost = cost,
            Error = error,
            IsRefused = isRefused ? true : null,
        };
        return new ProblemSample(record, trees);
    }

    private SolveOptions Options(RetryPlan search, int attempt) => new()
    {
        Strategy = new MctsStrategy(
            new MctsOptions { Rollouts = search.Rollouts, Candidates = round.Candidates, Annotation = round.Annotation }),
        Runs = search.Trees,
        MaxDepth = round.MaxDepth,
        Sampling = round.Sampling,
        Seed = Seed.Derive(Seed.Derive(seed, round.Name), (ulong)attempt),
        KeepTrees = true,
    };

    private SampleRecord Record(long index, Problem problem, List<SearchTreeDocument> trees)
    {
        var table = new PathTable(problem);
        IReadOnlyList<AnnotatedTree> annotated = AnnotatedTree.Of(trees);
        int[] solutions = [.. TrajectorySelector.Select(annotated, round.SolutionsPerProblem).Select(table.Place)];
        PlacedGroup[] groups = [.. _preferences.Select(annotated).Select(group => new PlacedGroup(
            [.. group.Chosen.Select(table.Place)], [.. group.Rejected.Select(table.Place)], group.Weight))];
        PlacedValue[] Placed(RewardBaseline kind, Func<IReadOnlyList<ValuedPath>> choose) => baselines.Contains(kind)
            ? [.. choose().Select(path => new PlacedValue(table.Place(path.Path), path.Value))]
            : [];

        SearchTreeNodeDocument[] nodes = [.. trees.SelectMany(tree => tree.Nodes.Skip(1))];
        return new SampleRecord
        {
            Index = index,
            Problem = problem,
            Trees = trees.Count,
            Solutions = solutions,
            Groups = groups,
            Outcomes = Placed(RewardBaseline.Outcome, () => BaselineSelector.Outcomes(trees)),
            StepValues = Placed(RewardBaseline.QValue, () => BaselineSelector.QValues(trees, round.Annotation)),
            Steps = table.Steps,
            QValues = ValueHistogram.Of(nodes.Where(node => node.Visits > 0).Select(node => node.QValue)),
            Rewards = ValueHistogram.Of(nodes.Where(node => node.Reward is not null).Select(node => (double)node.Reward!.Value)),
        };
    }
}

/// <summary>What a search of a problem gave.</summary>
/// <param name="Record">What is kept.</param>
/// <param name="Trees">The trees.</param>
internal sealed record ProblemSample(SampleRecord Record, IReadOnlyList<SearchTreeDocument> Trees);
