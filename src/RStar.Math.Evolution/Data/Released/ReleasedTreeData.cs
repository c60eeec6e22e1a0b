using System.Runtime.CompilerServices;
using System.Text;
using RStar.Math.Search;

namespace RStar.Math.Evolution;

/// <summary>
/// Search trees as the code released with the paper saves them: JSON Lines, an object a tree with <c>question</c>, <c>answer</c> and
/// <c>rstar</c>, the nodes by their tags (<c>0</c> the root, <c>0.2</c> its second child), each with <c>text</c>, <c>final_answer</c>,
/// <c>value</c>, <c>q_value</c> and <c>visit_count</c>.
/// </summary>
/// <remarks>
/// Those files keep a failing step as a node; here it is a candidate that its parent rejected, and written as such a node. They do not keep
/// how often a step was drawn, its tokens, or the reward of an answer that is labelled, whose Q-value is its label; read trees lack these.
/// </remarks>
public static class ReleasedTreeData
{
    /// <summary>Writes trees.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="trees">The trees.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="ArgumentException">A step cannot be written in the trajectory format.</exception>
    public static Task WriteAsync(Stream stream, IEnumerable<SearchTreeDocument> trees, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(trees);
        return WriteAsync(stream, trees.ToAsyncEnumerable(), cancellationToken);
    }

    /// <summary>Writes trees as they come, one held at a time.</summary>
    /// <param name="stream">Where to; left open.</param>
    /// <param name="trees">The trees.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <exception cref="ArgumentException">A step cannot be written in the trajectory format.</exception>
    public static async Task WriteAsync(
        Stream stream, IAsyncEnumerable<SearchTreeDocument> trees, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(trees);
        await foreach (SearchTreeDocument tree in trees.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await stream.WriteAsync(ReleasedTreeWriter.Write(tree), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads trees.</summary>
    /// <remarks>An answer is labelled where its Q-value says so: 1 for right, -1 for wrong, as while training data is generated.</remarks>
    /// <param name="stream">Where from, in UTF-8; left open.</param>
    /// <param name="hasRewards">
    /// Whether a reward model valued the steps, so that <c>value</c> is its value; the files do not say. Otherwise <c>value</c> is passed
    /// over.
    /// </param>
    /// <param name="onRefused">Hears why a tree is passed over, in one sentence; <see langword="null"/> makes that an exception.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FormatException">A line is no tree; the message names the line and the field.</exception>
    public static async IAsyncEnumerable<SearchTreeDocument> ReadAsync(
        Stream stream, bool hasRewards = false, Action<string>? onRefused = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(
            stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024, leaveOpen: true);
        for (long number = 1; await reader.ReadLineAsync(cancellationToken).ConfigureAwait(false) is string line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line) && Read(line, number, hasRewards, onRefused) is SearchTreeDocument tree)
            {
                yield return tree;
            }
        }
    }

    private static SearchTreeDocument? Read(string line, long number, bool hasRewards, Action<string>? onRefused)
    {
        try
        {
            return ReleasedTreeReader.Read(line, hasRewards);
        }
        catch (FormatException fault)
        {
            string message = $"Line {number} is no tree: {fault.Message}.";
            if (onRefused is null)
            {
                throw new FormatException(message, fault);
            }

            onRefused(message);
            return null;
        }
    }
}
