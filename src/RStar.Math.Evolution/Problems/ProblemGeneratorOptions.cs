namespace RStar.Math.Evolution.Problems;

/// <summary>Which problems a <see cref="ProblemGenerator"/> makes.</summary>
public sealed record ProblemGeneratorOptions
{
    /// <summary>The lowest level there is.</summary>
    public const int LowestLevel = 1;

    /// <summary>The highest level there is.</summary>
    public const int HighestLevel = 6;

    /// <summary>What all draws depend on. Another seed gives another endless list of problems. Default 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>Which phrasings are used. Default <see cref="ProblemSplit.Training"/>.</summary>
    public ProblemSplit Split { get; init; }

    /// <summary>The fewest operations of a problem, 1 to 6. Default 1.</summary>
    public int MinLevel { get; init; } = LowestLevel;

    /// <summary>The most operations of a problem, <see cref="MinLevel"/> to 6. Default 6.</summary>
    public int MaxLevel { get; init; } = HighestLevel;

    /// <summary>The topics, drawn with equal chances; at least one. Default: all.</summary>
    public IReadOnlyList<ProblemTopic> Topics { get; init; } = Enum.GetValues<ProblemTopic>();

    /// <summary>What is wrong with the options; nothing where they can be used.</summary>
    internal IEnumerable<string> Validate()
    {
        if (MinLevel < LowestLevel || MaxLevel > HighestLevel || MinLevel > MaxLevel)
        {
            yield return $"Levels {MinLevel} to {MaxLevel} do not exist; "
                + $"they must be {LowestLevel} to {HighestLevel}, the lower one first.";
        }

        if (Topics is null or [])
        {
            yield return $"{nameof(Topics)} is empty; name at least one topic.";
        }

        foreach (ProblemTopic topic in (Topics ?? []).Where(topic => !Enum.IsDefined(topic)))
        {
            yield return $"{nameof(Topics)} holds {topic}, which is none of {string.Join(", ", Enum.GetNames<ProblemTopic>())}.";
        }

        if (!Enum.IsDefined(Split))
        {
            yield return $"{nameof(Split)} is {Split}; it must be {ProblemSplit.Training} or {ProblemSplit.Evaluation}.";
        }
    }
}
