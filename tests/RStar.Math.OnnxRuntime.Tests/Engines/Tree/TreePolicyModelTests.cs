using RStar.Math.OnnxRuntime.Tests.Decoding;
using RStar.Math.TestModels;
using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime.Tests.Engines.Tree;

public sealed class TreePolicyModelTests
{
    private static readonly SamplingOptions Sampling = new() { MaxStepTokens = 40 };

    [Fact]
    public async Task The_same_seed_gives_the_same_candidates_alone_and_among_a_hundred()
    {
        using SmallModel folder = SmallModel.Of("tree");
        await using TreePolicyModel model = Load(folder);
        ProposalRequest[] requests =
            [.. Enumerable.Range(0, 100).Select(i => new ProposalRequest(Paths.Start($"What is {i % 9} + 3?"), 1 + (i % 3)) { Seed = (ulong)i, Sampling = Sampling })];
        Proposal[] together = await model.AllAsync(requests);
        for (int i = 0; i < 100; i += 7)
        {
            Proposal[] alone = await model.AllAsync(requests[i]);
            Assert.Equal(together[i].Candidates.Select(Describe), alone[0].Candidates.Select(Describe));
            alone.Release();
        }

        together.Release();
        Assert.Equal((0, 0L), (model.CacheStatistics.Nodes, model.CacheStatistics.Bytes));
    }

    [Fact]
    public async Task A_path_goes_on_from_the_tokens_that_were_really_drawn()
    {
        using SmallModel folder = SmallModel.Of("tree", contextLength: 1024);
        using var uncached = new UncachedModel(folder.Folder);
        await using TreePolicyModel model = Load(folder);
        Proposal[] start = await model.AllAsync(new ProposalRequest(Paths.Start(), 150) { Seed = 1, Sampling = Sampling });
        Candidate[] candidates = [.. start[0].Candidates.Where(candidate => candidate.State is not null).Take(4)];
        Assert.NotEmpty(candidates);
        foreach (Candidate candidate in candidates)
        {
            var state = (TreeState)candidate.State!;
            string appended = candidate.End == StepEnd.EndOfCode ? "\n<output>5<end_of_output>\n" : "\n";
            int[] tokens = [.. state.Node.Sequence(), .. state.Pending, .. ByteTokens(appended)];
            Proposal[] next = await model.AllAsync(new ProposalRequest(Paths.Start().Append(ToStep(candidate)), 1)
            {
                State = state,
                Sampling = SamplingOptions.Greedy with { MaxStepTokens = 1 },
            });
            Candidate greedy = Assert.Single(next[0].Candidates);
            float[] logits = uncached.Run(tokens);
            Assert.Equal(uncached.LogProbability(tokens, Array.IndexOf(logits, logits.Max())), greedy.LogProbability, 1e-4);
            next.Release();
        }

        start.Release();
        Assert.Equal((0, 0L), (model.CacheStatistics.Nodes, model.CacheStatistics.Bytes));
    }

    [Fact]
    public void A_path_without_a_state_is_cut_where_sampling_cuts()
    {
        using SmallModel folder = SmallModel.Of("tree");
        using ModelTokenizer tokenizer = ModelTokenizer.Load(folder.Folder);
        using var cache = new KvCache(new KvLayout(1, 1, 2, 4, true), long.MaxValue);
        var nodes = new PathNodes(cache, new TrajectoryEncoder(tokenizer));
        KvNode node = nodes.OpenForNextStep(Paths.Program, null);
        Assert.Equal(ByteTokens(TrajectoryFormat.WritePrompt(Paths.Program)), node.Sequence());
        Assert.Equal(TrajectoryMarkers.EndOfCode, tokenizer.Decode(node.Tokens.AsSpan(0, 1)));
        var state = new TreeState(cache, node.Parent!, [node.Tokens[0]]);
        cache.AddReference(node.Parent!);
        KvNode same = nodes.OpenForNextStep(Paths.Program, state);
        Assert.Same(node, same);
        cache.Release(node);
        cache.Release(same);
        state.Dispose();
        Assert.Equal(0, cache.Statistics.Nodes);
    }

    [Fact]
    public async Task A_step_goes_on_from_its_state_at_the_cost_of_what_was_appended()
    {
        using SmallModel folder = SmallModel.Of("tree", contextLength: 1024);
        await using TreePolicyModel model = Load(folder);
        Proposal[] start = await model.AllAsync(new ProposalRequest(Paths.Start(), 120) { Seed = 1, Sampling = Sampling });
        Candidate candidate = start[0].Candidates.First(candidate => candidate.State is not null);
        long before = model.CacheStatistics.TokensComputed;
        Proposal[] next = await model.AllAsync(
            new ProposalRequest(Paths.Start().Append(ToStep(candidate)), 4) { Seed = 2, Sampling = Sampling, State = candidate.State });
        int appended = candidate.End == StepEnd.EndOfCode ? "\n<output>5<end_of_output>\n".Length : 1;
        Assert.InRange(model.CacheStatistics.TokensComputed - before, 2, 1 + appended);
        Assert.Equal(0, model.CacheStatistics.TokensRecomputed);
        start.Release();
        next.Release();
        Assert.Equal(0, model.CacheStatistics.Bytes);
    }

