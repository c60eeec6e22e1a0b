using System.Runtime.InteropServices;
using RStar.Math.Packages.Tests.Packing;

namespace RStar.Math.Packages.Tests;

/// <summary>A program published with NativeAOT or, where the machine lacks what that takes, self-contained and trimmed.</summary>
public sealed class TrimmedProgramTests(PackedPackages packages)
{
    // What publishing says where there is no linker for native code.
    private const string NoLinker = "Platform linker";

    [Fact]
    public async Task Solves_a_problem_without_a_warning_of_the_analyzers()
    {
        await Requirements.PythonAsync();
        FreshApplication application = FreshApplication.Create(packages, "Trimmed", takesAll: false);

        Command publish = await PublishAsync(application, "PublishAot");
        bool isNative = Requirements.MissingPackage(publish) is null && !publish.Output.Contains(NoLinker, StringComparison.Ordinal);
        if (!isNative)
        {
            publish = await PublishAsync(application, "PublishTrimmed");
        }

        string? missing = Requirements.MissingPackage(publish);
        Assert.SkipWhen(missing is not null, missing ?? "");
        Assert.True(publish.ExitCode == 0, publish.Output);
        TestContext.Current.TestOutputHelper?.WriteLine(isNative ? "Published with NativeAOT." : "Published trimmed: NativeAOT cannot be had here.");
        Command run = await Command.RunAsync(Path.Combine(application.Folder, "out", "Trimmed"), application.Folder, [], TestContext.Current.CancellationToken);

        Assert.Equal([isNative ? "native" : "trimmed", "12 Completed", "4 nodes"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Task<Command> PublishAsync(FreshApplication application, string how) => application.DotnetAsync(
        "publish", "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "--output", "out", $"-p:{how}=true");
}
