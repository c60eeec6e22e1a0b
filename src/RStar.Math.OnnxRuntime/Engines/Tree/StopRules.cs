using RStar.Math.OnnxRuntime.Decoding;
using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime;

/// <summary>The stop rule that fits a tokenizer.</summary>
internal static class StopRules
{
    /// <summary>By tokens where each marker is one, otherwise by text.</summary>
    /// <param name="tokenizer">The model's tokenizer.</param>
    /// <param name="vocabularySize">The number of the model's logits.</param>
    public static StopRule For(ModelTokenizer tokenizer, int vocabularySize)
    {
        if (!tokenizer.HasMarkers)
        {
            return new TextStops(tokenizer);
        }

        // <code> and <answer> may open a step, so that only its text can tell whether they are stray.
        var ends = new Dictionary<int, RowEnd>
        {
            [tokenizer.MarkerId(TrajectoryMarkers.EndOfStep)!.Value] = RowEnd.EndOfStep,
            [tokenizer.MarkerId(TrajectoryMarkers.EndOfCode)!.Value] = RowEnd.EndOfCode,
            [tokenizer.MarkerId(TrajectoryMarkers.EndOfAnswer)!.Value] = RowEnd.EndOfAnswer,
            [tokenizer.MarkerId(TrajectoryMarkers.Output)!.Value] = RowEnd.StrayMarker,
            [tokenizer.MarkerId(TrajectoryMarkers.EndOfOutput)!.Value] = RowEnd.StrayMarker,
        };
        foreach (int id in tokenizer.EndOfTextIds.Span)
        {
            ends[id] = RowEnd.EndOfText;
        }

        return new MarkerStops(vocabularySize, ends);
    }
}
