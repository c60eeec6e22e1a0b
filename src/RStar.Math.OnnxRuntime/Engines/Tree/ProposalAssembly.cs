using RStar.Math.OnnxRuntime.Decoding;
using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime;

/// <summary>Turns sampled rows into candidates: reads their text, drops those with a stray marker and merges those of equal text.</summary>
internal sealed class ProposalAssembly(ModelTokenizer tokenizer, KvCache cache)
{
    /// <summary>The proposal of a request's rows, whose references it takes over.</summary>
    public Proposal Assemble(DecodeResult result)
    {
        var candidates = new CandidateList();
        var reader = new StepReader();
        foreach (FinishedRow row in result.Rows)
        {
            Read(reader, row);
            Candidate candidate = ToCandidate(row, reader);
            if (reader.StrayMarker is not null || !candidates.Add(candidate))
            {
                candidate.State?.Dispose();
            }
        }

        return new Proposal(result.RequestIndex, candidates.ToArray());
    }

    private void Read(StepReader reader, FinishedRow row)
    {
        reader.Reset();
        ReadOnlySpan<int> tokens = row.Tokens;
        reader.Append(tokenizer.Decode(row.End == RowEnd.EndOfText ? tokens[..^1] : tokens));
        reader.Finish(row.End == RowEnd.TokenLimit);
    }

    private Candidate ToCandidate(FinishedRow row, StepReader reader) => new(reader.Text, reader.End)
    {
        TokenCount = row.Tokens.Length,
        LogProbability = row.LogProbability,
        Count = row.Count,
        State = row.Node is null ? null : new TreeState(cache, row.Node, row.Pending),
    };
}
