namespace RStar.Math.Search;

/// <summary>
/// Step-level beam search: all kept paths are expanded together, and the best-valued of all their children are kept. A path that ends in an
/// answer leaves the beam and takes its place with it.
/// </summary>
/// <param name="options">The settings; <see langword="null"/> for the defaults.</param>
public sealed class StepBeamStrategy(StepBeamOptions? options = null) : ISearchStrategy
{
    /// <summary>The settings.</summary>
    public StepBeamOptions Options { get; } = options ?? new StepBeamOptions();

    /// <inheritdoc/>
    public string Name => "Step-level beam search";

    /// <inheritdoc/>
    public ValueAnnotation Annotation => ValueAnnotation.Reward;

    /// <inheritdoc/>
    public bool NeedsRewardModel => true;

    /// <inheritdoc/>
    public AnswerSelection DefaultSelection(bool hasRewardModel) => AnswerSelection.HighestScore;

    /// <inheritdoc/>
    public IEnumerable<string> Validate() => Options.Validate();

    /// <inheritdoc/>
    public async Task SearchAsync(SearchContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        List<int> beam = [SearchTree.Root];
        int width = Options.BeamWidth;
        while (beam.Count > 0 && !context.ShouldStop(FurtherAnswers(context, beam)))
        {
            List<NodeToExpand> targets = beam.ConvertAll(node => new NodeToExpand(node, Options.Candidates));
            await context.ExpandAsync(targets, evaluate: true, cancellationToken).ConfigureAwait(false);
            List<int> best = BestChildren(context.Tree, beam, width);
            width -= best.RemoveAll(node => context.Tree.Status(node) == NodeStatus.Answer);
            beam = best;
            context.FinishRollout();
        }
    }

    /// <summary>The best-valued children of the beam that are no dead ends; of equals the first.</summary>
    private static List<int> BestChildren(SearchTree tree, List<int> beam, int width)
    {
        var children = new List<int>();
        foreach (int node in beam)
        {
            foreach (int child in tree.Children(node))
            {
                if (tree.Status(child) != NodeStatus.DeadEnd)
                {
                    children.Add(child);
                }
            }
        }

        return [.. children.OrderByDescending(child => tree.Reward(child)).Take(width)];
    }

    private long FurtherAnswers(SearchContext context, List<int> beam) =>
        (long)(context.Options.MaxDepth - context.Tree.Depth(beam[0])) * beam.Count * Options.Candidates;
}
