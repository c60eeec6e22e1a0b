using RStar.Math.Files;

namespace RStar.Math.Evolution;

/// <summary>The journal of a part of a round in one of several folders of a run, up to its last whole line.</summary>
/// <param name="Run">The folder.</param>
/// <param name="Round">The round.</param>
/// <param name="Shard">The part.</param>
/// <param name="Length">How many of its bytes are whole lines.</param>
internal sealed record PartFile(RunFolder Run, RoundPlan Round, Shard Shard, long Length)
{
    public string Path => PathIn(Run);

    public bool IsIn(RunFolder run) => Run.Path == run.Path;

    public static PartFile Open(RunFolder run, RoundPlan round, Shard shard)
    {
        using FileStream file = JournalReader.OpenToRead(SampleJournal.PartPath(run.Round(round).Samples, shard));
        return new PartFile(run, round, shard, Journal.LengthOfWholeLines(file));
    }

    /// <summary>The longer of two journals, where it is the other one and what came after.</summary>
    /// <exception cref="EvolutionException">They hold different searches.</exception>
    public PartFile Longer(PartFile other, CancellationToken cancellationToken)
    {
        using FileStream one = JournalReader.OpenToRead(Path);
        using FileStream two = JournalReader.OpenToRead(other.Path);
        byte[] block = new byte[64 * 1024];
        byte[] otherBlock = new byte[block.Length];
        for (long left = long.Min(Length, other.Length); left > 0; left -= block.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int size = (int)long.Min(left, block.Length);
            one.ReadExactly(block, 0, size);
            two.ReadExactly(otherBlock, 0, size);
            if (!block.AsSpan(0, size).SequenceEqual(otherBlock.AsSpan(0, size)))
            {
                throw new EvolutionException(
                    $"Part {Shard} of round '{Round.Name}' was searched twice, and differently: in '{Run.Path}' and in '{other.Run.Path}'; "
                    + "merge only one of the two.");
            }
        }

        return other.Length > Length ? other : this;
    }

    /// <summary>Looks whether every line is a record of a problem of the part.</summary>
    /// <exception cref="InvalidDataException">A line is not.</exception>
    public void Check(long problemCount, CancellationToken cancellationToken)
    {
        foreach ((long offset, byte[] line) in JournalReader.ReadLines(Path).TakeWhile(line => line.Offset < Length))
        {
            cancellationToken.ThrowIfCancellationRequested();
            long index = SampleJournal.Parse(Path, offset, line).Index;
            if (index < 0 || index >= problemCount || !Shard.Holds(index))
            {
                throw new InvalidDataException(
                    $"The journal '{Path}' has a record of problem {index} at byte {offset}; "
                    + $"it must hold those of part {Shard} of {problemCount} problems.");
            }
        }
    }

    /// <exception cref="IOException">The journal cannot be written, or another process is running the part there.</exception>
    public async Task CopyToAsync(RunFolder run, CancellationToken cancellationToken)
    {
        string target = PathIn(run);
        using FileStream owner = FileOwner.TryTake(target, out Exception? fault)
            ?? throw new IOException(
                $"The journal '{target}' cannot be replaced; another process may be running this part. ({fault!.Message})", fault);
        await AtomicFile.WriteAsync(target, CopyAsync, cancellationToken).ConfigureAwait(false);
    }

    private async Task CopyAsync(Stream stream, CancellationToken cancellationToken)
    {
        FileStream file = JournalReader.OpenToRead(Path);
        await using (file.ConfigureAwait(false))
        {
            byte[] block = new byte[64 * 1024];
            for (long left = Length; left > 0; left -= block.Length)
            {
                int size = (int)long.Min(left, block.Length);
                await file.ReadExactlyAsync(block.AsMemory(0, size), cancellationToken).ConfigureAwait(false);
                await stream.WriteAsync(block.AsMemory(0, size), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private string PathIn(RunFolder run) => SampleJournal.PartPath(run.Round(Round).Samples, Shard);
}

/// <summary>The journals of a round over all folders of a run.</summary>
internal static class PartFiles
{
    /// <summary>Of each part the journal that holds most, the target's own where none holds more.</summary>
    /// <exception cref="EvolutionException">Two folders hold different searches of one part.</exception>
    public static IEnumerable<PartFile> Choose(
        RoundPlan round, RunFolder target, IEnumerable<RunFolder> sources, CancellationToken cancellationToken) =>
        sources.Prepend(target)
            .SelectMany(run => SampleJournal.PartsIn(run.Round(round).Samples).Select(part => PartFile.Open(run, round, part.Shard)))
            .GroupBy(part => part.Shard)
            .Select(same => same.Aggregate((most, next) => most.Longer(next, cancellationToken)));
}
