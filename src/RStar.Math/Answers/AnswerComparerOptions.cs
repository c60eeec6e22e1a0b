namespace RStar.Math.Answers;

/// <summary>How far <see cref="AnswerComparer"/> goes to tell two answers apart.</summary>
public sealed record AnswerComparerOptions
{
    /// <summary>The longest that the managed rules of one comparison run. Default 2 seconds. What is undecided then is not equal.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How far a decimal may be from an exact value that has no finite decimal expansion, relative to that value, in [0, 0.01].
    /// Default 1e-6: 0.333333 is 1/3, 0.333 is not. Numbers that both have a finite expansion are compared exactly whatever this says.
    /// </summary>
    public double RelativeTolerance { get; init; } = 1e-6;

    /// <summary>The longest answer that is parsed, in characters; longer ones are compared as text. Default 20,000.</summary>
    public int MaxLength { get; init; } = 20_000;

    /// <summary>
    /// The longest that the code executor, where there is one, is waited for. Default 10 seconds. Later answers are not equal.
    /// </summary>
    public TimeSpan ExecutorTimeLimit { get; init; } = TimeSpan.FromSeconds(10);

    internal IEnumerable<string> Validate()
    {
        if (!(TimeLimit > TimeSpan.Zero && TimeLimit <= TimeSpan.FromHours(1)))
        {
            yield return $"{nameof(TimeLimit)} is {TimeLimit}; it must be over 0 and at most one hour.";
        }

        if (!(RelativeTolerance is >= 0 and <= 0.01))
        {
            yield return $"{nameof(RelativeTolerance)} is {RelativeTolerance}; it must be from 0 to 0.01.";
        }

        if (MaxLength is < 1 or > 1_000_000)
        {
            yield return $"{nameof(MaxLength)} is {MaxLength}; it must be from 1 to 1,000,000.";
        }

        if (!(ExecutorTimeLimit > TimeSpan.Zero && ExecutorTimeLimit <= TimeSpan.FromHours(1)))
        {
            yield return $"{nameof(ExecutorTimeLimit)} is {ExecutorTimeLimit}; it must be over 0 and at most one hour.";
        }
    }
}
