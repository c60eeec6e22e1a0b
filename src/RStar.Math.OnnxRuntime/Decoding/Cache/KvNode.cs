namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// A stretch of tokens after its parent's: a node of the tree of all token sequences that somebody still needs. Its tokens are always
/// known; its keys and values may have been dropped and are computed again when they are needed.
/// </summary>
internal sealed class KvNode(KvNode? parent, int[] tokens)
{
    public KvNode? Parent { get; } = parent;

    public int[] Tokens { get; } = tokens;

    /// <summary>The number of tokens from the beginning to the end of this node.</summary>
    public int Length { get; } = (parent?.Length ?? 0) + tokens.Length;

    /// <summary>The keys and values, or null where they are not in memory. Written by the cache alone.</summary>
    public KvSegment? Segment { get; set; }

    /// <summary>Whether the keys and values were in memory before.</summary>
    public bool WasComputed { get; set; }

    /// <summary>Who needs the node: states, requests under way, and children.</summary>
    public int References { get; set; } = 1;

    /// <summary>When the segment was last needed, in the cache's own time.</summary>
    public long LastUsed { get; set; }

    /// <summary>The neighbours in the order of last use.</summary>
    public KvNode? Older { get; set; }

    public KvNode? Newer { get; set; }
}
