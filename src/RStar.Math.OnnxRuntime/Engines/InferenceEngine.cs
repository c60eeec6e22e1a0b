namespace RStar.Math.OnnxRuntime;

/// <summary>What decodes a policy model.</summary>
public enum InferenceEngine
{
    /// <summary>
    /// The tree engine where the folder's graph allows it and the processor computes it, otherwise the Generator; the log says which it was
    /// and why.
    /// </summary>
    Auto,

    /// <summary>
    /// The tree engine: shares prefixes, keeps states, lets rows join and leave at every token. An error where the graph does not allow it.
    /// </summary>
    Tree,

    /// <summary>ONNX Runtime GenAI's Generator: runs whatever GenAI runs, reading each path anew.</summary>
    Generator,
}
