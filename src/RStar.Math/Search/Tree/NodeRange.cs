namespace RStar.Math.Search;

/// <summary>Nodes of a search tree whose indices follow one another.</summary>
/// <param name="First">The first node's index; without meaning where <paramref name="Count"/> is 0.</param>
/// <param name="Count">The number of nodes.</param>
public readonly record struct NodeRange(int First, int Count)
{
    /// <summary>The node at a place of the range.</summary>
    /// <param name="index">The place, from 0.</param>
    public int this[int index] =>
        (uint)index < (uint)Count
            ? First + index
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"The range has {Count} nodes.");

    /// <summary>Goes through the nodes in order.</summary>
    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through the nodes of a <see cref="NodeRange"/>.</summary>
    public struct Enumerator
    {
        private readonly int _end;
        private int _current;

        internal Enumerator(NodeRange range)
        {
            _end = range.First + range.Count;
            _current = range.First - 1;
        }

        /// <summary>The node.</summary>
        public readonly int Current => _current;

        /// <summary>Goes to the next node; false past the last one.</summary>
        public bool MoveNext() => ++_current < _end;
    }
}
