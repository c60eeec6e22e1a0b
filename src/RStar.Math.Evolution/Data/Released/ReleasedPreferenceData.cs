using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using RStar.Math.Trajectories;

namespace RStar.Math.Evolution;

/// <summary>
/// Preference data as the code released with the paper keeps it for its training script: a JSON array with an object for each pair,
/// <c>prompt</c> being what both texts begin with, <c>pos</c> and <c>neg</c> how they go on, <c>pos_count</c> and <c>neg_count</c> the
/// sizes of the group's sides. The training script weighs a pair by one over their product.
/// </summary>
public static class ReleasedPreferenceData
{
    // Weights that people wrote have few digits: 0.333 is a third.
    private const double Tolerance = 0.002;

    /// <summary>Writes groups, pair by pair.</summary>
    /// <remarks>
    /// Where a group does not weigh 1, as one that was split, its counts are not its own sizes, but such that their product is one over
    /// what each of its pairs weighs.
    /// </remarks>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="groups">The groups; the paths of a group are of one problem.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="ArgumentException">
    /// A step cannot be written in the trajectory format, a group is of several problems, or no counts say what its pairs weigh.
    /// </exception>
    public static Task WriteAsync(Stream stream, IEnumerable<PreferenceGroup> groups, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return WriteAsync(stream, groups.ToAsyncEnumerable(), cancellationToken);
    }

    /// <summary>Writes groups as they come, pair by pair; one group is held at a time.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="groups">The groups; the paths of a group are of one problem.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="ArgumentException">
    /// A step cannot be written in the trajectory format, a group is of several problems, or no counts say what its pairs weigh.
    /// </exception>
    public static Task WriteAsync(Stream stream, IAsyncEnumerable<PreferenceGroup> groups, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(groups);
        return ReleasedJson.WriteAsync(stream, groups.SelectMany(ToPairs), ReleasedJsonContext.Default.PairEntry, cancellationToken);
    }

    /// <summary>Reads groups: a JSON array or JSON Lines.</summary>
    /// <remarks>
    /// Pairs that follow one another with the same prompt are put together again where they are all pairs of a group. Where some are
    /// missing, as after the released filter, each pair becomes a group of its own, and weighs what it weighed among the others: one over
    /// the product of its counts.
    /// </remarks>
    /// <param name="stream">Where from; left open.</param>
    /// <param name="onRefused">
    /// Hears why a pair is passed over, in one sentence with its number; <see langword="null"/> makes that an exception.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FormatException">The stream holds no such list, or a text is not in the format.</exception>
    public static async IAsyncEnumerable<PreferenceGroup> ReadAsync(
        Stream stream, Action<string>? onRefused = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var refusals = new Refusals(onRefused);
        var together = new PairGroup();
        IAsyncEnumerable<PairEntry> entries = ReleasedJson.ReadAsync(stream, ReleasedJsonContext.Default.PairEntry, cancellationToken);
        await foreach (PairEntry entry in entries.ConfigureAwait(false))
        {
            if (refusals.Try(() => ReadPair(entry)) is not PreferenceGroup pair)
            {
                continue;
            }

            if (!together.Takes(entry))
            {
                foreach (PreferenceGroup group in together.Finish())
                {
                    yield return group;
                }
            }

            together.Add(entry, pair);
        }

        foreach (PreferenceGroup group in together.Finish())
        {
            yield return group;
        }
    }

    private static PreferenceGroup ReadPair(PairEntry entry)
    {
        if (entry.ChosenCount < 1 || entry.RejectedCount < 1)
        {
            throw new FormatException(
                $"its pos_count is {entry.ChosenCount} and its neg_count {entry.RejectedCount}; both must be 1 or more");
        }

        return new([ReleasedText.ReadPath(entry.Prompt + entry.Chosen)], [ReleasedText.ReadPath(entry.Prompt + entry.Rejected)])
        {
            Weight = 1 / ((double)entry.ChosenCount * entry.RejectedCount),
        };
    }

