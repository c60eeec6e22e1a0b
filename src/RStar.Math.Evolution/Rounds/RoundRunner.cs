using RStar.Math.Files;

namespace RStar.Math.Evolution;

/// <summary>Runs one round: search, train, measure. What is done already is not done again.</summary>
internal sealed class RoundRunner(
    EvolutionSettings settings,
    RunFolder run,
    CuratedProblems curated,
    IRoundModels models,
    IRoundTrainer trainer,
    IAnswerComparer comparer,
    IProgress<EvolutionProgress>? progress,
    TimeProvider time)
{
    private readonly EvolutionPlan _plan = settings.Plan;

    /// <summary>Runs the round, or what is left of it.</summary>
    /// <param name="round">The round.</param>
    /// <param name="manifest">What the run is about.</param>
    /// <param name="bootstrap">The policy that the run began with.</param>
    /// <param name="cancellationToken">Ends the round; all that is done stays.</param>
    /// <returns>
    /// What it came to, or <see langword="null"/> where other parts' searches are still to come or another part finishes the round.
    /// </returns>
    public async Task<RoundMetrics?> RunAsync(RoundPlan round, RunManifest manifest, string bootstrap, CancellationToken cancellationToken)
    {
        RoundFolder folder = run.Round(round);
        if (File.Exists(folder.Metrics))
        {
            return Finished(folder);
        }

        ProblemMask leftOut = curated.LeftOutOf(round, _plan, run);
        long problemCount = manifest.Problems.Count - leftOut.Count;
        SampleJournal journal = SampleJournal.Read(folder.Samples);
        if (journal.Count < problemCount)
        {
            StageWork work = StageWork.OfPart(settings.Shard, manifest.Problems.Count, leftOut, journal);
            if (work.Done < work.Total)
            {
                await SampleAsync(round, folder, journal, leftOut, work, bootstrap, cancellationToken).ConfigureAwait(false);
                journal = SampleJournal.Read(folder.Samples);
            }
        }

        if (journal.Count < problemCount)
        {
            return null;
        }

        using FileStream? owner = FileOwner.TryTake(folder.Metrics, out Exception? fault);
        if (owner is null)
        {
            return FileOwner.IsHeldElsewhere(fault) && settings.Shard.Count > 1
                ? null
                : throw new EvolutionException(
                    $"Another process is training or measuring '{folder.Path}'; go on with this one once that is done. ({fault!.Message})",
                    fault);
        }

        return await FinishAsync(round, folder, journal, leftOut, manifest, bootstrap, cancellationToken).ConfigureAwait(false);
    }

    // Training and measuring, by one process at a time: of parts that end at the same moment only one goes on.
    private async Task<RoundMetrics> FinishAsync(
        RoundPlan round,
        RoundFolder folder,
        SampleJournal journal,
        ProblemMask leftOut,
        RunManifest manifest,
        string bootstrap,
        CancellationToken cancellationToken)
    {
        if (File.Exists(folder.Metrics))
        {
            return Finished(folder);
        }

        if (!File.Exists(folder.Difficulty))
        {
            await ProblemDifficulty.WriteFileAsync(folder.Difficulty, journal.InOrder(), cancellationToken).ConfigureAwait(false);
        }

        RoundMetrics metrics = SampleSummary.Of(round.Name, journal.InOrder()) with
        {
            MislabeledLeftOut = leftOut.Count - curated.LeftOut.Count,
        };
        metrics = await TrainAsync(round, folder, new RoundData(journal), metrics, bootstrap, cancellationToken).ConfigureAwait(false);
        metrics = metrics with
        {
            Evaluations = await EvaluateAsync(round, folder, metrics, manifest, bootstrap, cancellationToken).ConfigureAwait(false),
        };
        await JsonFile.WriteAsync(folder.Metrics, metrics, EvolutionJson.Default.RoundMetrics, cancellationToken).ConfigureAwait(false);
        return metrics;
    }

    private static RoundMetrics Finished(RoundFolder folder) =>
        JsonFile.Read(folder.Metrics, EvolutionJson.Default.RoundMetrics, "delete it to have the round measured again");

    private RoundFolder FolderOf(string round) => run.Round(_plan.Rounds.Single(each => each.Name == round));

    private string PolicyFor(string? round, string bootstrap) => round is null ? bootstrap : FolderOf(round).Policy;

    private string? RewardFor(string? round) => round is null ? null : FolderOf(round).Reward;

    // What values the round's own searches or samples; it is measured with the process preference model all the same.
    private string? SearchRewardOf(RoundPlan round) => round.SolutionSource == SolutionSource.RejectionSampling
        ? FolderOf(round.RewardOf!).Baseline(RewardBaseline.Outcome)
        : RewardFor(round.RewardOf);

    // The baselines that learn from the round's trees: its own, and those of later rounds that take its preferences.
    private RewardBaseline[] BaselinesFrom(RoundPlan round) =>
    [
        .. _plan.Rounds
            .Where(each => each.Name == round.Name || each.PreferencesOf.Contains(round.Name))
            .SelectMany(each => each.Baselines)
            .Distinct(),
    ];

    private async Task SampleAsync(
        RoundPlan round,
        RoundFolder folder,
        SampleJournal before,
        ProblemMask leftOut,
        StageWork work,
        string bootstrap,
        CancellationToken cancellationToken)
    {
        RoundSolver solver = await models.OpenAsync(
            PolicyFor(round.PolicyOf, bootstrap), SearchRewardOf(round), cancellationToken).ConfigureAwait(false);
        await using (solver.ConfigureAwait(false))
        {
            var status = new StageProgress(progress, time, round.Name, EvolutionStage.Sampling, work);
            TreeArchive? archive = _plan.KeepsTrees ? new TreeArchive(folder.Trees) : null;
            var stage = new SamplingStage(
                folder.Samples, settings.Problems, settings.Shard, _plan.MaxConcurrency, archive, leftOut);
            var sampler = new ProblemSampler(
                solver.Solver, comparer, round, _plan.Seed, BaselinesFrom(round), _plan.Curation.SyntheticAttempts);
            await stage.RunAsync(sampler, before, record => status.Count(record.IsSolved), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<RoundMetrics> TrainAsync(
        RoundPlan round, RoundFolder folder, RoundData data, RoundMetrics metrics, string bootstrap, CancellationToken cancellationToken)
    {
        if (round.TrainsPolicy)
        {
            IReadOnlyList<ReasoningPath> worked = _plan.KeepsWorkedSolutions ? settings.WorkedSolutions : [];
            Require(round, "solutions", metrics.Solutions + worked.Count > 0);
            var task = new TrainingTask<ReasoningPath>
            {
                BaseFolder = _plan.RoundsStartFromBootstrap ? bootstrap : settings.BaseFolder,
                Examples = cancellation => data.Solutions(worked, settings.Augment, cancellation).ToAsyncEnumerable(),
                OutputFolder = folder.Policy,
                Stage = EvolutionStage.PolicyTraining,
                CheckpointFolder = folder.PolicyCheckpoint,
                Seed = _plan.Seed,
            };
            metrics = metrics with
            {
                PolicyTraining = await TrainOnceAsync(
                    task, round.Name, trainer.TrainPolicyAsync, cancellationToken).ConfigureAwait(false),
            };
        }

        string policy = PolicyOf(round, folder, bootstrap);
        RoundData[] preferences = [.. round.PreferencesOf.Select(name => new RoundData(SampleJournal.Read(FolderOf(name).Samples))), data];
        return TrainsReward(round, preferences, cancellationToken)
            ? await TrainRewardsAsync(round, folder, preferences, metrics, policy, cancellationToken).ConfigureAwait(false)
            : metrics;
    }

    private async Task<RoundMetrics> TrainRewardsAsync(
        RoundPlan round,
        RoundFolder folder,
        IReadOnlyList<RoundData> data,
        RoundMetrics metrics,
        string policy,
        CancellationToken cancellationToken)
    {
        var task = new TrainingTask<PreferenceGroup>
        {
            BaseFolder = policy,
            Examples = cancellation => data.SelectMany(each => each.Groups(heldOut: false, cancellation)).ToAsyncEnumerable(),
            HeldOut = cancellation => data.SelectMany(each => each.Groups(heldOut: true, cancellation)).ToAsyncEnumerable(),
            OutputFolder = folder.Reward,
            Stage = EvolutionStage.RewardTraining,
            CheckpointFolder = folder.RewardCheckpoint,
            Seed = _plan.Seed,
        };
        TrainingOutcome reward = await TrainOnceAsync(
            task, round.Name, trainer.TrainRewardAsync, cancellationToken).ConfigureAwait(false);
        var baselines = new List<BaselineTraining>();
        foreach (RewardBaseline kind in round.Baselines)
        {
            var values = new TrainingTask<ValuedPath>
            {
                BaseFolder = policy,
                Examples = cancellation => data.SelectMany(each => each.Values(kind, heldOut: false, cancellation)).ToAsyncEnumerable(),
                HeldOut = cancellation => data.SelectMany(each => each.Values(kind, heldOut: true, cancellation)).ToAsyncEnumerable(),
                OutputFolder = folder.Baseline(kind),
                Stage = EvolutionStage.BaselineTraining,
                CheckpointFolder = folder.BaselineCheckpoint(kind),
                Seed = _plan.Seed,
            };
            baselines.Add(new BaselineTraining(kind, await TrainOnceAsync(
                values,
                round.Name,
                (task, status, cancellation) => trainer.TrainBaselineAsync(task, kind, status, cancellation),
                cancellationToken).ConfigureAwait(false)));
        }

        return metrics with { RewardTraining = reward, Baselines = baselines };
    }

    /// <summary>Trains where there is no model yet, and keeps what is known of the training beside it.</summary>
    public async Task<TrainingOutcome> TrainOnceAsync<T>(
        TrainingTask<T> task,
        string? round,
        Func<TrainingTask<T>, IProgress<TrainingStatus>?, CancellationToken, Task<TrainingOutcome>> train,
        CancellationToken cancellationToken)
    {
        using FileStream owner = FileOwner.TryTake(task.OutputFolder, out Exception? fault)
            ?? throw new EvolutionException(
                $"Another process is training '{task.OutputFolder}'; go on with this one once that is done. ({fault!.Message})", fault);
        string record = RunFolder.TrainingRecord(task.OutputFolder);
        foreach (string partial in RunFolder.PartialModels(task.OutputFolder))
        {
            Leftovers.Delete(partial);
        }

        if (Directory.Exists(task.OutputFolder) && File.Exists(record))
        {
            Leftovers.Delete(task.CheckpointFolder);
            return JsonFile.Read(record, EvolutionJson.Default.TrainingOutcome, "delete it to have the model trained again");
        }

        // A process that died between the two leaves a model without its record: trained again, it is the same model.
        if (Directory.Exists(task.OutputFolder))
        {
            Directory.Delete(task.OutputFolder, recursive: true);
        }

        var status = new StageProgress(progress, time, round, task.Stage);
        TrainingOutcome outcome = await train(task, status.Training, cancellationToken).ConfigureAwait(false);

        // Not to be cancelled: without its record the model, whose checkpoint may be gone, would be trained from the beginning.
        await JsonFile.WriteAsync(record, outcome, EvolutionJson.Default.TrainingOutcome, CancellationToken.None).ConfigureAwait(false);
        Leftovers.Delete(task.CheckpointFolder);
        return outcome;
    }

    private async Task<IReadOnlyList<EvaluationMetrics>> EvaluateAsync(
        RoundPlan round,
        RoundFolder folder,
        RoundMetrics trained,
        RunManifest manifest,
        string bootstrap,
        CancellationToken cancellationToken)
    {
        if (settings.EvaluationSets.Count == 0)
        {
            return [];
        }

        var opened = new List<RoundSolver>();
        try
        {
            EvaluatedModels evaluated = await OpenAsync(
                round, folder, trained, PolicyOf(round, folder, bootstrap), opened, cancellationToken).ConfigureAwait(false);
            var evaluator = new ProblemEvaluator(evaluated, comparer, round.Evaluation ?? _plan.Evaluation, _plan.Seed);
            var metrics = new List<EvaluationMetrics>();
            foreach ((ProblemSource set, ProblemSetIdentity identity) in settings.EvaluationSets.Zip(manifest.Evaluation))
            {
                var stage = new EvaluationStage(Path.Combine(folder.Evaluation, set.Name + ".jsonl"), set, _plan.MaxConcurrency);
                long answered = await stage.CountAsync(cancellationToken).ConfigureAwait(false);
                IReadOnlyList<EvaluationRecord> before = stage.Records();
                var work = new StageWork(answered, before.Count, before.Count(record => record.IsGreedyCorrect));
                var status = new StageProgress(progress, time, round.Name, EvolutionStage.Evaluation, work);
                await stage.RunAsync(evaluator, record => status.Count(record.IsGreedyCorrect), cancellationToken).ConfigureAwait(false);
                metrics.Add(EvaluationMetrics.Of(set.Name, stage.Records(), identity.Count - answered));
            }

            return metrics;
        }
        finally
        {
            foreach (RoundSolver solver in opened)
            {
                await solver.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task<EvaluatedModels> OpenAsync(
        RoundPlan round,
        RoundFolder folder,
        RoundMetrics trained,
        string policy,
        List<RoundSolver> opened,
        CancellationToken cancellationToken)
    {
        async Task<RoundSolver> OpenAsync(string? reward)
        {
            RoundSolver solver = await models.OpenAsync(policy, reward, cancellationToken).ConfigureAwait(false);
            opened.Add(solver);
            return solver;
        }

        string? reward = trained.RewardTraining is not null ? folder.Reward : RewardFor(round.RewardOf);
        RoundSolver solver = await OpenAsync(reward).ConfigureAwait(false);
        var baselines = new List<(RewardBaseline, RoundSolver)>();
        foreach (BaselineTraining baseline in trained.Baselines)
        {
            baselines.Add((baseline.Kind, await OpenAsync(folder.Baseline(baseline.Kind)).ConfigureAwait(false)));
        }

        return new EvaluatedModels(solver.Solver) { Ppm = reward is null ? null : solver, Baselines = baselines };
    }

    private string PolicyOf(RoundPlan round, RoundFolder folder, string bootstrap) =>
        round.TrainsPolicy ? folder.Policy : PolicyFor(round.PolicyOf, bootstrap);

    // A weak first policy may solve no problem both rightly and wrongly, or only held-out ones. That matters only where a later round
    // searches with the model.
    private bool TrainsReward(RoundPlan round, IReadOnlyList<RoundData> data, CancellationToken cancellationToken)
    {
        if (!round.TrainsReward)
        {
            return false;
        }

        bool some = data.Any(each => each.Groups(heldOut: false, cancellationToken).Any());
        if (_plan.Rounds.Any(later => later.RewardOf == round.Name))
        {
            Require(round, "preference groups", some);
        }

        return some;
    }

    private static void Require(RoundPlan round, string what, bool some)
    {
        if (!some)
        {
            throw new EvolutionException(
                $"Round '{round.Name}' found no {what} to train on; "
                + "give it more problems, more rollouts, or a policy that solves some of them.");
        }
    }
}
