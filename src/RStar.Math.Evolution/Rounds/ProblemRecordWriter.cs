namespace RStar.Math.Evolution;

/// <summary>
/// Writes the records of problems into a journal. Those at which a model failed are held back until another problem has gone well after
/// them: with a broken model, none is written. Thread-safe.
/// </summary>
/// <param name="journal">Where to; it is not owned.</param>
/// <param name="what">What is done with problems, in the plural.</param>
/// <param name="done">Told of each record once it is in the journal.</param>
internal sealed class ProblemRecordWriter<T>(Journal journal, string what, Action<T>? done)
    where T : IProblemRecord
{
    /// <summary>After so many failures in a row the models are held to be broken, not the problems.</summary>
    private const int MaxInARow = 8;

    private readonly Queue<T> _failures = [];
    private bool _anyWentWell;

    /// <summary>Writes a record and those that were held back before it, or holds it back.</summary>
    /// <exception cref="EvolutionException">Too many in a row failed.</exception>
    public void Write(T record) => Append(Accept(record));

    /// <summary>Writes the failures that are left, once all problems are done.</summary>
    /// <param name="goesWellStill">
    /// Does again what went well in an earlier call, and says whether it goes well still; where all of this call failed, that tells whether
    /// it is the problems' fault or the models'.
    /// </param>
    /// <exception cref="EvolutionException">It is the models' fault.</exception>
    public async Task WriteRestAsync(Func<Task<bool>> goesWellStill)
    {
        if (_failures.Count > 0 && !_anyWentWell && !await goesWellStill().ConfigureAwait(false))
        {
            T last = _failures.Last();
            throw new EvolutionException(
                $"All {_failures.Count} {what} that were left failed, the last of problem {last.Index}: {last.Error}");
        }

        Append(_failures);
    }

    private IReadOnlyCollection<T> Accept(T record)
    {
        lock (_failures)
        {
            if (record.IsRefused == true)
            {
                return [record];
            }

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

    private void Append(IReadOnlyCollection<T> records)
    {
        foreach (T record in records)
        {
            journal.Append(record.ToUtf8());
            done?.Invoke(record);
        }
    }
}
