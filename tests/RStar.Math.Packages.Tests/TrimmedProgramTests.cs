using System.Runtime.InteropServices;
using RStar.Math.Packages.Tests.Packing;

namespace RStar.Math.Packages.Tests;

/// <summary>A program that has the package RStar.Math, published self-contained and trimmed, and published with NativeAOT.</summary>
public sealed class TrimmedProgramTests(PackedPackages packages)
{
    // What publishing says where there is no linker for native code.
    private const string NoLinker = "Platform linker";

    [Fact]
    public Task Solves_a_problem_when_it_is_trimmed_without_a_warning() => SolvesAsync("PublishTrimmed", "trimmed");

    [Fact]
    public Task Solves_a_problem_when_it_is_compiled_ahead_of_time_without_a_warning() => SolvesAsync("PublishAot", "native");

    private async Task SolvesAsync(string property, string kind)
    {
        await Requirements.PythonAsync();
        FreshApplication application = FreshApplication.Create(packages, "Trimmed", takesAll: false);

        Command publish = await application.DotnetAsync(
            "publish", "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
            "--self-contained", "--output", "out", $"-p:{property}=true");
        string? missing = Requirements.MissingPackage(publish) ?? Requirements.LineWith(publish, NoLinker);
        Assert.SkipWhen(missing is not null, $"{property} cannot be had here: {missing}");
        Assert.True(publish.ExitCode == 0, publish.Output);

        Command run = await Command.RunAsync(
            Path.Combine(application.Folder, "out", "Trimmed"), application.Folder, [], TestContext.Current.CancellationToken);
        Assert.Equal([kind, "12 Completed", "4 nodes"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
