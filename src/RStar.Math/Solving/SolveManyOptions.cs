using RStar.Math.Validation;

namespace RStar.Math;

/// <summary>How a stream of problems is solved.</summary>
public sealed record SolveManyOptions
{
    /// <summary>How each problem is solved; <see langword="null"/> for the solver's own default.</summary>
    public SolveOptions? Solve { get; init; }

    /// <summary>The most problems under way at once. Default 16.</summary>
    public int MaxConcurrency { get; init; } = 16;

    /// <summary>The order in which solutions are given. Default <see cref="SolutionOrder.Completion"/>.</summary>
    public SolutionOrder Order { get; init; }

    /// <summary>
    /// With <see cref="SolutionOrder.Input"/>, the most solutions that wait for an earlier one; when they are as many, no further problem
    /// is begun. Default 1024.
    /// </summary>
    public int MaxBuffered { get; init; } = 1024;

    internal IEnumerable<string> Validate()
    {
        if (MaxConcurrency < 1)
        {
            yield return $"{nameof(MaxConcurrency)} is {MaxConcurrency}; it must be 1 or more.";
        }

        if (MaxBuffered < 1)
        {
            yield return $"{nameof(MaxBuffered)} is {MaxBuffered}; it must be 1 or more.";
        }

        if (!Enum.IsDefined(Order))
        {
            yield return $"{nameof(Order)} is {Order}; it must be {SolutionOrder.Completion} or {SolutionOrder.Input}.";
        }

        foreach (string fault in Faults.In(nameof(Solve), Solve is null ? [] : Solve.Validate()))
        {
            yield return fault;
        }
    }
}
