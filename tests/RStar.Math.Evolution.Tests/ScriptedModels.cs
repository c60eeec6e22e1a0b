using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using RStar.Math.TestKit;
using RStar.Math.Trajectories;

namespace RStar.Math.Evolution.Tests;

/// <summary>Models whose folder holds one file: a hash of what they were trained on, which decides how they behave.</summary>
internal sealed class ScriptedModels : IRoundModels, IRoundTrainer
{
    private const string ModelFile = "model.txt";

    // There are no checkpoints: a test that stops a training at a random report must let it come to its end some time.
    private const int MostReports = 16;

    public IReadOnlyDictionary<string, string> Identity { get; init; } = new Dictionary<string, string>();

    /// <summary>What happens when a model has been written, before its trainer returns.</summary>
    public Action? AtEndOfTraining { get; set; }

    /// <summary>The names of the reward models' folders that solvers were opened with.</summary>
    public ConcurrentQueue<string> Rewards { get; } = [];

    /// <summary>How many trainings were begun.</summary>
    public int Trainings { get; private set; }

    /// <summary>Trainings that came to an end: what for, from which model's folder, and on how many examples.</summary>
    public List<(EvolutionStage Stage, string Base, long Examples)> Done { get; } = [];

    public static string Write(string folder, string content)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, ModelFile), content);
        return folder;
    }

    public async ValueTask<RoundSolver> OpenAsync(string policyFolder, string? rewardFolder, CancellationToken cancellationToken = default)
    {
        string policy = await File.ReadAllTextAsync(Path.Combine(policyFolder, ModelFile), cancellationToken);
        ulong salt = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(policy)));
        var walk = new RandomWalk(goal: 5, codeSteps: 1);
        ScriptedRewardModel? reward = rewardFolder is null ? null : new ScriptedRewardModel(walk.Value);
        if (rewardFolder is not null)
        {
            Rewards.Enqueue(Path.GetFileName(rewardFolder));
        }

        return new RoundSolver(new Solver(
            new ScriptedPolicyModel(request => walk.Propose(request with { Seed = request.Seed ^ salt })),
            new ScriptedCodeExecutor(walk.Execute),
            reward))
        {
            Reward = reward,
        };
    }

    public Task<TrainingOutcome> TrainPolicyAsync(
        TrainingTask<ReasoningPath> task, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default) =>
        TrainAsync(task, TrajectoryFormat.WritePrompt, progress, cancellationToken);

    public Task<TrainingOutcome> TrainRewardAsync(
        TrainingTask<PreferenceGroup> task, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default) =>
        TrainAsync(
            task, group => string.Join('|', group.Chosen.Select(TrajectoryFormat.WritePrompt)) + ">" + string.Join('|', group.Rejected.Select(TrajectoryFormat.WritePrompt)),
            progress, cancellationToken);

    public Task<TrainingOutcome> TrainBaselineAsync(
        TrainingTask<ValuedPath> task, RewardBaseline kind, IProgress<TrainingStatus>? progress = null, CancellationToken cancellationToken = default) =>
        TrainAsync(task, path => TrajectoryFormat.WritePrompt(path.Path) + path.Value, progress, cancellationToken);

    private async Task<TrainingOutcome> TrainAsync<T>(
        TrainingTask<T> task, Func<T, string> text, IProgress<TrainingStatus>? progress, CancellationToken cancellationToken)
    {
        Trainings++;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(File.ReadAllBytes(Path.Combine(task.BaseFolder, ModelFile)));
        long examples = 0;
        await foreach (T example in task.Examples(cancellationToken).WithCancellation(cancellationToken))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text(example)));
            if (++examples <= MostReports)
            {
                progress?.Report(new TrainingStatus(examples, examples + 1, 1.0 / examples, 100));
            }

            cancellationToken.ThrowIfCancellationRequested();
        }

        Done.Add((task.Stage, Path.GetFileName(task.BaseFolder), examples));
        Write(task.OutputFolder, Convert.ToHexString(hash.GetHashAndReset()));
        AtEndOfTraining?.Invoke();
        return new TrainingOutcome { Examples = examples, Losses = [new LossPoint(1, 0.5)] };
    }
}
