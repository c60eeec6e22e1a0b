using System.CommandLine;
using RStar.Math.Console.Display;
using RStar.Math.Console.Guessing;
using RStar.Math.Execution;
using RStar.Math.Search;
using Spectre.Console;

namespace RStar.Math.Console.Commands;

/// <summary>
/// <c>search</c>: looks for a program whose output is a known answer. The policy guesses, so no model is needed; trees of this kind are what
/// the first round of self-evolution learns from.
/// </summary>
internal static class SearchCommand
{
    private const string ExampleProblem =
        "A farmer picks 3 crates of apples with 24 apples in each crate. She sells 30 apples at the market. How many apples are left?";

    private const string ExampleAnswer = "42";

    public static Command Create()
    {
        var problem = new Argument<string?>("problem")
        {
            Description = "The problem; without it an example is searched.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var answer = new Option<string?>("--answer") { Description = "The right answer, which labels the terminals of the tree." };
        var rollouts = new Option<int>("--rollouts") { Description = "Rollouts of the search.", DefaultValueFactory = _ => 400 };
        var candidates = new Option<int>("--candidates") { Description = "Candidates a step.", DefaultValueFactory = _ => 32 };
        var seed = new Option<ulong>("--seed") { Description = "Decides every draw.", DefaultValueFactory = _ => 0 };
        var html = new Option<FileInfo?>("--html") { Description = "Writes the tree as a page that can be opened in a browser." };
        var command = new Command("search", "Search a program for a problem whose answer is known. Needs no model: a guessing policy proposes, Python runs every step.")
        {
            problem, answer, rollouts, candidates, seed, html,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            TextWriter error = arguments.InvocationConfiguration.Error;
            string? text = arguments.GetValue(problem);
            string? right = arguments.GetValue(answer);
            if (text is not null && right is null)
            {
                await error.WriteLineAsync("The right answer is missing: give it with --answer.");
                return ExitCodes.BadInput;
            }

            var options = new SolveOptions
            {
                Strategy = new MctsStrategy(new MctsOptions
                {
                    Rollouts = arguments.GetValue(rollouts),
                    Candidates = arguments.GetValue(candidates),
                    Annotation = ValueAnnotation.TerminalGuided,
                    RolloutsInFlight = 4,
                }),
                MaxDepth = 6,
                KeepTrees = true,
                Seed = arguments.GetValue(seed),
            };
            IAnsiConsole console = Terminal.For(arguments.InvocationConfiguration.Output);
            var searched = new Problem(text ?? ExampleProblem) { Answer = right ?? ExampleAnswer };
            return await RunAsync(searched, options, arguments.GetValue(html), console, error, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        Problem problem, SolveOptions options, FileInfo? html, IAnsiConsole console, TextWriter error, CancellationToken cancellationToken)
    {
        await using var python = new PythonCodeExecutor();
        var solver = new Solver(new QuantityPolicy(), python);
        Solution solution;
        try
        {
            solution = await SearchDisplay.ShowAsync(problem, solver.SolveStreamingAsync(problem, options, cancellationToken), console);
        }
        catch (ArgumentException fault)
        {
            await error.WriteLineAsync(fault.Message);
            return ExitCodes.BadInput;
        }

        bool isFound = solution.Trajectories.Count > 0 && solution.Trajectories[0].Score > 0;
        SolutionDisplay.Show(solution, python.Isolation, console);
        if (!isFound && solution.Error is null)
        {
            console.WriteLine("No program with the right answer was found: the best one is shown. More --rollouts, more --candidates or another --seed may find it.");
        }

        if (html is not null)
        {
            try
            {
                TreePage.Write(solution, html);
            }
            catch (IOException fault)
            {
                await error.WriteLineAsync(fault.Message);
                return ExitCodes.Failed;
            }

            console.MarkupLineInterpolated($"The whole tree: [blue]{html.FullName}[/]");
        }

        return solution.StopReason switch
        {
            StopReason.InvalidProblem => ExitCodes.BadInput,
            StopReason.Cancelled => ExitCodes.Cancelled,
            _ when solution.Error is not null || !isFound => ExitCodes.Failed,
            _ => ExitCodes.Success,
        };
    }
}
