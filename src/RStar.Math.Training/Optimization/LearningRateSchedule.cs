namespace RStar.Math.Training;

/// <summary>How the learning rate goes on after the warm-up.</summary>
public enum LearningRateSchedule
{
    /// <summary>Down to zero along a line (the paper's, for Qwen models).</summary>
    Linear,

    /// <summary>Down to zero along half a period of a cosine (the paper's, for Phi-3).</summary>
    Cosine,

    /// <summary>It stays as it is.</summary>
    Constant,
}
