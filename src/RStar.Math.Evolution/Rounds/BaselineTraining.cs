namespace RStar.Math.Evolution;

/// <summary>How a baseline of the process preference model was trained.</summary>
/// <param name="Kind">Which baseline.</param>
/// <param name="Training">How it went.</param>
public sealed record BaselineTraining(RewardBaseline Kind, TrainingOutcome Training);
