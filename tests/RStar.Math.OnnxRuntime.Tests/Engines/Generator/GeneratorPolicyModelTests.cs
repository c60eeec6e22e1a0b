using RStar.Math.TestModels;
using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime.Tests.Engines.Generator;

public sealed class GeneratorPolicyModelTests(GeneratorFixture fixture) : IClassFixture<GeneratorFixture>
{
    [Fact]
    public async Task Takes_the_likeliest_tokens_at_temperature_0()
    {
        Candidate candidate = Assert.Single(await Ask.ForAsync(fixture.Model, Ask.Request(count: 5, tokens: 12, temperature: 0)));
        int[] expected = new ReferenceDecoder(fixture.Weights).Greedy(Prompt(), 12);
        AssertStep(expected, candidate);
        Assert.Equal(5, candidate.Count);
    }

    [Fact]
    public async Task Gives_the_same_candidates_for_the_same_seed_whatever_else_is_asked()
    {
        ProposalRequest request = Ask.Request(count: 4, tokens: 10, seed: 7);
        IReadOnlyList<Candidate> alone = await Ask.ForAsync(fixture.Model, request);
        IReadOnlyList<Candidate>[] together = await Ask.AllAsync(
            fixture.Model, Ask.Request(count: 3, tokens: 6, seed: 8), request, Ask.Request(count: 4, tokens: 10, seed: 9));
        Assert.Equal(alone, together[1]);
        Assert.NotEqual(together[2], together[1]);
    }

    [Fact]
    public async Task Adds_up_the_log_probabilities_of_the_tokens()
    {
        IReadOnlyList<Candidate> candidates = await Ask.ForAsync(fixture.Model, Ask.Request(count: 32, tokens: 2, temperature: 0.7));
        var reference = new ReferenceDecoder(fixture.Weights);

        // Characters of one byte are one token each, so that their tokens are known.
        Candidate[] plain = [.. candidates.Where(candidate => candidate.Text.Length == 2 && candidate.Text.All(char.IsAscii))];
        Assert.NotEmpty(plain);
        foreach (Candidate candidate in plain)
        {
            double[][] logits = reference.Run([.. Prompt(), candidate.Text[0], candidate.Text[1]]);
            double expected = LogProbability(logits[^3], candidate.Text[0]) + LogProbability(logits[^2], candidate.Text[1]);
            Assert.Equal(expected, candidate.LogProbability, 1e-4);
        }
    }

    [Fact]
    public async Task Merges_equal_candidates_and_counts_them()
    {
        IReadOnlyList<Candidate> candidates = await Ask.ForAsync(fixture.Model, Ask.Request(count: 32, tokens: 1, temperature: 0.2));
        Assert.Equal(candidates.Count, candidates.DistinctBy(candidate => (candidate.Text, candidate.End)).Count());
        Assert.Contains(candidates, candidate => candidate.Count > 1);
        Assert.InRange(candidates.Sum(candidate => candidate.Count), 1, 32);
    }

    [Fact]
    public async Task Draws_more_samples_than_a_batch_holds()
    {
        IReadOnlyList<Candidate> candidates = await Ask.ForAsync(fixture.Model, Ask.Request(count: 70, tokens: 3));
        Assert.InRange(candidates.Sum(candidate => candidate.Count), 60, 70);
        Assert.InRange(candidates.Count, 33, 70);
    }

    [Fact]
    public async Task Ends_steps_at_markers_and_leaves_out_those_with_a_stray_one()
    {
        IReadOnlyList<Candidate> candidates = await Ask.ForAsync(fixture.Model, Ask.Request(count: 64, tokens: 80));
        Assert.InRange(candidates.Sum(candidate => candidate.Count), 10, 63);
        Assert.Contains(candidates, candidate => candidate.End is StepEnd.EndOfStep or StepEnd.EndOfCode or StepEnd.EndOfAnswer);
        Assert.Contains(candidates, candidate => candidate.End == StepEnd.EndOfText);
        Assert.Contains(candidates, candidate => candidate.End == StepEnd.TokenLimit);
        Assert.All(candidates, candidate => Assert.InRange(candidate.TokenCount, candidate.End == StepEnd.TokenLimit ? 80 : 1, 80));
        Assert.DoesNotContain(candidates, candidate => TrajectoryMarkers.All.Any(candidate.Text.Contains));
    }

    [Fact]
    public async Task Reads_the_steps_of_the_path()
    {
        ProposalRequest start = Ask.Request(count: 1, tokens: 8, temperature: 0);
        ReasoningPath path = Ask.Path.Append(new Step(StepKind.Code, "x = 1"));
        Candidate further = Assert.Single(await Ask.ForAsync(fixture.Model, start with { Path = path }));
        int[] prompt = new TrajectoryEncoder(fixture.Tokenizer).EncodePath(path);
        AssertStep(new ReferenceDecoder(fixture.Weights).Greedy(prompt, 8), further);
    }

    [Fact]
    public async Task Stops_where_the_context_ends()
    {
        const int Left = 20;
        string problem = new('x', Ask.Path.Problem.Text.Length + RandomDecoder.Shape.ContextLength - Prompt().Length - Left);
        ProposalRequest request = Ask.Request(count: 32, tokens: 10_000) with { Path = ReasoningPath.Start(new Problem(problem)) };
        IReadOnlyList<Candidate> candidates = await Ask.ForAsync(fixture.Model, request);
        Assert.All(candidates, candidate => Assert.InRange(candidate.TokenCount, 1, Left));
        Assert.Contains(candidates, candidate => (candidate.End, candidate.TokenCount) == (StepEnd.TokenLimit, Left));
        Assert.Empty(await Ask.ForAsync(fixture.Model, request with { Path = ReasoningPath.Start(new Problem(problem + problem)) }));
    }

    private int[] Prompt() => new TrajectoryEncoder(fixture.Tokenizer).EncodePath(Ask.Path);

    private void AssertStep(int[] tokens, Candidate candidate)
    {
        var reader = new StepReader();
        int count = 0;
        foreach (int token in tokens)
        {
            count++;
            if (reader.Append(fixture.Tokenizer.Decode([token])))
            {
                break;
            }
        }

        reader.Finish(tokenLimit: true);
        Assert.Null(reader.StrayMarker);
        Assert.Equal((reader.Text, reader.End, count), (candidate.Text, candidate.End, candidate.TokenCount));
    }

    private static double LogProbability(double[] logits, int token)
    {
        double most = logits.Max();
        return logits[token] - most - double.Log(logits.Sum(logit => double.Exp(logit - most)));
    }
}
