using System.Text.Json;
using RStar.Math.Files;

namespace RStar.Math.Evolution;

/// <summary>Which problems of a run are left out: worked out once, when the run begins, and kept in its folder.</summary>
internal sealed class CuratedProblems
{
    private readonly ProblemMask _workedLeftOut;

    private CuratedProblems(ProblemMask leftOut, ProblemMask workedLeftOut, CurationCounts counts)
    {
        LeftOut = leftOut;
        _workedLeftOut = workedLeftOut;
        Counts = counts;
    }

    public ProblemMask LeftOut { get; }

    public CurationCounts Counts { get; }

    /// <summary>
    /// The problems that a round does not search: those left out of the run, and what earlier rounds found to be probably mislabelled.
    /// </summary>
    /// <exception cref="FileNotFoundException">An earlier round does not say yet what it found.</exception>
    public ProblemMask LeftOutOf(RoundPlan round, EvolutionPlan plan, RunFolder run)
    {
        ProblemMask leftOut = LeftOut.Copy();
        if (plan.Curation.LeavesOutProbablyMislabeled)
        {
            foreach (RoundPlan earlier in plan.Rounds.TakeWhile(each => each.Name != round.Name))
            {
                IEnumerable<ProblemDifficulty> searched = ProblemDifficulty.ReadFile(run.Round(earlier).Difficulty);
                foreach (ProblemDifficulty problem in searched.Where(problem => problem.ProbableAnswer is not null))
                {
                    leftOut.Add(problem.Index);
                }
            }
        }

        return leftOut;
    }

    /// <summary>The worked solutions that may be learned from.</summary>
    public IReadOnlyList<ReasoningPath> Keep(IReadOnlyList<ReasoningPath> worked) =>
        [.. worked.Where((_, index) => !_workedLeftOut.Holds(index))];

    /// <summary>Reads what is left out; works it out first where the run has just begun.</summary>
    /// <param name="path">The record: a line a problem that is left out.</param>
    /// <param name="settings">The run's problems, evaluation sets and plan.</param>
    /// <param name="count">How many problems the set has.</param>
    /// <param name="cancellationToken">Ends the reading of the problems; nothing half-written stays.</param>
    /// <exception cref="InvalidDataException">A line is no record.</exception>
    public static async Task<CuratedProblems> OpenAsync(
        string path, EvolutionSettings settings, long count, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            await AtomicFile.WriteAsync(path, (stream, cancellation) => CurateAsync(settings, stream, cancellation), cancellationToken)
                .ConfigureAwait(false);
        }

        return Read(path, count);
    }

    /// <summary>Reads what is left out.</summary>
    /// <exception cref="InvalidDataException">A line is no record.</exception>
    public static CuratedProblems Read(string path, long count)
    {
        var leftOut = new ProblemMask();
        var workedLeftOut = new ProblemMask();
        var tally = new CurationTally();
        foreach ((long offset, byte[] line) in JournalReader.ReadLines(path))
        {
            DroppedProblem dropped = Parse(path, offset, line);
            (dropped.IsWorked == true ? workedLeftOut : leftOut).Add(dropped.Index);
            tally.Add(dropped);
        }

        return new CuratedProblems(leftOut, workedLeftOut, tally.Of(count - leftOut.Count));
    }

    private static async Task CurateAsync(EvolutionSettings settings, Stream stream, CancellationToken cancellationToken)
    {
        CurationPlan plan = settings.Plan.Curation;
        var decontaminator = new Decontaminator(plan.ContaminatedWords);
        foreach (ProblemSource set in plan.LeavesOutContaminated ? settings.EvaluationSets : [])
        {
            await decontaminator.AddAsync(set.Name, set.ReadAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        var curator = new ProblemCurator(decontaminator, plan);
        long index = 0;
        IAsyncEnumerable<Problem> problems = settings.Problems.ReadAsync(cancellationToken);
        await foreach (Problem problem in problems.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (curator.Judge(index++, problem) is DroppedProblem dropped)
            {
                Write(dropped);
            }
        }

        for (int i = 0; i < settings.WorkedSolutions.Count; i++)
        {
            Problem problem = settings.WorkedSolutions[i].Problem;
            if (decontaminator.Find(problem) is Contamination found)
            {
                Write(new DroppedProblem(i, problem.Id, DropReason.Contaminated, found.Set, found.IsWhole) { IsWorked = true });
            }
        }

        void Write(DroppedProblem dropped)
        {
            stream.Write(dropped.ToUtf8());
            stream.WriteByte((byte)'\n');
        }
    }

    private static DroppedProblem Parse(string path, long offset, byte[] line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JournalJson.Default.DroppedProblem) is DroppedProblem { Index: >= 0 } dropped
                && (dropped.Reason != DropReason.Contaminated || dropped.Set is not null)
                ? dropped
                : throw new InvalidDataException(
                    $"'{path}' names no problem at byte {offset}; delete the file to have the problems looked through again.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"'{path}' has no record at byte {offset}: {exception.Message} Delete the file to have the problems looked through again.",
                exception);
        }
    }
}
