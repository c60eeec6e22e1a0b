using System.Text;
using RStar.Math.Trajectories;

namespace RStar.Math.Training.Tests.Tokenizers;

public class BytePairTrainerTests
{
    [Fact]
    public void Merges_the_most_frequent_pair_first_and_the_lowest_ids_among_equals()
    {
        var trainer = new BytePairTrainer();
        trainer.Add("ab ab ab cd cd");
        BytePairTokenizer tokenizer = trainer.Train(BytePairTrainer.SmallestVocabularySize + 4, TestContext.Current.CancellationToken);

        Assert.Equal(["ab", " c", " ab", " cd"], Enumerable.Range(256, 4).Select(id => tokenizer.Decode([id])));
    }

    [Fact]
    public void Counts_from_merge_to_merge_as_a_count_from_the_start_does()
    {
        string[] texts = [.. RandomTexts.ToTrainOn(40, seed: 2), "aaaa aaaaa aaaaaaa abababa babab abcabc bcabca"];
        var trainer = new BytePairTrainer();
        foreach (string text in texts)
        {
            trainer.Add(text);
        }

        BytePairTokenizer tokenizer = trainer.Train(BytePairTrainer.SmallestVocabularySize + 80, TestContext.Current.CancellationToken);
        Assert.Equal(RecountedMerges.Of(texts, 80), tokenizer.Merges.Select(merge => (merge.Left, merge.Right)));
    }

    [Fact]
    public void The_order_of_the_texts_does_not_matter()
    {
        string[] texts = [.. RandomTexts.ToTrainOn(60, seed: 3)];
        BytePairTokenizer Train(IEnumerable<string> ordered)
        {
            var trainer = new BytePairTrainer();
            foreach (string text in ordered)
            {
                trainer.Add(text);
            }

            return trainer.Train(400, TestContext.Current.CancellationToken);
        }

        Assert.Equal(Train(texts).Merges, Train(texts.Reverse()).Merges);
    }

    [Fact]
    public void Digits_stay_single()
    {
        var trainer = new BytePairTrainer();
        trainer.Add(string.Concat(Enumerable.Repeat("12 12 1234 x12 12x 3.14 ", 50)));
        BytePairTokenizer tokenizer = trainer.Train(BytePairTrainer.SmallestVocabularySize + 100, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(
            Enumerable.Range(256, tokenizer.Merges.Count).Select(id => tokenizer.Decode([id])), token => token.Any(char.IsAsciiDigit));
        Assert.Equal(5, tokenizer.Encode("12345").Length);
    }

    [Fact]
    public void Markers_in_the_texts_teach_nothing()
    {
        var trainer = new BytePairTrainer();
        trainer.Add(string.Concat(Enumerable.Repeat(string.Concat(TrajectoryMarkers.All), 20)));
        Assert.Equal(BytePairTrainer.SmallestVocabularySize, trainer.Train(1000, TestContext.Current.CancellationToken).VocabularySize);
    }

    [Fact]
    public void The_vocabulary_has_the_size_that_was_asked_for_and_no_token_twice()
    {
        BytePairTokenizer tokenizer = TrainedTokenizer.Train(400);
        Assert.Equal(400, tokenizer.VocabularySize);
        Assert.Equal(400, Enumerable.Range(0, 400).Select(id => Convert.ToHexString(tokenizer.BytesOf(id))).Distinct().Count());
    }

    [Fact]
    public void A_pair_that_occurs_once_is_not_merged()
    {
        var trainer = new BytePairTrainer();
        trainer.Add("unique words only");
        Assert.Equal(BytePairTrainer.SmallestVocabularySize, trainer.Train(500, TestContext.Current.CancellationToken).VocabularySize);
    }

    [Fact]
    public void Says_how_small_a_vocabulary_may_be()
    {
        var fault = Assert.Throws<ArgumentOutOfRangeException>(() => new BytePairTrainer().Train(264, TestContext.Current.CancellationToken));
        Assert.StartsWith("The vocabulary has 264 tokens; it must have 265 or more, the bytes and the special tokens.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_when_it_is_cancelled()
    {
        var trainer = new BytePairTrainer();
        trainer.Add("the the the");
        Assert.Throws<OperationCanceledException>(() => trainer.Train(300, new CancellationToken(canceled: true)));
    }

    /// <summary>Byte-pair merges by counting all pairs anew before each merge.</summary>
    private static class RecountedMerges
    {
        public static List<(int Left, int Right)> Of(IEnumerable<string> texts, int limit)
        {
            List<List<int>> words = [.. texts.SelectMany(Words).Select(word => Encoding.UTF8.GetBytes(word).Select(value => (int)value).ToList())];
            var merges = new List<(int Left, int Right)>();
            var spellings = Enumerable.Range(0, 256).Select(value => $"{value:x2}").ToList();
            while (merges.Count < limit)
            {
                (int Left, int Right) best = words
                    .SelectMany(word => word.Zip(word.Skip(1)))
                    .CountBy(pair => pair)
                    .Where(count => count.Value >= 2 && !spellings.Contains(spellings[count.Key.First] + spellings[count.Key.Second]))
                    .OrderByDescending(count => count.Value)
                    .ThenBy(count => count.Key.First)
                    .ThenBy(count => count.Key.Second)
                    .First().Key;
                words.ForEach(word => Merge(word, best, spellings.Count));
                spellings.Add(spellings[best.Left] + spellings[best.Right]);
                merges.Add(best);
            }

            return merges;
        }

        private static IEnumerable<string> Words(string text)
        {
            while (text.Length > 0)
            {
                (int start, int special) = SpecialTokens.FindFirst(text);
                int length = start > 0 ? WordSplitter.FirstWordLength(text.AsSpan(0, start)) : SpecialTokens.All[special].Length;
                if (start > 0)
                {
                    yield return text[..length];
                }

                text = text[length..];
            }
        }

        private static void Merge(List<int> word, (int Left, int Right) pair, int merged)
        {
            for (int i = 0; i + 1 < word.Count; i++)
            {
                if (word[i] == pair.Left && word[i + 1] == pair.Right)
                {
                    word[i] = merged;
                    word.RemoveAt(i + 1);
                }
            }
        }
    }
}
