namespace RStar.Math.OnnxRuntime;

/// <summary>What a decoder's graph says at a token.</summary>
internal enum OutputKind
{
    /// <summary>A logit for each token of the vocabulary: a policy.</summary>
    Logits,

    /// <summary>One number, the value before tanh: a process reward model.</summary>
    Value,

    /// <summary>The last hidden state, for a linear head beside the graph.</summary>
    HiddenStates,
}
