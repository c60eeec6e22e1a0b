namespace RStar.Math.Evolution;

/// <summary>A set of problems, told by their indices: a bit a problem.</summary>
internal sealed class ProblemMask
{
    private const int WordBits = 64;

    private ulong[] _words = [];

    /// <summary>How many problems are in the set.</summary>
    public long Count { get; private set; }

    public bool Holds(long index) => index / WordBits < _words.LongLength && (_words[index / WordBits] & Bit(index)) != 0;

    /// <summary>Puts a problem in, where it is not there yet.</summary>
    public void Add(long index)
    {
        if (Holds(index))
        {
            return;
        }

        long word = index / WordBits;
        if (word >= _words.LongLength)
        {
            Array.Resize(ref _words, checked((int)long.Max(word + 1, 2 * _words.LongLength)));
        }

        _words[word] |= Bit(index);
        Count++;
    }

    public ProblemMask Copy() => new() { _words = [.. _words], Count = Count };

    private static ulong Bit(long index) => 1UL << (int)(index % WordBits);
}
