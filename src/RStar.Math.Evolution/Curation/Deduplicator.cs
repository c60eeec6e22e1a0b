namespace RStar.Math.Evolution;

/// <summary>Finds problems that were there before, spelled alike but for case, spaces and punctuation. Not thread-safe.</summary>
/// <remarks>Holds 16 bytes and the set's overhead for each different problem, not its text.</remarks>
public sealed class Deduplicator
{
    private readonly HashSet<UInt128> _seen = [];

    /// <summary>Whether no problem like this one was asked about before; from now on it was.</summary>
    /// <param name="problem">The problem.</param>
    public bool IsNew(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return _seen.Add(new NormalizedWords(problem.Text).WholeHash());
    }
}
