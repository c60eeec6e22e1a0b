namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>Consecutive nodes whose tokens have to be read, on top of a chain of nodes that are all in memory.</summary>
internal sealed class PrefillItem
{
    /// <summary>Makes an item with room for its results.</summary>
    /// <param name="run">The nodes to read, each the parent of the next.</param>
    /// <param name="layout">The shape of the keys and values.</param>
    /// <param name="outputLength">How many numbers the model says after the last token.</param>
    public PrefillItem(KvNode[] run, KvLayout layout, int outputLength)
    {
        Prefix = run[0].Parent!;
        Run = run;
        Tokens = [.. run.SelectMany(node => node.Tokens)];
        Segments = [.. run.Select((node, i) => new KvSegment(layout, node.Tokens.Length, i == run.Length - 1 ? outputLength : 0))];
    }

    /// <summary>The last node of the chain in memory.</summary>
    public KvNode Prefix { get; }

    public KvNode[] Run { get; }

    /// <summary>The tokens of all nodes of the run.</summary>
    public int[] Tokens { get; }

    /// <summary>A segment for each node of the run; the last one takes the model's output too.</summary>
    public KvSegment[] Segments { get; }

    public Span<float> Output => Segments[^1].Output;

    /// <summary>Takes one layer's keys and values of the item's tokens out of a tensor.</summary>
    /// <param name="layout">The shape of the keys and values.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="keys">The first byte of the item's keys.</param>
    /// <param name="values">The first byte of its values.</param>
    /// <param name="room">How many tokens the tensors have room for.</param>
    /// <param name="start">Where the item's first token lies in the tensors.</param>
    public unsafe void TakeLayer(KvLayout layout, int layer, byte* keys, byte* values, int room, int start)
    {
        foreach (KvSegment segment in Segments)
        {
            int count = segment.TokenCount;
            layout.Keys.Copy(keys, room, start, segment.Keys(layer), count, 0, count);
            layout.Values.Copy(values, room, start, segment.Values(layer), count, 0, count);
            start += count;
        }
    }
}
