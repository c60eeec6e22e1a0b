using System.CommandLine;
using RStar.Math.Answers;
using RStar.Math.Console.Display;
using RStar.Math.Console.Evolving;
using RStar.Math.Evolution;
using RStar.Math.Execution;
using RStar.Math.OnnxRuntime;
using RStar.Math.Training;
using Spectre.Console;

namespace RStar.Math.Console.Commands;

/// <summary><c>evolve</c>: trains models round by round on problems with answers, from nothing or from a base model.</summary>
internal static class EvolveCommand
{
    /// <summary>About a million weights.</summary>
    private static readonly DecoderShape FreshShape = new()
    {
        VocabularySize = 2048,
        HiddenSize = 128,
        LayerCount = 4,
        HeadCount = 4,
        KeyValueHeadCount = 4,
        HeadSize = 32,
        FeedForwardSize = 352,
        ContextLength = 1024,
    };

    public static Command Create()
    {
        var run = new Argument<DirectoryInfo>("run") { Description = "The run's folder; a run that was stopped goes on." };
        var plan = new Option<string>("--plan") { Description = "small, paper or a JSON file.", DefaultValueFactory = _ => "small" };
        var problems = new Option<FileInfo?>("--problems") { Description = "Problems with answers, one JSON object a line; without it they are generated." };
        var evaluation = new Option<FileInfo[]>("--evaluation") { Description = "Held-out problems; may be given several times.", DefaultValueFactory = _ => [] };
        var baseFolder = new Option<DirectoryInfo?>("--base") { Description = "The model to start from; without it one of about a million fresh weights." };
        var count = new Option<int>("--generate") { Description = "How many problems to generate.", DefaultValueFactory = _ => 1000 };
        var worked = new Option<int>("--worked") { Description = "How many generated problems are worked.", DefaultValueFactory = _ => 100 };
        var variants = new Option<int>("--variants")
        {
            Description = "How often each worked problem is worked again with other numbers, people and things.",
            DefaultValueFactory = _ => 20,
        };
        var heldOut = new Option<int>("--held-out") { Description = "How many unseen phrasings to measure on.", DefaultValueFactory = _ => 100 };
        var level = new Option<int>("--max-level") { Description = "The most operations of a generated problem, 1 to 6.", DefaultValueFactory = _ => 2 };
        var epochs = new Option<int>("--epochs") { Description = "Epochs of the bootstrap policy's training.", DefaultValueFactory = _ => 6 };
        var threads = new Option<int?>("--threads") { Description = "The threads that models compute with; without it ONNX Runtime decides." };
        var seed = new Option<ulong>("--seed") { Description = "Decides every draw.", DefaultValueFactory = _ => 0 };
        var shard = new Option<string>("--shard") { Description = "The part of the problems to search, as 0/4.", DefaultValueFactory = _ => "0/1" };
        var command = new Command("evolve", "Train a policy and a process preference model round by round on problems with answers.")
        {
            run, plan, problems, evaluation, baseFolder, count, worked, variants, heldOut, level, epochs, threads, seed, shard,
        };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            TextWriter error = arguments.InvocationConfiguration.Error;
            try
            {
                var generated = new GeneratedProblems(
                    arguments.GetValue(count), arguments.GetValue(worked), arguments.GetValue(variants), arguments.GetValue(heldOut), arguments.GetValue(level),
                    arguments.GetValue(seed));
                FileInfo[] sets = arguments.GetValue(evaluation)!;
                ProblemSource source = arguments.GetValue(problems) is FileInfo file ? ProblemSource.FromFile(file.FullName) : generated.Training;
                string folder = arguments.GetValue(run)!.FullName;
                IReadOnlyList<ReasoningPath> solutions = generated.WorkedSolutions;
                string baseModel = arguments.GetValue(baseFolder)?.FullName ?? Path.Combine(folder, "base");
                if (arguments.GetValue(baseFolder) is null)
                {
                    await FreshModel.EnsureAsync(baseModel, FreshShape, source, solutions, arguments.GetValue(seed), cancellationToken);
                }

                var settings = new EvolutionSettings
                {
                    Folder = folder,
                    Plan = await PlanAsync(arguments.GetValue(plan)!, cancellationToken) with { Seed = arguments.GetValue(seed) },
                    Problems = source,
                    EvaluationSets = sets.Length > 0 ? [.. sets.Select(set => ProblemSource.FromFile(set.FullName))] : [generated.Evaluation],
                    BaseFolder = baseModel,
                    WorkedSolutions = solutions,
                    Shard = Shard.Parse(arguments.GetValue(shard)!),
                };
                return await RunAsync(settings, arguments.GetValue(epochs), arguments.GetValue(threads), Terminal.For(arguments.InvocationConfiguration.Output), cancellationToken);
            }
            catch (Exception fault) when (fault is FormatException or ArgumentException or FileNotFoundException)
            {
                await error.WriteLineAsync(fault.Message);
                return ExitCodes.BadInput;
            }
            catch (Exception fault) when (fault is EvolutionException or IOException or InvalidDataException)
            {
                await error.WriteLineAsync(fault.Message);
                return ExitCodes.Failed;
            }
            catch (OperationCanceledException)
            {
                await error.WriteLineAsync("Stopped; the same command goes on from here.");
                return ExitCodes.Cancelled;
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(EvolutionSettings settings, int epochs, int? threads, IAnsiConsole console, CancellationToken cancellationToken)
    {
        await using var python = new PythonCodeExecutor();
        var comparer = new AnswerComparer(executor: python);
        var trainer = new RoundTrainer(
            PolicyTrainerOptions.SmallFineTuning with { Threads = threads },
            RewardTrainerOptions.Small with { Threads = threads },
            bootstrap: PolicyTrainerOptions.SmallFromScratch with { Epochs = epochs, Threads = threads });
        var execution = new ExecutionOptions { Threads = threads ?? 0 };
        var runner = new EvolutionRunner(new RoundModels(python, comparer, new OnnxRuntimeModelOptions { Execution = execution }), trainer, comparer);
        IReadOnlyList<RoundMetrics> rounds = await runner.RunAsync(settings, new EvolveDisplay(console, TimeProvider.System), cancellationToken);
        EvolveDisplay.Show(rounds, console);
        console.MarkupLineInterpolated($"The report: [blue]{Path.Combine(settings.Folder, "report.html")}[/]");
        if (rounds.Count < settings.Plan.Rounds.Count)
        {
            console.WriteLine("Other parts of the next round are still to be searched.");
        }

        return ExitCodes.Success;
    }

    private static async Task<EvolutionPlan> PlanAsync(string plan, CancellationToken cancellationToken) => plan switch
    {
        "small" => EvolutionPlan.Small,
        "paper" => EvolutionPlan.Paper,
        _ => EvolutionPlan.Parse(await File.ReadAllTextAsync(plan, cancellationToken)),
    };
}
