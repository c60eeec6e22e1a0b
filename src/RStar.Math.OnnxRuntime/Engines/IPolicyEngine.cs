namespace RStar.Math.OnnxRuntime;

/// <summary>What decodes a policy model. Owns its model and tokenizer.</summary>
internal interface IPolicyEngine : IPolicyModel, IAsyncDisposable
{
    /// <summary>Which one it is: <see cref="InferenceEngine.Tree"/> or <see cref="InferenceEngine.Generator"/>.</summary>
    InferenceEngine Kind { get; }

    /// <summary>The folder's tokenizer.</summary>
    ModelTokenizer Tokenizer { get; }

    /// <summary>What the cache of keys and values has done, or <see langword="null"/> where there is none.</summary>
    KvCacheStatistics? CacheStatistics { get; }
}
