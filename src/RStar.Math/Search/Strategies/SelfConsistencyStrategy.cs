namespace RStar.Math.Search;

/// <summary>
/// Self-consistency (arXiv 2203.11171): whole trajectories are drawn, and the most frequent answer decides. Needs no reward model and asks
/// none.
/// </summary>
public sealed class SelfConsistencyStrategy : ISearchStrategy
{
    /// <summary>Makes the strategy.</summary>
    /// <param name="samples">How many trajectories to draw, from 1 to <see cref="SearchTree.MaxChildren"/>. Default 16.</param>
    public SelfConsistencyStrategy(int samples = 16) => Samples = samples;

    /// <summary>How many trajectories are drawn.</summary>
    public int Samples { get; }

    /// <inheritdoc/>
    public string Name => "Self-consistency";

    /// <inheritdoc/>
    public ValueAnnotation Annotation => ValueAnnotation.Reward;

    /// <inheritdoc/>
    public bool NeedsRewardModel => false;

    /// <inheritdoc/>
    public AnswerSelection DefaultSelection(bool hasRewardModel) => AnswerSelection.Majority;

    /// <inheritdoc/>
    public IEnumerable<string> Validate() => SampleCount.Validate(Samples);

    /// <inheritdoc/>
    public Task SearchAsync(SearchContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return SamplingSearch.RunAsync(context, Samples, sampling: null, evaluate: false, cancellationToken);
    }
}
