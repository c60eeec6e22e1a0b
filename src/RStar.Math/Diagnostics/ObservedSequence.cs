using System.Runtime.CompilerServices;

namespace RStar.Math.Diagnostics;

internal static class ObservedSequence
{
    /// <summary>The items of a sequence, unchanged, while an observer watches; the observer is made when reading begins.</summary>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        IAsyncEnumerable<T> sequence,
        Func<SequenceObserver<T>> begin,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        SequenceObserver<T> observer = begin();
        try
        {
            IAsyncEnumerator<T> items = sequence.GetAsyncEnumerator(cancellationToken);
            await using (items.ConfigureAwait(false))
            {
                while (await MoveNextAsync(items, observer).ConfigureAwait(false))
                {
                    observer.OnItem(items.Current);
                    yield return items.Current;
                }
            }
        }
        finally
        {
            observer.OnEnd();
        }
    }

    private static async ValueTask<bool> MoveNextAsync<T>(IAsyncEnumerator<T> items, SequenceObserver<T> observer)
    {
        observer.BeforeNext();
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            observer.OnFailure(failure);
            throw;
        }
    }
}
