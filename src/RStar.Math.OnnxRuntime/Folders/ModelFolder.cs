namespace RStar.Math.OnnxRuntime;

/// <summary>A model folder, read and checked. Holds no weights and no native resources.</summary>
internal sealed class ModelFolder
{
    private ModelFolder(string path, ModelConfig config, GraphLayout layout)
    {
        Path = path;
        Config = config;
        Layout = layout;
    }

    /// <summary>The folder's path.</summary>
    public string Path { get; }

    /// <summary>What genai_config.json says.</summary>
    public ModelConfig Config { get; }

    /// <summary>Which graph to run, and how.</summary>
    public GraphLayout Layout { get; }

    /// <summary>The path of the graph that <see cref="Layout"/> chose.</summary>
    public string GraphPath => System.IO.Path.Combine(Path, Layout.GraphFile);

    /// <summary>Reads a folder.</summary>
    /// <exception cref="ArgumentException"><paramref name="path"/> is <see langword="null"/> or empty.</exception>
    /// <exception cref="ModelFolderException">The folder holds no decoder that can be run; the message says why.</exception>
    public static ModelFolder Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ModelConfig config = ModelConfig.Read(path);
        return new ModelFolder(path, config, new LayoutDecision(path, config).Decide());
    }

    /// <summary>Loads the folder's tokenizer.</summary>
    /// <exception cref="ModelFolderException">
    /// There is none that can be read, it has more tokens than the model, or a token that ends a text is none of the model's.
    /// </exception>
    public ModelTokenizer LoadTokenizer()
    {
        ModelTokenizer tokenizer = ModelTokenizer.Load(Path);
        if (FaultOf(tokenizer) is not string fault)
        {
            return tokenizer;
        }

        using (tokenizer)
        {
            throw new ModelFolderException(Path, fault);
        }
    }

    private string? FaultOf(ModelTokenizer tokenizer)
    {
        if (tokenizer.VocabularySize > Config.VocabularySize)
        {
            return $"its tokenizer has {tokenizer.VocabularySize} tokens and its model {Config.VocabularySize}; "
                + "the tokenizer is another model's.";
        }

        foreach (int id in tokenizer.EndOfTextIds.Span)
        {
            if (id < 0 || id >= Config.VocabularySize)
            {
                return $"it says that the token {id} ends a text; its model has tokens from 0 to {Config.VocabularySize - 1}.";
            }
        }

        return null;
    }
}
