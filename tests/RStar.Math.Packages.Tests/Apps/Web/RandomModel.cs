using RStar.Math.Training;

/// <summary>Writes a model folder of random weights.</summary>
internal static class RandomModel
{
    public static string Write(string folder)
    {
        var words = new BytePairTrainer();
        words.Add("What is the sum of the numbers?");
        BytePairTokenizer tokenizer = words.Train(BytePairTrainer.SmallestVocabularySize);
        var shape = new DecoderShape
        {
            VocabularySize = tokenizer.VocabularySize,
            HiddenSize = 32,
            LayerCount = 2,
            HeadCount = 2,
            KeyValueHeadCount = 1,
            HeadSize = 16,
            FeedForwardSize = 64,
            ContextLength = 512,
        };
        DecoderFolder.Export(folder, DecoderWeights.Initialize(shape, DecoderHead.LanguageModel, seed: 1), tokenizer.ToFiles());
        return folder;
    }
}
