using Microsoft.ML.OnnxRuntime;
using RStar.Math.OnnxRuntime.Decoding;

namespace RStar.Math.OnnxRuntime;

/// <summary>Loads what a model on the tree engine owns: the rows of its graph, and its tokenizer.</summary>
internal static class TreeLoading
{
    /// <summary>Makes a model of a folder's graph and tokenizer; where anything of that fails, what was loaded before is freed.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="session">How to load the graph; not owned.</param>
    /// <param name="rowBytes">The most bytes of the rows' keys and values.</param>
    /// <param name="make">Makes the model, which owns both from then on.</param>
    /// <exception cref="ModelFolderException">The tokenizer cannot be loaded.</exception>
    /// <exception cref="NotSupportedException">The tree engine does not run such a graph; the message says why.</exception>
    /// <exception cref="OnnxRuntimeException">The graph cannot be loaded.</exception>
    public static T Load<T>(ModelFolder folder, SessionOptions session, long rowBytes, Func<RowBatch, ModelTokenizer, T> make)
    {
        ModelTokenizer tokenizer = folder.LoadTokenizer();
        RowBatch? batch = null;
        try
        {
            batch = RowBatches.Load(folder, session, rowBytes);
            return make(batch, tokenizer);
        }
        catch
        {
            batch?.Dispose();
            tokenizer.Dispose();
            throw;
        }
    }
}
