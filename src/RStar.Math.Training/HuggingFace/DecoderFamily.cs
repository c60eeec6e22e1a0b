namespace RStar.Math.Training.HuggingFace;

/// <summary>The model families of Hugging Face that are decoders of our shape.</summary>
internal enum DecoderFamily
{
    /// <summary>Llama 2 and 3.</summary>
    Llama,

    /// <summary>Qwen2 and Qwen2.5: biases on query, key and value.</summary>
    Qwen2,

    /// <summary>Qwen3: queries and keys normalized.</summary>
    Qwen3,

    /// <summary>Phi-3: query, key and value in one matrix, and gate and up in another.</summary>
    Phi3,
}
