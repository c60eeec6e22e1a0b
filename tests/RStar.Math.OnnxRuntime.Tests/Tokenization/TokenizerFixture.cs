using RStar.Math.TestModels;

namespace RStar.Math.OnnxRuntime.Tests.Tokenization;

/// <summary>One tokenizer of each kind, loaded once.</summary>
public sealed class TokenizerFixture : IDisposable
{
    private readonly TemporaryFolder _byteLevelFolder = new();
    private readonly TemporaryFolder _metaspaceFolder = new();

    public TokenizerFixture()
    {
        TinyTokenizer.WriteByteLevel(_byteLevelFolder.Path);
        TinyTokenizer.WriteMetaspace(_metaspaceFolder.Path);
        ByteLevel = ModelTokenizer.Load(_byteLevelFolder.Path);
        Metaspace = ModelTokenizer.Load(_metaspaceFolder.Path);
    }

    public ModelTokenizer ByteLevel { get; }

    public ModelTokenizer Metaspace { get; }

    public ModelTokenizer this[string kind] => kind == nameof(ByteLevel) ? ByteLevel : Metaspace;

    public void Dispose()
    {
        ByteLevel.Dispose();
        Metaspace.Dispose();
        _byteLevelFolder.Dispose();
        _metaspaceFolder.Dispose();
    }
}
