using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RStar.Math.OnnxRuntime;
using RStar.Math.TestSupport;

namespace RStar.Math.Tests;

public sealed class SmallModelTests
{
    private const long MostBytes = 10_000_000;

    [Fact]
    public void Lies_beside_the_program()
    {
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "models", "policy"), SmallModel.PolicyFolder);
        Assert.Equal(Path.Combine(AppContext.BaseDirectory, "models", "reward"), SmallModel.RewardFolder);
    }

    [Fact]
    public void Is_what_a_solver_is_given()
    {
        var services = new ServiceCollection();
        services.AddRStarMath().AddSmallModel(options => options.Execution = new ExecutionOptions { Threads = 1 });
        using ServiceProvider provider = services.BuildServiceProvider();
        OnnxRuntimeModelOptions options = provider.GetRequiredService<IOptions<OnnxRuntimeModelOptions>>().Value;
        Assert.Equal((SmallModel.PolicyFolder, SmallModel.RewardFolder, 1), (options.PolicyPath, options.RewardPath, options.Execution.Threads));

        // The other engine refuses the min-p that suits these models.
        Assert.True(SmallModel.SolveOptions.Sampling.MinP > 0);
        Assert.Equal(InferenceEngine.Tree, options.Engine);
    }

    [Fact]
    public void Is_there_whole_wherever_the_project_is_referred_to()
    {
        string source = Path.Combine(RepositoryFiles.Root, "src", "RStar.Math.SmallModel", "models");
        string built = Path.Combine(AppContext.BaseDirectory, "models");
        string[] files = [.. Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(source, file))];
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(source, file)), File.ReadAllBytes(Path.Combine(built, file))));
        Assert.InRange(files.Sum(file => new FileInfo(Path.Combine(source, file)).Length), 1, MostBytes);
    }

    [Fact]
    public async Task Solves_a_problem()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Forked interpreters exist on Linux only.");
        var services = new ServiceCollection();
        services.AddRStarMath(options => options.Solve = SmallModel.SolveOptions).AddSmallModel(options => options.Execution = new ExecutionOptions { Threads = 1 });
        await using ServiceProvider provider = services.BuildServiceProvider();
        Solution solution = await provider.GetRequiredService<ISolver>().SolveAsync(
            "A shop sells pens at 3 dollars each. How much do 14 pens cost?", cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(solution.Answer == "42", $"{solution.Answer}: {solution.StopReason}, {solution.Error}");
    }
}
