namespace RStar.Math.Search;

/// <summary>
/// Draws whole trajectories. Equal beginnings are one node that counts how often it was drawn, and is continued as often: the same
/// distribution as independent samples at the cost of the different ones.
/// </summary>
internal static class SamplingSearch
{
    /// <summary>Draws trajectories until each has come to an end.</summary>
    /// <param name="context">The run.</param>
    /// <param name="samples">How many, from 1 to <see cref="SearchTree.MaxChildren"/>.</param>
    /// <param name="sampling">How to draw; <see langword="null"/> for <see cref="SolveOptions.Sampling"/>.</param>
    /// <param name="evaluate">Whether the reward model values the steps, where there is one.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static async Task RunAsync(
        SearchContext context, int samples, SamplingOptions? sampling, bool evaluate, CancellationToken cancellationToken)
    {
        SearchTree tree = context.Tree;
        List<NodeToExpand> unfinished = [new NodeToExpand(SearchTree.Root, samples, sampling)];
        while (unfinished.Count > 0 && !context.ShouldStop(unfinished.Sum(target => (long)target.Candidates)))
        {
            await context.ExpandAsync(unfinished, evaluate, cancellationToken).ConfigureAwait(false);
            var next = new List<NodeToExpand>();
            foreach (NodeToExpand target in unfinished)
            {
                foreach (int child in tree.Children(target.Node))
                {
                    if (tree.Status(child) == NodeStatus.Leaf)
                    {
                        next.Add(new NodeToExpand(child, tree.Count(child), sampling));
                    }
                    else
                    {
                        context.FinishRollout();
                    }
                }
            }

            unfinished = next;
        }
    }
}
