using System.Runtime.CompilerServices;

namespace RStar.Math.Evolution;

/// <summary>Reads the problems of a part that are still to be done.</summary>
internal static class UnfinishedProblems
{
    public static async IAsyncEnumerable<(long Index, Problem Problem)> ReadAsync(
        ProblemSource problems, Shard shard, Func<long, bool> isDone, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long index = 0;
        await foreach (Problem problem in problems.ReadAsync(cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (shard.Holds(index) && !isDone(index))
            {
                yield return (index, problem);
            }

            index++;
        }
    }
}
