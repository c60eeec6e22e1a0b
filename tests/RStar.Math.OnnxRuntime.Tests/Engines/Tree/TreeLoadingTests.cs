using RStar.Math.OnnxRuntime.Tests.Decoding;

namespace RStar.Math.OnnxRuntime.Tests.Engines.Tree;

public sealed class TreeLoadingTests
{
    [Fact]
    public void Frees_what_was_loaded_where_the_model_cannot_be_made()
    {
        using SmallModel folder = SmallModel.Of("tree");
        using Microsoft.ML.OnnxRuntime.SessionOptions session = SmallModel.SessionOptions();
        RowBatch? rows = null;
        ModelTokenizer? words = null;
        Assert.Throws<InvalidOperationException>(() => TreeLoading.Load<object>(
            ModelFolder.Read(folder.Folder), session, rowBytes: 1 << 20, (batch, tokenizer) =>
            {
                (rows, words) = (batch, tokenizer);
                throw new InvalidOperationException();
            }));
        Assert.NotNull(rows);
        Assert.Throws<ObjectDisposedException>(() => words!.Encode("a"));
    }
}
