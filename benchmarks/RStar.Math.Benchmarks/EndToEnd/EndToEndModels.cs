using RStar.Math.Answers;
using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.PythonExecutor;
using RStar.Math.Execution;
using RStar.Math.OnnxRuntime;
using RStar.Math.TestModels;
using RStar.Math.Training;

namespace RStar.Math.Benchmarks.EndToEnd;

/// <summary>A solver over models from folders, with Python beside it, whose requests are counted.</summary>
internal sealed class EndToEndModels : IAsyncDisposable
{
    private readonly PythonCodeExecutor _executor;
    private readonly OnnxRuntimePolicyModel _policy;
    private readonly OnnxRuntimeRewardModel _reward;

    private EndToEndModels(string name, PythonCodeExecutor executor, OnnxRuntimePolicyModel policy, OnnxRuntimeRewardModel reward)
    {
        Name = name;
        _executor = executor;
        _policy = policy;
        _reward = reward;
        Counter = new ShapeCounter(policy, reward);
        Comparer = new AnswerComparer(executor: executor);
        Solver = new Solver(Counter.Policy, executor, Counter.Reward, Comparer);
    }

    /// <summary>Which models these are.</summary>
    public string Name { get; }

    public ShapeCounter Counter { get; }

    public IAnswerComparer Comparer { get; }

    public ISolver Solver { get; }

    /// <summary>Loads models.</summary>
    /// <param name="policy">
    /// The policy's folder; <see langword="null"/> for the small model, or a random one where that is not there.
    /// </param>
    /// <param name="reward">The process preference model's folder.</param>
    /// <param name="threads">Threads of each model.</param>
    /// <exception cref="BenchmarkException">Only one folder is named, or one cannot be run, or there is no Python.</exception>
    public static async Task<EndToEndModels> OpenAsync(string? policy, string? reward, int threads)
    {
        if (policy is null != reward is null)
        {
            throw BenchmarkException.Usage("--policy and --reward are given together: the search is guided by the values of the second.");
        }

        using var random = new TemporaryFolder();
        (string name, string policyFolder, string rewardFolder) = (policy, reward) switch
        {
            (not null, not null) => ($"policy `{NameOf(policy)}`, PPM `{NameOf(reward)}`", policy, reward),
            _ when Directory.Exists(SmallModel.PolicyFolder) && Directory.Exists(SmallModel.RewardFolder) =>
                ("the small model of RStar.Math.SmallModel", SmallModel.PolicyFolder, SmallModel.RewardFolder),
            _ => (
                "**random weights, which solve nothing: these figures only show that the benchmark works**",
                ExportRandom(random, DecoderHead.LanguageModel),
                ExportRandom(random, DecoderHead.Value)),
        };
        var options = new OnnxRuntimeModelOptions { Execution = new ExecutionOptions { Threads = threads } };
        var executor = new PythonCodeExecutor();
        try
        {
            await PythonInUse.WarmUpAsync(executor);
            OnnxRuntimePolicyModel policyModel = OnnxRuntimePolicyModel.Load(policyFolder, options);
            try
            {
                return new EndToEndModels(name, executor, policyModel, OnnxRuntimeRewardModel.Load(rewardFolder, options));
            }
            catch
            {
                await policyModel.DisposeAsync();
                throw;
            }
        }
        catch (Exception fault)
        {
            await executor.DisposeAsync();
            throw fault is ModelFolderException ? BenchmarkException.Usage(fault.Message) : fault;
        }
    }

    public Task<PythonInUse> AskPythonAsync() => PythonInUse.AskAsync(_executor);

    public async ValueTask DisposeAsync()
    {
        await _policy.DisposeAsync();
        await _reward.DisposeAsync();
        await _executor.DisposeAsync();
    }

    // A run keeps its models in a folder a round, all by the same name.
    private static string NameOf(string folder)
    {
        var named = new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder));
        return $"{named.Parent?.Name}/{named.Name}";
    }

    private static string ExportRandom(TemporaryFolder folder, DecoderHead head)
    {
        string path = folder[$"{head}"];
        DecoderShape shape = RandomDecoder.Shape with { ContextLength = 1024 };
        DecoderFolder.Export(path, RandomDecoder.Weights(shape, head, seed: 1), ByteTokenizer.Files);
        return path;
    }
}
