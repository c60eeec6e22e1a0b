using System.CommandLine;
using RStar.Math.Console.Input;
using RStar.Math.Evolution;

namespace RStar.Math.Console.Evolving;

/// <summary>The options that say which rounds an evolution has.</summary>
internal sealed class PlanOptions
{
    private readonly Option<string> _plan = new("--plan")
    {
        Description = "The rounds: small, paper or a JSON file.",
        DefaultValueFactory = _ => "small",
    };

    private readonly Option<ulong?> _seed = new("--seed")
    {
        HelpName = "N",
        Description = "Decides every draw; without it the plan's seed does, which is 0 where the plan states none.",
    };

    private readonly Option<bool> _keepTrees = new("--keep-trees")
    {
        Description = "Keep the search trees, compressed, as the plan's keepsTrees does.",
    };

    public void AddTo(Command command)
    {
        command.Add(_plan);
        command.Add(_seed);
        command.Add(_keepTrees);
    }

    /// <exception cref="InputException">There is no such file.</exception>
    /// <exception cref="FormatException">The file holds no plan.</exception>
    public async Task<EvolutionPlan> ReadAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        EvolutionPlan plan = await OfAsync(arguments.GetValue(_plan)!, cancellationToken);
        return plan with { Seed = arguments.GetValue(_seed) ?? plan.Seed, KeepsTrees = plan.KeepsTrees || arguments.GetValue(_keepTrees) };
    }

    private static async Task<EvolutionPlan> OfAsync(string plan, CancellationToken cancellationToken) => plan switch
    {
        "small" => EvolutionPlan.Small,
        "paper" => EvolutionPlan.Paper,
        _ when File.Exists(plan) => EvolutionPlan.Parse(await File.ReadAllTextAsync(plan, cancellationToken)),
        _ => throw new InputException($"--plan is '{plan}'; it must be small, paper or a JSON file that is there."),
    };
}
