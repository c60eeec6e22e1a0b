using System.Text.Json;
using RStar.Math.Console.Data;
using RStar.Math.Console.Searching;

namespace RStar.Math.Console.Evaluating;

/// <summary>What came of one problem: a line of the results.</summary>
internal sealed record EvalRecord
{
    /// <summary>The problem's place in its file, from 0.</summary>
    public required int Index { get; init; }

    public string? Id { get; init; }

    public string? Answer { get; init; }

    /// <summary>The answer that the file states.</summary>
    public required string Expected { get; init; }

    public required bool Correct { get; init; }

    /// <summary>Whether at least one of the trajectories is right.</summary>
    public required bool AnyCorrect { get; init; }

    public double Confidence { get; init; }

    public StopReason StopReason { get; init; }

    public long Tokens { get; init; }

    /// <summary>From the beginning of the search to its end; other problems may have been under way.</summary>
    public required SecondsByPart Seconds { get; init; }

    /// <summary>Since the line before, or the beginning: over all lines, how long the evaluation ran.</summary>
    public double WallSeconds { get; init; }

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, EvalJson.Readable.EvalRecord);

    /// <exception cref="FormatException">The line is no result.</exception>
    public static EvalRecord Parse(ReadOnlySpan<byte> line, string path, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, EvalJson.Readable.EvalRecord) ?? throw new JsonException("it is null");
        }
        catch (JsonException fault)
        {
            throw new FormatException(
                $"Line {number} of '{path}' is no result of an evaluation ({JsonLines.ReasonOf(fault)}); give --out another file.", fault);
        }
    }
}
