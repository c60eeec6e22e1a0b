using System.CommandLine;
using RStar.Math.Console.Display;
using RStar.Math.Console.Searching;
using RStar.Math.Console.Solving;
using Spectre.Console;

namespace RStar.Math.Console.Commands;

/// <summary><c>solve</c>: searches the answer of one problem.</summary>
internal static class SolveCommand
{
    public static Command Create(TextReader standardInput)
    {
        var problem = new Argument<string>("PROBLEM") { Description = "The problem in words; - reads it from standard input." };
        var models = new ModelOptions();
        var search = new SearchOptions();
        var html = new Option<FileInfo?>("--html") { HelpName = "FILE", Description = "Write the search tree as a page for a browser." };
        var json = new Option<bool>("--json")
        {
            Description = "Print one object {\"answer\", \"confidence\", \"stopReason\", \"steps\", \"trajectories\", \"statistics\"} "
                + "on standard output and nothing else.",
        };
        var command = new Command(
            "solve",
            "Solve a problem: the policy proposes steps, Python runs each of them, the reward model chooses. "
            + ExitCodes.Described("with an answer", "without one or where a model failed"))
        {
            problem,
        };
        models.AddTo(command);
        search.AddTo(command);
        command.Add(html);
        command.Add(json);
        command.SetAction((arguments, cancellationToken) =>
        {
            InvocationConfiguration streams = arguments.InvocationConfiguration;
            return Failures.CatchAsync(streams.Error, cancelled: null, async () =>
            {
                ModelChoice choice = models.Read(arguments);
                SearchSettings settings = search.Read(arguments, choice);
                string text = arguments.GetRequiredValue(problem);
                text = text == "-" ? await standardInput.ReadToEndAsync(cancellationToken) : text;
                FileInfo? page = arguments.GetValue(html);
                SolveOptions options = settings.ToOptions() with { KeepTrees = page is not null };
                bool isJson = arguments.GetValue(json);
                IAnsiConsole console = isJson ? Terminal.ForError(streams.Error) : Terminal.For(streams.Output);
                choice = choice.For(settings);
                var asked = new Problem(text.Trim());
                await using LoadedSolver solver = await LoadedSolver.OpenAsync(choice, cancellationToken);
                Solution solution = await SearchDisplay.ShowAsync(
                    asked, solver.Solver.SolveStreamingAsync(asked, options, cancellationToken), settings, console, isQuiet: isJson);
                if (isJson)
                {
                    await streams.Output.WriteLineAsync(SolveResult.Of(solution).ToJson());
                }
                else if (solution.StopReason != StopReason.InvalidProblem)
                {
                    SolutionDisplay.Show(solution, solver.Isolation, console);
                }

                if (page is not null)
                {
                    TreePage.Write(solution, page);
                    await streams.Error.WriteLineAsync($"The search tree: {page.FullName}");
                }

                return await ConcludeAsync(solution, isJson, streams.Error);
            });
        });
        return command;
    }

    private static async Task<int> ConcludeAsync(Solution solution, bool isJson, TextWriter error)
    {
        // That there is no answer, people have read in the solution.
        if ((solution.Error ?? (isJson && solution.Answer is null ? "No answer was found." : null)) is string fault)
        {
            await error.WriteLineAsync(fault);
        }

        return solution.StopReason switch
        {
            StopReason.InvalidProblem => ExitCodes.BadInput,
            StopReason.Cancelled => ExitCodes.Cancelled,
            _ => solution.Answer is null || solution.Error is not null ? ExitCodes.Failed : ExitCodes.Success,
        };
    }
}
