using System.Text.Json;
using System.Text.Json.Serialization;

namespace RStar.Math.Evolution;

/// <summary>What a round found out about one problem: a line of its journal.</summary>
internal sealed record SampleRecord : IProblemRecord
{
    /// <summary>The problem's index in its set, from 0.</summary>
    public required long Index { get; init; }

    public required Problem Problem { get; init; }

    /// <summary>
    /// Whether the attempts at a synthetic problem agreed on an answer, which <see cref="Problem"/> then states;
    /// <see langword="null"/> where the problem came with one.
    /// </summary>
    public bool? IsAgreed { get; init; }

    /// <summary>How many trees were grown, those of retries included.</summary>
    public int Trees { get; init; }

    /// <summary>The different answers, the most frequent first.</summary>
    public IReadOnlyList<AnswerCount> Answers { get; init; } = [];

    /// <summary>The steps of all paths below.</summary>
    public IReadOnlyList<PathStep> Steps { get; init; } = [];

    /// <summary>The solutions to train the policy on, as places in <see cref="Steps"/>.</summary>
    public IReadOnlyList<int> Solutions { get; init; } = [];

    public IReadOnlyList<PlacedGroup> Groups { get; init; } = [];

    /// <summary>Whole solutions for an outcome reward model, in rounds that train one.</summary>
    public IReadOnlyList<PlacedValue> Outcomes { get; init; } = [];

    /// <summary>Steps with their Q-values for a Q-value model, in rounds that train one.</summary>
    public IReadOnlyList<PlacedValue> StepValues { get; init; } = [];

    public SampleCost Cost { get; init; } = new();

    /// <summary>How often Q-values and rewards fell into each of 20 equal parts of [-1, 1]: counts for the report.</summary>
    public ValueHistogram QValues { get; init; } = new();

    public ValueHistogram Rewards { get; init; } = new();

    /// <summary>What went wrong, where the search failed.</summary>
    public string? Error { get; init; }

    /// <inheritdoc/>
    public bool? IsRefused { get; init; }

    /// <summary>
    /// The answer that the problem should probably state; <see langword="null"/> where its own may be right, and of a synthetic problem,
    /// which states none.
    /// </summary>
    [JsonIgnore]
    public string? ProbableAnswer => IsAgreed is null ? AnswerAgreement.ProbableAnswer(Answers) : null;

    public bool IsSolved => Answers.Any(answer => answer.IsCorrect);

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, JournalJson.Default.SampleRecord);
}

/// <summary>A path as a place in a table, and the value it should get.</summary>
internal sealed record PlacedValue(int Place, double Value);

/// <summary>A preference group whose paths are places in a table.</summary>
internal sealed record PlacedGroup(IReadOnlyList<int> Chosen, IReadOnlyList<int> Rejected, double Weight);
