using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RStar.Math.Evolution;

/// <summary>Reads the lines of a journal, in order or one by its place.</summary>
internal static class JournalReader
{
    /// <summary>All whole lines with the place where each begins; none where there is no file. A torn last line is passed over.</summary>
    public static IEnumerable<(long Offset, byte[] Line)> ReadLines(string path)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        using FileStream file = OpenToRead(path);
        var rest = new List<byte>();
        byte[] block = new byte[64 * 1024];
        long offset = 0;
        for (int read = file.Read(block); read > 0; read = file.Read(block))
        {
            int start = 0;
            for (int end = block.AsSpan(0, read).IndexOf((byte)'\n'); end >= 0; end = NextBreak(block, start, read))
            {
                rest.AddRange(block.AsSpan(start, end - start));
                yield return (offset, [.. rest]);
                offset += rest.Count + 1;
                rest.Clear();
                start = end + 1;
            }

            rest.AddRange(block.AsSpan(start, read - start));
        }
    }

    /// <summary>The line that begins at a place.</summary>
    public static byte[] ReadLine(FileStream file, long offset)
    {
        file.Seek(offset, SeekOrigin.Begin);
        var line = new List<byte>();
        byte[] block = new byte[16 * 1024];
        while (true)
        {
            int read = file.Read(block);
            int end = block.AsSpan(0, read).IndexOf((byte)'\n');
            line.AddRange(block.AsSpan(0, end >= 0 ? end : read));
            if (end >= 0 || read == 0)
            {
                return [.. line];
            }
        }
    }

    /// <summary>Reads a line as a record.</summary>
    /// <exception cref="InvalidDataException">The line is no record; the message names the file and the place.</exception>
    public static T Parse<T>(string path, long offset, byte[] line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type)
                ?? throw new InvalidDataException($"The journal '{path}' has null at byte {offset}; it must have a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The journal '{path}' has no record at byte {offset}: {exception.Message}", exception);
        }
    }

    /// <summary>Opens a journal beside its writer.</summary>
    public static FileStream OpenToRead(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);

    private static int NextBreak(byte[] block, int start, int read)
    {
        int found = block.AsSpan(start, read - start).IndexOf((byte)'\n');
        return found < 0 ? -1 : start + found;
    }
}
