namespace RStar.Math.Training;

/// <summary>Chosen and rejected paths of which every pair is compared; a preference group or a part of one.</summary>
/// <param name="Chosen">The paths that should be valued higher.</param>
/// <param name="Rejected">The paths that should be valued lower.</param>
/// <param name="PairWeight">The weight of each pair in its group.</param>
internal sealed record PairBlock(TokenSequence[] Chosen, TokenSequence[] Rejected, double PairWeight)
{
    public int Rows => Chosen.Length + Rejected.Length;

    public int PairCount => Chosen.Length * Rejected.Length;

    /// <summary>The weight of all pairs together.</summary>
    public double Weight => PairWeight * PairCount;

    public int Longest => Sequences.Max(sequence => sequence.Length);

    /// <summary>The chosen paths, then the rejected ones.</summary>
    public IEnumerable<TokenSequence> Sequences => Chosen.Concat(Rejected);

    /// <summary>
    /// This block where it fits into a portion, otherwise parts that hold each pair once; a path then stands in several parts. The loss is
    /// a sum over pairs, so the parts' gradients add up to the whole's. A single pair is given back whatever its length.
    /// </summary>
    public IEnumerable<PairBlock> SplitToFit(MicroBatchPlan plan)
    {
        if (plan.Fits(Rows, Longest) || PairCount == 1)
        {
            return [this];
        }

        PairBlock[] halves = Chosen.Length >= Rejected.Length
            ? [this with { Chosen = Chosen[..(Chosen.Length / 2)] }, this with { Chosen = Chosen[(Chosen.Length / 2)..] }]
            : [this with { Rejected = Rejected[..(Rejected.Length / 2)] }, this with { Rejected = Rejected[(Rejected.Length / 2)..] }];
        return halves.SelectMany(half => half.SplitToFit(plan));
    }
}
