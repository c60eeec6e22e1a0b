using System.Security.Cryptography;
using System.Text;
using RStar.Math.Files;
using RStar.Math.Trajectories;

namespace RStar.Math.Evolution;

/// <summary>Runs the rounds of an evolution in a folder, from wherever they stand.</summary>
/// <remarks>
/// A run can be stopped at any moment and resumed by the same call: of the searches only those under way are lost, of a training what
/// came after its last checkpoint. Results depend on the settings alone, not on where a run was stopped.
/// </remarks>
public sealed class EvolutionRunner
{
    /// <summary>How long nobody must have written to an unfinished file to hold it for one of a process that died.</summary>
    private static readonly TimeSpan LeftAfter = TimeSpan.FromHours(1);

    private readonly IRoundModels _models;
    private readonly IRoundTrainer _trainer;
    private readonly IAnswerComparer _comparer;
    private readonly TimeProvider _time;

    /// <summary>Makes a runner.</summary>
    /// <param name="models">Runs the models.</param>
    /// <param name="trainer">Trains them.</param>
    /// <param name="comparer">Says which answers are right.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    public EvolutionRunner(IRoundModels models, IRoundTrainer trainer, IAnswerComparer comparer, TimeProvider? time = null)
    {
        _models = models ?? throw new ArgumentNullException(nameof(models));
        _trainer = trainer ?? throw new ArgumentNullException(nameof(trainer));
        _comparer = comparer ?? throw new ArgumentNullException(nameof(comparer));
        _time = time ?? TimeProvider.System;
    }

    /// <summary>Runs all that is left of an evolution.</summary>
    /// <param name="settings">What it works on.</param>
    /// <param name="progress">
    /// Told of the run as it goes on, by several threads but one at a time; <see langword="null"/> for nobody.
    /// </param>
    /// <param name="cancellationToken">Stops the run, which can be resumed.</param>
    /// <returns>
    /// The rounds that are done: fewer than the plan's where other parts' searches are still to come, or another part trains and measures.
    /// </returns>
    /// <exception cref="ArgumentException">The plan, the shard or the names of the evaluation sets are not possible.</exception>
    /// <exception cref="EvolutionException">The run cannot go on; the message says why.</exception>
    /// <exception cref="InvalidDataException">A journal in the folder is damaged; the message names the place.</exception>
    /// <exception cref="IOException">The folder cannot be written; what is in it stays good.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<IReadOnlyList<RoundMetrics>> RunAsync(
        EvolutionSettings settings, IProgress<EvolutionProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        string[] faults = [.. settings.Plan.Validate()];
        if (faults.Length > 0)
        {
            throw new ArgumentException($"{nameof(EvolutionPlan)}: {string.Join(' ', faults)}", nameof(settings));
        }

        if (settings.Shard.Fault is string shardFault)
        {
            throw new ArgumentException(shardFault, nameof(settings));
        }

        if (EvaluationSetNames.FaultOf(settings.EvaluationSets) is string fault)
        {
            throw new ArgumentException(fault, nameof(settings));
        }

        var folder = new RunFolder(settings.Folder);
        AtomicFile.DeleteLeftIn(folder.Path, before: _time.GetUtcNow() - LeftAfter);
        RunManifest manifest = await BeginAsync(settings, folder, cancellationToken).ConfigureAwait(false);
        CuratedProblems curated = await CuratedProblems.OpenAsync(
            folder.Curation, settings, manifest.Problems.Count, cancellationToken).ConfigureAwait(false);
        if (curated.Counts.Kept == 0)
        {
            throw new EvolutionException(
                $"None of the {manifest.Problems.Count} problems of '{manifest.Problems.Name}' is left to learn from; "
                + $"'{folder.Curation}' says why of each.");
        }

        settings = settings with { WorkedSolutions = curated.Keep(settings.WorkedSolutions) };
        var runner = new RoundRunner(settings, folder, curated, _models, _trainer, _comparer, progress, _time);
        (string bootstrap, TrainingOutcome? bootstrapTraining) =
            await BootstrapAsync(settings, folder, runner, cancellationToken).ConfigureAwait(false);
        var rounds = new List<RoundMetrics>();
        foreach (RoundPlan round in settings.Plan.Rounds)
        {
            if (await runner.RunAsync(round, manifest, bootstrap, cancellationToken).ConfigureAwait(false) is not RoundMetrics metrics)
            {
                break;
            }

            rounds.Add(metrics);
            string title = $"Evolution on {manifest.Problems.Name}";
            AtomicFile.Write(folder.Report, stream => EvolutionReport.Write(rounds, stream, title, curated.Counts, bootstrapTraining));
        }

        return rounds;
    }

    private async Task<RunManifest> BeginAsync(EvolutionSettings settings, RunFolder folder, CancellationToken cancellationToken)
    {
        var evaluation = new List<ProblemSetIdentity>();
        foreach (ProblemSource set in settings.EvaluationSets)
        {
            evaluation.Add(await set.IdentifyAsync(cancellationToken).ConfigureAwait(false));
        }

        var now = new RunManifest
        {
            Plan = settings.Plan,
            Problems = await settings.Problems.IdentifyAsync(cancellationToken).ConfigureAwait(false),
            Evaluation = evaluation,
            WorkedSolutions = Identify(settings.WorkedSolutions),
            Base = ModelIdentity.Of(settings.BaseFolder, cancellationToken),
            Bootstrap = settings.BootstrapFolder is null ? null : ModelIdentity.Of(settings.BootstrapFolder, cancellationToken),
            Training = _trainer.Identity is { Count: > 0 } training ? training : null,
        };
        if (RunManifest.Read(folder.Manifest) is RunManifest began)
        {
            began.RequireSame(now, folder.Path);
        }
        else
        {
            await now.WriteAsync(folder.Manifest, cancellationToken).ConfigureAwait(false);
        }

        return now;
    }

    private static string? Identify(IReadOnlyList<ReasoningPath> solutions)
    {
        if (solutions.Count == 0)
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ReasoningPath solution in solutions)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(TrajectoryFormat.WritePrompt(solution)));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The first round's policy, and how it was trained where the run did that itself, now or before.</summary>
    private async Task<(string Folder, TrainingOutcome? Training)> BootstrapAsync(
        EvolutionSettings settings, RunFolder folder, RoundRunner runner, CancellationToken cancellationToken)
    {
        if (settings.BootstrapFolder is not null)
        {
            return (settings.BootstrapFolder, null);
        }

        if (settings.WorkedSolutions.Count == 0)
        {
            return (settings.BaseFolder, null);
        }

        var task = new TrainingTask<ReasoningPath>
        {
            BaseFolder = settings.BaseFolder,
            Examples = _ => settings.WorkedSolutions.ToAsyncEnumerable(),
            OutputFolder = folder.Bootstrap,
            Stage = EvolutionStage.Bootstrap,
            CheckpointFolder = folder.BootstrapCheckpoint,
            Seed = settings.Plan.Seed,
        };
        TrainingOutcome training =
            await runner.TrainOnceAsync(task, round: null, _trainer.TrainPolicyAsync, cancellationToken).ConfigureAwait(false);
        return (folder.Bootstrap, training);
    }
}
