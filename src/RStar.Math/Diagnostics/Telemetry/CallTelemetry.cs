using System.Diagnostics;

namespace RStar.Math.Diagnostics;

/// <summary>Measures one call of a model or of the executor.</summary>
internal sealed class CallTelemetry<TRequest, TResult> : SequenceObserver<TResult>
{
    private readonly ModelPart _part;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly Activity? _activity;
    private string? _errorType;

    private CallTelemetry(ModelPart part, IReadOnlyList<TRequest> requests, Func<TRequest, Problem?> problemOf, TimeProvider time)
    {
        _part = part;
        _time = time;
        _started = time.GetTimestamp();
        _activity = Instruments.Source.HasListeners() ? StartActivity(part, requests, problemOf) : null;
        _activity?.SetTag(RStarMathTelemetry.BatchSize, requests.Count);
        Instruments.BatchSize.Record(requests.Count, part.Tag);
    }

    /// <summary>The results of a call, measured where somebody listens and otherwise the very sequence given.</summary>
    /// <param name="call">The results.</param>
    /// <param name="part">Who is called.</param>
    /// <param name="requests">The requests of the call.</param>
    /// <param name="problemOf">The problem that a request belongs to.</param>
    /// <param name="time">The clock.</param>
    public static IAsyncEnumerable<TResult> Observe(
        IAsyncEnumerable<TResult> call,
        ModelPart part,
        IReadOnlyList<TRequest> requests,
        Func<TRequest, Problem?> problemOf,
        TimeProvider time) =>
        Instruments.WatchCalls ? Measure(call, part, requests, problemOf, time) : call;

    public override void BeforeNext()
    {
        // What the model starts by itself, such as a request over the network, belongs to this call.
        if (_activity is not null)
        {
            Activity.Current = _activity;
        }
    }

    public override void OnFailure(Exception failure)
    {
        _errorType = failure.GetType().FullName;
        _activity?.SetTag(RStarMathTelemetry.ErrorTypeTag, _errorType).SetStatus(ActivityStatusCode.Error);
    }

    public override void OnEnd()
    {
        double seconds = _time.GetElapsedTime(_started).TotalSeconds;
        if (_errorType is null)
        {
            Instruments.CallDuration.Record(seconds, _part.Tag);
        }
        else
        {
            Instruments.CallDuration.Record(
                seconds, _part.Tag, new KeyValuePair<string, object?>(RStarMathTelemetry.ErrorTypeTag, _errorType));
        }

        _activity?.Dispose();
    }

    // Apart from Observe: its closure would cost an allocation even where nobody listens.
    private static IAsyncEnumerable<TResult> Measure(
        IAsyncEnumerable<TResult> call,
        ModelPart part,
        IReadOnlyList<TRequest> requests,
        Func<TRequest, Problem?> problemOf,
        TimeProvider time) =>
        ObservedSequence.ReadAsync(
            call, () => new CallTelemetry<TRequest, TResult>(part, requests, problemOf, time), CancellationToken.None);

    private static Activity? StartActivity(ModelPart part, IReadOnlyList<TRequest> requests, Func<TRequest, Problem?> problemOf)
    {
        IReadOnlyCollection<ActivityContext> solves = SolveActivities.Of(requests, problemOf);
        return solves.Count == 1
            ? Instruments.Source.StartActivity(part.ActivityName, ActivityKind.Internal, solves.First())
            : Instruments.Source.StartActivity(
                part.ActivityName, ActivityKind.Internal, parentContext: default, links: solves.Select(solve => new ActivityLink(solve)));
    }
}
