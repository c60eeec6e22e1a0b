using System.Threading.Channels;

namespace RStar.Math.OnnxRuntime;

/// <summary>The one thread that calls a native model. Work is done in the order in which it was posted.</summary>
internal sealed class OwnerThread : IAsyncDisposable
{
    private readonly Channel<Action> _work = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _isStopping;

    public OwnerThread(string name) => new Thread(Run) { IsBackground = true, Name = name }.Start();

    /// <summary>
    /// Whether the thread is to end: work under way should end soon, and work still waiting has only to say that it was not done.
    /// </summary>
    public bool IsStopping => _isStopping;

    /// <summary>Adds work, which must not throw.</summary>
    /// <exception cref="ObjectDisposedException">The thread was stopped.</exception>
    public void Post(Action work) => ObjectDisposedException.ThrowIf(!_work.Writer.TryWrite(work), this);

    /// <summary>Stops the thread and waits until it has ended. Must not be waited for on the thread itself.</summary>
    public async ValueTask DisposeAsync()
    {
        _isStopping = true;
        _work.Writer.TryComplete();
        await _ended.Task.ConfigureAwait(false);
    }

    private void Run()
    {
        while (_work.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_work.Reader.TryRead(out Action? work))
            {
                work();
            }
        }

        _ended.SetResult();
    }
}
