namespace RStar.Math.Training;

/// <summary>Replaces a file as a whole: whoever reads it sees what was there before or what was written, whatever happens in between.</summary>
internal static class AtomicFile
{
    /// <summary>Writes beside the file, forces that to the disk, and renames it over the file. On an error nothing is left behind.</summary>
    /// <exception cref="IOException">The disk is full or failing.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string temporary = TemporaryName(path);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            DeleteQuietly(temporary);
            throw;
        }
    }

    internal static string TemporaryName(string path) => path + ".tmp";

    // The error that led here says more than one of tidying up after it.
    private static void DeleteQuietly(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
        }
    }
}
