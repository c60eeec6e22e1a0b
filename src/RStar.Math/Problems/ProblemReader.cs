using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace RStar.Math;

/// <summary>Reads problem sets.</summary>
public static class ProblemReader
{
    /// <summary>The longest line; a file of one long line is some other format, and must not fill the memory.</summary>
    private const int MaxLineBytes = 16 * 1024 * 1024;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file of problems, one JSON object a line: <c>{"id": "1", "problem": "What is 1+1?", "answer": "2"}</c>.</summary>
    /// <remarks>
    /// The file is read as the problems are asked for, a line at a time. <c>id</c> and <c>answer</c> may be strings, numbers, null or left
    /// out; an empty one counts as left out. An answer that is a list counts as unknown, since a problem has one.
    /// Other fields and empty lines are passed over.
    /// </remarks>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FormatException">A line is no problem; the message names the file, the line and what would be right.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<Problem> ReadJsonLinesAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            await foreach (Problem problem in ReadAsync(file, path, cancellationToken).ConfigureAwait(false))
            {
                yield return problem;
            }
        }
    }

    /// <summary>Reads problems from a stream; otherwise as from a file.</summary>
    /// <param name="stream">The stream, in UTF-8; left open.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FormatException">A line is no problem; the message names the line and what would be right.</exception>
    public static IAsyncEnumerable<Problem> ReadJsonLinesAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadAsync(stream, "the stream", cancellationToken);
    }

    private static async IAsyncEnumerable<Problem> ReadAsync(
        Stream stream, string source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PipeReader reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        try
        {
            long line = 0;
            bool isLast = false;
            while (!isLast)
            {
                ReadResult read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                ReadOnlySequence<byte> rest = read.Buffer;
                isLast = read.IsCompleted;
                while (TryTakeLine(ref rest, isLast, out ReadOnlySequence<byte> text))
                {
                    line++;
                    if (ProblemLine.Parse(line == 1 ? WithoutMark(text) : text, source, line) is Problem problem)
                    {
                        yield return problem;
                    }
                }

                if (rest.Length > MaxLineBytes)
                {
                    throw ProblemLine.Fault(
                        source, line + 1, $"the line is longer than {MaxLineBytes} bytes; each problem must be a line of its own");
                }

                reader.AdvanceTo(rest.Start, rest.End);
            }
        }
        finally
        {
            await reader.CompleteAsync().ConfigureAwait(false);
        }
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> rest, bool isLast, out ReadOnlySequence<byte> line)
    {
        if (rest.PositionOf((byte)'\n') is SequencePosition end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        line = rest;
        bool isLine = isLast && !rest.IsEmpty;
        rest = isLine ? rest.Slice(rest.End) : rest;
        return isLine;
    }

    private static ReadOnlySequence<byte> WithoutMark(ReadOnlySequence<byte> line)
    {
        var reader = new SequenceReader<byte>(line);
        return reader.IsNext(Utf8Mark, advancePast: true) ? reader.UnreadSequence : line;
    }
}
