using System.Runtime.CompilerServices;
using System.Threading.Channels;
using RStar.Math.Answers;
using RStar.Math.Search;
using RStar.Math.Solving;
using RStar.Math.Validation;

namespace RStar.Math;

/// <summary>The solver over one set of models.</summary>
/// <remarks>Thread-safe. Uses the models without owning them: dispose them after the last solve has ended.</remarks>
public sealed class Solver : ISolver
{
    private static readonly ISearchStrategy DefaultWithRewards = new MctsStrategy();
    private static readonly ISearchStrategy DefaultWithoutRewards = new SelfConsistencyStrategy();

    private readonly SolverModels _models;
    private readonly IAnswerComparer _comparer;
    private readonly RStarMathOptions _options;
    private readonly TimeProvider _time;

    /// <summary>Makes a solver.</summary>
    /// <param name="policy">Proposes steps.</param>
    /// <param name="executor">Runs their code.</param>
    /// <param name="reward">Values paths; <see langword="null"/> leaves only strategies that need no values.</param>
    /// <param name="comparer">Says which answers are the same; <see langword="null"/> for <see cref="AnswerComparer"/>.</param>
    /// <param name="options">Settings; <see langword="null"/> for the defaults.</param>
    /// <param name="timeProvider">The clock of all budgets and time limits; <see langword="null"/> for the system's.</param>
    /// <exception cref="ArgumentException"><paramref name="options"/> holds a value out of its range.</exception>
    public Solver(
        IPolicyModel policy,
        ICodeExecutor executor,
        IProcessRewardModel? reward = null,
        IAnswerComparer? comparer = null,
        RStarMathOptions? options = null,
        TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(executor);
        _options = options ?? new RStarMathOptions();
        Faults.ThrowIfAny(_options.Validate(), nameof(options));
        _time = timeProvider ?? TimeProvider.System;
        _comparer = comparer ?? new AnswerComparer(_options.Comparison, executor, _time);
        _models = new SolverModels(policy, executor, reward, _options.Scheduling, _time);
    }

    /// <inheritdoc/>
    public Task<Solution> SolveAsync(Problem problem, SolveOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        options = Checked(options);
        return SolveAsync(problem, options, observer: null, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SolveUpdate> SolveStreamingAsync(
        Problem problem, SolveOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return StreamAsync(problem, Checked(options), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Solution> SolveManyAsync(
        IAsyncEnumerable<Problem> problems, SolveManyOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problems);
        options ??= new SolveManyOptions();
        Faults.ThrowIfAny(options.Validate(), nameof(options));
        SolveOptions solve = Checked(options.Solve);
        return SolveManyRunner.RunAsync(
            problems, options, (problem, token) => SolveAsync(problem, solve, observer: null, token), cancellationToken);
    }

    private SolveOptions Checked(SolveOptions? options)
    {
        if (options is not null)
        {
            Faults.ThrowIfAny(options.Validate(), nameof(options));
        }

        options ??= _options.Solve;
        if (StrategyOf(options) is { NeedsRewardModel: true } strategy && _models.Reward is null)
        {
            throw new ArgumentException(
                $"{strategy.Name} needs a process reward model and the solver has none: "
                + $"give it one, or choose a strategy without, such as {nameof(SelfConsistencyStrategy)}.",
                nameof(options));
        }

        return options;
    }

    private ISearchStrategy StrategyOf(SolveOptions options) =>
        options.Strategy ?? (_models.Reward is null ? DefaultWithoutRewards : DefaultWithRewards);

    private async Task<Solution> SolveAsync(
        Problem problem, SolveOptions options, Action<SolveUpdate>? observer, CancellationToken cancellationToken)
    {
        ISearchStrategy strategy = StrategyOf(options);
        if (ProblemRules.FaultOf(problem, strategy, _options.MaxProblemLength) is string fault)
        {
            var solution = new Solution
            {
                Problem = problem,
                StopReason = StopReason.InvalidProblem,
                Strategy = strategy.Name,
                Error = fault,
                Statistics = new SolveStatistics(),
            };
            observer?.Invoke(new SolveUpdate { Kind = SolveUpdateKind.Finished, Statistics = solution.Statistics, Solution = solution });
            return solution;
        }

        using var session = new SolveSession(_models, _comparer, _time, problem, strategy, options, observer, cancellationToken);
        return await session.RunAsync().ConfigureAwait(false);
    }

    private async IAsyncEnumerable<SolveUpdate> StreamAsync(
        Problem problem, SolveOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var updates = Channel.CreateUnbounded<SolveUpdate>(new UnboundedChannelOptions { SingleReader = true });
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task solving = FeedAsync(problem, options, updates.Writer, leaving.Token);
        try
        {
            // Read to the end even after a cancellation: the last update holds what was found.
            await foreach (SolveUpdate update in updates.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return update;
            }
        }
        finally
        {
            await leaving.CancelAsync().ConfigureAwait(false);
            await solving.ConfigureAwait(false);
        }
    }

    private async Task FeedAsync(
        Problem problem, SolveOptions options, ChannelWriter<SolveUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            await SolveAsync(problem, options, update => updates.TryWrite(update), cancellationToken).ConfigureAwait(false);
            updates.Complete();
        }
#pragma warning disable CA1031 // Whatever it is reaches the caller through the channel.
        catch (Exception failure)
        {
            updates.Complete(failure);
        }
#pragma warning restore CA1031
    }
}
