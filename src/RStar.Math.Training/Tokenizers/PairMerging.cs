using System.Runtime.InteropServices;

namespace RStar.Math.Training;

/// <summary>
/// Finds the merges of byte-pair encoding: again and again the most frequent pair of neighbours becomes a token of its own. Counts are kept
/// up to date from merge to merge, so that a merge costs no more than the words that hold its pair.
/// </summary>
internal sealed class PairMerging
{
    private const int ByteCount = 256;

    // A pair that occurs once tells nothing about other texts.
    private const long LeastCount = 2;

    private static readonly Comparer<(long Count, Pair Pair)> MostFrequentFirst = Comparer<(long Count, Pair Pair)>.Create(
        (a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count)
            : a.Pair.Left != b.Pair.Left ? a.Pair.Left.CompareTo(b.Pair.Left)
            : a.Pair.Right.CompareTo(b.Pair.Right));

    private readonly List<Word> _words = [];
    private readonly Dictionary<Pair, PairUse> _uses = [];
    private readonly PriorityQueue<Pair, (long Count, Pair Pair)> _queue = new(MostFrequentFirst);
    private readonly HashSet<Pair> _changed = [];
    private readonly List<string> _spellings = [.. Enumerable.Range(0, ByteCount).Select(value => ByteSpelling.Spell([(byte)value]))];

    /// <summary>Adds a word and how often it occurs.</summary>
    public void Add(ReadOnlySpan<byte> word, long count)
    {
        var tokens = new int[word.Length];
        for (int i = 0; i < word.Length; i++)
        {
            tokens[i] = word[i];
        }

        int index = _words.Count;
        _words.Add(new Word(tokens, tokens.Length, count));
        for (int i = 0; i + 1 < tokens.Length; i++)
        {
            Count(new Pair(tokens[i], tokens[i + 1]), count, index);
        }
    }

    /// <summary>
    /// The merges in order, at most <paramref name="limit"/>; merge number i makes token 256 + i. Equally frequent pairs are taken in the
    /// order of their ids, so that the result depends on nothing but the words and their counts.
    /// </summary>
    public List<Pair> Run(int limit, CancellationToken cancellationToken)
    {
        foreach ((Pair pair, PairUse use) in _uses)
        {
            _queue.Enqueue(pair, (use.Count, pair));
        }

        var merges = new List<Pair>();
        var known = new HashSet<string>(_spellings, StringComparer.Ordinal);
        while (merges.Count < limit && _queue.TryDequeue(out Pair pair, out (long Count, Pair) priority) && priority.Count >= LeastCount)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // A count that has changed since then stands in the queue again. What other merges have made already needs no second token.
            PairUse use = _uses[pair];
            string spelling = _spellings[pair.Left] + _spellings[pair.Right];
            if (use.Count == priority.Count && known.Add(spelling))
            {
                Merge(pair, use, _spellings.Count);
                merges.Add(pair);
                _spellings.Add(spelling);
            }
        }

        return merges;
    }

    private void Merge(Pair pair, PairUse use, int merged)
    {
        int last = -1;
        foreach (int index in use.Words)
        {
            // A word is listed once for each time that it gained the pair; those of one gain are neighbours.
            if (index != last)
            {
                MergeIn(index, pair, merged);
                last = index;
            }
        }

        use.Words.Clear();
        use.Words.TrimExcess();
        foreach (Pair changed in _changed)
        {
            if (_uses[changed].Count is >= LeastCount and long count)
            {
                _queue.Enqueue(changed, (count, changed));
            }
        }

        _changed.Clear();
    }

    private void MergeIn(int index, Pair pair, int merged)
    {
        ref Word word = ref CollectionsMarshal.AsSpan(_words)[index];
        Span<int> tokens = word.Tokens.AsSpan(0, word.Length);
        int write = 0;
        for (int read = 0; read < tokens.Length; read++)
        {
            if (tokens[read] != pair.Left || read + 1 == tokens.Length || tokens[read + 1] != pair.Right)
            {
                tokens[write++] = tokens[read];
                continue;
            }

            Recount(pair, -word.Count, index);
            if (write > 0)
            {
                Recount(new Pair(tokens[write - 1], pair.Left), -word.Count, index);
                Recount(new Pair(tokens[write - 1], merged), word.Count, index);
            }

            if (read + 2 < tokens.Length)
            {
                Recount(new Pair(pair.Right, tokens[read + 2]), -word.Count, index);
                Recount(new Pair(merged, tokens[read + 2]), word.Count, index);
            }

            tokens[write++] = merged;
            read++;
        }

        word.Length = write;
    }

    private void Recount(Pair pair, long change, int word)
    {
        Count(pair, change, word);
        _changed.Add(pair);
    }

    private void Count(Pair pair, long change, int word)
    {
        ref PairUse? use = ref CollectionsMarshal.GetValueRefOrAddDefault(_uses, pair, out _);
        use ??= new PairUse();
        use.Count += change;
        if (change > 0 && (use.Words.Count == 0 || use.Words[^1] != word))
        {
            use.Words.Add(word);
        }
    }

    /// <summary>Two neighbouring tokens.</summary>
    internal readonly record struct Pair(int Left, int Right);

    /// <summary>How often a pair occurs, and the words that gained it at some time.</summary>
    private sealed class PairUse
    {
        public long Count { get; set; }

        public List<int> Words { get; } = [];
    }

    private record struct Word(int[] Tokens, int Length, long Count);
}
