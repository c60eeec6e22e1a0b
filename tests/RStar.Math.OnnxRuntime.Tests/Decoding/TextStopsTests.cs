using RStar.Math.OnnxRuntime.Tests.Tokenization;
using RStar.Math.TestModels;

namespace RStar.Math.OnnxRuntime.Tests.Decoding;

/// <summary>Rows of a vocabulary in which markers are spelled letter by letter.</summary>
public sealed class TextStopsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ModelTokenizer _tokenizer;
    private readonly TextStops _stops;

    public TextStopsTests()
    {
        TinyTokenizer.WriteByteLevel(_folder.Path, withMarkers: false);
        _tokenizer = ModelTokenizer.Load(_folder.Path);
        _stops = new TextStops(_tokenizer);
    }

    [Theory]
    [InlineData("x = 1\n<end_of_step>", nameof(RowEnd.EndOfStep))]
    [InlineData("print(x)\n<end_of_code>", nameof(RowEnd.EndOfCode))]
    [InlineData("<answer>It is \\boxed{1}.\n<end_of_answer>", nameof(RowEnd.EndOfAnswer))]
    [InlineData("x = 1\n<output>", nameof(RowEnd.StrayMarker))]
    [InlineData("x = 1\n<end_of_step", nameof(RowEnd.None))]
    public void A_row_ends_where_its_text_completes_a_marker(string text, string expected)
    {
        (DecodeRow row, RowEnd end) = Read(_tokenizer.Encode(text));
        Assert.Equal(expected, end.ToString());
        Assert.Equal(_tokenizer.Encode(text), row.Tokens);
        if (end == RowEnd.EndOfStep)
        {
            Assert.Equal(row.Count - 1, _stops.Split(row, out int[] pending));
            Assert.Equal([row.Tokens[^1]], pending);
        }
    }

    [Fact]
    public void The_end_of_text_ends_a_row()
    {
        int end = Assert.Single(_tokenizer.EndOfTextIds.ToArray());
        Assert.Equal(RowEnd.EndOfText, Read([.. _tokenizer.Encode("x"), end]).End);
    }

    [Fact]
    public void What_the_last_token_spells_beyond_the_marker_is_cut_off()
    {
        // One of the tokens is made one that spells a marker's end and more.
        int[] tokens = _tokenizer.Encode("x = 1\n<end_of_step>");
        using var folder = new TemporaryFolder();
        TinyTokenizer.WriteByteLevel(folder.Path, withMarkers: false);
        string file = folder["tokenizer.json"];
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"re\":258", "\">?\":258", StringComparison.Ordinal).Replace("\"r e\"", "\"> ?\"", StringComparison.Ordinal));
        using ModelTokenizer tokenizer = ModelTokenizer.Load(folder.Path);
        Assert.Equal(">?", tokenizer.Decode([258]));
        var stops = new TextStops(tokenizer);
        (DecodeRow row, RowEnd end) = Read(stops, [.. tokens[..^1], 258]);
        Assert.Equal(RowEnd.EndOfStep, end);
        int kept = stops.Split(row, out int[] pending);
        Assert.Equal(tokens, (int[])[.. row.Tokens[..kept], .. pending]);
        Assert.Equal(tokens.Length - 1, kept);
    }

    [Fact]
    public void A_row_used_again_knows_nothing_of_the_one_before()
    {
        (DecodeRow row, _) = Read(_tokenizer.Encode("x = 1\n<end_of_st"));
        row.Begin(row.Request, 1, 100);
        _stops.Begin(row);
        row.Append(new SampledToken(_tokenizer.Encode("e")[0], 0));
        Assert.Equal(RowEnd.None, _stops.Check(row));
    }

    public void Dispose()
    {
        _tokenizer.Dispose();
        _folder.Dispose();
    }

    private (DecodeRow Row, RowEnd End) Read(int[] tokens) => Read(_stops, tokens);

    private static (DecodeRow Row, RowEnd End) Read(TextStops stops, int[] tokens)
    {
        var row = new DecodeRow();
        row.Begin(new DecodeRequest { Index = 0, Target = null! }, 0, 1000);
        stops.Begin(row);
        RowEnd end = RowEnd.None;
        foreach (int token in tokens)
        {
            Assert.Equal(RowEnd.None, end);
            row.Append(new SampledToken(token, 0));
            end = stops.Check(row);
        }

        return (row, end);
    }
}
