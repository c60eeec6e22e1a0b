using Microsoft.Extensions.DependencyInjection;
using RStar.Math;

// Writes whether the models lie beside the program, then what they answer.
Console.WriteLine($"policy {File.Exists(Path.Combine(SmallModel.PolicyFolder, "genai_config.json"))}");
Console.WriteLine($"reward {File.Exists(Path.Combine(SmallModel.RewardFolder, "genai_config.json"))}");

await using ServiceProvider provider = new ServiceCollection()
    .AddRStarMath(options => options.Solve = SmallModel.SolveOptions)
    .AddSmallModel(models => models.Execution = models.Execution with { Threads = 1 })
    .Services.BuildServiceProvider();
Solution solution = await provider.GetRequiredService<ISolver>().SolveAsync("A shop sells pens at 3 dollars each. How much do 14 pens cost?");
Console.WriteLine(solution.Error ?? $"answer {solution.Answer}");
