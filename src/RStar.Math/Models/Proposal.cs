namespace RStar.Math;

/// <summary>A policy model's answer to one request.</summary>
/// <param name="RequestIndex">The index of the request in its call.</param>
/// <param name="Candidates">
/// The candidates, in an order that depends on the request alone; fewer than asked for, or none, is allowed.
/// </param>
public sealed record Proposal(int RequestIndex, IReadOnlyList<Candidate> Candidates);
