namespace RStar.Math.Evolution;

/// <summary>The records of a round over all its parts, found by problem. Holds 8 bytes and a bit a problem, not the records.</summary>
internal sealed class SampleJournal
{
    private readonly string _folder;
    private readonly List<string> _parts = [];
    private long[] _places = [];

    // A place is the part's number in the upper bits and the offset in its file, plus one, in the lower 48; zero is "not there".
    private const int OffsetBits = 48;

    private SampleJournal(string folder) => _folder = folder;

    /// <summary>How many problems have a record.</summary>
    public long Count { get; private set; }

    /// <summary>The problems with a right answer.</summary>
    public ProblemMask Solved { get; } = new();

    /// <summary>The file of a part.</summary>
    public static string PartPath(string folder, Shard shard) => Path.Combine(folder, $"part-{shard.Index}-of-{shard.Count}.jsonl");

    /// <summary>The files of all parts that are in a folder, with the part of each.</summary>
    public static IEnumerable<(string Path, Shard Shard)> PartsIn(string folder) => !Directory.Exists(folder)
        ? []
        : Directory.EnumerateFiles(folder, "part-*-of-*.jsonl").Order(StringComparer.Ordinal)
            .Select(path => (path, ShardOf(path)));

    /// <summary>Reads which problems have a record in any part; of two records of one problem the first counts.</summary>
    /// <exception cref="InvalidDataException">A line is no record; the message names the file and the place.</exception>
    public static SampleJournal Read(string folder)
    {
        var journal = new SampleJournal(folder);
        foreach ((string part, _) in PartsIn(folder))
        {
            journal.ReadPart(part);
        }

        return journal;
    }

    /// <exception cref="InvalidDataException">The line is no record; the message names the file and the place.</exception>
    public static SampleRecord Parse(string path, long offset, byte[] line) =>
        JournalReader.Parse(path, offset, line, JournalJson.Default.SampleRecord);

    public bool Holds(long index) => index < _places.LongLength && _places[index] != 0;

    /// <summary>All records in the order of the problems.</summary>
    public IEnumerable<SampleRecord> InOrder()
    {
        FileStream[] files = [.. _parts.Select(JournalReader.OpenToRead)];
        try
        {
            foreach (long place in _places)
            {
                if (place != 0)
                {
                    int part = (int)(place >> OffsetBits);
                    long offset = (place & ((1L << OffsetBits) - 1)) - 1;
                    yield return Parse(_parts[part], offset, JournalReader.ReadLine(files[part], offset));
                }
            }
        }
        finally
        {
            foreach (FileStream file in files)
            {
                file.Dispose();
            }
        }
    }

    private void ReadPart(string path)
    {
        long part = _parts.Count;
        _parts.Add(path);
        foreach ((long offset, byte[] line) in JournalReader.ReadLines(path))
        {
            SampleRecord record = Parse(path, offset, line);
            long index = record.Index;
            if (index >= _places.LongLength)
            {
                Array.Resize(ref _places, checked((int)long.Max(index + 1, 2 * _places.LongLength)));
            }

            if (_places[index] == 0)
            {
                _places[index] = (part << OffsetBits) | (offset + 1);
                Count++;
                if (record.IsSolved)
                {
                    Solved.Add(index);
                }
            }
        }
    }

    private static Shard ShardOf(string path) =>
        Shard.Parse(Path.GetFileNameWithoutExtension(path)["part-".Length..].Replace("-of-", "/", StringComparison.Ordinal));
}
