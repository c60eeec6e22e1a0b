using RStar.Math.Answers;
using RStar.Math.Execution;
using RStar.Math.Validation;

namespace RStar.Math;

/// <summary>The settings of a solver.</summary>
public sealed class RStarMathOptions
{
    /// <summary>How problems are solved where a call does not say. Default: the paper's test-time settings.</summary>
    public SolveOptions Solve { get; set; } = new();

    /// <summary>How requests are put together into calls of the models.</summary>
    public SchedulingOptions Scheduling { get; set; } = new();

    /// <summary>The limits of <see cref="PythonCodeExecutor"/>, where no other executor is registered.</summary>
    public PythonExecutorOptions Python { get; set; } = new();

    /// <summary>The settings of <see cref="AnswerComparer"/>, where no other comparer is registered.</summary>
    public AnswerComparerOptions Comparison { get; set; } = new();

    /// <summary>The longest text a problem may have, in characters. Default 32,768.</summary>
    public int MaxProblemLength { get; set; } = 32_768;

    internal IEnumerable<string> Validate()
    {
        IEnumerable<string> ofParts =
        [
            .. Faults.In(nameof(Solve), Solve?.Validate()),
            .. Faults.In(nameof(Scheduling), Scheduling?.Validate()),
            .. Faults.In(nameof(Python), Python?.Validate()),
            .. Faults.In(nameof(Comparison), Comparison?.Validate()),
        ];
        foreach (string fault in ofParts)
        {
            yield return fault;
        }

        if (MaxProblemLength < 1)
        {
            yield return $"{nameof(MaxProblemLength)} is {MaxProblemLength}; it must be 1 or more.";
        }
    }
}
