using RStar.Math.Search;

namespace RStar.Math.Training;

/// <summary>Which examples each step learns from: every epoch goes through all of them in an order of its own.</summary>
/// <remarks>
/// The order depends on seed and epoch alone, so that a step's number is all there is to remember of a run's place in its data.
/// </remarks>
internal sealed class BatchSchedule
{
    private readonly ITrainingData _data;
    private readonly TrainingOptions _options;
    private readonly int[] _firstSteps;
    private int _currentEpoch = -1;
    private List<int[]> _currentBatches = [];

    public BatchSchedule(ITrainingData data, TrainingOptions options)
    {
        _data = data;
        _options = options;
        _firstSteps = new int[options.Epochs + 1];
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            _firstSteps[epoch + 1] = checked(_firstSteps[epoch] + BatchesOf(epoch).Count);
        }
    }

    /// <summary>The steps of all epochs.</summary>
    public int TotalSteps => _firstSteps[^1];

    /// <summary>The epoch of a step, both from 0.</summary>
    public int EpochOf(int step) => Array.FindIndex(_firstSteps, first => first > step) - 1;

    /// <summary>Whether the step is the last one of its epoch.</summary>
    public bool EndsEpoch(int step) => Array.IndexOf(_firstSteps, step + 1) > 0;

    /// <summary>The examples of a step.</summary>
    public IReadOnlyList<int> At(int step)
    {
        int epoch = EpochOf(step);
        if (epoch != _currentEpoch)
        {
            _currentBatches = BatchesOf(epoch);
            _currentEpoch = epoch;
        }

        return _currentBatches[step - _firstSteps[epoch]];
    }

    private List<int[]> BatchesOf(int epoch)
    {
        var batches = new List<int[]>();
        var batch = new List<int>();
        long size = 0;
        foreach (int example in Order(epoch))
        {
            batch.Add(example);
            size += _data.SizeOf(example);
            if (size >= _options.BatchSize)
            {
                batches.Add([.. batch]);
                batch.Clear();
                size = 0;
            }
        }

        if (batch.Count > 0)
        {
            batches.Add([.. batch]);
        }

        return batches;
    }

    private int[] Order(int epoch)
    {
        int[] order = [.. Enumerable.Range(0, _data.Count)];
        var random = new NormalRandom(Seed.Derive(_options.Seed, (ulong)epoch));
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = (int)(random.NextUniform() * (i + 1));
            (order[i], order[other]) = (order[other], order[i]);
        }

        return order;
    }
}
