using RStar.Math.Evolution;
using RStar.Math.TestModels;

namespace RStar.Math.Training.Tests.Runs;

public sealed class FreshModelTests
{
    private static readonly DecoderShape Shape = new()
    {
        VocabularySize = 512,
        HiddenSize = 32,
        LayerCount = 1,
        HeadCount = 2,
        KeyValueHeadCount = 1,
        HeadSize = 16,
        FeedForwardSize = 48,
        ContextLength = 128,
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Writes_a_folder_whose_tokenizer_knows_the_words_of_problems_and_solutions()
    {
        using var folder = new TemporaryFolder();
        await FreshModel.EnsureAsync(folder["base"], Shape, Problems("Two zebras, three zebras, four zebras."), SumPaths.Take(5), seed: 1, Cancelled);
        BaseModel model = BaseModel.Load(folder["base"]);
        Assert.Equal(Shape.ParameterCount, model.Weights.Shape.ParameterCount);
        string tokenizer = System.Text.Encoding.UTF8.GetString(model.Tokenizer.Files["tokenizer.json"].Span);
        Assert.Contains("ebras", tokenizer, StringComparison.Ordinal);
        Assert.Contains("print", tokenizer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_seed_decides_the_weights_and_a_folder_that_is_there_stays_as_it_is()
    {
        using var folder = new TemporaryFolder();
        foreach ((string name, ulong seed) in new[] { ("one", 1UL), ("again", 1UL), ("other", 2UL), ("one", 3UL) })
        {
            await FreshModel.EnsureAsync(folder[name], Shape, Problems("Two and two."), [], seed, Cancelled);
        }

        float[] one = Embeddings(folder["one"]);
        Assert.Equal(one, Embeddings(folder["again"]));
        Assert.NotEqual(one, Embeddings(folder["other"]));
    }

    private static float[] Embeddings(string folder)
    {
        DecoderWeights weights = BaseModel.Load(folder).Weights;
        return weights[weights.Names.First()].ToArray();
    }

    private static ProblemSource Problems(params string[] texts) =>
        ProblemSource.From("texts", _ => texts.Select(text => new Problem(text)).ToAsyncEnumerable());
}
