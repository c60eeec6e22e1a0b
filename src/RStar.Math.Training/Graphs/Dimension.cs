using System.Diagnostics.CodeAnalysis;

namespace RStar.Math.Training.Graphs;

/// <summary>The length of one axis: a number, or a name where only the run decides. Equal names are equal lengths.</summary>
internal readonly record struct Dimension
{
    private Dimension(long? size, string? name)
    {
        Size = size;
        Name = name;
    }

    /// <summary>The length, or null where only the run decides it.</summary>
    public long? Size { get; }

    /// <summary>The name of a length that only the run decides.</summary>
    public string? Name { get; }

    [MemberNotNullWhen(true, nameof(Size))]
    [MemberNotNullWhen(false, nameof(Name))]
    public bool IsKnown => Size is not null;

    public static implicit operator Dimension(long size) => new(size, null);

    public static implicit operator Dimension(string name) => new(null, name);

    public override string ToString() => IsKnown ? Size.Value.ToString(provider: null) : Name;
}
