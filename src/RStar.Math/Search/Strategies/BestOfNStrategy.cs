namespace RStar.Math.Search;

/// <summary>
/// Best-of-N: whole trajectories are drawn, and the reward model's value of each decides. With an outcome reward model this is its usual
/// baseline.
/// </summary>
public sealed class BestOfNStrategy : ISearchStrategy
{
    /// <summary>Makes the strategy.</summary>
    /// <param name="samples">How many trajectories to draw, from 1 to <see cref="SearchTree.MaxChildren"/>. Default 16.</param>
    public BestOfNStrategy(int samples = 16) => Samples = samples;

    /// <summary>How many trajectories are drawn.</summary>
    public int Samples { get; }

    /// <inheritdoc/>
    public string Name => "Best-of-N";

    /// <inheritdoc/>
    public ValueAnnotation Annotation => ValueAnnotation.Reward;

    /// <inheritdoc/>
    public bool NeedsRewardModel => true;

    /// <inheritdoc/>
    public AnswerSelection DefaultSelection(bool hasRewardModel) => AnswerSelection.HighestScore;

    /// <inheritdoc/>
    public IEnumerable<string> Validate() => SampleCount.Validate(Samples);

    /// <inheritdoc/>
    public Task SearchAsync(SearchContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return SamplingSearch.RunAsync(context, Samples, sampling: null, evaluate: true, cancellationToken);
    }
}
