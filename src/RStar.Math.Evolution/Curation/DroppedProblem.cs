using System.Text.Json;

namespace RStar.Math.Evolution;

/// <summary>A problem that a training set should not hold: a line of a run's record of its curation.</summary>
/// <param name="Index">The problem's index in its set, or the worked solution's among those given, from 0.</param>
/// <param name="Id">Its name, or <see langword="null"/>.</param>
/// <param name="Reason">Why it is left out.</param>
/// <param name="Set">The evaluation set that holds it, where that is the reason.</param>
/// <param name="IsWhole">Whether that set holds all of it or a part, where that is the reason.</param>
internal sealed record DroppedProblem(long Index, string? Id, DropReason Reason, string? Set = null, bool? IsWhole = null)
{
    /// <summary>True where it is the problem of a worked solution; otherwise <see langword="null"/>.</summary>
    public bool? IsWorked { get; init; }

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, JournalJson.Default.DroppedProblem);
}

internal enum DropReason
{
    Unanswered,
    Duplicate,
    Contaminated,
}
