using RStar.Math.Training.Gradients;
using RStar.Math.Training.Graphs;

namespace RStar.Math.Training;

/// <summary>What a training or evaluation graph computes.</summary>
/// <param name="Shape">The decoder's shape.</param>
/// <param name="Loss">The loss, which decides the head.</param>
/// <param name="Adapter">The matrices that adapt the decoder's, or null.</param>
/// <param name="Dropout">Whether masks are given that drop elements.</param>
internal sealed record DecoderTask(DecoderShape Shape, DecoderLoss Loss, LoraAdapter? Adapter = null, bool Dropout = false)
{
    /// <summary>The tensors that are trained: all, or the adapter's and a value head's.</summary>
    public IEnumerable<TensorSpec> Trained => Adapter is null
        ? DecoderLayout.Of(Shape, Loss.Head())
        : Adapter.Matrices.SelectMany(matrix => matrix.Specs).Concat(DecoderLayout.Of(Shape, Loss.Head()).Where(IsValueHead));

    private static bool IsValueHead(TensorSpec tensor) => tensor.Name is DecoderLayout.ValueHeadWeight or DecoderLayout.ValueHeadBias;
}

/// <summary>
/// Where a gradient comes out. One that comes as rows is to be added up outside the graph, at the rows that an input names: several
/// additions to one row inside it would lose some.
/// </summary>
/// <param name="Output">The output's name.</param>
/// <param name="Tensor">The trained tensor.</param>
/// <param name="RowsNamedBy">The input whose elements say to which row of the tensor each row of the output belongs; null where the output is the whole gradient.</param>
internal sealed record GradientOutput(string Output, string Tensor, string? RowsNamedBy);

/// <summary>
/// Builds the graphs that train and evaluate a decoder. Inputs: input_ids [rows, length] and the weights by their names; positions [M],
/// at which the head is read; labels [M] for a language model, incidence [P, M] for pairs (1 at the chosen, -1 at the rejected), targets
/// [M] for the other losses; when training weights [M or P]. Outputs: losses [M or P], each term without its weight; when training the
/// gradients of sum(weights * losses); when evaluating correct [M or P] and, with a value head, values [M].
/// </summary>
internal static class DecoderGraphs
{
    /// <summary>Forward and backward.</summary>
    public static (GraphBuilder Graph, IReadOnlyList<GradientOutput> Gradients) Training(DecoderTask task)
    {
        var graph = new GraphBuilder();
        var composites = new Composites();
        (LearningDecoder decoder, LossValues loss) = Forward(graph, composites, task);
        Value weights = graph.Input("weights", ElementType.Single, loss.Losses.Shape[0]);

        var outputs = new List<(Value Variable, GradientOutput Output)>();
        foreach (TensorSpec tensor in task.Trained)
        {
            outputs.Add((decoder.Weight(tensor.Name), new GradientOutput($"{tensor.Name}.gradient", tensor.Name, null)));
        }

        if (task.Adapter is null)
        {
            string embedding = DecoderLayout.Embedding;
            outputs.Add((decoder.EmbeddedTokens, new GradientOutput($"{embedding}.token_rows", embedding, "input_ids")));
            if (loss.LabelRows is not null)
            {
                outputs.Add((loss.LabelRows, new GradientOutput($"{HeadOf(task)}.label_rows", HeadOf(task), "labels")));
            }
        }

        IReadOnlyDictionary<Value, Value> gradients =
            ReverseMode.Differentiate(loss.Losses, weights, [.. outputs.Select(output => output.Variable)], composites);
        graph.Output("losses", loss.Losses);
        var present = new List<GradientOutput>();
        foreach ((Value variable, GradientOutput output) in outputs)
        {
            if (gradients.TryGetValue(variable, out Value? gradient))
            {
                graph.Output(output.Output, gradient);
                present.Add(output);
            }
        }

        return (graph, present);
    }

    /// <summary>Forward alone.</summary>
    public static GraphBuilder Evaluation(DecoderTask task)
    {
        var graph = new GraphBuilder();
        (_, LossValues loss) = Forward(graph, new Composites(), task with { Dropout = false });
        graph.Output("losses", loss.Losses);
        graph.Output("correct", loss.Correct.Cast(ElementType.Single));
        if (loss.Values is not null)
        {
            graph.Output("values", loss.Values);
        }

        return graph;
    }

    private static (LearningDecoder Decoder, LossValues Loss) Forward(GraphBuilder graph, Composites composites, DecoderTask task)
    {
        var decoder = new LearningDecoder(graph, composites, task.Shape, task.Loss.Head(), task.Adapter, task.Dropout);
        Value hidden = decoder.HiddenAt(graph.Input("positions", ElementType.Int64, "positions"));
        return (decoder, LossGraphs.Of(task, decoder, hidden, composites));
    }

    private static string HeadOf(DecoderTask task) => task.Shape.TiedHead ? DecoderLayout.Embedding : DecoderLayout.LanguageModelHead;
}
