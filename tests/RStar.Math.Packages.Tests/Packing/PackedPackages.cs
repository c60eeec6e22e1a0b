using System.IO.Compression;
using System.Xml.Linq;
using RStar.Math.Packages.Tests.Packing;
using RStar.Math.TestSupport;

[assembly: AssemblyFixture(typeof(PackedPackages))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace RStar.Math.Packages.Tests.Packing;

/// <summary>
/// The packages of all projects of src, packed anew into a folder outside the repository, with a version that no other run has: NuGet takes
/// what it has once restored under a version from its cache, and this machine's may hold packages that a user made.
/// </summary>
public sealed class PackedPackages : IAsyncLifetime
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>A folder for this run alone; the applications are made below it too.</summary>
    public string Work { get; } = Directory.CreateTempSubdirectory("rstar-math-packages-").FullName;

    /// <summary>The folder that holds the packages: a package source.</summary>
    public string Folder => Path.Combine(Work, "packages");

    /// <summary>Id and version of each package.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        string project = Path.Combine(RepositoryFiles.Root, "tests", "RStar.Math.Packages.Tests", "Packing", "Pack.proj");
        Command pack = await Command.RunAsync(
            "dotnet",
            RepositoryFiles.Root,
            [
                "msbuild", project, "-nologo", "-verbosity:quiet", $"-p:Configuration={Configuration}", $"-p:PackageOutputPath={Folder}",
                $"-p:VersionSuffix=test{Guid.NewGuid():N}",
            ],
            TestContext.Current.CancellationToken);
        Assert.True(pack.ExitCode == 0, $"Packing failed:\n{pack.Output}");
        Versions = Directory.EnumerateFiles(Folder, "*.nupkg").Select(IdAndVersion).ToDictionary();
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Work, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static KeyValuePair<string, string> IdAndVersion(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        using Stream nuspec = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        XElement metadata = XDocument.Load(nuspec).Root!.Elements().First();
        return new(Text("id"), Text("version"));

        string Text(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;
    }
}
