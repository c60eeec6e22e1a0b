using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime;

/// <summary>Encodes paths piece by piece, so that the tokens of a path's beginning never depend on what follows it.</summary>
/// <remarks>
/// <para>
/// The tokens of a path are those of its start and of each step, one after another; they decode to what
/// <see cref="TrajectoryFormat.WritePrompt(ReasoningPath)"/> writes. Engine and trainers both encode so, which makes a cache of a path a
/// cache of all its continuations.
/// </para>
/// <para>
/// A special token that a problem, a step or an output merely spells is encoded as its letters. Thread-safe; does not own the tokenizer.
/// </para>
/// </remarks>
public sealed class TrajectoryEncoder
{
    private readonly ModelTokenizer _tokenizer;

    /// <summary>Makes an encoder.</summary>
    /// <param name="tokenizer">The tokenizer of the model that the tokens are for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tokenizer"/> is <see langword="null"/>.</exception>
    public TrajectoryEncoder(ModelTokenizer tokenizer)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        _tokenizer = tokenizer;
    }

    /// <summary>The tokens of the path of no steps: the problem between the role headers, and the opening of the solution.</summary>
    /// <param name="problem">The problem.</param>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is <see langword="null"/>.</exception>
    /// <exception cref="ObjectDisposedException">The tokenizer was disposed.</exception>
    public int[] EncodeStart(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        string text = TrajectoryFormat.WritePrompt(ReasoningPath.Start(problem));
        int start = text.IndexOf('\n') + 1;
        List<int> cuts = _tokenizer.Literals.CutsIn(text, start..(start + problem.Text.Length), keepMarkers: false);
        int end = cuts.Count == 0 ? text.Length : cuts[0];
        return [.. _tokenizer.StartIds.Span, .. _tokenizer.EncodeBeginning(text[..end]), .. EncodeFrom(text, cuts)];
    }

    /// <summary>The tokens that a step adds.</summary>
    /// <param name="step">The step; where it ends the program, with its output.</param>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The step cannot be written (<see cref="TrajectoryFormat.CanWrite"/>).</exception>
    /// <exception cref="ObjectDisposedException">The tokenizer was disposed.</exception>
    public EncodedStep EncodeStep(Step step)
    {
        ArgumentNullException.ThrowIfNull(step);
        string text = TrajectoryFormat.WriteStep(step);
        string marker = step.Kind switch
        {
            StepKind.Code => TrajectoryMarkers.EndOfStep,
            StepKind.FinalCode => TrajectoryMarkers.EndOfCode,
            _ => TrajectoryMarkers.EndOfAnswer,
        };

        // Neither the step's text nor an output holds a marker, so the first one is the step's end.
        int end = text.IndexOf(marker, StringComparison.Ordinal) + marker.Length;
        return new EncodedStep(EncodeWords(text[..end]), EncodeWords(text[end..]));
    }

    /// <summary>The tokens of a whole path.</summary>
    internal int[] EncodePath(ReasoningPath path)
    {
        var tokens = new List<int>(EncodeStart(path.Problem));
        foreach (Step step in path.ToSteps())
        {
            EncodedStep encoded = EncodeStep(step);
            tokens.AddRange(encoded.Generated);
            tokens.AddRange(encoded.Appended);
        }

        return [.. tokens];
    }

    private int[] EncodeWords(string text)
    {
        List<int> cuts = _tokenizer.Literals.CutsIn(text, .., keepMarkers: true);
        return cuts.Count == 0 ? _tokenizer.Encode(text) : [.. _tokenizer.Encode(text[..cuts[0]]), .. EncodeFrom(text, cuts)];
    }

    private IEnumerable<int> EncodeFrom(string text, List<int> cuts) =>
        cuts.SelectMany((cut, i) => _tokenizer.Encode(text[cut..(i + 1 < cuts.Count ? cuts[i + 1] : text.Length)]));
}
