using System.Text.Json;

namespace RStar.Math.Evolution;

/// <summary>How a round's models did on one held-out problem: a line of the evaluation's journal.</summary>
internal sealed record EvaluationRecord : IProblemRecord
{
    /// <summary>The problem's index in its set, from 0.</summary>
    public required long Index { get; init; }

    public string? Id { get; init; }

    /// <summary>Whether the likeliest solution is right.</summary>
    public bool IsGreedyCorrect { get; init; }

    /// <summary>Independent solutions drawn, and how many of them are right.</summary>
    public int Samples { get; init; }

    public int CorrectSamples { get; init; }

    /// <summary>Whether the most frequent answer is right.</summary>
    public bool IsMajorityCorrect { get; init; }

    /// <summary>What the samples cost.</summary>
    public SampleCost PolicyCost { get; init; } = new();

    /// <summary>What all of it cost; <see langword="null"/> in a journal of an earlier version.</summary>
    public SampleCost? Cost { get; init; }

    /// <summary>The search with the PPM, by its number of trajectories.</summary>
    public IReadOnlyList<SystemRecord> Systems { get; init; } = [];

    /// <summary>The same searches, where all trajectories vote with their scores; none in a journal of an earlier version.</summary>
    public IReadOnlyList<SystemRecord> Votes { get; init => field = value ?? []; } = [];

    /// <summary>What the PPM is compared with, by the number of trajectories of the search whose tokens it had.</summary>
    public IReadOnlyList<SystemRecord> Baselines { get; init; } = [];

    /// <summary>What went wrong, where a model failed; the problem counts as answered wrongly in every way then.</summary>
    public string? Error { get; init; }

    /// <inheritdoc/>
    public bool? IsRefused { get; init; }

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, JournalJson.Default.EvaluationRecord);
}

/// <summary>How a way of choosing an answer did on one problem.</summary>
/// <param name="Name">The way.</param>
/// <param name="Trajectories">Its trajectories, or those of the search that cost as many tokens.</param>
/// <param name="IsCorrect">Whether its answer is right.</param>
/// <param name="Tokens">Tokens generated for it.</param>
internal sealed record SystemRecord(string Name, int Trajectories, bool IsCorrect, long Tokens)
{
    /// <summary>Independent solutions that it chose among; 0 for a search.</summary>
    public int Samples { get; init; }
}
