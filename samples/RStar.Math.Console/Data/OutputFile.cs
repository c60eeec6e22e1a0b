using RStar.Math.Console.Input;

namespace RStar.Math.Console.Data;

/// <summary>A new file that is there whole or not at all. Of several processes that write it the last to end stays.</summary>
internal static class OutputFile
{
    /// <summary>Writes beside the file's place and moves it there.</summary>
    /// <exception cref="InputException">The place is a folder, or no file can be made there.</exception>
    /// <exception cref="IOException">It could not be written; what was at its place is as it was.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        RequireNoFolder(path);

        // Two processes that write one file must not share it.
        string unfinished = $"{path}.{Guid.NewGuid():n}.unfinished";
        try
        {
            await using (FileStream stream = Create(path, unfinished))
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

    /// <exception cref="InputException">The place is a folder.</exception>
    public static void RequireNoFolder(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"Cannot write '{path}': it is a folder, not a file.");
        }
    }

    private static FileStream Create(string path, string unfinished)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new FileStream(unfinished, FileMode.CreateNew);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"Cannot write '{path}': {fault.Message}");
        }
    }
}
