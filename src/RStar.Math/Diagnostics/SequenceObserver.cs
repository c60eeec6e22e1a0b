namespace RStar.Math.Diagnostics;

/// <summary>
/// Watches one reading of an asynchronous sequence: the results of a call, the updates of a solve. Its members are called one after
/// another.
/// </summary>
internal abstract class SequenceObserver<T>
{
    /// <summary>Called before the sequence is asked for its next item, in the context in which it will work on it.</summary>
    public virtual void BeforeNext()
    {
    }

    public virtual void OnItem(T item)
    {
    }

    /// <summary>Called where the sequence throws; <see cref="OnEnd"/> follows.</summary>
    public abstract void OnFailure(Exception failure);

    /// <summary>Called once, when the sequence has ended, has thrown or was left by its reader.</summary>
    public abstract void OnEnd();
}
