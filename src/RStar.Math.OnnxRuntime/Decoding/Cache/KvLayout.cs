namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>The shape of a model's keys and values, whatever their element type.</summary>
/// <param name="LayerCount">The number of layers.</param>
/// <param name="HeadCount">The number of key and value heads.</param>
/// <param name="HeadSize">The length of a head's vectors.</param>
/// <param name="ElementBytes">The size of a number: 4 for fp32, 2 for fp16 and bf16.</param>
/// <param name="KeysTransposed">
/// Whether keys are [heads, head size, tokens]; otherwise, as values always, [heads, tokens, head size].
/// </param>
internal sealed record KvLayout(int LayerCount, int HeadCount, int HeadSize, int ElementBytes, bool KeysTransposed)
{
    public TokenAxis Values { get; } = new(HeadCount, HeadSize * ElementBytes);

    public TokenAxis Keys { get; } =
        KeysTransposed ? new(HeadCount * HeadSize, ElementBytes) : new(HeadCount, HeadSize * ElementBytes);

    /// <summary>The bytes of one token's keys in one layer, and of its values.</summary>
    public long LayerBytesPerToken => Values.BytesPerToken;

    /// <summary>The bytes of one token's keys and values in all layers.</summary>
    public long BytesPerToken => 2 * LayerCount * LayerBytesPerToken;
}
