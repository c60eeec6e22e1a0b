using RStar.Math.Search;
using RStar.Math.Trajectories;

namespace RStar.Math.Evolution;

/// <summary>Independent solutions of one problem, drawn until they have cost as many tokens as asked for.</summary>
/// <remarks>
/// The first samples of a pool are the same however many are drawn, so that one pool serves every budget and every way to choose among its
/// samples. Samples are drawn many at once, and each of a batch counts the batch's mean of tokens.
/// </remarks>
internal sealed class SamplePool
{
    private const int BatchSize = 64;
    private const int Failed = -1;

    private readonly List<PooledSolution> _solutions = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<int> _samples = [];
    private readonly List<double> _tokens = [];

    /// <summary>The different solutions.</summary>
    public IReadOnlyList<PooledSolution> Solutions => _solutions;

    /// <summary>What all samples cost.</summary>
    public SampleCost Cost { get; private set; } = new();

    /// <summary>The number of samples, those included that failed.</summary>
    public int Count => _samples.Count;

    /// <summary>The place among <see cref="Solutions"/> of each sample that came to an answer, of the first so many samples.</summary>
    public IEnumerable<int> First(int samples) => _samples.Take(samples).Where(sample => sample != Failed);

    /// <summary>How many samples use up a budget: the least number that costs as much, at least one.</summary>
    public int CountFor(long tokens)
    {
        double sum = 0;
        for (int i = 0; i < _tokens.Count; i++)
        {
            sum += _tokens[i];
            if (sum >= tokens)
            {
                return i + 1;
            }
        }

        return _tokens.Count;
    }

    /// <summary>The tokens that the first so many samples cost.</summary>
    public double TokensOf(int samples) => _tokens.Take(samples).Sum();

    /// <summary>Draws a pool.</summary>
    /// <param name="policy">The policy alone.</param>
    /// <param name="problem">The problem, without its answer.</param>
    /// <param name="tokens">The tokens that the samples must cost at least; fewer where samples cost nothing.</param>
    /// <param name="plan">The depth and how candidates are drawn.</param>
    /// <param name="seed">Decides every draw.</param>
    /// <param name="cancellationToken">Ends the drawing.</param>
    public static async Task<SamplePool> DrawAsync(
        ISolver policy, Problem problem, long tokens, EvaluationPlan plan, ulong seed, CancellationToken cancellationToken)
    {
        var pool = new SamplePool();
        ulong seeds = Seed.Derive(seed, "pool");
        long spent = 0;
        for (ulong batch = 0; batch == 0 || spent < tokens; batch++)
        {
            ulong batchSeed = Seed.Derive(seeds, batch);
            Solution samples = await EvaluationSearch.SolveAsync(
                policy, problem, new SelfConsistencyStrategy(BatchSize), plan, batchSeed, 1, cancellationToken).ConfigureAwait(false);
            pool.Add(samples, new Random(unchecked((int)batchSeed)));
            spent += samples.Statistics.Tokens;
            if (samples.Statistics.Tokens == 0)
            {
                break;
            }
        }

        return pool;
    }

    private void Add(Solution batch, Random random)
    {
        // The tree of a batch holds its samples in no order of their own.
        int[] samples = new int[BatchSize];
        Array.Fill(samples, Failed);
        int next = 0;
        foreach (Trajectory trajectory in batch.Trajectories)
        {
            samples.AsSpan(next, trajectory.Count).Fill(Place(trajectory));
            next += trajectory.Count;
        }

        random.Shuffle(samples);
        _samples.AddRange(samples);
        Cost += SampleCost.Of(batch.Statistics);
        _tokens.AddRange(Enumerable.Repeat(batch.Statistics.Tokens / (double)BatchSize, BatchSize));
    }

    private int Place(Trajectory trajectory)
    {
        ReasoningPath path = ReasoningPath.Start(trajectory.Problem).AppendRange(trajectory.Steps.Select(step => step.Step));
        string text = TrajectoryFormat.WriteSolution(path.ToSteps());
        if (!_places.TryGetValue(text, out int place))
        {
            place = _solutions.Count;
            _solutions.Add(new PooledSolution(path, trajectory.Answer));
            _places.Add(text, place);
        }

        return place;
    }
}

/// <summary>A solution that a policy drew by itself.</summary>
/// <param name="Path">Its steps.</param>
/// <param name="Answer">Its answer.</param>
internal sealed record PooledSolution(ReasoningPath Path, string Answer);
