using System.Xml.Linq;
using RStar.Math.Packages.Tests.Packing;
using RStar.Math.TestSupport;

namespace RStar.Math.Packages.Tests;

/// <summary>
/// A copy of one of Apps outside the repository: it knows the packages and the machine's package sources, and nothing of this source tree.
/// </summary>
internal sealed class FreshApplication
{
    private FreshApplication(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Copies an application and tells it where packages are.</summary>
    /// <param name="packages">The packages.</param>
    /// <param name="name">The folder below Apps.</param>
    /// <param name="takesAll">Whether it is to refer to every package; otherwise its own project says which it takes.</param>
    public static FreshApplication Create(PackedPackages packages, string name, bool takesAll)
    {
        string apps = Path.Combine(RepositoryFiles.Root, "tests", "RStar.Math.Packages.Tests", "Apps");
        string folder = Directory.CreateDirectory(Path.Combine(packages.Work, Path.GetRandomFileName(), name)).FullName;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(apps, name)).Append(Path.Combine(apps, "SumPolicy.cs")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{packages.Folder}" />
                <add key="local" value="{Path.Combine(RepositoryFiles.Root, ".feed")}" />
              </packageSources>
            </configuration>
            """);

        // A cache of its own, which is gone with the test; what is cached of others' packages is used where it lies.
        IEnumerable<string> references = packages.Versions.Where(_ => takesAll)
            .Select(package => $"""<PackageReference Include="{package.Key}" Version="{package.Value}" />""");
        File.WriteAllText(Path.Combine(folder, "Directory.Build.props"), $"""
            <Project>
              <PropertyGroup>
                <RStarMathVersion>{packages.Versions["RStar.Math"]}</RStarMathVersion>
                <DependencyInjectionVersion>{CentralVersion("Microsoft.Extensions.DependencyInjection")}</DependencyInjectionVersion>
                <RestorePackagesPath>{Path.Combine(folder, "cache")}</RestorePackagesPath>
                <RestoreFallbackFolders>{GlobalPackages}</RestoreFallbackFolders>
                <DefaultItemExcludes>$(DefaultItemExcludes);cache/**;out/**</DefaultItemExcludes>
              </PropertyGroup>
              <ItemGroup>
                {string.Join("\n    ", references)}
              </ItemGroup>
            </Project>
            """);
        return new FreshApplication(folder);
    }

    private static string GlobalPackages => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    // The version that this repository builds with: one that the package sources here have.
    private static string CentralVersion(string package) => XDocument.Load(Path.Combine(RepositoryFiles.Root, "Directory.Packages.props"))
        .Descendants("PackageVersion")
        .Single(version => version.Attribute("Include")!.Value == package)
        .Attribute("Version")!.Value;

    public Task<Command> DotnetAsync(params string[] arguments) =>
        Command.RunAsync("dotnet", Folder, [.. arguments, "-nologo", "-verbosity:quiet"], TestContext.Current.CancellationToken);
}
