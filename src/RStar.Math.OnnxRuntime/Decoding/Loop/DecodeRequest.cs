namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// Asks the loop to read tokens after a node and to draw samples from there; to read only where no samples are asked for.
/// </summary>
internal sealed class DecodeRequest
{
    /// <summary>The index of the request in its call.</summary>
    public required int Index { get; init; }

    /// <summary>The node whose tokens end where the request begins to read or draw. The request owns a reference.</summary>
    public required KvNode Target { get; init; }

    /// <summary>How many samples to draw; 0 where the model's output after the target is all that is asked for.</summary>
    public int Count { get; init; }

    public SamplingOptions Sampling { get; init; } = new();

    public ulong Seed { get; init; }

    public CancellationToken Cancellation { get; init; }

    /// <summary>The call that the request belongs to.</summary>
    public DecodeCall Call { get; set; } = null!;

    /// <summary>The next sample to begin.</summary>
    public int NextSample { get; set; }

    /// <summary>How many samples are being drawn.</summary>
    public int Running { get; set; }

    /// <summary>The samples that have ended.</summary>
    public List<FinishedRow> Finished { get; } = [];

    /// <summary>How many rows to draw: one stands for all samples where nothing is random.</summary>
    public int RowCount => Sampling.Temperature == 0 ? int.Min(Count, 1) : Count;

    /// <summary>Whether the request was answered or given up; it holds nothing then.</summary>
    public bool IsAnswered { get; set; }

    /// <summary>Whether nobody waits for the answer any longer.</summary>
    public bool IsGivenUp => Call.IsGivenUp || Cancellation.IsCancellationRequested;
}
