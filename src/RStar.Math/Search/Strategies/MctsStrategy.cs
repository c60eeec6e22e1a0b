namespace RStar.Math.Search;

/// <summary>
/// Monte Carlo tree search (section 3 of arXiv 2501.04519): a rollout selects by UCT from the root down, expands each leaf it meets, goes
/// on to a terminal and backs the terminal's value up. There is no separate simulation.
/// </summary>
/// <param name="options">The settings; <see langword="null"/> for <see cref="MctsOptions.Paper"/>.</param>
public sealed class MctsStrategy(MctsOptions? options = null) : ISearchStrategy
{
    /// <summary>The settings.</summary>
    public MctsOptions Options { get; } = options ?? MctsOptions.Paper;

    /// <inheritdoc/>
    public string Name => "Monte Carlo tree search";

    /// <inheritdoc/>
    public ValueAnnotation Annotation => Options.Annotation;

    /// <inheritdoc/>
    public bool NeedsRewardModel => Options.Annotation != ValueAnnotation.TerminalGuided;

    /// <inheritdoc/>
    public AnswerSelection DefaultSelection(bool hasRewardModel) => AnswerSelection.HighestScore;

    /// <inheritdoc/>
    public IEnumerable<string> Validate() => Options.Validate();

    /// <inheritdoc/>
    public Task SearchAsync(SearchContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new MctsSearch(context, Options).RunAsync(cancellationToken);
    }
}
