using Microsoft.Extensions.Logging;
using RStar.Math.Evolution;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training;

/// <summary>Runs the models of an evolution from their folders, inside the process.</summary>
/// <remarks>Thread-safe. The executor and the comparer stay their giver's; each solver owns the models that it was opened with.</remarks>
public sealed class RoundModels : IRoundModels
{
    private readonly ICodeExecutor _executor;
    private readonly IAnswerComparer _comparer;
    private readonly OnnxRuntimeModelOptions? _options;
    private readonly ILoggerFactory? _loggers;

    /// <summary>Makes an opener of solvers.</summary>
    /// <param name="executor">Runs the code of steps.</param>
    /// <param name="comparer">Says which answers are the same.</param>
    /// <param name="options">How to run the models; <see langword="null"/> for the defaults. The paths in it mean nothing here.</param>
    /// <param name="loggers">Where to say which engine runs a model; <see langword="null"/> for nowhere.</param>
    public RoundModels(
        ICodeExecutor executor, IAnswerComparer comparer, OnnxRuntimeModelOptions? options = null, ILoggerFactory? loggers = null)
    {
        _executor = executor ?? throw new ArgumentNullException(nameof(executor));
        _comparer = comparer ?? throw new ArgumentNullException(nameof(comparer));
        _options = options;
        _loggers = loggers;
    }

    /// <inheritdoc/>
    /// <exception cref="ModelFolderException">A folder cannot be run; the message says why.</exception>
    public async ValueTask<RoundSolver> OpenAsync(string policyFolder, string? rewardFolder, CancellationToken cancellationToken = default)
    {
        OnnxRuntimePolicyModel policy = await Task.Run(
            () => OnnxRuntimePolicyModel.Load(policyFolder, _options, _loggers), cancellationToken).ConfigureAwait(false);
        try
        {
            OnnxRuntimeRewardModel? reward = rewardFolder is null
                ? null
                : await Task.Run(
                    () => OnnxRuntimeRewardModel.Load(rewardFolder, _options, _loggers), cancellationToken).ConfigureAwait(false);
            return new RoundSolver(new Solver(policy, _executor, reward, _comparer), new LoadedModels(policy, reward)) { Reward = reward };
        }
        catch
        {
            await policy.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private sealed class LoadedModels(OnnxRuntimePolicyModel policy, OnnxRuntimeRewardModel? reward) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await policy.DisposeAsync().ConfigureAwait(false);
            if (reward is not null)
            {
                await reward.DisposeAsync().ConfigureAwait(false);
            }
        }
    }
}
