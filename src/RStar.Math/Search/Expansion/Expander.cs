using RStar.Math.Solving;
using RStar.Math.Trajectories;

namespace RStar.Math.Search;

/// <summary>
/// Finds the children of a node: the policy proposes, the executor keeps what runs, the reward model values what is kept, and where a tree
/// is annotated for training the comparer labels the answers.
/// </summary>
internal sealed class Expander(SolveSession session, SearchTree tree, int run, ulong seed)
{
    /// <summary>Expands a node as far as the models are concerned. The tree is read, not changed.</summary>
    public async Task<NodeGrowth> GrowAsync(NodeToExpand target, bool evaluate, CancellationToken cancellationToken)
    {
        var growth = new NodeGrowth(target.Node, [], []);
        try
        {
            for (int attempt = 0; attempt <= session.Options.ExpansionRetries && growth.Children.Count == 0; attempt++)
            {
                await ProposeAsync(growth, target, attempt, cancellationToken).ConfigureAwait(false);
                await ExecuteAsync(growth, cancellationToken).ConfigureAwait(false);
            }

            if (evaluate && session.Models.Reward is not null && growth.Children.Count > 0)
            {
                await EvaluateAsync(growth, cancellationToken).ConfigureAwait(false);
            }

            if (session.Strategy.Annotation != ValueAnnotation.Reward)
            {
                await LabelAsync(growth, cancellationToken).ConfigureAwait(false);
            }

            session.Counters.Expanded(growth.Children.Count, growth.Rejected.Count);
            return growth;
        }
        catch
        {
            growth.Release();
            throw;
        }
    }

    private async Task ProposeAsync(NodeGrowth growth, NodeToExpand target, int attempt, CancellationToken cancellationToken)
    {
        NodeContent content = tree.Content(target.Node);
        var request = new ProposalRequest(content.Path, target.Candidates)
        {
            State = content.PolicyState,
            Sampling = target.Sampling ?? session.Options.Sampling,
            Seed = Seed.Derive(Seed.Derive(seed, (ulong)target.Node), (ulong)attempt),
            Cancellation = cancellationToken,
        };
        (Proposal[] proposals, TimeSpan waited) = await session.Counters.Waits
            .WaitAsync(session.Models.Policy.SendAsync([request], cancellationToken)).ConfigureAwait(false);
        IReadOnlyList<Candidate> candidates = proposals[0].Candidates ?? [];
        growth.Children.AddRange(CandidateFilter.Sort(
            candidates,
            content.Path.LastStep?.Kind,
            target.Candidates,
            session.Options.MaxStepLength,
            growth.Rejected,
            out int duplicates));
        session.Counters.Proposed(run, waited, candidates, duplicates);
    }

    private async Task ExecuteAsync(NodeGrowth growth, CancellationToken cancellationToken)
    {
        NodeContent content = tree.Content(growth.Node);
        ChildDraft[] programs = [.. growth.Children.Where(draft => draft.Kind != StepKind.Answer)];
        CodeResult[] results = [];
        if (programs.Length > 0)
        {
            CodeRequest[] requests = Array.ConvertAll(programs, draft => new CodeRequest(draft.Text)
            {
                Path = content.Path,
                State = content.CodeState,
                Cancellation = cancellationToken,
            });
            (results, TimeSpan waited) = await session.Counters.Waits
                .WaitAsync(session.Models.Executor.SendAsync(requests, cancellationToken)).ConfigureAwait(false);
            session.Counters.Executed(waited, results);
        }

        for (int i = 0; i < programs.Length; i++)
        {
            programs[i].CodeState = results[i].State;
        }

        for (int i = 0; i < programs.Length; i++)
        {
            programs[i].Complete(content.Path, content.Printed + results[i].Output, results[i].Value);
            if (FaultOf(programs[i], results[i]) is string fault)
            {
                growth.Children.Remove(programs[i]);
                growth.Rejected.Add(new RejectedCandidate(programs[i].Text, fault, programs[i].Count));
                programs[i].Release();
            }
        }

        foreach (ChildDraft draft in growth.Children)
        {
            if (draft.Kind == StepKind.Answer)
            {
                draft.Complete(content.Path, content.Printed, value: null);
            }
        }
    }

    private static string? FaultOf(ChildDraft program, CodeResult result)
    {
        if (result.Status != CodeStatus.Succeeded)
        {
            return result.Error?.ToString() ?? $"The code ended with {result.Status}.";
        }

        return TrajectoryFormat.CanWrite(program.Path!.LastStep!) ? null : "The program printed a marker of the trajectory format.";
    }

    private async Task EvaluateAsync(NodeGrowth growth, CancellationToken cancellationToken)
    {
        PathState? state = tree.Content(growth.Node).RewardState;
        RewardRequest[] requests =
            [.. growth.Children.Select(draft => new RewardRequest(draft.Path!) { State = state, Cancellation = cancellationToken })];
        (RewardResult[] results, TimeSpan waited) = await session.Counters.Waits
            .WaitAsync(session.Models.Reward!.SendAsync(requests, cancellationToken)).ConfigureAwait(false);
        session.Counters.Evaluated(waited, results.Length);
        for (int i = 0; i < results.Length; i++)
        {
            growth.Children[i].RewardState = results[i].State;
        }

        for (int i = 0; i < results.Length; i++)
        {
            growth.Children[i].Reward = results[i].Value is >= -1 and <= 1
                ? results[i].Value
                : throw new Scheduling.ModelFailedException(
                    $"The process reward model valued a path at {results[i].Value}; a value is from -1 to 1.");
        }
    }

    private async Task LabelAsync(NodeGrowth growth, CancellationToken cancellationToken)
    {
        foreach (ChildDraft draft in growth.Children)
        {
            if (draft.Answer is not null)
            {
                bool isRight = await session.Comparer
                    .AreEqualAsync(draft.Answer, tree.Problem.Answer!, cancellationToken)
                    .ConfigureAwait(false);
                draft.Label = isRight ? NodeLabel.Correct : NodeLabel.Wrong;
            }
        }
    }
}
