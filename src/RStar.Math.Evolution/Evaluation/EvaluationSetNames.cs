using System.Buffers;

namespace RStar.Math.Evolution;

/// <summary>Names of evaluation sets, by which a run's folder keeps their results.</summary>
internal static class EvaluationSetNames
{
    // What one of the common file systems takes for something else; a run's folder may be copied between them.
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. "/\\:*?\"<>|", .. Enumerable.Range(0, 32).Select(code => (char)code)]);

    /// <summary>What is wrong with the names, in a sentence, or <see langword="null"/>.</summary>
    public static string? FaultOf(IReadOnlyList<ProblemSource> sets)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (string name in sets.Select(set => set.Name))
        {
            if (string.IsNullOrWhiteSpace(name) || name.AsSpan().ContainsAny(Forbidden) || name[0] == '.' || name[^1] is '.' or ' ')
            {
                return $"An evaluation set is named '{name}'; "
                    + "its results are kept in a file of that name, so it must be one that a file can have.";
            }

            if (!names.Add(name))
            {
                return $"Two evaluation sets are named '{name}'; their results are kept by name, so each set needs a name of its own.";
            }
        }

        return null;
    }
}
