namespace RStar.Math.Benchmarks.Reporting;

/// <summary>Where the files of the repository lie that this program was built in.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = Above(AppContext.BaseDirectory, folder => File.Exists(Path.Combine(folder, "RStar.Math.sln")))
        ?? Environment.CurrentDirectory;

    /// <summary>The page of all tables.</summary>
    public static string BenchmarksPage => Path.Combine(Root, "docs", "benchmarks.md");

    /// <summary>Where pictures and measured shapes of runs go that are not written into the documentation.</summary>
    public static string Artifacts => Path.Combine(Root, "artifacts", "benchmarks");

    /// <summary>The problem sets beside the repository, or <see langword="null"/> where there are none.</summary>
    public static string? Data
    {
        get
        {
            static string In(string folder) => Path.Combine(folder, "shared", "data");
            return Above(Root, folder => Directory.Exists(In(folder))) is string folder ? In(folder) : null;
        }
    }

    private static string? Above(string start, Func<string, bool> holds)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (holds(folder.FullName))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