    private static IEnumerable<PairEntry> ToPairs(PreferenceGroup group)
    {
        ReasoningPath[] paths = [.. group.Chosen, .. group.Rejected];
        if (paths.Select(path => path.Problem.Text).Distinct().Count() > 1)
        {
            throw new ArgumentException("The paths of a preference group are of several problems; they must be of one.");
        }

        ReasoningPath shared = SharedBeginning(paths);
        string prompt = TrajectoryFormat.WritePrompt(shared);
        (int chosenCount, int rejectedCount) = CountsOf(group);
        foreach (ReasoningPath chosen in group.Chosen)
        {
            foreach (ReasoningPath rejected in group.Rejected)
            {
                yield return new PairEntry
                {
                    Prompt = prompt,
                    Chosen = Continuation(chosen, shared.Depth),
                    Rejected = Continuation(rejected, shared.Depth),
                    ChosenCount = chosenCount,
                    RejectedCount = rejectedCount,
                };
            }
        }
    }

    /// <summary>Counts whose product is one over the weight of a pair: the sizes of the sides where the group weighs 1.</summary>
    private static (int Chosen, int Rejected) CountsOf(PreferenceGroup group)
    {
        double exact = (double)group.Chosen.Count * group.Rejected.Count / group.Weight;
        double product = double.Round(exact);
        if (!(product is >= 1 and <= int.MaxValue && double.Abs(exact - product) <= Tolerance * product))
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"Each pair of a preference group of weight {group.Weight} with {group.Chosen.Count} chosen and {group.Rejected.Count} "
                + $"rejected paths weighs {1 / exact}; it must be one over a whole number, which two counts state."));
        }

        int rejected = product % group.Rejected.Count == 0 ? group.Rejected.Count : 1;
        return ((int)product / rejected, rejected);
    }

    /// <summary>The steps that all paths begin with, at least one less than the shortest has, so that each goes on.</summary>
    private static ReasoningPath SharedBeginning(ReasoningPath[] paths)
    {
        Step[][] steps = [.. paths.Select(path => path.ToSteps())];
        int shared = 0;
        while (steps.All(own => shared < own.Length - 1)
            && steps.Select(own => TrajectoryFormat.WriteStep(own[shared])).Distinct().Count() == 1)
        {
            shared++;
        }

        return ReasoningPath.Start(paths[0].Problem).AppendRange(steps[0].Take(shared));
    }

    private static string Continuation(ReasoningPath path, int depth) =>
        path.ToSteps().Skip(depth).Aggregate(new StringBuilder(), (text, step) => text.Append(TrajectoryFormat.WriteStep(step))).ToString();

    /// <summary>Pairs that may be of one group.</summary>
    private sealed class PairGroup
    {
        private readonly List<PreferenceGroup> _pairs = [];
        private readonly Dictionary<string, ReasoningPath> _chosen = [];
        private readonly Dictionary<string, ReasoningPath> _rejected = [];
        private readonly HashSet<(string Chosen, string Rejected)> _seen = [];
        private PairEntry? _first;

        public bool Takes(PairEntry entry) => _first is null
            || (entry.Prompt == _first.Prompt
                && (entry.ChosenCount, entry.RejectedCount) == (_first.ChosenCount, _first.RejectedCount)
                && _seen.Count < (long)_first.ChosenCount * _first.RejectedCount
                && !_seen.Contains((entry.Chosen, entry.Rejected)));

        public void Add(PairEntry entry, PreferenceGroup pair)
        {
            _first ??= entry;
            _pairs.Add(pair);
            _chosen.TryAdd(entry.Chosen, pair.Chosen[0]);
            _rejected.TryAdd(entry.Rejected, pair.Rejected[0]);
            _seen.Add((entry.Chosen, entry.Rejected));
        }

        public List<PreferenceGroup> Finish()
        {
            bool isWhole = _first is not null
                && (_chosen.Count, _rejected.Count) == (_first.ChosenCount, _first.RejectedCount)
                && _seen.Count == _chosen.Count * _rejected.Count;
            List<PreferenceGroup> groups = isWhole ? [new PreferenceGroup([.. _chosen.Values], [.. _rejected.Values])] : [.. _pairs];
            _first = null;
            _pairs.Clear();
            _chosen.Clear();
            _rejected.Clear();
            _seen.Clear();
            return groups;
        }
    }
}
