namespace RStar.Math.Evolution;

/// <summary>
/// An evolution that cannot go on; what it has done so far is in its folder, and it goes on from there once the fault is mended.
/// </summary>
public sealed class EvolutionException : Exception
{
    /// <summary>Makes an exception with a message.</summary>
    /// <param name="message">What is wrong, and what would be right.</param>
    public EvolutionException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception with a message and a cause.</summary>
    /// <param name="message">What is wrong, and what would be right.</param>
    /// <param name="innerException">The cause.</param>
    public EvolutionException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
