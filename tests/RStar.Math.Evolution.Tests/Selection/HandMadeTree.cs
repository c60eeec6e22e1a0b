using RStar.Math.Search;

namespace RStar.Math.Evolution.Tests;

/// <summary>Writes a tree down as it would be drawn: a step, its Q-value, and what follows it.</summary>
internal static class HandMadeTree
{
    public static readonly Problem Problem = new("What is 40 + 2?") { Answer = "42" };

    public static Node Code(string text, double q, params Node[] children) =>
        new(new Step(StepKind.Code, text), q, children, NodeLabel.None);

    public static Node Right(string text, double q = 1) => new(new Step(StepKind.Answer, text), q, [], NodeLabel.Correct);

    public static Node Wrong(string text, double q = -1) => new(new Step(StepKind.Answer, text), q, [], NodeLabel.Wrong);

    public static Node Dead(string text, double q = -1) => new(new Step(StepKind.Code, text), q, [], NodeLabel.None, NodeStatus.DeadEnd);

    public static SearchTreeDocument Of(params Node[] children)
    {
        var nodes = new List<SearchTreeNodeDocument>();
        var families = new Queue<(Node Node, int? Parent, int Depth)>();
        families.Enqueue((new Node(null, 0, children, NodeLabel.None), null, 0));
        while (families.TryDequeue(out (Node Node, int? Parent, int Depth) next))
        {
            int id = nodes.Count * 3;
            nodes.Add(next.Node.Document(id, next.Parent, next.Depth));
            foreach (Node child in next.Node.Children)
            {
                families.Enqueue((child, id, next.Depth + 1));
            }
        }

        return new SearchTreeDocument { Problem = Problem, Nodes = nodes };
    }

    public static string[] Texts(IEnumerable<ReasoningPath> paths) => [.. paths.Select(path => string.Join(" > ", path.ToSteps().Select(step => step.Text)))];

    internal sealed record Node(Step? Step, double Q, Node[] Children, NodeLabel Label, NodeStatus? Status = null)
    {
        private const int Visits = 10;

        public SearchTreeNodeDocument Document(int id, int? parent, int depth) => new()
        {
            Id = id,
            Parent = parent,
            Depth = depth,
            Status = Status ?? (Label == NodeLabel.None ? NodeStatus.Expanded : NodeStatus.Answer),
            Label = Label,
            IsClosed = false,
            Visits = Visits,
            ValueSum = Q * Visits,
            Count = 1,
            Step = Step,
            Answer = Label == NodeLabel.None ? null : Step!.Text,
        };
    }
}
