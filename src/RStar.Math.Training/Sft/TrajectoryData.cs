using System.Security.Cryptography;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training;

/// <summary>Trajectories of which the tokens that the model writes itself are learned.</summary>
internal sealed class TrajectoryData : ITrainingData
{
    private readonly List<TokenSequence> _sequences = [];
    private readonly LossNormalization _normalization;
    private readonly MicroBatchPlan _plan;

    /// <param name="paths">The trajectories.</param>
    /// <param name="reader">Makes the tokens.</param>
    /// <param name="normalization">What a batch's loss is the mean of.</param>
    /// <param name="plan">Lays out the portions.</param>
    /// <param name="learnsProblems">Whether the problems' texts are learned too.</param>
    public TrajectoryData(
        IEnumerable<ReasoningPath> paths,
        SequenceReader reader,
        LossNormalization normalization,
        MicroBatchPlan plan,
        bool learnsProblems = false)
    {
        _normalization = normalization;
        _plan = plan;
        int number = 0;
        foreach (ReasoningPath path in paths)
        {
            number++;
            if (path.Depth == 0 && !learnsProblems)
            {
                throw new ArgumentException($"Trajectory {number} of the training data has no step; there is nothing to learn from it.");
            }

            if (reader.Read(path, $"Trajectory {number}", learnsProblems) is TokenSequence sequence)
            {
                _sequences.Add(sequence);
            }
        }
    }

    public int Count => _sequences.Count;

    public int SizeOf(int example) => 1;

    public IEnumerable<TrainingBatch> MicroBatches(IReadOnlyList<int> examples, WordDropout dropout)
    {
        int learned = examples.Sum(example => LearnedTokens(_sequences[example]));
        foreach (IReadOnlyList<int> portion in _plan.Group(examples, rows: _ => 1, length: example => _sequences[example].Length - 1))
        {
            yield return ToBatch(
                [.. portion.Select(example => _sequences[example])],
                dropout,
                sequence => _normalization == LossNormalization.Tokens ? 1f / learned : 1f / examples.Count / LearnedTokens(sequence));
        }
    }

    public void AppendTo(IncrementalHash hash)
    {
        foreach (TokenSequence sequence in _sequences)
        {
            hash.Append(sequence);
        }
    }

    private static int LearnedTokens(TokenSequence sequence) => sequence.IsLearned.Skip(1).Count(isLearned => isLearned);

    private TokenBatch ToBatch(TokenSequence[] sequences, WordDropout dropout, Func<TokenSequence, float> weight)
    {
        // The last token is read for nothing: no token follows that could be learned.
        var block = new RowBlock([.. dropout.Read(sequences).Select(tokens => tokens[..^1])], _plan);
        var positions = new List<long>();
        var labels = new List<long>();
        var weights = new List<float>();
        for (int row = 0; row < sequences.Length; row++)
        {
            TokenSequence sequence = sequences[row];
            float ofToken = weight(sequence);
            for (int next = 1; next < sequence.Length; next++)
            {
                if (sequence.IsLearned[next])
                {
                    positions.Add(block.At(row, next - 1));
                    labels.Add(sequence.Tokens[next]);
                    weights.Add(ofToken);
                }
            }
        }

        return new TokenBatch
        {
            Rows = block.Rows,
            Length = block.Length,
            InputIds = block.InputIds,
            Positions = [.. positions],
            Labels = [.. labels],
            Weights = [.. weights],
        };
    }
}
