using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>A finished tree whose answers are labelled, with what lies below each node.</summary>
/// <remarks>Nodes are told by their place in <see cref="SearchTreeDocument.Nodes"/>; parents come before their children.</remarks>
internal sealed class AnnotatedTree
{
    private readonly IReadOnlyList<SearchTreeNodeDocument> _nodes;
    private readonly int[] _parents;
    private readonly List<int>[] _children;
    private readonly ReasoningPath[] _paths;
    private readonly bool[] _leadsToCorrect;
    private readonly bool[] _leadsToWrong;

    public AnnotatedTree(SearchTreeDocument document)
    {
        _nodes = document.Nodes;
        _parents = new int[_nodes.Count];
        _children = new List<int>[_nodes.Count];
        _paths = new ReasoningPath[_nodes.Count];
        _leadsToCorrect = new bool[_nodes.Count];
        _leadsToWrong = new bool[_nodes.Count];
        Link(document.Problem);
        CarryLabelsUp();
    }

    /// <summary>The trees of one problem.</summary>
    public static IReadOnlyList<AnnotatedTree> Of(IReadOnlyList<SearchTreeDocument> trees) =>
        [.. trees.Select(tree => new AnnotatedTree(tree))];

    /// <summary>The places of all nodes, parents before their children.</summary>
    public IEnumerable<int> Nodes => Enumerable.Range(0, _nodes.Count);

    public IReadOnlyList<int> Children(int node) => _children[node];

    public ReasoningPath Path(int node) => _paths[node];

    public double QValue(int node) => _nodes[node].QValue;

    public bool IsAnswer(int node) => _nodes[node].Status == NodeStatus.Answer;

    /// <summary>Whether a right answer is at the node or below it.</summary>
    public bool LeadsToCorrect(int node) => _leadsToCorrect[node];

    /// <summary>Whether a wrong answer is at the node or below it. A dead end is no answer.</summary>
    public bool LeadsToWrong(int node) => _leadsToWrong[node];

    public int Visits(int node) => _nodes[node].Visits;

    /// <summary>All trajectories whose answer is labelled, with their Q-values.</summary>
    public IEnumerable<RankedTrajectory> Trajectories()
    {
        foreach (int node in Nodes)
        {
            if (IsAnswer(node) && _nodes[node].Label is NodeLabel.Correct or NodeLabel.Wrong)
            {
                List<double> values = QValuesTo(node);
                yield return new RankedTrajectory(_paths[node], _nodes[node].Label == NodeLabel.Correct, values.Average(), values.Min());
            }
        }
    }

    private void Link(Problem problem)
    {
        var places = new Dictionary<int, int>(_nodes.Count);
        for (int node = 0; node < _nodes.Count; node++)
        {
            SearchTreeNodeDocument document = _nodes[node];
            places.Add(document.Id, node);
            _children[node] = [];
            _parents[node] = document.Parent is int parent ? places[parent] : SearchTree.NoNode;
            if (_parents[node] == SearchTree.NoNode)
            {
                _paths[node] = ReasoningPath.Start(problem);
            }
            else
            {
                _children[_parents[node]].Add(node);
                _paths[node] = _paths[_parents[node]].Append(document.Step!);
            }
        }
    }

    private void CarryLabelsUp()
    {
        for (int node = _nodes.Count - 1; node >= 0; node--)
        {
            _leadsToCorrect[node] |= IsAnswer(node) && _nodes[node].Label == NodeLabel.Correct;
            _leadsToWrong[node] |= IsAnswer(node) && _nodes[node].Label == NodeLabel.Wrong;
            if (_parents[node] != SearchTree.NoNode)
            {
                _leadsToCorrect[_parents[node]] |= _leadsToCorrect[node];
                _leadsToWrong[_parents[node]] |= _leadsToWrong[node];
            }
        }
    }

    private List<double> QValuesTo(int node)
    {
        var values = new List<double>();
        for (int at = node; _parents[at] != SearchTree.NoNode; at = _parents[at])
        {
            values.Add(QValue(at));
        }

        return values;
    }
}
