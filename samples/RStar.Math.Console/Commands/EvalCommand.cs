using System.CommandLine;
using RStar.Math.Console.Display;
using RStar.Math.Console.Evaluating;
using RStar.Math.Console.Input;
using RStar.Math.Console.Searching;

namespace RStar.Math.Console.Commands;

/// <summary><c>eval</c>: solves problems whose answers are known and says how many came out right.</summary>
internal static class EvalCommand
{
    private const int DefaultInFlight = 8;

    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE")
        {
            Description = "Problems, one JSON object {\"id\", \"problem\", \"answer\"} a line, also .gz.",
        };
        var models = new ModelOptions();
        var search = new SearchOptions();
        var output = new Option<FileInfo?>("--out")
        {
            HelpName = "FILE",
            Description = "Write a line a problem to this file. "
                + "The same command goes on where one before was stopped; the settings stand beside it.",
        };
        var limit = new Option<int?>("--limit") { HelpName = "N", Description = "Take only so many problems, from the first." };
        var inFlight = new Option<int>("--in-flight")
        {
            HelpName = "N",
            Description = "Problems under way at once.",
            DefaultValueFactory = _ => DefaultInFlight,
        };
        var json = new Option<bool>("--json")
        {
            Description =
                "Print one object {\"problems\", \"accuracy\", \"passAtK\", \"tokens\", \"seconds\"} on standard output and nothing else.",
        };
        var command = new Command(
            "eval",
            "Solve the problems of a file and compare the answers with those it states. "
            + "pass@k counts a problem of which at least one of the k trajectories is right. "
            + ExitCodes.Described("when every problem has a result", "when a model or Python failed, or results cannot be written"))
        {
            file,
        };
        models.AddTo(command);
        search.AddTo(command);
        command.Add(output);
        command.Add(limit);
        command.Add(inFlight);
        command.Add(json);
        command.SetAction((arguments, cancellationToken) =>
        {
            TextWriter error = arguments.InvocationConfiguration.Error;
            string? results = arguments.GetValue(output)?.FullName;
            string stopped = results is null
                ? "Stopped; without --out nothing of it is kept."
                : $"Stopped; what was done is in '{results}', and the same command goes on from there.";
            return Failures.CatchAsync(error, stopped, async () =>
            {
                int atOnce = OptionValue.AtLeast(arguments.GetValue(inFlight), 1, inFlight);
                ModelChoice choice = models.Read(arguments);
                SearchSettings settings = search.Read(arguments, choice);
                choice = choice.For(settings);
                string path = arguments.GetRequiredValue(file).FullName;
                EvalProblems problems = await EvalProblems.ReadAsync(path, arguments.GetValue(limit), cancellationToken);
                using EvalResults lines = results is null
                    ? EvalResults.InMemory(TimeProvider.System)
                    : await EvalResults.OpenAsync(results, EvalSettings.Of(path, choice, settings), TimeProvider.System);
                return await RunAsync(arguments, problems, choice, settings, lines, atOnce, arguments.GetValue(json), cancellationToken);
            });
        });
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult arguments, EvalProblems problems, ModelChoice models, SearchSettings settings,
        EvalResults results, int inFlight, bool isJson, CancellationToken cancellationToken)
    {
        TextWriter error = arguments.InvocationConfiguration.Error;
        TextWriter standard = arguments.InvocationConfiguration.Output;
        EvalProblem[] left = [.. problems.Answered.Where(problem => !results.Holds(problem.Index))];
        string? failure = null;
        if (left.Length > 0)
        {
            await using LoadedSolver solver = await LoadedSolver.OpenAsync(models, cancellationToken);
            var run = new EvalRun(solver.Solver, solver.Comparer, settings, results);
            await EvalDisplay.ShowAsync(
                problems.Answered.Count,
                results.Of(problems.Answered),
                Terminal.ForError(error),
                done => run.RunAsync(left, inFlight, done, cancellationToken));
            failure = run.Failures == 0
                ? null
                : $"{run.Failures} problems have no result because a model failed; the same command tries them again. "
                    + $"The first, {run.FirstFailure}";
        }

        var summary = EvalSummary.Of(results.Of(problems.Answered));
        if (isJson)
        {
            await standard.WriteLineAsync(summary.ToJson());
        }
        else
        {
            EvalDisplay.Show(summary, settings, Terminal.For(standard));
        }

        if (problems.Unanswered > 0)
        {
            await error.WriteLineAsync($"{problems.Unanswered} problems state no single answer and were passed over.");
        }

        await error.WriteAsync(failure is null ? "" : failure + Environment.NewLine);
        return failure is null ? ExitCodes.Success : ExitCodes.Failed;
    }
}
