namespace RStar.Math.Evolution;

/// <summary>Finds problems that were there before, spelled alike but for case, spaces and punctuation. Not thread-safe.</summary>
/// <remarks>
/// Holds a hash of 8 bytes for each different problem, in a table that is between three eighths and three quarters full. Among a million
/// different problems any two are taken for one with a probability of one in thirty million.
/// </remarks>
public sealed class Deduplicator
{
    private const ulong Empty = 0;

    private ulong[] _slots = new ulong[1024];
    private int _count;

    /// <summary>Whether no problem like this one was asked about before; from now on it was.</summary>
    /// <param name="problem">The problem.</param>
    public bool IsNew(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (4L * _count >= 3L * _slots.Length)
        {
            Grow();
        }

        ulong hash = ulong.Max((ulong)new NormalizedWords(problem.Text).WholeHash(), 1);
        bool isNew = Add(_slots, hash);
        _count += isNew ? 1 : 0;
        return isNew;
    }

    private void Grow()
    {
        ulong[] slots = new ulong[checked(2 * _slots.Length)];
        foreach (ulong hash in _slots)
        {
            if (hash != Empty)
            {
                Add(slots, hash);
            }
        }

        _slots = slots;
    }

    private static bool Add(ulong[] slots, ulong hash)
    {
        ulong mask = (ulong)slots.Length - 1;
        ulong slot = hash & mask;
        while (slots[slot] != Empty)
        {
            if (slots[slot] == hash)
            {
                return false;
            }

            slot = (slot + 1) & mask;
        }

        slots[slot] = hash;
        return true;
    }
}
