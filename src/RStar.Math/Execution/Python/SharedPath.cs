namespace RStar.Math.Execution;

/// <summary>The state that a request continues, held for as long as the request takes.</summary>
internal sealed class SharedPath : IDisposable
{
    private readonly PythonState? _borrowed;

    private SharedPath(PythonState? borrowed) => _borrowed = Last = borrowed;

    /// <summary>The state after the path's last step, or <see langword="null"/> for a path of no code.</summary>
    public PythonState? Last { get; private set; }

    /// <exception cref="ArgumentException">The state is another executor's.</exception>
    /// <exception cref="ObjectDisposedException">The state was disposed.</exception>
    public static SharedPath Of(CodeRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.State is not null)
        {
            if (request.State is not PythonState state)
            {
                throw new ArgumentException(
                    $"The state of the request is a {request.State.GetType().Name}; it must come from this executor.");
            }

            ObjectDisposedException.ThrowIf(!state.TryAddReference(), state);
            return new SharedPath(state);
        }

        var path = new SharedPath(null);
        foreach (Step step in request.Path?.ToSteps() ?? [])
        {
            if (step.Kind is StepKind.Code or StepKind.FinalCode)
            {
                path.Append(step.Text);
            }
        }

        return path;
    }

    public void Dispose() => _borrowed?.DropReference();

    // Nobody holds these states; a process that is built for one is let go once it has been used.
    private void Append(string code)
    {
        Last = new PythonState(Last, code, letGo: null);
        Last.Dispose();
    }
}
