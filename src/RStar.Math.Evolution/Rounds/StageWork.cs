namespace RStar.Math.Evolution;

/// <summary>How many problems a stage has to do, and what of them was done before.</summary>
/// <param name="Total">The problems.</param>
/// <param name="Done">Those that were done before.</param>
/// <param name="Solved">Of those the ones with a right answer.</param>
internal readonly record struct StageWork(long Total, long Done, long Solved)
{
    /// <summary>What a part of a round is to search, and what of that has a record.</summary>
    public static StageWork OfPart(Shard shard, long problemCount, ProblemMask leftOut, SampleJournal journal)
    {
        (long total, long done, long solved) = (0, 0, 0);
        for (long index = shard.Index; index < problemCount; index += shard.Count)
        {
            if (!leftOut.Holds(index))
            {
                total++;
                done += journal.Holds(index) ? 1 : 0;
                solved += journal.Solved.Holds(index) ? 1 : 0;
            }
        }

        return new StageWork(total, done, solved);
    }
}
