using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests;

/// <summary>
/// The smallest model that the trainers can train, with gradients by hand: the next token's logits are a row of a table chosen by the token
/// before, plus a bias; a path's value is the sum of its tokens' weights, plus a bias.
/// </summary>
internal sealed class ToyModel : ITrainingModel
{
    private const float ValueScale = 0.05f;

    private readonly int _vocabulary;
    private readonly TrainableTensor _table;
    private readonly TrainableTensor _bias;

    private ToyModel(int vocabulary, int columns, ulong seed)
    {
        _vocabulary = vocabulary;
        float[] table = new float[vocabulary * columns];
        new NormalRandom(seed).Fill(table, 0.1);
        _table = new TrainableTensor(new TensorSpec("table.weight", [vocabulary, columns]), table);
        _bias = new TrainableTensor(new TensorSpec("bias", [columns]), new float[columns]);
    }

    public IReadOnlyList<TrainableTensor> Parameters => [_table, _bias];

    /// <summary>Called before each step.</summary>
    public Action? OnStep { get; set; }

    public static ToyModel OfTokens(int vocabulary, ulong seed = 1) => new(vocabulary, vocabulary, seed);

    public static ToyModel OfValues(int vocabulary, ulong seed = 1) => new(vocabulary, 1, seed);

    public LossTotals Step(TrainingBatch batch, ulong dropoutSeed)
    {
        OnStep?.Invoke();
        return Run(batch, learn: true).Totals;
    }

    public Evaluation Evaluate(TrainingBatch batch) => Run(batch, learn: false);

    public void ClearGradients()
    {
        Array.Clear(_table.Gradients);
        Array.Clear(_bias.Gradients);
    }

    public void Dispose()
    {
    }

    private Evaluation Run(TrainingBatch batch, bool learn) => batch switch
    {
        TokenBatch tokens => RunTokens(tokens, learn),
        PairBatch pairs => RunPairs(pairs, learn),
        ValueBatch values => RunValues(values, learn),
        _ => throw new NotSupportedException(),
    };

    private Evaluation RunTokens(TokenBatch batch, bool learn)
    {
        double loss = 0;
        double correct = 0;
        double[] probabilities = new double[_vocabulary];
        for (int i = 0; i < batch.Positions.Length; i++)
        {
            int row = (int)batch.InputIds[batch.Positions[i]] * _vocabulary;
            int label = (int)batch.Labels[i];
            for (int token = 0; token < _vocabulary; token++)
            {
                probabilities[token] = double.Exp(_table.Values[row + token] + _bias.Values[token]);
            }

            double sum = probabilities.Sum();
            loss -= batch.Weights[i] * double.Log(probabilities[label] / sum);
            correct += probabilities[label] == probabilities.Max() ? batch.Weights[i] : 0;
            for (int token = 0; learn && token < _vocabulary; token++)
            {
                float slope = (float)(batch.Weights[i] * ((probabilities[token] / sum) - (token == label ? 1 : 0)));
                _table.Gradients[row + token] += slope;
                _bias.Gradients[token] += slope;
            }
        }

        return new Evaluation(new LossTotals(loss, batch.Weights.Sum(weight => (double)weight)), correct, [], []);
    }

    private Evaluation RunPairs(PairBatch batch, bool learn)
    {
        double loss = 0;
        double correct = 0;
        for (int i = 0; i < batch.Pairs.Length; i++)
        {
            (int chosen, int rejected) = batch.Pairs[i];
            double margin = Value(batch, chosen) - Value(batch, rejected);
            loss += batch.Weights[i] * double.Log(1 + double.Exp(-margin));
            correct += margin > 0 ? batch.Weights[i] : 0;
            double slope = -batch.Weights[i] / (1 + double.Exp(margin));
            if (learn)
            {
                Learn(batch, chosen, slope);
                Learn(batch, rejected, -slope);
            }
        }

        return new Evaluation(new LossTotals(loss, batch.Weights.Sum(weight => (double)weight)), correct, [], []);
    }

    private Evaluation RunValues(ValueBatch batch, bool learn)
    {
        double loss = 0;
        double correct = 0;
        for (int i = 0; i < batch.Positions.Length; i++)
        {
            double error = Value(batch, i) - batch.Targets[i];
            loss += batch.Weights[i] * error * error;
            correct += Value(batch, i) * batch.Targets[i] > 0 ? batch.Weights[i] : 0;
            if (learn)
            {
                Learn(batch, i, 2 * batch.Weights[i] * error);
            }
        }

        return new Evaluation(new LossTotals(loss, batch.Weights.Sum(weight => (double)weight)), correct, [], []);
    }

    private double Value(TrainingBatch batch, int place) =>
        _bias.Values[0] + PathTo(batch, place).Sum(token => (double)ValueScale * _table.Values[token]);

    private void Learn(TrainingBatch batch, int place, double slope)
    {
        _bias.Gradients[0] += (float)slope;
        foreach (long token in PathTo(batch, place))
        {
            _table.Gradients[token] += (float)(slope * ValueScale);
        }
    }

    private static IEnumerable<long> PathTo(TrainingBatch batch, int place)
    {
        int end = (int)batch.Positions[place];
        int start = end / batch.Length * batch.Length;
        return batch.InputIds[start..(end + 1)];
    }
}
