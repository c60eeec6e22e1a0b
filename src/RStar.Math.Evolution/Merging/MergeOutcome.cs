namespace RStar.Math.Evolution;

/// <summary>What a run's folder holds once other folders are merged into it.</summary>
/// <param name="Rounds">The rounds of which there are searches, in order.</param>
public sealed record MergeOutcome(IReadOnlyList<MergedRound> Rounds)
{
    internal static MergeOutcome Of(RunFolder run, RunManifest manifest)
    {
        CuratedProblems curated = CuratedProblems.Read(run.Curation, manifest.Problems.Count);
        return new MergeOutcome(
        [
            .. manifest.Plan.Rounds
                .Where(round => SampleJournal.PartsIn(run.Round(round).Samples).Any())
                .Select(round => MergedRound.Of(round, run, manifest, curated)),
        ]);
    }
}

/// <summary>What a run's folder holds of a round.</summary>
/// <param name="Name">The round's name.</param>
/// <param name="Problems">The problems that it is to search.</param>
/// <param name="Searched">Those whose searches are in the folder.</param>
/// <param name="Missing">The parts of which nothing is there.</param>
/// <param name="Unfinished">The parts of which something is there, but not all.</param>
public sealed record MergedRound(string Name, long Problems, long Searched, IReadOnlyList<Shard> Missing, IReadOnlyList<Shard> Unfinished)
{
    internal static MergedRound Of(RoundPlan round, RunFolder run, RunManifest manifest, CuratedProblems curated)
    {
        string folder = run.Round(round).Samples;
        ProblemMask leftOut = LeftOut(round, run, manifest, curated);
        SampleJournal journal = SampleJournal.Read(folder);

        // Of parts that were cut differently, the finest cut tells best what is there.
        int count = SampleJournal.PartsIn(folder).Max(part => part.Shard.Count);
        long[] wanted = new long[count];
        long[] found = new long[count];
        for (long index = 0; index < manifest.Problems.Count; index++)
        {
            wanted[index % count] += leftOut.Holds(index) ? 0 : 1;
            found[index % count] += journal.Holds(index) ? 1 : 0;
        }

        Shard[] shards = [.. Enumerable.Range(0, count).Select(index => new Shard(index, count))];
        return new MergedRound(
            round.Name,
            wanted.Sum(),
            journal.Count,
            [.. shards.Where(shard => found[shard.Index] == 0 && wanted[shard.Index] > 0)],
            [.. shards.Where(shard => found[shard.Index] > 0 && found[shard.Index] < wanted[shard.Index])]);
    }

    private static ProblemMask LeftOut(RoundPlan round, RunFolder run, RunManifest manifest, CuratedProblems curated)
    {
        try
        {
            return curated.LeftOutOf(round, manifest.Plan, run);
        }
        catch (FileNotFoundException)
        {
            // An earlier round is still to come; what it finds mislabelled is not known here.
            return curated.LeftOut;
        }
    }
}
