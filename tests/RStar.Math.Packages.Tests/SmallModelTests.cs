using RStar.Math.Packages.Tests.Packing;

namespace RStar.Math.Packages.Tests;

/// <summary>A program that has the package RStar.Math.SmallModel.</summary>
public sealed class SmallModelTests(PackedPackages packages)
{
    [Fact]
    public async Task Puts_both_models_beside_the_program_of_its_user_where_they_solve_a_problem()
    {
        await Requirements.PythonAsync();
        FreshApplication application = FreshApplication.Create(packages, "Small", takesAll: false);

        Command build = await application.DotnetAsync("build", "--configuration", "Release", "--output", "out");
        Assert.SkipWhen(Requirements.MissingPackage(build) is not null, Requirements.MissingPackage(build) ?? "");
        Assert.True(build.ExitCode == 0, build.Output);
        Command run = await Command.RunAsync(
            "dotnet", application.Folder, [Path.Combine("out", "Small.dll")], TestContext.Current.CancellationToken);

        Assert.Equal(["policy True", "reward True", "answer 42"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
