using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace RStar.Math.Search;

/// <summary>Selection by upper confidence bounds: eq. 1 of arXiv 2501.04519.</summary>
public static class Uct
{
    /// <summary>
    /// The child of the highest UCT(s) = Q(s) + c * sqrt(ln N_parent / N(s)); the first of equals.
    /// A rollout under way counts as a visit that was lost. Linear in the number of children; allocates nothing.
    /// </summary>
    /// <param name="tree">The tree.</param>
    /// <param name="node">A node with children.</param>
    /// <param name="options">The constants.</param>
    /// <returns>The child's index.</returns>
    /// <exception cref="ArgumentException">The node has no children.</exception>
    public static int SelectChild(SearchTree tree, int node, in UctOptions options)
    {
        ArgumentNullException.ThrowIfNull(tree);
        NodePage page = tree.Page(node);
        int slot = node & NodePage.Mask;
        int count = page.ChildCount[slot];
        if (count == 0)
        {
            throw new ArgumentException($"Node {node} of the tree has no children to select from.", nameof(node));
        }

        int parentVisits = page.Visits[slot] + page.InFlight[slot];
        double exploration = options.Exploration * (parentVisits > 1 ? double.Sqrt(double.Log(parentVisits)) : 0);
        int first = page.FirstChild[slot];
        NodePage family = tree.Page(first);
        int firstSlot = first & NodePage.Mask;
        ReadOnlySpan<int> visits = family.Visits.AsSpan(firstSlot, count);
        ReadOnlySpan<int> inFlight = family.InFlight.AsSpan(firstSlot, count);
        ReadOnlySpan<double> valueSums = family.ValueSum.AsSpan(firstSlot, count);
        return first + IndexOfBest(visits, inFlight, valueSums, exploration, options);
    }

    /// <summary>
    /// The place of the best child. Four at a time where the processor can: a branch a child would be guessed wrong half of the time.
    /// </summary>
    private static int IndexOfBest(
        ReadOnlySpan<int> visits,
        ReadOnlySpan<int> inFlight,
        ReadOnlySpan<double> valueSums,
        double exploration,
        in UctOptions options)
    {
        int best = 0;
        double bestScore = double.NegativeInfinity;
        int i = 0;
        if (Avx.IsSupported && visits.Length >= Vector256<double>.Count)
        {
            (best, bestScore, i) = BestOfFours(visits, inFlight, valueSums, exploration, options);
        }

        for (; i < visits.Length; i++)
        {
            int n = visits[i] + inFlight[i];
            double score = n == 0
                ? options.UnvisitedScore
                : ((valueSums[i] - (inFlight[i] * options.VirtualLoss)) / n) + (exploration / double.Sqrt(n));
            if (score > bestScore)
            {
                best = i;
                bestScore = score;
            }
        }

        return best;
    }

    private static (int Best, double BestScore, int Seen) BestOfFours(
        ReadOnlySpan<int> visits, ReadOnlySpan<int> inFlight, ReadOnlySpan<double> valueSums, double exploration, in UctOptions options)
    {
        Vector256<double> bestScores = Vector256.Create(double.NegativeInfinity);
        Vector256<double> bestPlaces = Vector256<double>.Zero;
        Vector256<double> places = Vector256.Create(0.0, 1, 2, 3);
        ref int visit = ref MemoryMarshal.GetReference(visits);
        ref int under = ref MemoryMarshal.GetReference(inFlight);
        ref double valueSum = ref MemoryMarshal.GetReference(valueSums);
        int i = 0;
        for (; i <= visits.Length - Vector256<double>.Count; i += Vector256<double>.Count)
        {
            Vector128<int> lost = Vector128.LoadUnsafe(ref under, (nuint)i);
            Vector256<double> n = Avx.ConvertToVector256Double(Vector128.LoadUnsafe(ref visit, (nuint)i) + lost);
            Vector256<double> values =
                Vector256.LoadUnsafe(ref valueSum, (nuint)i) - (Avx.ConvertToVector256Double(lost) * options.VirtualLoss);
            Vector256<double> scores = (values / n) + (Vector256.Create(exploration) / Vector256.Sqrt(n));
            scores = Vector256.ConditionalSelect(
                Vector256.Equals(n, Vector256<double>.Zero), Vector256.Create(options.UnvisitedScore), scores);
            Vector256<double> isBetter = Vector256.GreaterThan(scores, bestScores);
            bestScores = Vector256.ConditionalSelect(isBetter, scores, bestScores);
            bestPlaces = Vector256.ConditionalSelect(isBetter, places, bestPlaces);
            places += Vector256.Create((double)Vector256<double>.Count);
        }

        // Each of the four columns has its first best; of equal columns the one that came first counts.
        int column = 0;
        for (int other = 1; other < Vector256<double>.Count; other++)
        {
            bool isBetter = bestScores[other] > bestScores[column];
            bool isEarlier = bestScores[other] == bestScores[column] && bestPlaces[other] < bestPlaces[column];
            column = isBetter || isEarlier ? other : column;
        }

        return ((int)bestPlaces[column], bestScores[column], i);
    }
}
