using System.Diagnostics.CodeAnalysis;

namespace RStar.Math.Trajectories;

/// <summary>Reads back the texts that <see cref="TrajectoryFormat"/> writes, and nothing else.</summary>
/// <remarks>
/// Strict: what is read, written again, gives the same text. The one freedom is a single line break after the last marker of an answer,
/// as editors leave at the end of a file. A text that ends in the middle of a step is refused;
/// one that ends after a whole step is the text of a path and is read. Thread-safe.
/// </remarks>
public static class TrajectoryParser
{
    /// <summary>Reads a text that begins with the problem: what <see cref="TrajectoryFormat.WritePrompt(ReasoningPath)"/> writes.</summary>
    /// <param name="text">The text to read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrajectoryFormatException">The text is not in the format.</exception>
    public static ReasoningPath Parse(string text) =>
        ReadPath(text, out TrajectoryFault? fault) ?? throw fault!.ToException(text);

    /// <summary>Reads a text that begins with the problem, or says why it cannot be read.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="path">The problem and the steps, or <see langword="null"/>.</param>
    /// <param name="error">One sentence that says what was expected, what was found, and where; or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static bool TryParse(string text, [NotNullWhen(true)] out ReasoningPath? path, [NotNullWhen(false)] out string? error)
    {
        path = ReadPath(text, out TrajectoryFault? fault);
        error = fault?.Describe(text);
        return path is not null;
    }

    /// <summary>Reads the assistant's text alone: what <see cref="TrajectoryFormat.WriteSolution(IReadOnlyList{Step})"/> writes.</summary>
    /// <param name="text">The text to read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="TrajectoryFormatException">The text is not in the format.</exception>
    public static IReadOnlyList<Step> ParseSolution(string text) =>
        ReadSolution(text, out TrajectoryFault? fault) ?? throw fault!.ToException(text);

    /// <summary>Reads the assistant's text alone, or says why it cannot be read.</summary>
    /// <param name="text">The text to read.</param>
    /// <param name="steps">The steps in order, or <see langword="null"/>.</param>
    /// <param name="error">One sentence that says what was expected, what was found, and where; or <see langword="null"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static bool TryParseSolution(
        string text, [NotNullWhen(true)] out IReadOnlyList<Step>? steps, [NotNullWhen(false)] out string? error)
    {
        steps = ReadSolution(text, out TrajectoryFault? fault);
        error = fault?.Describe(text);
        return steps is not null;
    }

    private static ReasoningPath? ReadPath(string text, out TrajectoryFault? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cursor = new TrajectoryCursor(text);
        string? problem = cursor.ReadProblem();
        List<Step>? steps = problem is null ? null : cursor.ReadSteps();
        fault = cursor.Fault;
        return steps is null ? null : ReasoningPath.Start(new Problem(problem!)).AppendRange(steps);
    }

    private static List<Step>? ReadSolution(string text, out TrajectoryFault? fault)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cursor = new TrajectoryCursor(text);
        List<Step>? steps = cursor.Skip(TrajectoryFormat.Opening) ? cursor.ReadSteps() : null;
        fault = cursor.Fault;
        return steps;
    }
}
