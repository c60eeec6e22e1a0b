using System.Security.Cryptography;
using RStar.Math.Evolution;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training;

/// <summary>Paths with the value that each should get; a batch's loss is the mean over its paths.</summary>
internal sealed class ValueData : ITrainingData
{
    private readonly List<(TokenSequence Sequence, float Target)> _examples = [];
    private readonly MicroBatchPlan _plan;

    /// <param name="paths">The paths and values.</param>
    /// <param name="outcomes">Whether values must be outcomes: 1 or -1.</param>
    /// <param name="reader">Makes the tokens.</param>
    /// <param name="plan">Lays out the portions.</param>
    public ValueData(IEnumerable<ValuedPath> paths, bool outcomes, SequenceReader reader, MicroBatchPlan plan)
    {
        _plan = plan;
        int number = 0;
        foreach (ValuedPath path in paths)
        {
            number++;
            if (outcomes ? path.Value is not (1 or -1) : path.Value is not (>= -1 and <= 1))
            {
                string right = outcomes ? "1 or -1" : "from -1 to 1";
                throw new ArgumentException(
                    FormattableString.Invariant($"Path {number} of the training data has the value {path.Value}; it must be {right}."));
            }

            if (reader.Read(path.Path, $"Path {number}") is TokenSequence sequence)
            {
                _examples.Add((sequence, (float)path.Value));
            }
        }
    }

    public int Count => _examples.Count;

    public int SizeOf(int example) => 1;

    public IEnumerable<TrainingBatch> MicroBatches(IReadOnlyList<int> examples, WordDropout dropout)
    {
        foreach (IReadOnlyList<int> portion in _plan.Group(examples, rows: _ => 1, length: example => _examples[example].Sequence.Length))
        {
            var block = new RowBlock(dropout.Read([.. portion.Select(example => _examples[example].Sequence)]), _plan);
            yield return new ValueBatch
            {
                Rows = block.Rows,
                Length = block.Length,
                InputIds = block.InputIds,
                Positions = [.. portion.Select((example, row) => (long)block.At(row, _examples[example].Sequence.Length - 1))],
                Targets = [.. portion.Select(example => _examples[example].Target)],
                Weights = [.. portion.Select(_ => 1f / examples.Count)],
            };
        }
    }

    public void AppendTo(IncrementalHash hash)
    {
        foreach ((TokenSequence sequence, float target) in _examples)
        {
            hash.Append(sequence);
            hash.Append<float>([target]);
        }
    }
}
