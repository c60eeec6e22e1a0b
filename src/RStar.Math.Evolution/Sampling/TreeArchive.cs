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

    /// <summary>Reads a problem's trees; none where there is no file.</summary>
    public IReadOnlyList<SearchTreeDocument> Read(long index)
    {
        if (!File.Exists(PathOf(index)))
        {
            return [];
        }

        using var gzip = new GZipStream(File.OpenRead(PathOf(index)), CompressionMode.Decompress);
        using var content = new MemoryStream();
        gzip.CopyTo(content);
        return [.. Lines(content.ToArray()).Select(line => SearchTreeJson.Read(line))];
    }

    private static List<byte[]> Lines(byte[] content)
    {
        var lines = new List<byte[]>();
        foreach (Range line in content.AsSpan().Split((byte)'\n'))
        {
            if (content.AsSpan(line).Length > 0)
            {
                lines.Add(content[line]);
            }
        }

        return lines;
    }
}
