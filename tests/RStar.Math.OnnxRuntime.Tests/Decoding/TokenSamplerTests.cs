namespace RStar.Math.OnnxRuntime.Tests.Decoding;

public sealed class TokenSamplerTests
{
    [Fact]
    public void Draws_follow_the_softmax()
    {
        float[] logits = Logits(1, 50, 2);
        double[] expected = Softmax(logits, 1);
        var sampler = new TokenSampler(logits.Length);
        var generator = new UniformGenerator(11, 0);
        const int Draws = 40_000;
        int[] counts = new int[logits.Length];
        for (int i = 0; i < Draws; i++)
        {
            counts[sampler.Draw(logits, new SamplingOptions(), generator.Next()).Token]++;
        }

        double chiSquare = counts.Zip(expected, (count, p) => (count - (Draws * p)) * (count - (Draws * p)) / (Draws * p)).Sum();

        // 49 degrees of freedom: 85.35 is exceeded once in a thousand seeds.
        Assert.InRange(chiSquare, 20, 85.35);
    }

    [Theory]
    [InlineData(1, 0, 1, 0)]
    [InlineData(0.7, 0, 1, 0)]
    [InlineData(1, 5, 1, 0)]
    [InlineData(1, 0, 0.8, 0)]
    [InlineData(1.3, 20, 0.9, 0)]
    [InlineData(1, 0, 1, 0.1)]
    [InlineData(0.9, 100, 0.95, 0.02)]
    [InlineData(1, 1, 1, 0)]
    [InlineData(1, 0, 1e-6, 0)]
    [InlineData(1, 0, 1, 1)]
    [InlineData(2, 10_000, 0.999999, 0)]
    public void Every_option_draws_what_its_definition_says(double temperature, int topK, double topP, double minP)
    {
        var options = new SamplingOptions { Temperature = temperature, TopK = topK, TopP = topP, MinP = minP };
        var sampler = new TokenSampler(600);
        for (ulong seed = 0; seed < 40; seed++)
        {
            float[] logits = Logits(seed, 600, 1 + (seed % 5));
            double[] allowed = Definition(logits, options);
            var generator = new UniformGenerator(seed, 1);
            for (int i = 0; i < 20; i++)
            {
                SampledToken drawn = sampler.Draw(logits, options, generator.Next());
                Assert.True(allowed[drawn.Token] > 0, $"Token {drawn.Token} should have been left out.");
                Assert.Equal(double.Log(Softmax(logits, 1)[drawn.Token]), drawn.LogProbability, 1e-5);
            }
        }
    }

    [Theory]
    [InlineData(0, 0.7, 0)]
    [InlineData(30, 1, 0)]
    [InlineData(0, 1, 0.05)]
    public void Draws_follow_what_is_left_of_the_softmax(int topK, double topP, double minP)
    {
        var options = new SamplingOptions { Temperature = 0.8, TopK = topK, TopP = topP, MinP = minP };
        float[] logits = Logits(3, 300, 2);
        double[] expected = Definition(logits, options);
        var sampler = new TokenSampler(logits.Length);
        int[] counts = new int[logits.Length];
        const int Draws = 20_000;
        for (int i = 0; i < Draws; i++)
        {
            counts[sampler.Draw(logits, options, (i + 0.5) / Draws).Token]++;
        }

        // Evenly spread uniforms hit each token as often as its probability says, but for one at each end of its interval.
        Assert.All(Enumerable.Range(0, 300), token => Assert.InRange(counts[token] - (Draws * expected[token]), -2.5, 2.5));
    }

    [Fact]
    public void Temperature_zero_takes_the_likeliest_and_the_first_of_equals()
    {
        var sampler = new TokenSampler(5);
        Assert.Equal(2, sampler.Draw([0, 1, 3, 3, -1], SamplingOptions.Greedy, 0.99).Token);
    }

    [Fact]
    public void Logits_that_are_no_numbers_are_refused()
    {
        var sampler = new TokenSampler(3);
        Assert.Throws<InvalidOperationException>(() => sampler.Draw([0, float.NaN, 1], new SamplingOptions(), 0.5));
        Assert.Throws<InvalidOperationException>(() => sampler.Draw([0, float.PositiveInfinity, 1], new SamplingOptions(), 0.5));
    }

    [Fact]
    public void A_token_of_no_probability_is_never_drawn()
    {
        var sampler = new TokenSampler(3);
        float[] logits = [float.NegativeInfinity, 0, float.NegativeInfinity];
        Assert.Equal(1, sampler.Draw(logits, new SamplingOptions(), 0).Token);
        Assert.Equal(1, sampler.Draw(logits, new SamplingOptions(), 1 - 1e-16).Token);
    }

    [Fact]
    public void Drawing_allocates_nothing()
    {
        float[] logits = Logits(5, 5000, 2);
        var sampler = new TokenSampler(logits.Length);
        SamplingOptions[] all =
        [
            new(),
            new() { Temperature = 0.6, TopP = 0.9 },
            new() { TopK = 40, MinP = 0.05 },
        ];
        DrawAll();
        long before = GC.GetAllocatedBytesForCurrentThread();
        DrawAll();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void DrawAll()
        {
            foreach (SamplingOptions options in all)
            {
                sampler.Draw(logits, options, 0.3);
            }
        }
    }

    [Fact]
    public void Uniforms_depend_on_seed_and_sample_alone_and_are_spread_evenly()
    {
        Assert.Equal(new UniformGenerator(7, 3).Next(), new UniformGenerator(7, 3).Next());
        Assert.NotEqual(new UniformGenerator(7, 3).Next(), new UniformGenerator(7, 4).Next());
        Assert.NotEqual(new UniformGenerator(7, 3).Next(), new UniformGenerator(8, 3).Next());
        int[] tenths = new int[10];
        for (int sample = 0; sample < 10_000; sample++)
        {
            tenths[(int)(new UniformGenerator(1, sample).Next() * 10)]++;
        }

        // 9 degrees of freedom: 27.88 is exceeded once in a thousand seeds.
        Assert.InRange(tenths.Sum(count => (count - 1000.0) * (count - 1000.0) / 1000), 0, 27.88);
    }

    private static float[] Logits(ulong seed, int count, double scale)
    {
        var random = new Random((int)seed);
        return [.. Enumerable.Range(0, count).Select(_ => (float)(scale * (random.NextDouble() + random.NextDouble() - 1) * 3))];
    }

    private static double[] Softmax(float[] logits, double temperature)
    {
        double largest = logits.Max();
        double[] weights = [.. logits.Select(logit => double.Exp((logit - largest) / temperature))];
        double total = weights.Sum();
        return [.. weights.Select(weight => weight / total)];
    }

    private static double[] Definition(float[] logits, SamplingOptions options)
    {
        double[] p = Softmax(logits, options.Temperature);
        int[] order = [.. Enumerable.Range(0, p.Length).OrderByDescending(token => p[token]).ThenBy(token => token)];
        int[] kept = options.TopK == 0 ? order : [.. order.Take(options.TopK)];
        double enough = options.TopP * kept.Sum(token => p[token]);
        double sum = 0;

        // Where the sum comes within rounding of what is enough, one token more or less is right.
        kept = options.TopP == 1 ? kept : [.. kept.TakeWhile(token => (sum += p[token]) - p[token] < enough + 1e-6)];
        kept = [.. kept.Where(token => p[token] >= (options.MinP * p[order[0]]) - 1e-9)];
        double total = kept.Sum(token => p[token]);
        double[] result = new double[p.Length];
        foreach (int token in kept)
        {
            result[token] = p[token] / total;
        }

        return result;
    }
}
