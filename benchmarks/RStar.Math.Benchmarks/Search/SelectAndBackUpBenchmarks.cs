using BenchmarkDotNet.Attributes;
using RStar.Math.Search;

namespace RStar.Math.Benchmarks.Search;

/// <summary>
/// Rollouts over a finished tree: selection by UCT from the root to a leaf and the back-up of a value. The time is that of one rollout
/// step, one level of selection and of back-up. The baseline does the same over a tree of objects, a node each.
/// </summary>
[MemoryDiagnoser]
public class SelectAndBackUpBenchmarks
{
    private const int Steps = 1 << 16;
    private const int Candidates = 8;

    private SearchTree _tree = null!;
    private ObjectNode _objects = null!;
    private UctOptions _uct;
    private int _depth;

    /// <summary>Nodes of the tree, about.</summary>
    [Params(10_000, 1_000_000)]
    public int Nodes { get; set; }

    /// <summary>Grows both trees to the same shape: every node down to a depth has 8 children.</summary>
    [GlobalSetup]
    public void Grow()
    {
        _uct = new UctOptions(2, double.PositiveInfinity, 1);
        _tree = new SearchTree(new Problem("p"));
        _objects = new ObjectNode();
        var level = new List<(int Node, ObjectNode Twin)> { (SearchTree.Root, _objects) };
        _depth = 0;
        while (_tree.NodeCount < Nodes)
        {
            var next = new List<(int, ObjectNode)>();
            foreach ((int node, ObjectNode twin) in level)
            {
                if (_tree.NodeCount >= Nodes)
                {
                    break;
                }

                twin.Expand(Candidates);
                NodeRange children = _tree.AddChildren(node, Candidates);
                for (int i = 0; i < Candidates; i++)
                {
                    next.Add((children[i], twin.Children[i]));
                }
            }

            level = next;
            _depth++;
        }

        // Warm: every path has values before a step is timed.
        for (int i = 0; i < 4; i++)
        {
            StructOfArrays();
            Objects();
        }
    }

    /// <summary>Over the library's tree.</summary>
    [Benchmark(OperationsPerInvoke = Steps)]
    public int StructOfArrays()
    {
        int steps = 0;
        int rollout = 0;
        while (steps < Steps)
        {
            int node = SearchTree.Root;
            BackUp.Depart(_tree, node);
            while (_tree.Status(node) == NodeStatus.Expanded)
            {
                node = Uct.SelectChild(_tree, node, _uct);
                BackUp.Depart(_tree, node);
                steps++;
            }

            BackUp.Return(_tree, node);
            BackUp.VisitPath(_tree, node, (rollout++ & 1) == 0 ? 1 : -1);
        }

        return rollout;
    }

    /// <summary>Over a tree with an object a node.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public int Objects()
    {
        int steps = 0;
        int rollout = 0;
        while (steps < Steps)
        {
            ObjectNode node = _objects;
            while (node.Children.Length > 0)
            {
                node = node.SelectChild(2);
                steps++;
            }

            node.BackUp((rollout++ & 1) == 0 ? 1 : -1);
        }

        return rollout;
    }

    /// <summary>How a tree is written when nobody looks at memory: the baseline.</summary>
    private sealed class ObjectNode(ObjectNode? parent = null)
    {
        private int _visits;
        private double _valueSum;

        public ObjectNode[] Children { get; private set; } = [];

        public void Expand(int count) => Children = [.. Enumerable.Range(0, count).Select(_ => new ObjectNode(this))];

        public ObjectNode SelectChild(double exploration)
        {
            double logParent = double.Log(int.Max(1, _visits));
            ObjectNode best = Children[0];
            double bestScore = double.NegativeInfinity;
            foreach (ObjectNode child in Children)
            {
                double score = child._visits == 0
                    ? double.PositiveInfinity
                    : (child._valueSum / child._visits) + (exploration * double.Sqrt(logParent / child._visits));
                if (score > bestScore)
                {
                    best = child;
                    bestScore = score;
                }
            }

            return best;
        }

        public void BackUp(double value)
        {
            for (ObjectNode? node = this; node is not null; node = node.Parent)
            {
                node._visits++;
                node._valueSum += value;
            }
        }

        private ObjectNode? Parent { get; } = parent;
    }
}
