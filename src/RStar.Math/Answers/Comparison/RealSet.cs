using RStar.Math.Answers.Expressions;

namespace RStar.Math.Answers.Comparison;

/// <summary>A place on the real line: an exact expression and where it lies.</summary>
internal readonly record struct Breakpoint(Expression Exact, double Position);

/// <summary>
/// A union of intervals and points: breakpoints in order, which of them belong to the set, and which of the gaps around them do.
/// A breakpoint between equals is left out, so that equal sets have equal parts.
/// </summary>
internal sealed class RealSet
{
    private const double Nearness = 1e-12;

    private readonly List<Breakpoint> _breakpoints;
    private readonly List<bool> _points;
    private readonly List<bool> _gaps;

    private RealSet(List<Breakpoint> breakpoints, List<bool> points, List<bool> gaps)
    {
        (_breakpoints, _points, _gaps) = (breakpoints, points, gaps);
    }

    public static RealSet Empty { get; } = new([], [], [false]);

    public static RealSet All { get; } = new([], [], [true]);

    public bool IsEmpty => _breakpoints.Count == 0 && !_gaps[0];

    public static RealSet Point(Breakpoint place) => new([place], [true], [false, false]);

    /// <summary>All that lies on one side of a place.</summary>
    public static RealSet Ray(Breakpoint start, bool isUpward, bool isClosed) => new([start], [isClosed], [!isUpward, isUpward]);

    public RealSet Complement() => new(_breakpoints, [.. _points.Select(member => !member)], [.. _gaps.Select(member => !member)]);

    public RealSet Union(RealSet other, ComparisonBudget budget) => Combine(other, (a, b) => a || b, budget);

    public RealSet Intersection(RealSet other, ComparisonBudget budget) => Combine(other, (a, b) => a && b, budget);

    public RealSet Difference(RealSet other, ComparisonBudget budget) => Combine(other, (a, b) => a && !b, budget);

    public Verdict Compare(RealSet other, Func<Expression, Expression, Verdict> compare)
    {
        if (!_points.SequenceEqual(other._points) || !_gaps.SequenceEqual(other._gaps))
        {
            return Verdict.Different;
        }

        Verdict verdict = Verdict.Equal;
        for (int at = 0; at < _breakpoints.Count; at++)
        {
            switch (compare(_breakpoints[at].Exact, other._breakpoints[at].Exact))
            {
                case Verdict.Different:
                    return Verdict.Different;
                case Verdict.Undecided:
                    verdict = Verdict.Undecided;
                    break;
            }
        }

        return verdict;
    }

    private RealSet Combine(RealSet other, Func<bool, bool, bool> rule, ComparisonBudget budget)
    {
        var result = new RealSet([], [], [rule(_gaps[0], other._gaps[0])]);
        int i = 0;
        int j = 0;
        while (i < _breakpoints.Count || j < other._breakpoints.Count)
        {
            budget.Spend();
            int order = i == _breakpoints.Count ? 1
                : j == other._breakpoints.Count ? -1
                : Order(_breakpoints[i].Position, other._breakpoints[j].Position);
            Breakpoint place = order <= 0 ? _breakpoints[i] : other._breakpoints[j];
            bool left = order <= 0 ? _points[i] : _gaps[i];
            bool right = order >= 0 ? other._points[j] : other._gaps[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            result.Append(place, rule(left, right), rule(_gaps[i], other._gaps[j]));
        }

        return result;
    }

    private void Append(Breakpoint place, bool point, bool gap)
    {
        if (point != gap || gap != _gaps[^1])
        {
            _breakpoints.Add(place);
            _points.Add(point);
            _gaps.Add(gap);
        }
    }

    private static int Order(double a, double b) =>
        double.Abs(a - b) <= Nearness * double.Max(1, double.Max(double.Abs(a), double.Abs(b))) ? 0 : a.CompareTo(b);
}
