using RStar.Math.Search;

namespace RStar.Math.Evolution.Problems;

/// <summary>Draws that depend on a seed alone: the same on every machine and in every version of .NET.</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _draws;

    /// <summary>A whole number from 0 to <paramref name="sides"/> - 1.</summary>
    public int Roll(int sides) => (int)Roll((long)sides);

    /// <summary>A whole number from 0 to <paramref name="sides"/> - 1.</summary>
    public long Roll(long sides)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sides, 1);
        return (long)ulong.CreateChecked(((UInt128)Seed.Derive(seed, _draws++) * (ulong)sides) >> 64);
    }

    /// <summary>Whether a coin falls on its head.</summary>
    public bool Toss() => Roll(2) == 0;

    public T Pick<T>(IReadOnlyList<T> choices) => choices[Roll(choices.Count)];
}
