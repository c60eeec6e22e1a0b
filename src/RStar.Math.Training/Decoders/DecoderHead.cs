namespace RStar.Math.Training;

/// <summary>What a decoder says at each token.</summary>
public enum DecoderHead
{
    /// <summary>The logits of the next token: a policy.</summary>
    LanguageModel,

    /// <summary>One number, the path's value before tanh: a process preference model.</summary>
    Value,
}
