using System.IO.Compression;
using System.Runtime.CompilerServices;
using RStar.Math.Console.Input;
using RStar.Math.Evolution;

namespace RStar.Math.Console.Data;

/// <summary>Files that may be compressed.</summary>
internal static class TextFile
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Opens a file to read, after its byte-order mark where it has one; a file whose name ends in .gz is decompressed.</summary>
    /// <exception cref="InvalidDataException">It is not compressed as its name says.</exception>
    public static Stream OpenRead(string path)
    {
        Stream stream = Open(path);
        try
        {
            if (BeginsWithMark(stream))
            {
                return stream;
            }
        }
        catch
        {
            stream.Dispose();
            throw;
        }

        // A compressed stream cannot go back.
        stream.Dispose();
        return Open(path);
    }

    /// <summary>The problems of a file.</summary>
    /// <exception cref="FormatException">A line is no problem; the message names the file and the line.</exception>
    /// <exception cref="InputException">The file is not compressed as its name says, or torn.</exception>
    public static IAsyncEnumerable<Problem> ReadProblemsAsync(string path, CancellationToken cancellationToken) =>
        IsCompressed(path) ? DecompressProblemsAsync(path, cancellationToken) : ProblemReader.ReadJsonLinesAsync(path, cancellationToken);

    /// <summary>The problems of a file as a set that can be read again and again, with the file's name without its endings.</summary>
    public static ProblemSource ProblemsOf(string path) => ProblemSource.From(
        Path.GetFileNameWithoutExtension(IsCompressed(path) ? Path.GetFileNameWithoutExtension(path) : path),
        cancellationToken => ReadProblemsAsync(path, cancellationToken));

    /// <summary>Runs what reads a file; where that turns out not to be whole, the file is named.</summary>
    /// <exception cref="InputException">It is not compressed as its name says, or torn.</exception>
    public static async Task<T> NamingAsync<T>(string path, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (InvalidDataException fault) when (IsCompressed(path))
        {
            throw new InputException($"'{path}' is no whole .gz file: {fault.Message}");
        }
    }

    private static async IAsyncEnumerable<Problem> DecompressProblemsAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using Stream stream = await NamingAsync(path, () => Task.FromResult(OpenRead(path)));
        await using IAsyncEnumerator<Problem> problems =
            ProblemReader.ReadJsonLinesAsync(stream, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NamingAsync(path, () => MoveNextAsync(problems, path)))
        {
            yield return problems.Current;
        }
    }

    private static async Task<bool> MoveNextAsync(IAsyncEnumerator<Problem> problems, string path)
    {
        try
        {
            return await problems.MoveNextAsync();
        }
        catch (FormatException fault)
        {
            // The reader of a stream does not know the file.
            throw new FormatException($"In '{path}': {fault.Message}", fault);
        }
    }

    private static bool BeginsWithMark(Stream stream)
    {
        Span<byte> beginning = stackalloc byte[Utf8Mark.Length];
        int length = stream.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        return beginning[..length].SequenceEqual(Utf8Mark);
    }

    private static Stream Open(string path)
    {
        FileStream file = File.OpenRead(path);
        return IsCompressed(path) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private static bool IsCompressed(string path) => path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
}
