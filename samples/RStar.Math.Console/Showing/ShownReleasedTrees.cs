using RStar.Math.Console.Data;
using RStar.Math.Evolution;
using RStar.Math.Search;

namespace RStar.Math.Console.Showing;

/// <summary>Search trees that the code released with the paper saved.</summary>
/// <param name="Kind">Trees of the released code.</param>
/// <param name="Path">The file.</param>
/// <param name="Trees">Those that can be read.</param>
/// <param name="Rollouts">Visits of their roots.</param>
/// <param name="Refused">The trees that cannot be read.</param>
internal sealed record ShownReleasedTrees(PathKind Kind, string Path, int Trees, long Rollouts, int Refused)
{
    public static async Task<ShownReleasedTrees> OfAsync(string path, CancellationToken cancellationToken)
    {
        int trees = 0;
        long rollouts = 0;
        int refused = 0;
        await using Stream stream = TextFile.OpenRead(path);
        IAsyncEnumerable<SearchTreeDocument> read =
            ReleasedTreeData.ReadAsync(stream, onRefused: _ => refused++, cancellationToken: cancellationToken);
        await foreach (SearchTreeDocument tree in read)
        {
            trees++;
            rollouts += tree.Nodes[0].Visits;
        }

        return new ShownReleasedTrees(PathKind.ReleasedTrees, path, trees, rollouts, refused);
    }
}
