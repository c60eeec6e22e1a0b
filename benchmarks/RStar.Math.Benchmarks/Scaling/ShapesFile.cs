using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.EndToEnd;

namespace RStar.Math.Benchmarks.Scaling;

/// <summary>Finds the shapes that end-to-end measured.</summary>
/// <param name="documentation">The folder of the pages, beside which published shapes lie.</param>
/// <param name="artifacts">The folder of what runs leave that are not published.</param>
internal sealed class ShapesFile(string documentation, string artifacts)
{
    /// <summary>Reads the shapes.</summary>
    /// <param name="named">The file that the user named, or <see langword="null"/>.</param>
    /// <param name="forPage">
    /// Whether what is reckoned from them is published: then they must be published themselves, or named, and not of the smallest form.
    /// </param>
    /// <exception cref="BenchmarkException">There are none, or they may not be used for this.</exception>
    public MeasuredShapes Read(string? named, bool forPage)
    {
        string published = Path.Combine(documentation, MeasuredShapes.FileName);
        string last = Path.Combine(artifacts, MeasuredShapes.FileName);
        string[] places = named is not null ? [named] : forPage ? [published] : [published, last];
        string path = places.FirstOrDefault(File.Exists) ?? throw BenchmarkException.CannotRunHere(
            $"scaling-model needs the shapes that end-to-end measures and there are none in {string.Join(" or ", places)}: "
            + $"run end-to-end{(forPage ? " --write" : "")} first.");
        MeasuredShapes shapes = Read(path);
        if (forPage && (shapes.Quick || IsBelow(artifacts, path)))
        {
            throw BenchmarkException.Usage(
                $"{path} holds shapes that are not published{(shapes.Quick ? ", of a quick run" : "")}: "
                + "measure them with end-to-end --write, or leave out --write here.");
        }

        return shapes;
    }

    private static MeasuredShapes Read(string path)
    {
        try
        {
            return MeasuredShapes.Read(path);
        }
        catch (InvalidDataException fault)
        {
            throw BenchmarkException.Usage(fault.Message);
        }
    }

    private static bool IsBelow(string folder, string path) =>
        !Path.GetRelativePath(folder, Path.GetFullPath(path)).StartsWith("..", StringComparison.Ordinal);
}
