using System.Text;
using RStar.Math.Console.Data;
using RStar.Math.Evolution;
using RStar.Math.Search;

namespace RStar.Math.Console.Converting;

/// <summary>
/// Turns training data and search trees of the released code, or training data of a run, into lines of ours, and lines into the released
/// code's training data.
/// </summary>
internal sealed class DataConversion
{
    private const int ReasonsKept = 5;

    private readonly List<string> _reasons = [];

    /// <summary>The examples written.</summary>
    public int Examples { get; private set; }

    /// <summary>The examples passed over.</summary>
    public int Refused { get; private set; }

    /// <summary>Why the first few of those were, a sentence each.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    /// <summary>Converts and says what the new file is.</summary>
    public async Task<PathKind> ConvertAsync(PathKind from, string source, string target, CancellationToken cancellationToken)
    {
        await OutputFile.WriteAsync(target, stream => from switch
        {
            PathKind.ReleasedSft => ReadSftAsync(source, stream, cancellationToken),
            PathKind.ReleasedPreferences => ReadPreferencesAsync(source, stream, cancellationToken),
            PathKind.ReleasedTrees => ReadTreesAsync(source, stream, cancellationToken),
            PathKind.Worked => WriteSftAsync(source, stream, cancellationToken),
            _ => WritePreferencesAsync(source, stream, cancellationToken),
        });
        return from switch
        {
            PathKind.ReleasedSft => PathKind.Worked,
            PathKind.ReleasedPreferences => PathKind.Preferences,
            PathKind.ReleasedTrees => PathKind.Trees,
            PathKind.Worked => PathKind.ReleasedSft,
            _ => PathKind.ReleasedPreferences,
        };
    }

    /// <summary>Writes what a round of a run chose to learn from as lines of ours.</summary>
    /// <param name="run">The run's folder.</param>
    /// <param name="round">The round's name.</param>
    /// <param name="to"><see cref="PathKind.Worked"/> or <see cref="PathKind.Preferences"/>.</param>
    /// <param name="target">The file to write.</param>
    /// <param name="cancellationToken">Ends the conversion.</param>
    public Task ConvertRunAsync(string run, string round, PathKind to, string target, CancellationToken cancellationToken)
    {
        RunData data = RunData.Open(run);
        return OutputFile.WriteAsync(target, stream => to == PathKind.Worked
            ? WriteLinesAsync(stream, data.ReadSolutionsAsync(round, cancellationToken), cancellationToken)
            : WriteLinesAsync(stream, data.ReadPreferencesAsync(round, cancellationToken: cancellationToken), cancellationToken));
    }

    private async Task ReadSftAsync(string source, Stream target, CancellationToken cancellationToken)
    {
        await using Stream stream = TextFile.OpenRead(source);
        await WriteLinesAsync(target, ReleasedSftData.ReadAsync(stream, Refuse, cancellationToken), cancellationToken);
    }

    private async Task ReadPreferencesAsync(string source, Stream target, CancellationToken cancellationToken)
    {
        await using Stream stream = TextFile.OpenRead(source);
        await WriteLinesAsync(target, ReleasedPreferenceData.ReadAsync(stream, Refuse, cancellationToken), cancellationToken);
    }

    private async Task ReadTreesAsync(string source, Stream target, CancellationToken cancellationToken)
    {
        await using Stream stream = TextFile.OpenRead(source);
        IAsyncEnumerable<SearchTreeDocument> trees =
            ReleasedTreeData.ReadAsync(stream, onRefused: Refuse, cancellationToken: cancellationToken);
        await foreach (SearchTreeDocument tree in Counted(trees))
        {
            SearchTreeJson.Write(tree, target);
            target.WriteByte((byte)'\n');
        }
    }

    private async Task WriteLinesAsync(Stream target, IAsyncEnumerable<ReasoningPath> paths, CancellationToken cancellationToken)
    {
        await using StreamWriter writer = Writer(target);
        await JsonLines.WriteAsync(writer, Counted(paths).Select(WorkedLine.Of), DataJson.Readable.WorkedLine, cancellationToken);
    }

    private async Task WriteLinesAsync(Stream target, IAsyncEnumerable<PreferenceGroup> groups, CancellationToken cancellationToken)
    {
        await using StreamWriter writer = Writer(target);
        await JsonLines.WriteAsync(writer, Counted(groups).Select(PreferenceLine.Of), DataJson.Readable.PreferenceLine, cancellationToken);
    }

    private Task WriteSftAsync(string source, Stream target, CancellationToken cancellationToken)
    {
        IAsyncEnumerable<ReasoningPath> paths =
            JsonLines.ReadAsync(source, DataJson.Readable.WorkedLine, line => line.ToPath(), cancellationToken);
        return ReleasedSftData.WriteAsync(target, Counted(paths), cancellationToken);
    }

    private Task WritePreferencesAsync(string source, Stream target, CancellationToken cancellationToken)
    {
        IAsyncEnumerable<PreferenceGroup> groups =
            JsonLines.ReadAsync(source, DataJson.Readable.PreferenceLine, line => line.ToGroup(), cancellationToken);
        return ReleasedPreferenceData.WriteAsync(target, Counted(groups), cancellationToken);
    }

    private void Refuse(string reason)
    {
        Refused++;
        if (_reasons.Count < ReasonsKept)
        {
            _reasons.Add(reason);
        }
    }

    private IAsyncEnumerable<T> Counted<T>(IAsyncEnumerable<T> items) => items.Select(item =>
    {
        Examples++;
        return item;
    });

    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
}
