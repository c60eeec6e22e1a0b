using RStar.Math.Packages.Tests.Packing;
using RStar.Math.TestSupport;

namespace RStar.Math.Packages.Tests;

public sealed class PackageTests(PackedPackages packages)
{
    [Fact]
    public async Task Holds_what_it_should_and_depends_on_what_it_may()
    {
        string python = await Requirements.PythonAsync();

        Command check = await Command.RunAsync(
            python,
            RepositoryFiles.Root,
            [Path.Combine("eng", "check_packages.py"), packages.Folder],
            TestContext.Current.CancellationToken);

        Assert.True(check.ExitCode == 0, check.Output);
    }
}
