using Microsoft.ML.OnnxRuntimeGenAI;
using RStar.Math.TestModels;

namespace RStar.Math.OnnxRuntime.Tests.Decoding;

/// <summary>The tree engine against GenAI's Generator and against a plain session without caches.</summary>
public sealed class AgreementTests
{
    private const int Prompts = 200;
    private const int Tokens = 6;

    private static readonly StopRule NoStops = new MarkerStops(320, []);

    [Theory]
    [InlineData("tree")]
    [InlineData("tree, bias")]
    [InlineData("tree, int8")]
    [InlineData("shared")]
    [InlineData("plain")]
    [InlineData("multi-head")]
    [InlineData("grouped-query, bias")]
    [InlineData("grouped-query, int8")]
    public async Task Greedy_tokens_are_those_of_the_generator_and_of_no_cache(string layout)
    {
        using SmallModel model = SmallModel.Of(layout);
        int[][] prompts = DrawPrompts(model.Shape.VocabularySize);
        int[][] drawn = await GreedyAsync(model, prompts);
        using var uncached = new UncachedModel(model.Folder);
        using var generating = new Model(model.Folder);
        int differs = 0;
        for (int i = 0; i < Prompts; i++)
        {
            int[] generated = [.. Generate(generating, prompts[i]).TakeWhile(token => token != ByteTokenizer.EndOfText)];
            int[] expected = Recompute(uncached, prompts[i]);
            differs += expected.SequenceEqual(drawn[i]) && expected.AsSpan().StartsWith(generated) ? 0 : 1;
            Assert.True(generated.Length == Tokens || expected[generated.Length] == ByteTokenizer.EndOfText);
        }

        Assert.Equal(0, differs);
    }

    [Theory]
    [InlineData("tree")]
    [InlineData("tree, bias")]
    [InlineData("shared")]
    [InlineData("plain")]
    public async Task Log_probabilities_do_not_depend_on_caches_or_neighbours(string layout)
    {
        using SmallModel model = SmallModel.Of(layout);
        using var uncached = new UncachedModel(model.Folder);
        await using var loop = new DecodeLoop(model.LoadBatch(), NoStops, long.MaxValue, 128, "test");
        int[][] prompts = DrawPrompts(model.Shape.VocabularySize);
        var sampling = new SamplingOptions { MaxStepTokens = 12 };
        DecodeResult[] together = await loop.Post(
            TestContext.Current.CancellationToken, [.. prompts[..60].Select((prompt, i) => loop.Request(prompt, 2, 5, sampling, i))]).AllAsync();
        for (int i = 0; i < 60; i += 6)
        {
            DecodeResult alone = await loop.OneAsync(loop.Request(prompts[i], 2, 5, sampling));
            for (int row = 0; row < 2; row++)
            {
                FinishedRow one = together[i].Rows[row];
                Assert.Equal(one.Tokens, alone.Rows[row].Tokens);
                Assert.Equal(one.LogProbability, alone.Rows[row].LogProbability, 1e-4);
                double expected = one.Tokens.Select((token, t) => uncached.LogProbability([.. prompts[i], .. one.Tokens[..t]], token)).Sum();
                Assert.Equal(expected, one.LogProbability, 1e-4);
            }
        }
    }

