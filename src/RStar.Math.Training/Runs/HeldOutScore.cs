namespace RStar.Math.Training;

/// <summary>How well a model does on data that it does not learn from.</summary>
/// <param name="Epoch">The epoch that has just ended, from 1.</param>
/// <param name="Loss">The mean loss over all held-out data, normalized as a batch's.</param>
/// <param name="Accuracy">
/// Of a policy, the share of the tokens that are the most probable ones; of a preference model, the share of the pairs in the right order,
/// each group counting alike; of a model of outcomes or Q-values, the share of the values with the right sign.
/// </param>
public sealed record HeldOutScore(int Epoch, double Loss, double Accuracy);
