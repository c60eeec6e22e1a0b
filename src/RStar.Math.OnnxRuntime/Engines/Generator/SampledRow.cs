using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime;

/// <summary>One sample while it is drawn: its tokens as text, and where they end.</summary>
internal sealed class SampledRow(ModelTokenizer tokenizer)
{
    private readonly TokenText _text = tokenizer.CreateText();
    private readonly StepReader _reader = new();

    public bool HasEnded => _reader.HasEnded;

    /// <summary>Tokens drawn, the one that ended the row included.</summary>
    public int TokenCount { get; private set; }

    /// <summary>The natural logarithm of the tokens' probability.</summary>
    public double LogProbability { get; private set; }

    /// <summary>The row as a candidate; <see langword="null"/> where a marker stands that does not belong there.</summary>
    public Candidate? Candidate => _reader.StrayMarker is not null
        ? null
        : new Candidate(_reader.Text, _reader.End) { TokenCount = TokenCount, LogProbability = LogProbability };

    public void Take(int token, double logProbability)
    {
        TokenCount++;
        LogProbability += logProbability;
        if (tokenizer.EndOfTextIds.Span.Contains(token))
        {
            _reader.Append(_text.Finish());
            _reader.Finish(tokenLimit: false);
        }
        else
        {
            _reader.Append(_text.Append(token));
        }
    }

    /// <summary>Says that no token follows.</summary>
    public void Finish()
    {
        if (!_reader.HasEnded)
        {
            _reader.Append(_text.Finish());
            _reader.Finish(tokenLimit: true);
        }
    }
}
