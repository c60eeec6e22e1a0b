namespace RStar.Math.Evolution;

/// <summary>Where a training problem was found in an evaluation set.</summary>
/// <param name="Set">The name of the evaluation set.</param>
/// <param name="IsWhole">Whether all words are the same; otherwise a run of them is.</param>
public sealed record Contamination(string Set, bool IsWhole);
