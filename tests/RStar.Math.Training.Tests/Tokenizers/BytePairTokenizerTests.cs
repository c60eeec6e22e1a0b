using System.Text;
using System.Text.Json;
using RStar.Math.TestModels;
using RStar.Math.Trajectories;

namespace RStar.Math.Training.Tests.Tokenizers;

public class BytePairTokenizerTests
{
    [Fact]
    public void Texts_come_back_as_they_were()
    {
        var random = new Random(4);
        for (int i = 0; i < 3000; i++)
        {
            string text = RandomTexts.Any(random);
            string wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
            Assert.Equal(wellFormed, TrainedTokenizer.Small.Decode(TrainedTokenizer.Small.Encode(text)));
        }
    }

    [Fact]
    public void Each_marker_is_one_token_wherever_it_stands()
    {
        BytePairTokenizer tokenizer = TrainedTokenizer.Small;
        foreach (string marker in TrajectoryMarkers.All)
        {
            int id = Assert.Single(tokenizer.Encode(marker));
            Assert.Equal(tokenizer.SpecialTokenId(marker), id);
            Assert.Equal([.. tokenizer.Encode("x <"), id, .. tokenizer.Encode("y\n")], tokenizer.Encode($"x <{marker}y\n"));
        }
    }

    [Fact]
    public void Lines_may_be_encoded_one_by_one()
    {
        BytePairTokenizer tokenizer = TrainedTokenizer.Small;
        foreach (string text in RandomTexts.ToTrainOn(200, seed: 5))
        {
            for (int at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            {
                // Blank lines are the one exception: line breaks with white space between them may be one word.
                if (text[(at + 1)..].TrimStart(' ') is ['\r' or '\n' or '\t' or '\v' or '\f', ..])
                {
                    continue;
                }

                Assert.Equal([.. tokenizer.Encode(text.AsSpan(0, at + 1)), .. tokenizer.Encode(text.AsSpan(at + 1))], tokenizer.Encode(text));
            }
        }
    }

    [Fact]
    public void The_files_hold_every_token_once_and_name_the_special_ones()
    {
        using var folder = new TemporaryFolder();
        BytePairTokenizer tokenizer = TrainedTokenizer.Small;
        TrainedTokenizer.Save(folder.Path);

        using JsonDocument file = JsonDocument.Parse(File.ReadAllBytes(folder["tokenizer.json"]));
        JsonElement model = file.RootElement.GetProperty("model");
        int[] ids = [.. model.GetProperty("vocab").EnumerateObject().Select(token => token.Value.GetInt32())];
        int[] special = [.. file.RootElement.GetProperty("added_tokens").EnumerateArray().Select(token => token.GetProperty("id").GetInt32())];
        Assert.Equal(Enumerable.Range(0, tokenizer.VocabularySize), ids.Concat(special));
        Assert.Equal(tokenizer.Merges.Count, model.GetProperty("merges").GetArrayLength());

        using JsonDocument configuration = JsonDocument.Parse(File.ReadAllBytes(folder["tokenizer_config.json"]));
        Assert.Equal("<|end_of_text|>", configuration.RootElement.GetProperty("eos_token").GetString());
        Assert.Equal(
            "<|end_of_text|>",
            configuration.RootElement.GetProperty("added_tokens_decoder").GetProperty($"{tokenizer.EndOfTextId}").GetProperty("content").GetString());
        using JsonDocument map = JsonDocument.Parse(File.ReadAllBytes(folder["special_tokens_map.json"]));
        Assert.Equal(
            TrajectoryMarkers.All, map.RootElement.GetProperty("additional_special_tokens").EnumerateArray().Select(token => token.GetString()));
    }

    [Fact]
    public void Says_which_token_ids_there_are()
    {
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => TrainedTokenizer.Small.Decode([400]));
        Assert.StartsWith("The token id is 400; it must be from 0 to 399.", fault.Message, StringComparison.Ordinal);
    }
}
