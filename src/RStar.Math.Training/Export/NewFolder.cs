using RStar.Math.Files;

namespace RStar.Math.Training.Export;

/// <summary>Makes a folder that is there whole or not at all.</summary>
internal static class NewFolder
{
    /// <summary>Calls <paramref name="write"/> with an empty folder beside the new one, and renames it when that has returned.</summary>
    /// <exception cref="IOException">There is something at the path already.</exception>
    public static void Create(string folder, Action<string> write)
    {
        ThrowIfTaken(folder);
        string whole = WholePath(folder);
        string partial = $"{whole}.{Guid.NewGuid():n}{Leftovers.PartialFolder}";
        Directory.CreateDirectory(partial);
        try
        {
            write(partial);
            if (Directory.Exists(whole))
            {
                Directory.Delete(whole);
            }

            Directory.Move(partial, whole);
        }
        catch
        {
            Leftovers.Delete(partial);
            throw;
        }
    }

    /// <exception cref="IOException">There is something at the path already.</exception>
    public static void ThrowIfTaken(string folder)
    {
        string whole = WholePath(folder);
        if (File.Exists(whole) || (Directory.Exists(whole) && Directory.EnumerateFileSystemEntries(whole).Any()))
        {
            throw new IOException($"'{whole}' is there already; a new folder is written only where there is nothing.");
        }
    }

    private static string WholePath(string folder) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
}
