namespace RStar.Math.Files;

/// <summary>Tidies up after what failed.</summary>
internal static class Leftovers
{
    /// <summary>What the name of a folder ends with until all of it is there.</summary>
    public const string PartialFolder = ".partial";

    /// <summary>
    /// Deletes a file, or a folder with all in it, where that can be done: the error that led here says more than one of tidying up.
    /// </summary>
    /// <param name="path">The file or the folder; need not be there.</param>
    public static void Delete(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
        }
    }
}
