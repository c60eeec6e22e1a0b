using System.Runtime.CompilerServices;

namespace RStar.Math.Evolution;

/// <summary>
/// Supervised data as the code released with the paper keeps it for its training script: a JSON array of objects with <c>query</c>, the
/// problem, and <c>response</c>, the solution from <c>&lt;code&gt;</c> on.
/// </summary>
public static class ReleasedSftData
{
    /// <summary>Writes solutions.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="trajectories">The solutions.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="ArgumentException">A step cannot be written in the trajectory format.</exception>
    public static Task WriteAsync(Stream stream, IEnumerable<ReasoningPath> trajectories, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trajectories);
        return WriteAsync(stream, trajectories.ToAsyncEnumerable(), cancellationToken);
    }

    /// <summary>Writes solutions as they come, one held at a time.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="trajectories">The solutions.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="ArgumentException">A step cannot be written in the trajectory format.</exception>
    public static Task WriteAsync(
        Stream stream, IAsyncEnumerable<ReasoningPath> trajectories, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(trajectories);
        IAsyncEnumerable<SftEntry> entries = trajectories.Select(
            path => new SftEntry { Query = path.Problem.Text, Response = ReleasedText.WriteResponse(path) });
        return ReleasedJson.WriteAsync(stream, entries, ReleasedJsonContext.Default.SftEntry, cancellationToken);
    }

    /// <summary>Reads solutions: a JSON array or JSON Lines.</summary>
    /// <remarks>
    /// Line breaks around markers are read as if they stood as the trajectory format has them, so that every path can be written.
    /// </remarks>
    /// <param name="stream">Where from; left open.</param>
    /// <param name="onRefused">
    /// Hears why a solution is passed over, in one sentence with its number; <see langword="null"/> makes that an exception.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FormatException">The stream holds no such list, or a solution is not in the format.</exception>
    public static async IAsyncEnumerable<ReasoningPath> ReadAsync(
        Stream stream, Action<string>? onRefused = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var refusals = new Refusals(onRefused);
        IAsyncEnumerable<SftEntry> entries = ReleasedJson.ReadAsync(stream, ReleasedJsonContext.Default.SftEntry, cancellationToken);
        await foreach (SftEntry entry in entries.ConfigureAwait(false))
        {
            if (refusals.Try(() => ReleasedText.ReadSolution(new Problem(entry.Query), entry.Response)) is ReasoningPath path)
            {
                yield return path;
            }
        }
    }
}
