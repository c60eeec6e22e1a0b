using System.CommandLine;
using System.CommandLine.Parsing;

namespace RStar.Math.Console.Commands;

/// <summary>The program's command line. Commands write to the writers of the invocation's configuration.</summary>
internal static class Root
{
    public static RootCommand Create(TextReader standardInput)
    {
        var root = new RootCommand("Solve mathematics with small language models that think in Python.")
        {
            SolveCommand.Create(standardInput),
            EvalCommand.Create(),
            GradeCommand.Create(standardInput),
            GenerateCommand.Create(),
            ConvertCommand.Create(),
            ShowCommand.Create(),
            EvolveCommand.Create(),
            MergeCommand.Create(),
        };
        foreach (Argument argument in root.Subcommands.SelectMany(command => command.Arguments))
        {
            argument.Validators.Add(RequireNoOption);
        }

        return root;
    }

    // A mistyped option would be taken for a problem or a file.
    private static void RequireNoOption(ArgumentResult result)
    {
        foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith("--", StringComparison.Ordinal)))
        {
            result.AddError($"There is no option '{token.Value}'; --help lists those that there are.");
        }
    }
}