    [Fact]
    public async Task Samples_of_equal_text_are_one_candidate_with_their_count()
    {
        using SmallModel folder = SmallModel.Of("tree");
        await using TreePolicyModel model = Load(folder);
        Proposal[] sampled = await model.AllAsync(
            new ProposalRequest(Paths.Start(), 300) { Seed = 3, Sampling = new SamplingOptions { MaxStepTokens = 1 } },
            new ProposalRequest(Paths.Start(), 5) { Seed = 3, Sampling = SamplingOptions.Greedy with { MaxStepTokens = 9 } });
        IReadOnlyList<Candidate> candidates = sampled[0].Candidates;
        Assert.Equal(candidates.Count, candidates.Select(candidate => (candidate.Text, candidate.End)).Distinct().Count());
        Assert.Contains(candidates, candidate => candidate.Count > 1);
        Assert.InRange(candidates.Sum(candidate => candidate.Count), 270, 300);
        Candidate greedy = Assert.Single(sampled[1].Candidates);
        Assert.Equal(5, greedy.Count);
        sampled.Release();
    }

    [Fact]
    public async Task No_candidate_holds_a_marker_where_none_belongs()
    {
        using SmallModel folder = SmallModel.Of("tree");
        await using TreePolicyModel model = Load(folder);
        Proposal[] proposals = await model.AllAsync(
            [.. Enumerable.Range(0, 5).Select(i => new ProposalRequest(Paths.Start(), 40) { Seed = (ulong)i, Sampling = Sampling })]);
        Candidate[] candidates = [.. proposals.SelectMany(proposal => proposal.Candidates)];
        Assert.All(candidates, candidate => Assert.DoesNotContain(TrajectoryMarkers.All, candidate.Text.Contains));
        Assert.All(candidates, candidate => Assert.Equal(candidate.End is StepEnd.EndOfStep or StepEnd.EndOfCode, candidate.State is not null));
        Assert.Contains(candidates, candidate => candidate.State is not null);
        Assert.InRange(candidates.Sum(candidate => candidate.Count), 1, 199);
        proposals.Release();
    }

    [Fact]
    public async Task No_requests_get_no_proposals()
    {
        using SmallModel folder = SmallModel.Of("tree");
        await using TreePolicyModel model = Load(folder);
        Assert.Empty(await model.AllAsync().WaitAsync(TimeSpan.FromMinutes(1), Paths.Cancellation));
    }

    [Fact]
    public async Task A_problem_longer_than_the_context_gets_no_candidates()
    {
        using SmallModel folder = SmallModel.Of("tree", contextLength: 128);
        await using TreePolicyModel model = Load(folder);
        Proposal[] proposals = await model.AllAsync(
            new ProposalRequest(Paths.Start(new string('7', 500)), 3), new ProposalRequest(Paths.Start("1"), 3) { Sampling = Sampling });
        Assert.Empty(proposals[0].Candidates);
        Assert.NotEmpty(proposals[1].Candidates);
        proposals.Release();
        Assert.Equal(0, model.CacheStatistics.Bytes);
    }

    [Fact]
    public async Task States_outlive_the_model_and_another_models_state_is_not_used()
    {
        using SmallModel folder = SmallModel.Of("tree");
        TreePolicyModel first = Load(folder);
        await using TreePolicyModel second = Load(folder);
        Proposal[] start = await first.AllAsync(new ProposalRequest(Paths.Start(), 100) { Seed = 1, Sampling = Sampling });
        Candidate candidate = start[0].Candidates.First(candidate => candidate.State is not null);
        await first.DisposeAsync();
        Proposal[] next = await second.AllAsync(new ProposalRequest(Paths.Program, 2) { State = candidate.State, Sampling = Sampling });
        Proposal[] expected = await second.AllAsync(new ProposalRequest(Paths.Program, 2) { Sampling = Sampling });
        Assert.Equal(expected[0].Candidates.Select(Describe), next[0].Candidates.Select(Describe));
        start.Release();
        next.Release();
        expected.Release();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => first.AllAsync(new ProposalRequest(Paths.Start(), 1)));
    }

    [Fact]
    public async Task Bad_requests_are_refused_by_one_sentence()
    {
        using SmallModel policy = SmallModel.Of("tree");
        await using TreePolicyModel model = Load(policy);
        ArgumentException fault = await Assert.ThrowsAsync<ArgumentException>(() => model.AllAsync(new ProposalRequest(Paths.Start(), 0)));
        Assert.Equal("Count is 0; it must be 1 or more. (Parameter 'requests')", fault.Message);
        var hot = new ProposalRequest(Paths.Start(), 1) { Sampling = new SamplingOptions { Temperature = double.NaN } };
        fault = await Assert.ThrowsAsync<ArgumentException>(() => model.AllAsync(new ProposalRequest(Paths.Start(), 1), hot));
        Assert.Equal("Temperature is NaN; it must be from 0 to 100. (Parameter 'requests')", fault.Message);
        Assert.Equal(0, model.CacheStatistics.Nodes);
    }

    internal static TreePolicyModel Load(SmallModel folder, TreeEngineOptions? options = null)
    {
        using Microsoft.ML.OnnxRuntime.SessionOptions session = SmallModel.SessionOptions();
        return TreePolicyModel.Load(ModelFolder.Read(folder.Folder), session, options ?? new TreeEngineOptions());
    }

    internal static Step ToStep(Candidate candidate) => candidate.End == StepEnd.EndOfCode
        ? new Step(StepKind.FinalCode, candidate.Text) { Output = "5" }
        : new Step(StepKind.Code, candidate.Text);

    private static (string, StepEnd, int, int, double) Describe(Candidate candidate) =>
        (candidate.Text, candidate.End, candidate.Count, candidate.TokenCount, double.Round(candidate.LogProbability, 3));

    private static int[] ByteTokens(string text)
    {
        foreach (string marker in TrajectoryMarkers.All)
        {
            text = text.Replace(marker, ((char)ByteTokenizer.Marker(marker)).ToString(), StringComparison.Ordinal);
        }

        return [.. text.Select(c => (int)c)];
    }
}
