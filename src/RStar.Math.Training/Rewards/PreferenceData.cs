using System.Security.Cryptography;
using RStar.Math.Evolution;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training;

/// <summary>
/// Preference groups: of n+ chosen and n- rejected paths each pair weighs 1 / (n+ n-), and a batch's loss is the mean over its groups
/// (arXiv 2501.04519, eq. 4), each counted by its weight.
/// </summary>
internal sealed class PreferenceData : ITrainingData
{
    private readonly List<PairBlock> _groups = [];
    private readonly MicroBatchPlan _plan;

    /// <remarks>A path that is too long is left out, and its group where nothing else is on that side.</remarks>
    public PreferenceData(IEnumerable<PreferenceGroup> groups, SequenceReader reader, MicroBatchPlan plan)
    {
        _plan = plan;
        int number = 0;
        foreach (PreferenceGroup group in groups)
        {
            number++;
            if (group.Chosen.Count == 0 || group.Rejected.Count == 0)
            {
                throw new ArgumentException(
                    $"Preference group {number} of the training data has {group.Chosen.Count} chosen and "
                    + $"{group.Rejected.Count} rejected paths; it must have at least one of each.");
            }

            if (!(group.Weight > 0 && double.IsFinite(group.Weight)))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Preference group {number} of the training data has the weight {group.Weight}; it must be over 0."));
            }

            TokenSequence[] chosen = Read(group.Chosen, reader, $"A chosen path of preference group {number}");
            TokenSequence[] rejected = Read(group.Rejected, reader, $"A rejected path of preference group {number}");
            if (chosen.Length > 0 && rejected.Length > 0)
            {
                _groups.Add(new PairBlock(chosen, rejected, group.Weight / ((long)chosen.Length * rejected.Length)));
            }
        }
    }

    public int Count => _groups.Count;

    public int SizeOf(int example) => _groups[example].PairCount;

    public IEnumerable<TrainingBatch> MicroBatches(IReadOnlyList<int> examples, WordDropout dropout)
    {
        double weight = examples.Sum(example => _groups[example].Weight);
        IEnumerable<PairBlock> blocks = examples.SelectMany(example => _groups[example].SplitToFit(_plan));
        foreach (IReadOnlyList<PairBlock> portion in _plan.Group(blocks, rows: block => block.Rows, length: block => block.Longest))
        {
            yield return ToBatch(portion, weight, dropout);
        }
    }

    public void AppendTo(IncrementalHash hash)
    {
        foreach (PairBlock group in _groups)
        {
            hash.Append<int>([group.Chosen.Length, group.Rejected.Length]);
            hash.Append<double>([group.PairWeight]);
            foreach (TokenSequence sequence in group.Sequences)
            {
                hash.Append(sequence);
            }
        }
    }

    private static TokenSequence[] Read(IEnumerable<ReasoningPath> paths, SequenceReader reader, string name) =>
        [.. paths.Select(path => reader.Read(path, name)).OfType<TokenSequence>()];

    private PairBatch ToBatch(IReadOnlyList<PairBlock> blocks, double batchWeight, WordDropout dropout)
    {
        var rows = new RowBlock(dropout.Read([.. blocks.SelectMany(block => block.Sequences)]), _plan);
        var positions = new List<long>();
        var pairs = new List<(int Chosen, int Rejected)>();
        var weights = new List<float>();
        foreach (PairBlock block in blocks)
        {
            int first = positions.Count;
            foreach (TokenSequence sequence in block.Sequences)
            {
                positions.Add(rows.At(positions.Count, sequence.Length - 1));
            }

            for (int chosen = 0; chosen < block.Chosen.Length; chosen++)
            {
                for (int rejected = 0; rejected < block.Rejected.Length; rejected++)
                {
                    pairs.Add((first + chosen, first + block.Chosen.Length + rejected));
                    weights.Add((float)(block.PairWeight / batchWeight));
                }
            }
        }

        return new PairBatch
        {
            Rows = rows.Rows,
            Length = rows.Length,
            InputIds = rows.InputIds,
            Positions = [.. positions],
            Pairs = [.. pairs],
            Weights = [.. weights],
        };
    }
}
