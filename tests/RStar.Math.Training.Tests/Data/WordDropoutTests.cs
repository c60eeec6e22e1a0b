using RStar.Math.OnnxRuntime;

namespace RStar.Math.Training.Tests;

public class WordDropoutTests
{
    private static readonly LetterTokens Letters = new();

    [Fact]
    public void Exchanges_its_share_of_the_words_for_words_of_the_portion_and_nothing_else()
    {
        TokenSequence[] sequences = [.. Enumerable.Range(0, 400).Select(n => Sequence($"{Word(n)} {n}?"))];
        IReadOnlyList<ReadOnlyMemory<int>> read = new WordDropout(0.2, seed: 3).Read(sequences);

        HashSet<int> words = [.. sequences.SelectMany(sequence => sequence.ProblemWords.Select(place => sequence.Tokens[place]))];
        int exchanged = 0;
        foreach ((TokenSequence sequence, ReadOnlyMemory<int> tokens) in sequences.Zip(read))
        {
            int[] changed = [.. Enumerable.Range(0, sequence.Length).Where(place => tokens.Span[place] != sequence.Tokens[place])];
            Assert.Equal(sequence.Length, tokens.Length);
            Assert.All(changed, place => Assert.Contains(place, sequence.ProblemWords));
            Assert.All(changed, place => Assert.Contains(tokens.Span[place], words));
            exchanged += changed.Length;
        }

        // Some draws hit the same word.
        Assert.InRange(exchanged / (8.0 * sequences.Length), 0.165, 0.22);
    }

    [Fact]
    public void Leaves_some_problems_as_they_are()
    {
        TokenSequence[] sequences = [.. Enumerable.Range(0, 400).Select(n => Sequence($"{Word(n)} {n}?"))];
        IReadOnlyList<ReadOnlyMemory<int>> read = new WordDropout(0.15, seed: 3).Read(sequences);
        Assert.InRange(sequences.Zip(read).Count(pair => pair.Second.Span.SequenceEqual(pair.First.Tokens)), 100, 200);
    }

    [Fact]
    public void All_paths_of_a_problem_are_read_alike()
    {
        ReasoningPath start = ReasoningPath.Start(new Problem("abcdefgh"));
        TokenSequence[] sequences =
        [
            TokenSequence.Of(start.Append(new Step(StepKind.Code, "first")), Letters, learnsProblem: false),
            TokenSequence.Of(start.Append(new Step(StepKind.Code, "second")), Letters, learnsProblem: false),
        ];
        for (ulong seed = 0; seed < 20; seed++)
        {
            IReadOnlyList<ReadOnlyMemory<int>> read = new WordDropout(0.5, seed).Read(sequences);
            Assert.Equal(read[0].Span[..8].ToArray(), read[1].Span[..8].ToArray());
        }
    }

    [Fact]
    public void Equal_seeds_exchange_alike_and_others_do_not()
    {
        TokenSequence[] sequences = [.. Enumerable.Range(0, 10).Select(n => Sequence($"{Word(n)} {n}?"))];
        Assert.Equal(Read(1), Read(1));
        Assert.NotEqual(Read(1), Read(2));

        int[] Read(ulong seed) => [.. new WordDropout(0.5, seed).Read(sequences).SelectMany(tokens => tokens.ToArray())];
    }

    [Fact]
    public void Knows_the_words_of_a_problem_from_its_numbers_and_from_what_stands_around_it()
    {
        using ModelTokenizer tokenizer = SmallModel.Base().OpenTokenizer();
        var encoder = new EncoderTokens(tokenizer);
        int[] start = encoder.EncodeStart(new Problem("Tom has 15 pears, and Ann?"));
        string words = string.Concat(encoder.ProblemWords(start).Select(place => tokenizer.Decode([start[place]])));
        Assert.Equal("TomhaspearsandAnn", words.Replace(" ", "", StringComparison.Ordinal));
    }

    /// <summary>Eight letters, others for every number.</summary>
    private static string Word(int n) => new([.. Enumerable.Range(1, 8).Select(i => (char)('a' + ((n + (n * i / 7) + i) % 26)))]);

    private static TokenSequence Sequence(string text) =>
        TokenSequence.Of(ReasoningPath.Start(new Problem(text)).Append(new Step(StepKind.Code, "xyz")), Letters, learnsProblem: false);
}
