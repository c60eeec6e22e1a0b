using System.Text;
using RStar.Math.TestModels;
using RStar.Math.Trajectories;

namespace RStar.Math.OnnxRuntime.Tests.Tokenization;

public sealed class ModelTokenizerTests(TokenizerFixture tokenizers) : IClassFixture<TokenizerFixture>
{
    public static TheoryData<string> Kinds { get; } = [nameof(TokenizerFixture.ByteLevel), nameof(TokenizerFixture.Metaspace)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Gives_back_the_text_that_it_encoded(string kind)
    {
        ModelTokenizer tokenizer = tokenizers[kind];
        var random = new Random(1);
        for (int i = 0; i < 200; i++)
        {
            string text = DrawnText(random, random.Next(40));
            Assert.Equal(text, tokenizer.Decode(tokenizer.Encode(text)));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Takes_each_marker_for_one_token(string kind)
    {
        ModelTokenizer tokenizer = tokenizers[kind];
        Assert.True(tokenizer.HasMarkers);
        foreach (string marker in TrajectoryMarkers.All)
        {
            int id = Assert.NotNull(tokenizer.MarkerId(marker));
            Assert.Equal([id], tokenizer.Encode(marker));
            Assert.Equal(marker, tokenizer.Decode([id]));
            Assert.Equal("x\n" + marker + "\ny", tokenizer.Decode(tokenizer.Encode("x\n" + marker + "\ny")));
        }
    }

    [Fact]
    public void Says_that_a_folder_has_no_markers()
    {
        using var folder = new TemporaryFolder();
        TinyTokenizer.WriteByteLevel(folder.Path, withMarkers: false);
        using ModelTokenizer tokenizer = ModelTokenizer.Load(folder.Path);
        Assert.False(tokenizer.HasMarkers);
        Assert.Null(tokenizer.MarkerId(TrajectoryMarkers.EndOfStep));
        Assert.Equal(TrajectoryMarkers.EndOfStep, tokenizer.Decode(tokenizer.Encode(TrajectoryMarkers.EndOfStep)));
    }

    [Fact]
    public void Merges_as_the_folder_says() => Assert.Equal([256, 'l', 'l', 'o', 257], tokenizers.ByteLevel.Encode("hello a"));

    [Fact]
    public void Counts_the_vocabulary_with_its_added_tokens() => Assert.Equal(256 + 3 + 8, tokenizers.ByteLevel.VocabularySize);

    [Fact]
    public void Puts_no_space_before_a_text_that_continues_another()
    {
        int[] parts = [.. tokenizers.Metaspace.Encode("ab"), .. tokenizers.Metaspace.Encode("c d")];
        Assert.Equal("abc d", tokenizers.Metaspace.Decode(parts));
    }

    [Fact]
    public void Encodes_nothing_as_no_tokens() => Assert.Empty(tokenizers.Metaspace.Encode(""));

    [Fact]
    public void Goes_on_after_a_NUL_and_half_a_surrogate_pair() =>
        Assert.Equal("a\uFFFDb\uFFFDc", tokenizers.ByteLevel.Decode(tokenizers.ByteLevel.Encode("a\0b\uD800c")));

    [Fact]
    public void Decodes_ids_beyond_the_vocabulary_as_nothing() =>
        Assert.Equal("ab", tokenizers.ByteLevel.Decode(['a', 100_000, -1, 'b']));

    [Fact]
    public void Names_the_tokens_that_begin_and_end_a_text()
    {
        Assert.Empty(tokenizers.ByteLevel.StartIds.ToArray());
        Assert.Equal([1], tokenizers.Metaspace.StartIds.ToArray());
        Assert.Equal([259], tokenizers.ByteLevel.EndOfTextIds.ToArray());
        Assert.Equal([2], tokenizers.Metaspace.EndOfTextIds.ToArray());
    }

    [Theory]
    [InlineData("7", new[] { 7 })]
    [InlineData("[7, 9]", new[] { 7, 9 })]
    [InlineData("null", new[] { 259 })]
    public void Takes_the_end_of_text_from_the_models_own_configuration(string value, int[] expected)
    {
        using var folder = new TemporaryFolder();
        TinyTokenizer.WriteByteLevel(folder.Path);
        File.WriteAllText(folder["genai_config.json"], $$"""{ "model": { "eos_token_id": {{value}} } }""");
        using ModelTokenizer tokenizer = ModelTokenizer.Load(folder.Path);
        Assert.Equal(expected, tokenizer.EndOfTextIds.ToArray());
    }

    [Fact]
    public void Encodes_the_same_on_many_threads()
    {
        string[] texts = [.. Enumerable.Range(0, 64).Select(i => DrawnText(new Random(i), 60))];
        int[][] expected = [.. texts.Select(tokenizers.Metaspace.Encode)];
        Parallel.For(0, 1024, i => Assert.Equal(expected[i % 64], tokenizers.Metaspace.Encode(texts[i % 64])));
    }

    [Fact]
    public void Refuses_to_encode_after_it_was_disposed_and_still_decodes()
    {
        using var folder = new TemporaryFolder();
        TinyTokenizer.WriteByteLevel(folder.Path);
        ModelTokenizer tokenizer = ModelTokenizer.Load(folder.Path);
        tokenizer.Dispose();
        tokenizer.Dispose();
        Assert.Throws<ObjectDisposedException>(() => tokenizer.Encode("a"));
        Assert.Equal("a", tokenizer.Decode(['a']));
    }

    private static string DrawnText(Random random, int length)
    {
        string[] pieces = ["a", " ", "  ", "\n", "re", "he", "é", "🎉", "Σ", "7", "<code", ">", "\t", "汉", .. TrajectoryMarkers.All];
        var text = new StringBuilder();
        for (int i = 0; i < length; i++)
        {
            text.Append(pieces[random.Next(pieces.Length)]);
        }

        return text.ToString();
    }
}
