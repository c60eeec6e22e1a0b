using Microsoft.Extensions.DependencyInjection;
using RStar.Math;
using RStar.Math.Search;

// Writes how it was compiled, then a problem's answer, then the tree's size: what a trimmed program could have lost.
await using ServiceProvider provider = new ServiceCollection().AddRStarMath().UsePolicyModel<SumPolicy>().Services.BuildServiceProvider();
Solution solution = await provider.GetRequiredService<ISolver>()
    .SolveAsync("Ann has 3 apples, Ben 4 and Cem 5. How many have they together?", new SolveOptions { KeepTrees = true });

using var json = new MemoryStream();
SearchTreeJson.Write(solution.Trees[0], json);
json.Position = 0;
Console.WriteLine(System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported ? "trimmed" : "native");
Console.WriteLine($"{solution.Answer} {solution.StopReason} {solution.Error}".TrimEnd());
Console.WriteLine($"{SearchTreeJson.Read(json).Nodes.Count} nodes");
