using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace RStar.Math.Solving;

/// <summary>Solves a stream of problems with a bounded number under way and a bounded number of solutions waiting.</summary>
internal static class SolveManyRunner
{
    public static async IAsyncEnumerable<Solution> RunAsync(
        IAsyncEnumerable<Problem> problems,
        SolveManyOptions options,
        Func<Problem, CancellationToken, Task<Solution>> solveAsync,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var room = new SemaphoreSlim(options.MaxConcurrency);
        var solutions = Channel.CreateBounded<Task<Solution>>(options.MaxBuffered);
        Task producing = options.Order == SolutionOrder.Input
            ? ProduceInOrderAsync(problems, solutions.Writer, solveAsync, room, leaving.Token)
            : ProduceAsCompletedAsync(problems, solutions.Writer, solveAsync, room, leaving.Token);
        try
        {
            await foreach (Task<Solution> solution in solutions.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return await solution.ConfigureAwait(false);
            }

            cancellationToken.ThrowIfCancellationRequested();
        }
        finally
        {
            await leaving.CancelAsync().ConfigureAwait(false);
            await DrainAsync(solutions.Reader).ConfigureAwait(false);
            await producing.ConfigureAwait(false);
        }
    }

    private static async Task ProduceInOrderAsync(
        IAsyncEnumerable<Problem> problems, ChannelWriter<Task<Solution>> solutions,
        Func<Problem, CancellationToken, Task<Solution>> solveAsync, SemaphoreSlim room, CancellationToken leaving)
    {
        async Task<Solution> SolveAsync(Problem problem)
        {
            try
            {
                return await solveAsync(problem, leaving).ConfigureAwait(false);
            }
            finally
            {
                room.Release();
            }
        }

        var solving = new List<Task>();
        await ProduceAsync(
            problems,
            solutions,
            room,
            async problem =>
            {
                Task<Solution> solution = SolveAsync(problem);
                solving.RemoveAll(task => task.IsCompleted);
                solving.Add(solution);
                await solutions.WriteAsync(solution, CancellationToken.None).ConfigureAwait(false);
            },
            () => WaitForAllAsync(solving),
            leaving).ConfigureAwait(false);
    }

    private static async Task ProduceAsCompletedAsync(
        IAsyncEnumerable<Problem> problems, ChannelWriter<Task<Solution>> solutions,
        Func<Problem, CancellationToken, Task<Solution>> solveAsync, SemaphoreSlim room, CancellationToken leaving)
    {
        async Task SolveAsync(Problem problem)
        {
            Task<Solution> solution = solveAsync(problem, leaving);
            await ((Task)solution).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // A reader that lags behind holds the room, so that no more is solved than it takes.
            await solutions.WriteAsync(solution, CancellationToken.None).ConfigureAwait(false);
            room.Release();
        }

        var solving = new List<Task>();
        await ProduceAsync(
            problems,
            solutions,
            room,
            problem =>
            {
                solving.RemoveAll(task => task.IsCompleted);
                solving.Add(SolveAsync(problem));
                return ValueTask.CompletedTask;
            },
            () => WaitForAllAsync(solving),
            leaving).ConfigureAwait(false);
    }

    private static async Task ProduceAsync(
        IAsyncEnumerable<Problem> problems, ChannelWriter<Task<Solution>> solutions, SemaphoreSlim room,
        Func<Problem, ValueTask> begin, Func<Task> finishAsync, CancellationToken leaving)
    {
        Exception? failure = null;
        try
        {
            long index = 0;
            await foreach (Problem problem in problems.WithCancellation(leaving).ConfigureAwait(false))
            {
                if (problem is null)
                {
                    throw new ArgumentException($"Problem {index} of the stream is null.", nameof(problems));
                }

                await room.WaitAsync(leaving).ConfigureAwait(false);
                await begin(problem).ConfigureAwait(false);
                index++;
            }
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // What is under way gives its solutions; the reader then throws.
        }
#pragma warning disable CA1031 // The stream of problems failed: the caller learns of it after the solutions that are under way.
        catch (Exception exception)
        {
            failure = exception;
        }
#pragma warning restore CA1031

        await finishAsync().ConfigureAwait(false);
        solutions.Complete(failure);
    }

    private static async Task WaitForAllAsync(IEnumerable<Task> tasks)
    {
        foreach (Task task in tasks)
        {
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task DrainAsync(ChannelReader<Task<Solution>> solutions)
    {
        while (await solutions.WaitToReadAsync(CancellationToken.None).ConfigureAwait(false))
        {
            while (solutions.TryRead(out Task<Solution>? solution))
            {
                await ((Task)solution).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
