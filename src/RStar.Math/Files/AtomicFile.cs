namespace RStar.Math.Files;

/// <summary>
/// Writes files that are there whole or not at all: whoever reads one sees what was there before or what was written, whatever happens in
/// between. Several processes may write one file at the same time; the last to end stays.
/// </summary>
internal static class AtomicFile
{
    /// <summary>What the name of a file ends with that is still being written, or was when its process died.</summary>
    public const string Ending = ".unfinished";

    /// <summary>Writes beside the file, brings that to the disk and moves it to the file's place.</summary>
    /// <param name="path">The file's place; its folder is made where it is missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">
    /// It could not be written; what was at its place is as it was, and nothing is left beside it.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        using FileStream stream = Begin(path);
        try
        {
            write(stream);
            Finish(stream, path);
        }
        catch (Exception exception)
        {
            Abandon(stream);
            if (FileFaults.IsTooLarge(exception))
            {
                throw new IOException($"'{path}' cannot be written: {exception.Message}", exception);
            }

            throw;
        }
    }

    /// <summary>Writes beside the file, brings that to the disk and moves it to the file's place.</summary>
    /// <param name="path">The file's place; its folder is made where it is missing.</param>
    /// <param name="write">Writes the content.</param>
    /// <param name="cancellationToken">Handed on to the writing, of which nothing is left where it is cancelled.</param>
    /// <exception cref="IOException">
    /// It could not be written; what was at its place is as it was, and nothing is left beside it.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task WriteAsync(string path, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FileStream stream = Begin(path);
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                await write(stream, cancellationToken).ConfigureAwait(false);
                await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
                Finish(stream, path);
            }
            catch (Exception exception)
            {
                Abandon(stream);
                if (FileFaults.IsTooLarge(exception))
                {
                    throw new IOException($"'{path}' cannot be written: {exception.Message}", exception);
                }

                throw;
            }
        }
    }

    /// <summary>Deletes what writers of one file left unfinished when they died. Nobody else may be writing it.</summary>
    /// <param name="path">The file, in a folder that is there.</param>
    public static void DeleteLeftOf(string path)
    {
        string whole = Path.GetFullPath(path);
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(whole)!, Path.GetFileName(whole) + ".*" + Ending))
        {
            Leftovers.Delete(file);
        }
    }

    /// <summary>Deletes what processes that died left unfinished in a folder and all folders below; what is being written stays.</summary>
    /// <param name="folder">The folder; need not be there.</param>
    /// <param name="before">
    /// Files that were written to since then stay too: between the making of a file and its lock there is a moment in which it looks left.
    /// </param>
    public static void DeleteLeftIn(string folder, DateTimeOffset before)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (string file in Directory.EnumerateFiles(folder, "*" + Ending, SearchOption.AllDirectories))
        {
            if (File.GetLastWriteTimeUtc(file) < before.UtcDateTime)
            {
                DeleteUnlessHeld(file);
            }
        }
    }

    // Two writers must not share it, so none has the file's own name. It stays open until it is moved: who holds it is at work on it.
    private static FileStream Begin(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        string unfinished = $"{path}.{Guid.NewGuid():n}{Ending}";
        return new FileStream(unfinished, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);
    }

    private static void Finish(FileStream stream, string path)
    {
        stream.Flush(flushToDisk: true);
        File.Move(stream.Name, path, overwrite: true);
    }

    // The error that led here says more than one of tidying up after it, as of what is in the buffer still.
    private static void Abandon(FileStream stream)
    {
        try
        {
            stream.Dispose();
        }
        catch (Exception exception) when (exception is IOException || FileFaults.IsTooLarge(exception))
        {
        }

        Leftovers.Delete(stream.Name);
    }

    private static void DeleteUnlessHeld(string file)
    {
        try
        {
            new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is somebody's, or gone.
        }
    }
}
