using RStar.Math.Files;

namespace RStar.Math.Evolution;

/// <summary>
/// A file that grows by whole lines: what is in it when a process dies, of whatever cause, is all that was appended before, and perhaps
/// a torn last line, which the next opening cuts off.
/// </summary>
/// <remarks>One process may have a journal open at a time. Thread-safe.</remarks>
public sealed class Journal : IDisposable
{
    private readonly Lock _lock = new();
    private readonly FileStream _file;
    private readonly FileStream _owner;

    private Journal(FileStream file, FileStream owner)
    {
        _file = file;
        _owner = owner;
    }

    /// <summary>The file's path.</summary>
    public string Path => _file.Name;

    /// <summary>Opens a journal to append to it; makes it where there is none.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">Another process has it open, or it cannot be written; the message names the file.</exception>
    public static Journal Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileStream owner = FileOwner.TryTake(path, out Exception? fault)
            ?? throw new IOException(
                FileOwner.IsHeldElsewhere(fault)
                    ? $"The journal '{path}' cannot be opened; another process may be writing it. ({fault!.Message})"
                    : $"The journal '{path}' cannot be opened: {fault!.Message}",
                fault);
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
            file.SetLength(LengthOfWholeLines(file));
            file.Seek(0, SeekOrigin.End);
            return new Journal(file, owner);
        }
        catch
        {
            file?.Dispose();
            owner.Dispose();
            throw;
        }
    }

    /// <summary>All whole lines of a journal, whether or not it is open, without their line breaks; none where there is no file.</summary>
    /// <param name="path">The file.</param>
    public static IEnumerable<byte[]> ReadLines(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return JournalReader.ReadLines(path).Select(line => line.Line);
    }

    /// <summary>Appends a line; it is with the operating system when this returns.</summary>
    /// <param name="line">The line, without a line break in it or at its end.</param>
    /// <exception cref="IOException">It could not be written, for a full disk for one; the journal is as it was before.</exception>
    public void Append(ReadOnlySpan<byte> line)
    {
        byte[] whole = new byte[line.Length + 1];
        line.CopyTo(whole);
        whole[^1] = (byte)'\n';
        lock (_lock)
        {
            long before = _file.Position;
            try
            {
                _file.Write(whole);
            }
            catch (Exception exception) when (exception is IOException || FileFaults.IsTooLarge(exception))
            {
                _file.SetLength(before);
                throw new IOException(
                    $"Nothing could be appended to the journal '{Path}', which keeps its {before} bytes: {exception.Message}", exception);
            }
        }
    }

    /// <summary>Has the operating system bring all lines to the disk.</summary>
    public void Flush()
    {
        lock (_lock)
        {
            _file.Flush(flushToDisk: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            _file.Dispose();
            _owner.Dispose();
        }
    }

    /// <summary>How many bytes of a journal are whole lines. Moves the file's position.</summary>
    internal static long LengthOfWholeLines(FileStream file)
    {
        Span<byte> block = stackalloc byte[4096];
        for (long end = file.Length; end > 0;)
        {
            int size = (int)long.Min(block.Length, end);
            file.Seek(end - size, SeekOrigin.Begin);
            file.ReadExactly(block[..size]);
            int last = block[..size].LastIndexOf((byte)'\n');
            if (last >= 0)
            {
                return end - size + last + 1;
            }

            end -= size;
        }

        return 0;
    }
}
