using System.Threading.Channels;

namespace RStar.Math.OnnxRuntime;

/// <summary>The one thread that calls a native model. Work is done in the order in which it was posted.</summary>
internal sealed class OwnerThread : IDisposable
{
    private readonly Channel<Action> _work = Channel.CreateUnbounded<Action>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _stopping = new();
    private readonly Thread _thread;

    public OwnerThread(string name)
    {
        Stopping = _stopping.Token;
        _thread = new Thread(Run) { IsBackground = true, Name = name };
        _thread.Start();
    }

    /// <summary>Is cancelled when the thread is to end: work under way should end soon, and work still waiting has only to say that it was not done.</summary>
    public CancellationToken Stopping { get; }

    /// <summary>Adds work, which must not throw.</summary>
    /// <exception cref="ObjectDisposedException">The thread was stopped.</exception>
    public void Post(Action work) => ObjectDisposedException.ThrowIf(!_work.Writer.TryWrite(work), this);

    /// <summary>Stops the thread and waits until it has ended. Must not be called on the thread itself.</summary>
    public void Dispose()
    {
        if (_work.Writer.TryComplete())
        {
            _stopping.Cancel();
            _thread.Join();
            _stopping.Dispose();
        }
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
    }
}
