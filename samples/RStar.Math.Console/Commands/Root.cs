using System.CommandLine;

namespace RStar.Math.Console.Commands;

/// <summary>The program's command line. Commands write to the writers of the invocation's configuration.</summary>
internal static class Root
{
    public static RootCommand Create(TextReader standardInput) => new("Solve mathematics with small language models that think in Python.")
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
}
