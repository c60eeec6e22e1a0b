namespace RStar.Math.Training;

/// <summary>Where a run is, apart from its numbers: its place in the data and what has been seen on the way.</summary>
internal sealed record RunState
{
    /// <summary>The steps taken; seed and step give the place in the data.</summary>
    public int Step { get; set; }

    /// <summary>The tokens read, padding included.</summary>
    public long Tokens { get; set; }

    /// <summary>The time taken, in seconds, over all sessions; work that was lost since a checkpoint is not in it.</summary>
    public double Seconds { get; set; }

    /// <summary>The loss of each step.</summary>
    public List<double> Losses { get; init; } = [];

    /// <summary>The scores on held-out data after each epoch.</summary>
    public List<HeldOutScore> HeldOut { get; init; } = [];
}
