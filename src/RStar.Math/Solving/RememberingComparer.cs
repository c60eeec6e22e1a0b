using System.Collections.Concurrent;
using RStar.Math.Scheduling;

namespace RStar.Math.Solving;

/// <summary>
/// Asks a comparer about each pair of answers once in the life of a solve. Sees to the two laws that votes rest on, whatever the comparer
/// does: an answer equals itself, and the order of the two does not matter.
/// </summary>
internal sealed class RememberingComparer(IAnswerComparer comparer) : IAnswerComparer
{
    private readonly ConcurrentDictionary<(string, string), bool> _verdicts = new();

    public async ValueTask<bool> AreEqualAsync(string left, string right, CancellationToken cancellationToken = default)
    {
        int order = string.CompareOrdinal(left, right);
        if (order == 0)
        {
            return true;
        }

        (string, string) pair = order < 0 ? (left, right) : (right, left);
        if (!_verdicts.TryGetValue(pair, out bool areEqual))
        {
            areEqual = await AskAsync(pair.Item1, pair.Item2, cancellationToken).ConfigureAwait(false);
            _verdicts[pair] = areEqual;
        }

        return areEqual;
    }

    private async ValueTask<bool> AskAsync(string left, string right, CancellationToken cancellationToken)
    {
        try
        {
            return await comparer.AreEqualAsync(left, right, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new ModelFailedException($"The answer comparer failed: {failure.Message}", failure);
        }
    }
}
