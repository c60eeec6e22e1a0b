namespace RStar.Math.Evolution;

/// <summary>
/// Holds back the records of problems at which a model failed until another problem has gone well after them: with a broken model, none is
/// written. Thread-safe.
/// </summary>
/// <param name="what">What is done with problems, in the plural.</param>
internal sealed class HeldBackFailures<T>(string what)
    where T : IProblemRecord
{
    /// <summary>After so many failures in a row the models are held to be broken, not the problems.</summary>
    private const int MaxInARow = 8;

    private readonly Queue<T> _failures = [];
    private bool _anyWentWell;

    /// <summary>Takes a record, and gives those that may be written now.</summary>
    /// <exception cref="EvolutionException">Too many in a row failed.</exception>
    public IReadOnlyList<T> Accept(T record)
    {
        lock (_failures)
        {
            if (record.Error is not null)
            {
                _failures.Enqueue(record);
                return _failures.Count < MaxInARow ? [] : throw new EvolutionException(
                    $"{MaxInARow} {what} in a row failed, the last of problem {record.Index}: {record.Error}");
            }

            T[] accepted = [.. _failures, record];
            _failures.Clear();
            _anyWentWell = true;
            return accepted;
        }
    }

    /// <summary>The failures that are left, once all problems are done.</summary>
    /// <param name="goesWellStill">
    /// Does again what went well in an earlier call, and says whether it goes well still; where all of this call failed, that tells whether
    /// it is the problems' fault or the models'.
    /// </param>
    /// <exception cref="EvolutionException">It is the models' fault.</exception>
    public async Task<IReadOnlyList<T>> RestAsync(Func<Task<bool>> goesWellStill)
    {
        if (_failures.Count > 0 && !_anyWentWell && !await goesWellStill().ConfigureAwait(false))
        {
            T last = _failures.Last();
            throw new EvolutionException(
                $"All {_failures.Count} {what} that were left failed, the last of problem {last.Index}: {last.Error}");
        }

        return [.. _failures];
    }
}
