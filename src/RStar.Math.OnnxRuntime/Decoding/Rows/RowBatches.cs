using Microsoft.ML.OnnxRuntime;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>The rows that fit a folder's graph.</summary>
internal static class RowBatches
{
    /// <summary>Loads a folder's graph and makes an empty batch of rows on it. Keys and values are in the CPU's memory.</summary>
    /// <param name="folder">The folder; its layout is not <see cref="LayoutKind.GeneratorOnly"/>.</param>
    /// <param name="options">How to load the graph; not owned.</param>
    /// <param name="rowBytes">The most bytes of the rows' keys and values.</param>
    /// <exception cref="NotSupportedException">The tree engine does not run such a graph; the message says why.</exception>
    /// <exception cref="OnnxRuntimeException">The graph cannot be loaded.</exception>
    public static RowBatch Load(ModelFolder folder, SessionOptions options, long rowBytes)
    {
        GraphLayout layout = folder.Layout;
        if (layout.Kind == LayoutKind.GeneratorOnly)
        {
            throw new NotSupportedException($"The tree engine does not run the folder '{folder.Path}': {layout.Reason}.");
        }

        OnnxRuntimeEnvironment.Initialize();
        var session = new InferenceSession(folder.GraphPath, options);
        try
        {
            return layout.Kind == LayoutKind.Tree
                ? new TreeLayoutBatch(new TreeGraph(session, layout, folder.Config), rowBytes)
                : new BufferedRowBatch(new PastGraph(session, layout, folder.Config), layout.Kind == LayoutKind.SharedBuffer, rowBytes);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
