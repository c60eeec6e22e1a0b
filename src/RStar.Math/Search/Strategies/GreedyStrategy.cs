namespace RStar.Math.Search;

/// <summary>
/// One trajectory of one candidate a step, the likeliest token at every place: the policy alone.
/// <see cref="SolveOptions.Sampling"/> gives the token budget of a step and nothing else.
/// </summary>
public sealed class GreedyStrategy : ISearchStrategy
{
    /// <inheritdoc/>
    public string Name => "Greedy";

    /// <inheritdoc/>
    public ValueAnnotation Annotation => ValueAnnotation.Reward;

    /// <inheritdoc/>
    public bool NeedsRewardModel => false;

    /// <inheritdoc/>
    public AnswerSelection DefaultSelection(bool hasRewardModel) => AnswerSelection.Majority;

    /// <inheritdoc/>
    public IEnumerable<string> Validate() => [];

    /// <inheritdoc/>
    public Task SearchAsync(SearchContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        SamplingOptions greedy = SamplingOptions.Greedy with { MaxStepTokens = context.Options.Sampling.MaxStepTokens };
        return SamplingSearch.RunAsync(context, samples: 1, greedy, evaluate: false, cancellationToken);
    }
}
