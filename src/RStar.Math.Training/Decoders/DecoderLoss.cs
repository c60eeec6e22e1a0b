namespace RStar.Math.Training;

/// <summary>What a decoder learns to make small. Every loss is a sum of weighted terms, so that micro-batches add up exactly.</summary>
internal enum DecoderLoss
{
    /// <summary>-log p(label) at each position: supervised fine-tuning. Needs the language model's head; the others need the value head.</summary>
    CrossEntropy,

    /// <summary>-log sigmoid(r(chosen) - r(rejected)) for each pair, r = tanh(v): a process preference model.</summary>
    PairwisePreference,

    /// <summary>The same over values before tanh, as the released code trains.</summary>
    PairwisePreferenceOnRawValues,

    /// <summary>-log of the probability (1 + tanh(v)) / 2 given to the outcome, 1 or -1: an outcome reward model.</summary>
    BinaryOutcome,

    /// <summary>(tanh(v) - target)^2: a Q-value model.</summary>
    Regression,
}

internal static class DecoderLosses
{
    /// <summary>The head over which the loss is taken.</summary>
    public static DecoderHead Head(this DecoderLoss loss) =>
        loss == DecoderLoss.CrossEntropy ? DecoderHead.LanguageModel : DecoderHead.Value;

    public static bool IsPairwise(this DecoderLoss loss) =>
        loss is DecoderLoss.PairwisePreference or DecoderLoss.PairwisePreferenceOnRawValues;
}
