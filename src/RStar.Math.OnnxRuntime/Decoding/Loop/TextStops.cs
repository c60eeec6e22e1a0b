using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// Stops where the text spells a marker: for vocabularies in which markers are no tokens. Slower than <see cref="MarkerStops"/>.
/// </summary>
internal sealed class TextStops(ModelTokenizer tokenizer) : StopRule
{
    private readonly HashSet<int> _endOfText = [.. tokenizer.EndOfTextIds.Span];

    public override void Begin(DecodeRow row)
    {
        var text = (RowText)(row.StopState ??= new RowText(tokenizer.CreateText(), new StepReader()));
        text.Tokens.Reset();
        text.Reader.Reset();
    }

    public override RowEnd Check(DecodeRow row)
    {
        int token = row.Tokens[^1];
        if (_endOfText.Contains(token))
        {
            return RowEnd.EndOfText;
        }

        var text = (RowText)row.StopState!;
        if (!text.Reader.Append(text.Tokens.Append(token)))
        {
            return RowEnd.None;
        }

        return text.Reader.StrayMarker is not null
            ? RowEnd.StrayMarker
            : text.Reader.End switch
            {
                StepEnd.EndOfStep => RowEnd.EndOfStep,
                StepEnd.EndOfCode => RowEnd.EndOfCode,
                _ => RowEnd.EndOfAnswer,
            };
    }

    public override int Split(DecodeRow row, out int[] pending)
    {
        int beyond = ((RowText)row.StopState!).Reader.LeftoverLength;
        if (beyond == 0)
        {
            return base.Split(row, out pending);
        }

        // The last token spells more than the marker: the step's text is encoded anew, and keeps what it begins with of the drawn tokens.
        int[] tokens = tokenizer.Encode(tokenizer.Decode(row.Tokens)[..^beyond]);
        int kept = int.Min(tokens.AsSpan().CommonPrefixLength(row.Tokens), int.Min(tokens.Length, row.Count) - 1);
        pending = tokens[kept..];
        return kept;
    }

    private sealed record RowText(TokenText Tokens, StepReader Reader);
}
