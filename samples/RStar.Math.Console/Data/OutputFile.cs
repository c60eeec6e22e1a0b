using RStar.Math.Console.Commands;

namespace RStar.Math.Console.Data;

/// <summary>A new file that is there whole or not at all. Of several processes that write it the last to end stays.</summary>
internal static class OutputFile
{
    /// <summary>Writes beside the file's place and moves it there.</summary>
    /// <exception cref="InputException">The place is a folder.</exception>
    /// <exception cref="IOException">It could not be written; what was at its place is as it was.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"Cannot write '{path}': it is a folder, not a file.");
        }

        // Two processes that write one file must not share it.
        string unfinished = $"{path}.{Guid.NewGuid():n}.unfinished";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await using (FileStream stream = new(unfinished, FileMode.CreateNew))
            {
                await write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }
}
