namespace RStar.Math.Evolution;

/// <summary>Writes files that are there whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a file beside its place, brings it to the disk and moves it there.</summary>
    /// <param name="path">The file's place.</param>
    /// <param name="write">Writes its content.</param>
    /// <param name="isShared">Whether several processes may write the same content at the same time.</param>
    /// <exception cref="IOException">It could not be written; what was at its place is as it was.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write, bool isShared = false)
    {
        string unfinished = isShared ? $"{path}.{Guid.NewGuid():n}.unfinished" : path + ".unfinished";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        try
        {
            var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None);
            await using (stream.ConfigureAwait(false))
            {
                await write(stream).ConfigureAwait(false);
                await stream.FlushAsync().ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception exception)
        {
            File.Delete(unfinished);
            if (FileFaults.IsTooLarge(exception))
            {
                throw new IOException($"'{path}' cannot be written: {exception.Message}", exception);
            }

            throw;
        }
    }
}
