using RStar.Math.Console.Data;
using RStar.Math.Evolution;

namespace RStar.Math.Console.Showing;

/// <summary>Counts the examples of training data.</summary>
internal static class DataCount
{
    /// <exception cref="FormatException">An example cannot be read.</exception>
    public static async Task<int> OfAsync(PathKind kind, string path, CancellationToken cancellationToken)
    {
        await using Stream stream = TextFile.OpenRead(path);
        return kind switch
        {
            PathKind.Problems => await TextFile.ReadProblemsAsync(path, cancellationToken).CountAsync(cancellationToken),
            PathKind.Worked => await JsonLines.ReadAsync(path, DataJson.Readable.WorkedLine, line => line.ToPath(), cancellationToken).CountAsync(cancellationToken),
            PathKind.Preferences => await JsonLines.ReadAsync(path, DataJson.Readable.PreferenceLine, PreferenceLines.Read, cancellationToken).CountAsync(cancellationToken),
            PathKind.ReleasedSft => await ReleasedSftData.ReadAsync(stream, _ => { }, cancellationToken).CountAsync(cancellationToken),
            _ => await ReleasedPreferenceData.ReadAsync(stream, _ => { }, cancellationToken).CountAsync(cancellationToken),
        };
    }
}
