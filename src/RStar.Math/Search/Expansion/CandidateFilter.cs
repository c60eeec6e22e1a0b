using RStar.Math.Answers;
using RStar.Math.Trajectories;

namespace RStar.Math.Search;

/// <summary>Turns what a policy model proposed into steps: repetitions merged, what is no whole step rejected.</summary>
internal static class CandidateFilter
{
    /// <summary>Sorts the candidates of one proposal.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="previous">The kind of the step that they follow, or <see langword="null"/> at the root.</param>
    /// <param name="asked">How many samples were asked for; what is over it is dropped.</param>
    /// <param name="maxStepLength">The longest text a step may have, in characters.</param>
    /// <param name="rejected">Receives what is no step.</param>
    /// <param name="duplicates">How many candidates repeated another.</param>
    public static List<ChildDraft> Sort(
        IReadOnlyList<Candidate> candidates,
        StepKind? previous,
        int asked,
        int maxStepLength,
        List<RejectedCandidate> rejected,
        out int duplicates)
    {
        var drafts = new List<ChildDraft>(candidates.Count);
        var seen = new Dictionary<(string Text, StepKind Kind), ChildDraft>(candidates.Count);
        duplicates = 0;
        for (int i = 0; i < candidates.Count; i++)
        {
            if (candidates[i] is not Candidate candidate)
            {
                rejected.Add(new RejectedCandidate("", "The policy model gave null for a candidate.", 1));
                continue;
            }

            string? fault = i >= asked ? $"Only {asked} candidates were asked for." : FaultOf(candidate, previous, maxStepLength);
            if (fault is not null)
            {
                candidate.State?.Dispose();
                rejected.Add(new RejectedCandidate(Clip(candidate.Text ?? "", maxStepLength), fault, int.Max(1, candidate.Count)));
                continue;
            }

            ChildDraft draft = ToDraft(candidate);
            if (seen.TryGetValue((draft.Text, draft.Kind), out ChildDraft? twin))
            {
                draft.Release();
                twin.Count += draft.Count;
                duplicates += draft.Count;
            }
            else
            {
                duplicates += draft.Count - 1;
                seen.Add((draft.Text, draft.Kind), draft);
                drafts.Add(draft);
            }
        }

        return drafts;
    }

    private static ChildDraft ToDraft(Candidate candidate)
    {
        StepKind kind = candidate.End.ToStepKind() ?? StepKind.Answer;
        string? answer = kind == StepKind.Answer ? AnswerIn(candidate.Text) : null;
        return new ChildDraft(TrajectoryFormat.TrimLineBreaks(candidate.Text).ToString(), kind, answer, candidate);
    }

    private static string? FaultOf(Candidate candidate, StepKind? previous, int maxStepLength) => candidate switch
    {
        { Text: null } => "The candidate has no text.",
        { Count: < 1 } => $"The candidate's count is {candidate.Count}; it must be 1 or more.",
        { End: StepEnd.TokenLimit } => "The token budget of a step ran out before its end.",
        _ when string.IsNullOrWhiteSpace(candidate.Text) => "The candidate is empty.",
        _ when candidate.Text.Length > maxStepLength =>
            $"The candidate has {candidate.Text.Length} characters; a step may have {maxStepLength}.",
        _ when TrajectoryMarkers.FirstIn(candidate.Text) is string marker => $"The candidate holds the marker {marker}.",
        { End: StepEnd.EndOfStep or StepEnd.EndOfCode } => TrajectoryFormat.CanFollow(previous, StepKind.Code)
            ? null
            : "Only an answer follows the end of the program.",
        _ when AnswerIn(candidate.Text) is null => candidate.End == StepEnd.EndOfAnswer
            ? "The answer has no \\boxed{} with something in it."
            : "The text ended before the step did.",
        _ => null,
    };

    private static string? AnswerIn(string text) =>
        BoxedAnswer.TryExtractLast(text, out string answer) && !string.IsNullOrWhiteSpace(answer) ? answer.Trim() : null;

    private static string Clip(string text, int length) => text.Length <= length ? text : text[..length];
}
