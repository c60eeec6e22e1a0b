namespace RStar.Math.OnnxRuntime;

/// <summary>How a decoder's graph takes the keys and values of the tokens before.</summary>
internal enum LayoutKind
{
    /// <summary>Our tree.onnx: a prefix shared by rows, each row's own tokens, and the new ones, as separate tensors.</summary>
    Tree,

    /// <summary>GroupQueryAttention: past and present may be one buffer, longer than the tokens in it.</summary>
    SharedBuffer,

    /// <summary>The graph appends the new keys and values to the past's and gives back both as one tensor.</summary>
    Concatenating,

    /// <summary>Only GenAI's Generator can run it.</summary>
    GeneratorOnly,
}
