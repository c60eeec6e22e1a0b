namespace RStar.Math.Files;

/// <summary>
/// Lets one process at a time change a file or a folder, by a lock in a file beside it: on Unix .NET locks a file itself only where nobody
/// may share it, and readers must. A process that dies lets go.
/// </summary>
internal static class FileOwner
{
    /// <summary>Takes the lock, which is held until the stream is disposed of; <see langword="null"/> where it cannot be had.</summary>
    /// <param name="path">What is to be changed; its folder is made where it is missing.</param>
    /// <param name="fault">Why it cannot be had: an <see cref="IOException"/> or an <see cref="UnauthorizedAccessException"/>.</param>
    public static FileStream? TryTake(string path, out Exception? fault)
    {
        fault = null;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new FileStream(
                path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            fault = exception;
            return null;
        }
    }

    /// <summary>Whether a lock could not be had because another process, or another part of this one, holds it.</summary>
    /// <param name="fault">What <see cref="TryTake"/> said.</param>
    public static bool IsHeldElsewhere(Exception? fault) =>
        fault is IOException and not (FileNotFoundException or DirectoryNotFoundException or PathTooLongException);
}
