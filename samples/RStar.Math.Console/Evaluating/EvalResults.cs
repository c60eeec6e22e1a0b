using RStar.Math.Console.Data;
using RStar.Math.Console.Input;
using RStar.Math.Evolution;

namespace RStar.Math.Console.Evaluating;

/// <summary>The results of an evaluation, in memory and in a file that grows by whole lines. Thread-safe.</summary>
internal sealed class EvalResults : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, EvalRecord> _records = [];
    private readonly Journal? _journal;
    private readonly TimeProvider _time;
    private long _lastAdded;

    private EvalResults(Journal? journal, TimeProvider time)
    {
        _journal = journal;
        _time = time;
    }

    /// <summary>Results that are not kept.</summary>
    public static EvalResults InMemory(TimeProvider time) => new(null, time);

    /// <summary>Opens the file, made where it is not there, and reads what an evaluation before has left in it.</summary>
    /// <exception cref="InputException">The file is something else, or its results are of other settings.</exception>
    /// <exception cref="IOException">Another process is writing it.</exception>
    /// <exception cref="FormatException">A line is no result.</exception>
    public static async Task<EvalResults> OpenAsync(string path, EvalSettings settings, TimeProvider time)
    {
        OutputFile.RequireNoFolder(path);

        // Opening cuts off a torn last line, which in a file of something else is no torn one.
        settings.RequireFor(path);
        var results = new EvalResults(Journal.Open(path), time);
        try
        {
            await settings.ClaimAsync(path);
            foreach ((int index, byte[] line) in Journal.ReadLines(path).Index())
            {
                var record = EvalRecord.Parse(line, path, index + 1);
                results._records.TryAdd(record.Index, record);
            }

            return results;
        }
        catch
        {
            results.Dispose();
            throw;
        }
    }

    public bool Holds(int index) => _records.ContainsKey(index);

    /// <summary>The results of some problems that there are.</summary>
    public IReadOnlyList<EvalRecord> Of(IEnumerable<EvalProblem> problems)
    {
        lock (_lock)
        {
            return [.. problems.Where(problem => Holds(problem.Index)).Select(problem => _records[problem.Index])];
        }
    }

    /// <summary>The clock begins to run.</summary>
    public void Start() => _lastAdded = _time.GetTimestamp();

    public void Add(EvalRecord record)
    {
        lock (_lock)
        {
            double seconds = _time.GetElapsedTime(_lastAdded).TotalSeconds;
            _lastAdded = _time.GetTimestamp();
            record = record with { WallSeconds = double.Round(seconds, 3) };
            _journal?.Append(record.ToUtf8());
            _records[record.Index] = record;
        }
    }

    public void Dispose() => _journal?.Dispose();
}
