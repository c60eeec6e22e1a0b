namespace RStar.Math.Training.Tests.Tokenizers;

/// <summary>A small tokenizer, trained once for all tests.</summary>
internal static class TrainedTokenizer
{
    private static readonly Lazy<BytePairTokenizer> Shared = new(() => Train(400));

    /// <summary>400 tokens.</summary>
    public static BytePairTokenizer Small => Shared.Value;

    /// <summary>Writes its files into a folder.</summary>
    public static void Save(string folder)
    {
        foreach ((string name, ReadOnlyMemory<byte> content) in Small.ToFiles().Files)
        {
            File.WriteAllBytes(Path.Combine(folder, name), content.Span);
        }
    }

    public static BytePairTokenizer Train(int vocabularySize)
    {
        var trainer = new BytePairTrainer();
        foreach (string text in RandomTexts.ToTrainOn(300, seed: 1))
        {
            trainer.Add(text);
        }

        return trainer.Train(vocabularySize, CancellationToken.None);
    }
}
