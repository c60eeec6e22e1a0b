namespace RStar.Math.Search;

/// <summary>
/// One run of Monte Carlo tree search, in waves: gather the leaves that the rollouts on their way have come to, expand them all at once,
/// and back up what has ended. The tree changes only between waves, so it does not depend on which leaf came back first.
/// </summary>
internal sealed class MctsSearch
{
    private readonly SearchContext _context;
    private readonly SearchTree _tree;
    private readonly MctsOptions _options;
    private readonly UctOptions _uct;
    private readonly bool _usesRewards;
    private readonly List<int> _onTheWay = [];
    private readonly List<NodeToExpand> _wave = [];
    private int _begun;

    public MctsSearch(SearchContext context, MctsOptions options)
    {
        _context = context;
        _tree = context.Tree;
        _options = options;
        _usesRewards = options.Annotation != ValueAnnotation.TerminalGuided;
        double unvisited = options.Unvisited == UnvisitedChild.First ? double.PositiveInfinity : 0;
        _uct = new UctOptions(options.Exploration, unvisited, options.VirtualLoss);
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!_context.ShouldStop(FurtherAnswers()))
        {
            Gather();
            if (_wave.Count > 0)
            {
                await _context.ExpandAsync(_wave, _usesRewards, cancellationToken).ConfigureAwait(false);
                InitializeChildren();
            }
            else if (_begun == _options.Rollouts)
            {
                return;
            }
        }
    }

    /// <summary>Takes every rollout on its way down to a leaf, and ends those that come to a terminal.</summary>
    private void Gather()
    {
        _wave.Clear();
        while (_onTheWay.Count < _options.RolloutsInFlight && _begun < _options.Rollouts)
        {
            _begun++;
            BackUp.Depart(_tree, SearchTree.Root);
            _onTheWay.Add(SearchTree.Root);
        }

        int still = 0;
        for (int i = 0; i < _onTheWay.Count; i++)
        {
            int node = Descend(_onTheWay[i]);
            if (_tree.Status(node) is NodeStatus.Answer or NodeStatus.DeadEnd)
            {
                BackUp.Return(_tree, node);
                _context.BackUpValue(node, TerminalValue(node));
                _context.FinishRollout();
            }
            else
            {
                _onTheWay[still++] = node;
            }
        }

        _onTheWay.RemoveRange(still, _onTheWay.Count - still);
    }

    private int Descend(int node)
    {
        while (_tree.Status(node) == NodeStatus.Expanded)
        {
            node = Uct.SelectChild(_tree, node, _uct);
            BackUp.Depart(_tree, node);
        }

        // Two rollouts that come to one leaf in the same wave expand it once; the second goes on from it in the next wave.
        if (_tree.Status(node) == NodeStatus.Leaf && !_wave.Exists(target => target.Node == node))
        {
            _wave.Add(new NodeToExpand(node, _options.Candidates));
        }

        return node;
    }

    private double TerminalValue(int node) => (_tree.Status(node), _options.Annotation) switch
    {
        (NodeStatus.DeadEnd, _) => -1,
        (_, ValueAnnotation.Reward) => _tree.Reward(node)!.Value,
        _ => _tree.Label(node) == NodeLabel.Correct ? 1 : -1,
    };

    /// <summary>The reward model's value is a child's first visit: q(s)^0 = PPM(s).</summary>
    private void InitializeChildren()
    {
        if (!_usesRewards)
        {
            return;
        }

        foreach (NodeToExpand target in _wave)
        {
            foreach (int child in _tree.Children(target.Node))
            {
                _context.InitializeValue(child, _tree.Reward(child)!.Value);
            }
        }
    }

    /// <summary>Every expansion still to come can end in as many answers as it has candidates.</summary>
    private long FurtherAnswers() => _tree.IsClosed(SearchTree.Root)
        ? 0
        : (long)(_options.Rollouts - _begun + _onTheWay.Count) * _context.Options.MaxDepth * _options.Candidates;
}
