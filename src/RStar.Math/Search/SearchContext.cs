using RStar.Math.Solving;

namespace RStar.Math.Search;

/// <summary>One run of a search: its tree, and the means that a strategy has to grow it.</summary>
/// <remarks>Not thread-safe: a strategy makes one call after another.</remarks>
public sealed class SearchContext
{
    private readonly SolveSession _session;
    private readonly Expander _expander;

    internal SearchContext(SolveSession session, int run)
    {
        _session = session;
        Run = run;
        Tree = new SearchTree(session.Problem);
        _expander = new Expander(session, Tree, run, Seed.Derive(Seed.Derive(session.Options.Seed, session.Problem.Text), (ulong)run));
    }

    /// <summary>The run's tree.</summary>
    public SearchTree Tree { get; }

    /// <summary>The index of the run, from 0.</summary>
    public int Run { get; }

    /// <summary>How the problem is solved.</summary>
    public SolveOptions Options => _session.Options;

    /// <summary>Whether paths can be valued.</summary>
    public bool HasRewardModel => _session.Models.Reward is not null;

    /// <summary>
    /// Expands leaves: draws candidates, runs their code, and gives the leaf a child for each that is kept. All are out at once; the tree
    /// changes only when the last is back, in the order given, so that it does not depend on who was faster.
    /// </summary>
    /// <param name="nodes">The leaves, each with the number of its candidates. Afterwards each is expanded or a dead end.</param>
    /// <param name="evaluate">Whether the process reward model values the children, where there is one.</param>
    /// <param name="cancellationToken">The search's.</param>
    /// <exception cref="ArgumentException">A node is no leaf, or a number of candidates is out of range.</exception>
    public async Task ExpandAsync(IReadOnlyList<NodeToExpand> nodes, bool evaluate, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        foreach (NodeToExpand target in nodes)
        {
            Begin(target);
        }

        NodeGrowth[] growths = await GrowAsync(nodes, evaluate, cancellationToken).ConfigureAwait(false);
        foreach (NodeGrowth growth in growths)
        {
            growth.AddTo(Tree, Options.MaxDepth);
        }

        foreach (NodeGrowth growth in growths)
        {
            foreach (int child in Tree.Children(growth.Node))
            {
                if (Tree.Status(child) == NodeStatus.Answer)
                {
                    await _session.AddAnswerAsync(this, child, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        _session.Observe(this, growths);
    }

    /// <summary>Backs a value up from a node to the root: one visit more to each node on the way.</summary>
    /// <param name="node">The node.</param>
    /// <param name="value">The value, in [-1, 1].</param>
    public void BackUpValue(int node, double value) => BackUp.VisitPath(Tree, node, value);

    /// <summary>Gives a node, and no other, a visit of a value: how a reward model's value enters a tree.</summary>
    /// <param name="node">The node.</param>
    /// <param name="value">The value, in [-1, 1].</param>
    public void InitializeValue(int node, double value) => BackUp.Visit(Tree, node, value);

    /// <summary>Counts a rollout, a sample or a beam step that has come to its end.</summary>
    public void FinishRollout()
    {
        _session.Counters.FinishedRollout();
        _session.ObserveRollout(this);
    }

    /// <summary>
    /// Whether the run ought to end: its budget is spent, or no answer can overtake the leading one. To be asked before each expansion.
    /// </summary>
    /// <param name="furtherAnswers">
    /// The most samples that could still end in an answer in this run; <see cref="long.MaxValue"/> where that is not known.
    /// </param>
    public bool ShouldStop(long furtherAnswers) => _session.ShouldStop(this, furtherAnswers);

    private void Begin(NodeToExpand target)
    {
        if (Tree.Status(target.Node) != NodeStatus.Leaf)
        {
            throw new ArgumentException($"Node {target.Node} is {Tree.Status(target.Node)}; only a leaf can be expanded.", nameof(target));
        }

        if (target.Candidates is < 1 or > SearchTree.MaxChildren)
        {
            throw new ArgumentException(
                $"Node {target.Node} is to get {target.Candidates} candidates; it can get 1 to {SearchTree.MaxChildren}.", nameof(target));
        }

        Tree.SetStatus(target.Node, NodeStatus.Pending);
    }

    private async Task<NodeGrowth[]> GrowAsync(IReadOnlyList<NodeToExpand> nodes, bool evaluate, CancellationToken cancellationToken)
    {
        var growing = new Task<NodeGrowth>[nodes.Count];
        for (int i = 0; i < growing.Length; i++)
        {
            growing[i] = _session.GuardAsync(_expander, nodes[i], evaluate, cancellationToken);
        }

        try
        {
            return await Task.WhenAll(growing).ConfigureAwait(false);
        }
        catch
        {
            foreach (Task<NodeGrowth> task in growing)
            {
                if (task.IsCompletedSuccessfully)
                {
                    task.Result.Release();
                }
            }

            foreach (NodeToExpand target in nodes)
            {
                Tree.SetStatus(target.Node, NodeStatus.Leaf);
            }

            throw;
        }
    }
}
