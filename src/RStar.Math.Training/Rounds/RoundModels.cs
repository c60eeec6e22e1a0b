using Microsoft.Extensions.Logging;
using RStar.Math.Evolution;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training;

/// <summary>Runs the models of an evolution from their folders, inside the process.</summary>
/// <remarks>
/// Thread-safe. The executor and the comparer stay their giver's. Solvers that are open at the same time share the models of the same
/// folder, which are freed with the last of them.
/// </remarks>
public sealed class RoundModels : IRoundModels
{
    private readonly ICodeExecutor _executor;
    private readonly IAnswerComparer _comparer;
    private readonly SharedModels<OnnxRuntimePolicyModel> _policies;
    private readonly SharedModels<OnnxRuntimeRewardModel> _rewards;

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
        _policies = new(folder => OnnxRuntimePolicyModel.Load(folder, options, loggers));
        _rewards = new(folder => OnnxRuntimeRewardModel.Load(folder, options, loggers));
    }

    /// <inheritdoc/>
    /// <exception cref="ModelFolderException">A folder cannot be run; the message says why.</exception>
    public async ValueTask<RoundSolver> OpenAsync(string policyFolder, string? rewardFolder, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        OnnxRuntimePolicyModel policy = await _policies.TakeAsync(policyFolder).ConfigureAwait(false);
        try
        {
            OnnxRuntimeRewardModel? reward = rewardFolder is null ? null : await _rewards.TakeAsync(rewardFolder).ConfigureAwait(false);
            return new RoundSolver(
                new Solver(policy, _executor, reward, _comparer), new TakenModels(this, policyFolder, rewardFolder))
            {
                Reward = reward,
            };
        }
        catch
        {
            await _policies.GiveBackAsync(policyFolder).ConfigureAwait(false);
            throw;
        }
    }

    private sealed class TakenModels(RoundModels models, string policyFolder, string? rewardFolder) : IAsyncDisposable
    {
        private int _disposed;

        public async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _disposed, 1) != 0)
            {
                return;
            }

            await models._policies.GiveBackAsync(policyFolder).ConfigureAwait(false);
            if (rewardFolder is not null)
            {
                await models._rewards.GiveBackAsync(rewardFolder).ConfigureAwait(false);
            }
        }
    }
}
