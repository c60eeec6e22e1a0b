using RStar.Math.Benchmarks.EndToEnd;

namespace RStar.Math.Benchmarks.Scaling;

/// <summary>
/// What a search over a large model would cost on one GPU, reckoned from the shapes of a small model's requests. A model, not a
/// measurement; its formulas are in docs/benchmarks.md.
/// </summary>
internal static class ScalingModel
{
    /// <summary>Reckons the cost of one expansion of every tree.</summary>
    /// <param name="gpu">What computes both models.</param>
    /// <param name="model">The shape of both models.</param>
    /// <param name="shapes">The requests.</param>
    /// <param name="trees">Trees in flight: problems times trajectories.</param>
    /// <param name="keepsStates">Whether prefixes are shared and kept; otherwise each is read anew and copied for each row.</param>
    public static ExpansionCost Reckon(Accelerator gpu, LargeModel model, MeasuredShapes shapes, int trees, bool keepsStates = true)
    {
        double rows = trees * shapes.Candidates * shapes.StepTokens / shapes.LongestStepTokens;
        double prefixes = keepsStates ? trees : rows;
        double cached = (prefixes * shapes.PrefixTokens) + (rows * shapes.StepTokens / 2);
        double step = gpu.Seconds(model.WeightBytes + (model.KeyValueBytes * cached), model.FlopsPerToken * rows);

        double read = trees * (keepsStates ? shapes.ReadTokens : shapes.PrefixTokens);
        double scored = trees * shapes.ScoredPaths * (shapes.ScoredTokens + (keepsStates ? 0 : shapes.PrefixTokens));
        double heldBefore = keepsStates ? model.KeyValueBytes * trees * shapes.PrefixTokens : 0;

        return new ExpansionCost
        {
            Trees = trees,
            Rows = rows,
            StepSeconds = step,
            PolicySeconds = shapes.ProposalsPerExpansion
                * ((shapes.LongestStepTokens * step) + gpu.Seconds(model.WeightBytes + heldBefore, model.FlopsPerToken * read)),
            RewardSeconds = gpu.Seconds(model.WeightBytes + heldBefore, model.FlopsPerToken * scored),
            ProcessorSeconds = trees * (shapes.PythonSeconds + shapes.SearchSeconds),
            ExpansionsPerTree = shapes.ExpansionsPerProblem,
            MemoryBytes = 2 * (model.WeightBytes + (model.KeyValueBytes * CachedTokens(shapes, trees, keepsStates))),
        };
    }

    // With states all that a tree has written stays; without, what the running rows need.
    private static double CachedTokens(MeasuredShapes shapes, int trees, bool keepsStates)
    {
        double written = shapes.ProposalsPerExpansion * shapes.Candidates * shapes.StepTokens;
        return keepsStates
            ? trees * (shapes.PrefixTokens + (shapes.ExpansionsPerProblem * written))
            : trees * shapes.Candidates * (shapes.PrefixTokens + shapes.StepTokens);
    }
}

/// <summary>What one expansion of every tree in flight costs.</summary>
internal sealed record ExpansionCost
{
    public required int Trees { get; init; }

    /// <summary>Rows of a decoding step, on average: rows leave when their candidate ends.</summary>
    public required double Rows { get; init; }

    /// <summary>Seconds of a decoding step, a token of every row.</summary>
    public required double StepSeconds { get; init; }

    public required double PolicySeconds { get; init; }

    public required double RewardSeconds { get; init; }

    /// <summary>Python and the search, on as many cores as were measured.</summary>
    public required double ProcessorSeconds { get; init; }

    public required double ExpansionsPerTree { get; init; }

    /// <summary>Weights and caches of both models.</summary>
    public required double MemoryBytes { get; init; }

    public double GpuSeconds => PolicySeconds + RewardSeconds;

    /// <summary>Trees an hour where GPU and processor wait for each other: the least there can be.</summary>
    public double LeastTreesPerHour => PerHour(GpuSeconds + ProcessorSeconds);

    /// <summary>Trees an hour where some trees' programs run while others decode: the most there can be.</summary>
    public double MostTreesPerHour => PerHour(double.Max(GpuSeconds, ProcessorSeconds));

    private double PerHour(double seconds) => 3600 * Trees / (ExpansionsPerTree * seconds);
}
