using RStar.Math.OnnxRuntime.Decoding;

namespace RStar.Math.OnnxRuntime;

/// <summary>A path as a tree engine remembers it: a node of its cache, and tokens that the model has not read yet.</summary>
internal sealed class TreeState(KvCache cache, KvNode node, int[] pending) : PathState
{
    public KvNode Node => node;

    /// <summary>The tokens after the node that are read when the path goes on.</summary>
    public int[] Pending => pending;

    /// <summary>Takes a reference to the node; false where the state is of another model or was released.</summary>
    public bool TryOpen(KvCache asking) => ReferenceEquals(asking, cache) && cache.TryAddReference(node);

    protected override void Release() => cache.Release(node);
}
