namespace RStar.Math.Training.Sessions;

/// <summary>Rows of tokens, right-padded to one length, and the positions at which the head is read.</summary>
internal abstract class TrainingBatch
{
    /// <summary>The number of rows, B.</summary>
    public required int Rows { get; init; }

    /// <summary>The tokens of a row with its padding, T.</summary>
    public required int Length { get; init; }

    /// <summary>The tokens row by row, B * T; padding may be any token id, real tokens never see it.</summary>
    public required long[] InputIds { get; init; }

    /// <summary>The M places in <see cref="InputIds"/> at which the head is read, each at most once, in any order.</summary>
    public required long[] Positions { get; init; }

    /// <summary>The factor of each term of the loss: M of them, or P where the loss is over pairs.</summary>
    public required float[] Weights { get; init; }
}

/// <summary>For <see cref="DecoderLoss.CrossEntropy"/>: the token that should follow at each position.</summary>
internal sealed class TokenBatch : TrainingBatch
{
    /// <summary>The token that should come next at each position, M.</summary>
    public required long[] Labels { get; init; }
}

/// <summary>For the pairwise losses: which of the M values should be above which.</summary>
internal sealed class PairBatch : TrainingBatch
{
    /// <summary>The two places in <see cref="TrainingBatch.Positions"/> of each of the P pairs.</summary>
    public required (int Chosen, int Rejected)[] Pairs { get; init; }
}

/// <summary>For <see cref="DecoderLoss.BinaryOutcome"/> (targets 1 or -1) and <see cref="DecoderLoss.Regression"/> (targets in [-1, 1]).</summary>
internal sealed class ValueBatch : TrainingBatch
{
    /// <summary>The target of each position's value, M.</summary>
    public required float[] Targets { get; init; }
}
