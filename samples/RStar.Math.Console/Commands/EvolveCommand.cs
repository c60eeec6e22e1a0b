using System.CommandLine;
using System.Text.Json;
using RStar.Math.Answers;
using RStar.Math.Console.Display;
using RStar.Math.Console.Evolving;
using RStar.Math.Console.Input;
using RStar.Math.Console.Showing;
using RStar.Math.Evolution;
using RStar.Math.Execution;
using RStar.Math.OnnxRuntime;
using RStar.Math.Training;

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

    /// <param name="pythonOptions">How Python is run; <see langword="null"/> for the defaults.</param>
    public static Command Create(PythonExecutorOptions? pythonOptions = null)
    {
        var run = new Argument<DirectoryInfo>("RUN") { Description = "The run's folder; a run that was stopped goes on." };
        var planOptions = new PlanOptions();
        var problemOptions = new ProblemOptions();
        var modelOptions = new TrainedModelOptions();
        var shard = new Option<string>("--shard")
        {
            HelpName = "N/M",
            Description = "The part of the problems to search, as 0/4.",
            DefaultValueFactory = _ => "0/1",
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print one object {\"kind\", \"path\", \"planned\", \"rounds\", \"report\"} on standard output and nothing else.",
        };
        var command = new Command(
            "evolve",
            "Train a policy and a process preference model round by round on problems with answers. "
            + ExitCodes.Described("when all rounds are done or other parts are still to be searched", "when the run cannot go on"))
        {
            run,
        };
        planOptions.AddTo(command);
        problemOptions.AddTo(command);
        modelOptions.AddTo(command);
        command.Add(shard);
        command.Add(json);
        command.SetAction((arguments, cancellationToken) =>
        {
            InvocationConfiguration streams = arguments.InvocationConfiguration;
            return Failures.CatchAsync(streams.Error, "Stopped; the same command goes on from here.", async () =>
            {
                TrainedModels models = modelOptions.Read(arguments);
                EvolutionPlan plan = await planOptions.ReadAsync(arguments, cancellationToken);
                EvolutionProblems problems = await problemOptions.ReadAsync(arguments, plan.Seed, cancellationToken);
                RequireTeachable(models, problems);
                string folder = arguments.GetRequiredValue(run).FullName;
                var settings = new EvolutionSettings
                {
                    Folder = folder,
                    Plan = plan,
                    Problems = problems.Training,
                    EvaluationSets = problems.Evaluation,
                    BaseFolder = models.BaseFolder ?? Path.Combine(folder, "base"),
                    BootstrapFolder = models.BootstrapFolder,
                    WorkedSolutions = problems.Worked,
                    Shard = Shard.Parse(arguments.GetValue(shard)!),
                };
                if (problems.Evaluation.Count == 0)
                {
                    await streams.Error.WriteLineAsync("Nothing is held out, so no round is measured: give --evaluation, or --held-out.");
                }

                var progress = new EvolveDisplay(Terminal.ForError(streams.Error), TimeProvider.System);
                IReadOnlyList<RoundMetrics> rounds = await RunAsync(settings, models, pythonOptions, progress, cancellationToken);
                await ShowAsync(settings, rounds, arguments.GetValue(json), streams);
                return ExitCodes.Success;
            });
        });
        return command;
    }

    private static void RequireTeachable(TrainedModels models, EvolutionProblems problems)
    {
        if (models.BaseFolder is null && problems.Worked.Count == 0)
        {
            throw new InputException(
                "A model of fresh weights learns the trajectory format from worked solutions, and there are none: "
                + "give --worked-file or --worked, or --base.");
        }
    }

    private static async Task<IReadOnlyList<RoundMetrics>> RunAsync(
        EvolutionSettings settings, TrainedModels models, PythonExecutorOptions? pythonOptions, EvolveDisplay progress,
        CancellationToken cancellationToken)
    {
        await using var python = new PythonCodeExecutor(pythonOptions);

        // A run without Python fails; better before a model is trained than after it.
        await python.WarmUpAsync(cancellationToken);
        if (models.BaseFolder is null)
        {
            await FreshModel.EnsureAsync(
                settings.BaseFolder, FreshShape, settings.Problems, settings.WorkedSolutions, settings.Plan.Seed, cancellationToken);
        }

        var comparer = new AnswerComparer(executor: python);
        var options = new OnnxRuntimeModelOptions
        {
            Execution = new ExecutionOptions { Threads = models.Threads ?? 0 },

            // As for the small model: on CUDA Auto would take the Generator, which does not know what plans for fresh weights ask for.
            Engine = models.BaseFolder is null ? InferenceEngine.Tree : InferenceEngine.Auto,
        };
        var runner = new EvolutionRunner(new RoundModels(python, comparer, options), models.Trainer, comparer);
        return await runner.RunAsync(settings, progress, cancellationToken);
    }

    private static async Task ShowAsync(
        EvolutionSettings settings, IReadOnlyList<RoundMetrics> rounds, bool isJson, InvocationConfiguration streams)
    {
        var shown = ShownRun.Of(settings.Folder, [.. settings.Plan.Rounds.Select(round => round.Name)], rounds);
        if (isJson)
        {
            await streams.Output.WriteLineAsync(JsonSerializer.Serialize(shown, ShowJson.Readable.ShownRun));
        }
        else
        {
            EvolveDisplay.Show(rounds, Terminal.For(streams.Output));
            await streams.Output.WriteAsync(shown.Report is null ? "" : $"The report: {shown.Report}{Environment.NewLine}");
        }

        if (rounds.Count < settings.Plan.Rounds.Count)
        {
            await streams.Error.WriteLineAsync(
                "Other parts of the next round are still to be searched, or another part is training its models.");
        }
    }
}
