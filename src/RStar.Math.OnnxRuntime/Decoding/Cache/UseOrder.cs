namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>The nodes that have a segment, from the one not needed for longest to the one needed last.</summary>
internal sealed class UseOrder
{
    public KvNode? Oldest { get; private set; }

    private KvNode? _newest;

    public void Append(KvNode node)
    {
        node.Older = _newest;
        node.Newer = null;
        if (_newest is null)
        {
            Oldest = node;
        }
        else
        {
            _newest.Newer = node;
        }

        _newest = node;
    }

    public void Remove(KvNode node)
    {
        if (node.Older is null)
        {
            Oldest = node.Newer;
        }
        else
        {
            node.Older.Newer = node.Newer;
        }

        if (node.Newer is null)
        {
            _newest = node.Older;
        }
        else
        {
            node.Newer.Older = node.Older;
        }

        node.Older = null;
        node.Newer = null;
    }
}
