using System.Globalization;

namespace RStar.Math.Evolution;

/// <summary>
/// A part of the problems of a run, for one of several processes or machines: those whose index leaves <see cref="Index"/> modulo
/// <see cref="Count"/>.
/// </summary>
/// <param name="Index">The part, from 0.</param>
/// <param name="Count">The number of parts.</param>
public readonly record struct Shard(int Index, int Count)
{
    /// <summary>All problems.</summary>
    public static Shard Whole { get; } = new(0, 1);

    /// <summary>Why there is no such part, or <see langword="null"/>.</summary>
    internal string? Fault => Index >= 0 && Index < Count
        ? null
        : $"The shard is {Index}/{Count}; it must be as 0/4, the first of four, to 3/4.";

    /// <summary>Whether a problem is in the part.</summary>
    /// <param name="problem">The problem's index in its set, from 0.</param>
    public bool Holds(long problem) => problem % Count == Index;

    /// <summary>Reads a part as <c>0/4</c>, the first of four, to <c>3/4</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text names no part.</exception>
    public static Shard Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Split('/');
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int count)
            && new Shard(index, count) is { Fault: null } shard
            ? shard
            : throw new FormatException($"The shard is '{text}'; it must be as 0/4, the first of four, to 3/4.");
    }

    /// <summary>The part as <see cref="Parse"/> reads it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
