using System.Globalization;
using System.IO.Compression;
using RStar.Math.Files;
using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>The trees of a round, a compressed file a problem with one tree a line, a thousand problems a folder.</summary>
internal sealed class TreeArchive(string folder)
{
    /// <summary>The file of a problem's trees.</summary>
    public string PathOf(long index) => Path.Combine(
        folder, (index / 1000).ToString("d6", CultureInfo.InvariantCulture), index.ToString(CultureInfo.InvariantCulture) + ".jsonl.gz");

    /// <summary>Writes a problem's trees, in place of those that a search before may have left.</summary>
    /// <exception cref="IOException">They could not be written; nothing half-written stays.</exception>
    public Task WriteAsync(long index, IReadOnlyList<SearchTreeDocument> trees, CancellationToken cancellationToken) =>
        AtomicFile.WriteAsync(
            PathOf(index),
            async (stream, cancellation) =>
            {
                var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true);
                await using (gzip.ConfigureAwait(false))
                {
                    foreach (SearchTreeDocument tree in trees)
                    {
                        cancellation.ThrowIfCancellationRequested();
                        SearchTreeJson.Write(tree, gzip);
                        gzip.WriteByte((byte)'\n');
                    }
                }
            },
            cancellationToken);
}
