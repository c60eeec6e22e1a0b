using RStar.Math.Console.Data;
using RStar.Math.Evolution;

namespace RStar.Math.Console.Showing;

/// <summary>How many examples a file of training data holds.</summary>
/// <param name="Examples">Those that can be read.</param>
/// <param name="Refused">Those of the released code's data that cannot.</param>
internal sealed record DataCount(int Examples, int Refused)
{
    /// <exception cref="FormatException">A line of data that are not the released code's cannot be read.</exception>
    public static async Task<DataCount> OfAsync(PathKind kind, string path, CancellationToken cancellationToken)
    {
        int refused = 0;
        int examples = await (kind switch
        {
            PathKind.Problems => TextFile.ReadProblemsAsync(path, cancellationToken).CountAsync(cancellationToken),
            PathKind.Worked => JsonLines
                .ReadAsync(path, DataJson.Readable.WorkedLine, line => line.ToPath(), cancellationToken)
                .CountAsync(cancellationToken),
            PathKind.Preferences => JsonLines
                .ReadAsync(path, DataJson.Readable.PreferenceLine, line => line.ToGroup(), cancellationToken)
                .CountAsync(cancellationToken),
            PathKind.ReleasedSft => CountAsync(
                path, stream => ReleasedSftData.ReadAsync(stream, _ => refused++, cancellationToken), cancellationToken),
            _ => CountAsync(
                path, stream => ReleasedPreferenceData.ReadAsync(stream, _ => refused++, cancellationToken), cancellationToken),
        });
        return new DataCount(examples, refused);
    }

    private static async ValueTask<int> CountAsync<T>(
        string path, Func<Stream, IAsyncEnumerable<T>> read, CancellationToken cancellationToken)
    {
        await using Stream stream = TextFile.OpenRead(path);
        return await read(stream).CountAsync(cancellationToken);
    }
}
