namespace RStar.Math.Evolution;

/// <summary>Finds training problems that evaluation sets hold too, in whole or in part.</summary>
/// <remarks>
/// A problem is contaminated where all its words are those of an evaluation problem, or a run of <see cref="RunLength"/> words is in
/// one. Thread-safe once all sets are added.
/// </remarks>
public sealed class Decontaminator
{
    /// <summary>How many words in a row give a problem away where nothing else is said.</summary>
    public const int DefaultRunLength = 13;

    private readonly Dictionary<UInt128, string> _whole = [];
    private readonly Dictionary<UInt128, string> _runs = [];

    /// <summary>Makes a decontaminator that knows no evaluation set yet.</summary>
    /// <param name="runLength">
    /// How many words in a row give a problem away. Default 13, the length that GPT-3's authors used (arXiv 2005.14165).
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="runLength"/> is less than 1.</exception>
    public Decontaminator(int runLength = DefaultRunLength)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runLength, 1);
        RunLength = runLength;
    }

    /// <summary>How many words in a row give a problem away.</summary>
    public int RunLength { get; }

    /// <summary>Adds an evaluation problem.</summary>
    /// <param name="set">The name of its set.</param>
    /// <param name="problem">The problem.</param>
    public void Add(string set, Problem problem)
    {
        ArgumentException.ThrowIfNullOrEmpty(set);
        ArgumentNullException.ThrowIfNull(problem);
        var words = new NormalizedWords(problem.Text);
        _whole.TryAdd(words.WholeHash(), set);
        foreach (UInt128 run in words.RunHashes(RunLength))
        {
            _runs.TryAdd(run, set);
        }
    }

    /// <summary>Adds an evaluation set.</summary>
    /// <param name="set">Its name.</param>
    /// <param name="problems">Its problems.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task AddAsync(string set, IAsyncEnumerable<Problem> problems, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problems);
        await foreach (Problem problem in problems.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Add(set, problem);
        }
    }

    /// <summary>Where a training problem was found, or <see langword="null"/> where it is clean.</summary>
    /// <param name="problem">The problem.</param>
    public Contamination? Find(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var words = new NormalizedWords(problem.Text);
        if (_whole.TryGetValue(words.WholeHash(), out string? set))
        {
            return new Contamination(set, IsWhole: true);
        }

        foreach (UInt128 run in words.RunHashes(RunLength))
        {
            if (_runs.TryGetValue(run, out set))
            {
                return new Contamination(set, IsWhole: false);
            }
        }

        return null;
    }
}
