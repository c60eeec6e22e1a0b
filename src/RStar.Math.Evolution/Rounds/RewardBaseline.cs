namespace RStar.Math.Evolution;

/// <summary>Reward models that the process preference model is compared with.</summary>
public enum RewardBaseline
{
    /// <summary>Outcome reward model (ORM): whether a whole solution is right.</summary>
    Outcome,

    /// <summary>Q-value model (PQM): the Q-value of each step.</summary>
    QValue,
}
