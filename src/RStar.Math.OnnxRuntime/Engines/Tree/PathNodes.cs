using RStar.Math.OnnxRuntime.Decoding;

namespace RStar.Math.OnnxRuntime;

/// <summary>Finds or makes the nodes of paths, from the state of the path or from its text alone.</summary>
internal sealed class PathNodes(KvCache cache, TrajectoryEncoder encoder)
{
    /// <summary>The node at whose end the path's next step begins, with a reference for the caller.</summary>
    public KvNode OpenForNextStep(ReasoningPath path, PathState? state)
    {
        if (state is TreeState known && path.LastStep is Step last && known.TryOpen(cache))
        {
            return Extend(known.Node, [.. known.Pending, .. encoder.EncodeStep(last).Appended]);
        }

        KvNode node = Start(path);
        foreach (Step step in path.ToSteps())
        {
            // Cut where sampling cuts: a step's last token is drawn but not read, so that it belongs to what follows.
            (int[] generated, int[] appended) = encoder.EncodeStep(step);
            node = Extend(node, generated[..^1]);
            node = Extend(node, [generated[^1], .. appended]);
        }

        return node;
    }

    /// <summary>The node of a path's whole text, given the state of its parent, with a reference for the caller.</summary>
    public KvNode OpenWhole(ReasoningPath path, PathState? parentState)
    {
        if (parentState is TreeState known && path.LastStep is Step last && known.TryOpen(cache))
        {
            return Extend(known.Node, Whole(last));
        }

        KvNode node = Start(path);
        foreach (Step step in path.ToSteps())
        {
            node = Extend(node, Whole(step));
        }

        return node;
    }

    private KvNode Start(ReasoningPath path) => cache.AddChild(cache.Origin, encoder.EncodeStart(path.Problem));

    private int[] Whole(Step step)
    {
        (int[] generated, int[] appended) = encoder.EncodeStep(step);
        return [.. generated, .. appended];
    }

    /// <summary>A child, in exchange for the caller's reference to the node.</summary>
    private KvNode Extend(KvNode node, int[] tokens)
    {
        KvNode child = cache.AddChild(node, tokens);
        cache.Release(node);
        return child;
    }
}
