using System.Text;

namespace RStar.Math.OnnxRuntime.Tests.Tokenization;

public sealed class TokenTextTests(TokenizerFixture tokenizers) : IClassFixture<TokenizerFixture>
{
    [Fact]
    public void Gives_out_whole_characters_only()
    {
        TokenText text = tokenizers.ByteLevel.CreateText();
        string[] chunks = [.. Encoding.UTF8.GetBytes("aé🎉b").Select(value => text.Append(value).ToString())];
        Assert.Equal(["a", "", "é", "", "", "", "🎉", "b"], chunks);
        Assert.Equal("", text.Finish().ToString());
    }

    [Fact]
    public void Gives_the_same_text_as_decoding_at_once_whatever_the_tokens()
    {
        var random = new Random(2);
        TokenText text = tokenizers.ByteLevel.CreateText();
        for (int i = 0; i < 300; i++)
        {
            int[] tokens = [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => random.Next(tokenizers.ByteLevel.VocabularySize))];
            var streamed = new StringBuilder();
            foreach (int token in tokens)
            {
                streamed.Append(text.Append(token));
            }

            streamed.Append(text.Finish());
            Assert.Equal(tokenizers.ByteLevel.Decode(tokens), streamed.ToString());
        }
    }

    [Fact]
    public void Keeps_a_marker_whole_that_follows_half_a_character()
    {
        int marker = tokenizers.ByteLevel.MarkerId("<end_of_step>")!.Value;
        Assert.Equal("\uFFFD<end_of_step>", tokenizers.ByteLevel.Decode([0xF0, 0x9F, marker]));
    }

    [Fact]
    public void Forgets_half_a_character_when_it_is_reset()
    {
        TokenText text = tokenizers.ByteLevel.CreateText();
        text.Append(0xF0);
        text.Reset();
        Assert.Equal("a", text.Append('a').ToString());
    }

    [Fact]
    public void Ends_in_a_replacement_where_a_character_is_cut_short()
    {
        TokenText text = tokenizers.ByteLevel.CreateText();
        text.Append(0xF0);
        Assert.Equal("\uFFFD", text.Finish().ToString());
    }
}