    [Fact]
    public async Task Drawn_tokens_follow_the_softmax_of_the_model()
    {
        using SmallModel model = SmallModel.Of("tree", deviation: 0.15);
        using var uncached = new UncachedModel(model.Folder);
        await using var loop = new DecodeLoop(model.LoadBatch(), NoStops, long.MaxValue, 128, "test");
        const int Draws = 20_000;
        int[] prompt = [10, 20, 30, 40];
        DecodeResult result = await loop.OneAsync(loop.Request(prompt, Draws, 3, new SamplingOptions { MaxStepTokens = 1 }));
        float[] logits = uncached.Run(prompt);
        double largest = logits.Max();
        double total = logits.Sum(logit => double.Exp(logit - largest));
        int[] counts = new int[logits.Length];
        foreach (FinishedRow row in result.Rows)
        {
            counts[row.Tokens[0]]++;
        }

        // Tokens expected less than 10 times count as one.
        double chiSquare = 0;
        double rareCount = 0;
        double rareExpected = 0;
        int cells = 0;
        for (int token = 0; token < counts.Length; token++)
        {
            double expected = Draws * double.Exp(logits[token] - largest) / total;
            if (expected < 10)
            {
                rareCount += counts[token];
                rareExpected += expected;
                continue;
            }

            chiSquare += (counts[token] - expected) * (counts[token] - expected) / expected;
            cells++;
        }

        chiSquare += rareExpected > 0 ? (rareCount - rareExpected) * (rareCount - rareExpected) / rareExpected : 0;

        // Four standard deviations about the mean of the distribution with that many degrees of freedom.
        Assert.True(cells > 30);
        Assert.InRange(chiSquare, cells - (4 * double.Sqrt(2 * cells)), cells + (4 * double.Sqrt(2 * cells)));
    }

    [Fact]
    public async Task A_failed_native_call_ends_its_request_and_no_other()
    {
        using SmallModel model = SmallModel.Of("tree");
        await using var loop = new DecodeLoop(model.LoadBatch(), NoStops, long.MaxValue, 128, "test");
        var sampling = new SamplingOptions { MaxStepTokens = 10 };
        DecodeResult before = await loop.OneAsync(loop.Request([1, 2, 3], 3, 1, sampling));
        DecodeCall failing = loop.Post(TestContext.Current.CancellationToken, loop.Request([1, 2, 3, 100_000], 3, 1, sampling));
        await Assert.ThrowsAsync<Microsoft.ML.OnnxRuntime.OnnxRuntimeException>(failing.AllAsync);
        DecodeResult after = await loop.OneAsync(loop.Request([1, 2, 3], 3, 1, sampling));
        Assert.Equal(before.Rows.Select(row => row.Tokens), after.Rows.Select(row => row.Tokens));
        DecodeLoopTests.AssertEmpty(loop);
    }

    /// <summary>Prompts of many lengths, most of which begin as another does.</summary>
    private static int[][] DrawPrompts(int vocabulary)
    {
        var random = new Random(4);
        int[][] heads = [.. Enumerable.Range(0, 8).Select(_ => Draw(random.Next(5, 40)))];
        return [.. Enumerable.Range(0, Prompts).Select(i => i % 4 == 0 ? Draw(random.Next(1, 50)) : [.. heads[i % 8], .. Draw(random.Next(1, 10))])];

        int[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.Next(vocabulary))];
    }

    private static async Task<int[][]> GreedyAsync(SmallModel model, int[][] prompts)
    {
        await using var loop = new DecodeLoop(model.LoadBatch(), NoStops, long.MaxValue, 64, "test");
        var sampling = new SamplingOptions { Temperature = 0, MaxStepTokens = Tokens };
        DecodeResult[] results = await loop.Post(
            TestContext.Current.CancellationToken, [.. prompts.Select((prompt, i) => loop.Request(prompt, 1, 0, sampling, i))]).AllAsync();
        return [.. results.Select(result => result.Rows[0].Tokens)];
    }

    private static int[] Generate(Model model, int[] prompt)
    {
        using var parameters = new GeneratorParams(model);
        parameters.SetSearchOption("max_length", prompt.Length + Tokens);
        using var generator = new Generator(model, parameters);
        generator.AppendTokens(prompt);
        while (!generator.IsDone())
        {
            generator.GenerateNextToken();
        }

        return generator.GetSequence(0)[prompt.Length..].ToArray();
    }

    private static int[] Recompute(UncachedModel model, int[] prompt)
    {
        var tokens = new List<int>(prompt);
        for (int i = 0; i < Tokens; i++)
        {
            float[] logits = model.Run([.. tokens]);
            tokens.Add(Array.IndexOf(logits, logits.Max()));
        }

        return [.. tokens[prompt.Length..]];
    }
}
