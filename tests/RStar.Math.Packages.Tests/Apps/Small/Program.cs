using Microsoft.Extensions.DependencyInjection;
using RStar.Math;

// Writes whether the models lie beside the program, then how they solve: whatever they answer, they must run.
Console.WriteLine($"policy {File.Exists(Path.Combine(SmallModel.PolicyFolder, "genai_config.json"))}");
Console.WriteLine($"reward {File.Exists(Path.Combine(SmallModel.RewardFolder, "genai_config.json"))}");

await using ServiceProvider provider = new ServiceCollection()
    .AddRStarMath(options => options.Solve = new SolveOptions { Budget = new SolveBudget { Tokens = 500 } })
    .AddSmallModel(models => models.Execution = models.Execution with { Threads = 1 })
    .Services.BuildServiceProvider();
Solution solution = await provider.GetRequiredService<ISolver>().SolveAsync("Ann has 3 apples and gets 4. How many has she now?");
Console.WriteLine(solution.StopReason == StopReason.ModelFailed ? solution.Error : "solved without a fault");
