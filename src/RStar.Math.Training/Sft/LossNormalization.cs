namespace RStar.Math.Training;

/// <summary>What a batch's loss is the mean of.</summary>
public enum LossNormalization
{
    /// <summary>The mean over all tokens that the batch's trajectories learn: long trajectories count more.</summary>
    Tokens,

    /// <summary>The mean over trajectories of each one's mean over its tokens: trajectories count alike.</summary>
    Sequences,
}
