using System.Diagnostics.CodeAnalysis;

namespace RStar.Math.Training.Sessions;

/// <summary>Whether a batch is one that the graph can run; ONNX Runtime's messages would not say which of our arrays is wrong.</summary>
internal static class BatchCheck
{
    /// <exception cref="ArgumentException">It is not; the message says why.</exception>
    public static void Check(TrainingBatch batch, DecoderTask task)
    {
        CheckTokens(batch, task.Shape);
        CheckPositions(batch);
        int terms = batch.Positions.Length;
        switch (batch)
        {
            case TokenBatch tokens when task.Loss == DecoderLoss.CrossEntropy:
                Count(tokens.Labels.Length, terms, "labels");
                Within(tokens.Labels, task.Shape.VocabularySize, "label", "a token of the vocabulary");
                break;
            case PairBatch pairs when task.Loss.IsPairwise():
                CheckPairs(pairs);
                terms = pairs.Pairs.Length;
                break;
            case ValueBatch values when task.Loss is DecoderLoss.BinaryOutcome or DecoderLoss.Regression:
                Count(values.Targets.Length, terms, "targets");
                CheckTargets(values.Targets, task.Loss);
                break;
            default:
                Fail($"The loss {task.Loss} is not over a {batch.GetType().Name}.");
                break;
        }

        Count(batch.Weights.Length, terms, "weights");
        int infinite = Array.FindIndex(batch.Weights, weight => !float.IsFinite(weight));
        if (infinite >= 0)
        {
            Fail($"Weight {infinite} is {batch.Weights[infinite]}; it must be finite.");
        }
    }

    private static void CheckTokens(TrainingBatch batch, DecoderShape shape)
    {
        if (batch.Rows < 1)
        {
            Fail($"The batch has {batch.Rows} rows; it must have 1 or more.");
        }

        if (batch.Length < 1 || batch.Length > shape.ContextLength)
        {
            Fail(
                $"The batch's rows have {batch.Length} tokens; they must have 1 to {shape.ContextLength}, the decoder's context length.");
        }

        long places = (long)batch.Rows * batch.Length;
        if (batch.InputIds.Length != places)
        {
            Fail($"The batch has {batch.InputIds.Length} tokens; {batch.Rows} rows of {batch.Length} are {places}.");
        }

        Within(batch.InputIds, shape.VocabularySize, "token", "a token of the vocabulary");
    }

    private static void CheckPositions(TrainingBatch batch)
    {
        if (batch.Positions.Length == 0)
        {
            Fail("The batch has no position; the loss needs at least one.");
        }

        Within(batch.Positions, batch.InputIds.Length, "position", "a place in the batch");
        bool[] seen = new bool[batch.InputIds.Length];
        foreach (long position in batch.Positions)
        {
            if (seen[position])
            {
                Fail($"The position {position} comes twice; each must come once.");
            }

            seen[position] = true;
        }
    }

    private static void CheckPairs(PairBatch batch)
    {
        if (batch.Pairs.Length == 0)
        {
            Fail("The batch has no pair; the loss needs at least one.");
        }

        foreach ((int chosen, int rejected) in batch.Pairs)
        {
            int count = batch.Positions.Length;
            if (chosen < 0 || rejected < 0 || chosen >= count || rejected >= count || chosen == rejected)
            {
                Fail($"The pair ({chosen}, {rejected}) must name two of the {count} positions.");
            }
        }
    }

    private static void CheckTargets(float[] targets, DecoderLoss loss)
    {
        foreach (float target in targets)
        {
            if (loss == DecoderLoss.BinaryOutcome ? float.Abs(target) != 1 : !(float.Abs(target) <= 1))
            {
                Fail($"The target {target} must be {(loss == DecoderLoss.BinaryOutcome ? "1 or -1" : "between -1 and 1")}.");
            }
        }
    }

    private static void Count(int actual, int expected, string what)
    {
        if (actual != expected)
        {
            Fail($"The batch has {actual} {what}; it must have {expected}.");
        }
    }

    private static void Within(long[] values, long limit, string what, string right)
    {
        foreach (long value in values)
        {
            if (value < 0 || value >= limit)
            {
                Fail($"The {what} {value} is not {right}, 0 to {limit - 1}.");
            }
        }
    }

    [DoesNotReturn]
    private static void Fail(FormattableString message) => throw new ArgumentException(FormattableString.Invariant(message));

    [DoesNotReturn]
    private static void Fail(string message) => throw new ArgumentException(message);
}
