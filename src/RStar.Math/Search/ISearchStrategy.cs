namespace RStar.Math.Search;

/// <summary>A way to search for trajectories: Monte Carlo tree search, beam search, sampling.</summary>
/// <remarks>
/// Immutable and thread-safe: one strategy serves many searches at once, each with a <see cref="SearchContext"/> of its own.
/// </remarks>
public interface ISearchStrategy
{
    /// <summary>The strategy's name in the field's words.</summary>
    string Name { get; }

    /// <summary>Where the values come from that it backs up.</summary>
    ValueAnnotation Annotation { get; }

    /// <summary>Whether it cannot work without an <see cref="IProcessRewardModel"/>.</summary>
    bool NeedsRewardModel { get; }

    /// <summary>How an answer is chosen where <see cref="SolveOptions.Selection"/> does not say.</summary>
    /// <param name="hasRewardModel">Whether trajectories are scored by a process reward model.</param>
    AnswerSelection DefaultSelection(bool hasRewardModel);

    /// <summary>The faults of its options, a sentence each; none where they are right.</summary>
    IEnumerable<string> Validate();

    /// <summary>
    /// Grows the tree of one run until the strategy's own size is reached or <see cref="SearchContext.ShouldStop"/> says so.
    /// </summary>
    /// <param name="context">The run's tree and the means to grow it.</param>
    /// <param name="cancellationToken">Ends the search; let the exception pass.</param>
    Task SearchAsync(SearchContext context, CancellationToken cancellationToken);
}
