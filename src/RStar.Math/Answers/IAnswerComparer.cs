namespace RStar.Math;

/// <summary>Says whether two final answers are the same mathematics.</summary>
/// <remarks>
/// Implementations are thread-safe, reflexive and symmetric: an answer equals itself, whatever it is, and the order of the two does not
/// matter. They end within a time limit of their own; what cannot be decided within it is not equal. An exception says that the comparer
/// itself has failed, and ends the solve.
/// </remarks>
public interface IAnswerComparer
{
    /// <summary>Compares two answers.</summary>
    /// <param name="left">An answer as text: a number, LaTeX, a set, an equation.</param>
    /// <param name="right">Another.</param>
    /// <param name="cancellationToken">Ends the comparison.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    ValueTask<bool> AreEqualAsync(string left, string right, CancellationToken cancellationToken = default);
}
