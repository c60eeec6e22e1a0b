using RStar.Math.Search;

namespace RStar.Math.Console.Display;

/// <summary>Writes search trees as pages for a browser.</summary>
internal static class TreePage
{
    /// <exception cref="IOException">The page cannot be written; the message names it.</exception>
    public static void Write(Solution solution, FileInfo page) => Write(page, stream => SearchTreeHtml.Write(solution, stream));

    /// <exception cref="IOException">The page cannot be written; the message names it.</exception>
    public static void Write(IReadOnlyList<SearchTreeDocument> trees, FileInfo page) =>
        Write(page, stream => SearchTreeHtml.Write(trees, stream));

    private static void Write(FileInfo page, Action<Stream> write)
    {
        try
        {
            page.Directory?.Create();
            using FileStream stream = page.Create();
            write(stream);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The tree cannot be written to '{page.FullName}': {fault.Message}", fault);
        }
    }
}
