namespace RStar.Math.OnnxRuntime;

/// <summary>A model folder cannot be used; the message names the folder and what is wrong with it.</summary>
public sealed class ModelFolderException : Exception
{
    /// <summary>Makes an exception.</summary>
    /// <param name="folder">The folder's path.</param>
    /// <param name="fault">What is wrong with it, as a sentence: "tokenizer.json is missing."</param>
    /// <param name="innerException">What was thrown when the fault was met, or <see langword="null"/>.</param>
    public ModelFolderException(string folder, string fault, Exception? innerException = null)
        : base($"The model folder '{folder}' cannot be used: {fault}", innerException)
    {
        Folder = folder;
        Fault = fault;
    }

    /// <summary>The folder's path.</summary>
    public string Folder { get; }

    /// <summary>What is wrong with the folder.</summary>
    public string Fault { get; }
}
