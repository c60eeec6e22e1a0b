using System.Text;
using RStar.Math.Console.Data;
using RStar.Math.Evolution;

namespace RStar.Math.Console.Converting;

/// <summary>Turns the released code's training data into lines of ours, and back.</summary>
internal sealed class DataConversion
{
    private readonly List<string> _refused = [];

    /// <summary>The examples written.</summary>
    public int Examples { get; private set; }

    /// <summary>Why examples were passed over, a sentence each.</summary>
    public IReadOnlyList<string> Refused => _refused;

    /// <summary>Converts and says what the new file is.</summary>
    public async Task<PathKind> ConvertAsync(PathKind from, string source, string target, CancellationToken cancellationToken)
    {
        await OutputFile.WriteAsync(target, stream => from switch
        {
            PathKind.ReleasedSft => ReadSftAsync(source, stream, cancellationToken),
            PathKind.ReleasedPreferences => ReadPreferencesAsync(source, stream, cancellationToken),
            PathKind.Worked => WriteSftAsync(source, stream, cancellationToken),
            _ => WritePreferencesAsync(source, stream, cancellationToken),
        });
        return from switch
        {
            PathKind.ReleasedSft => PathKind.Worked,
            PathKind.ReleasedPreferences => PathKind.Preferences,
            PathKind.Worked => PathKind.ReleasedSft,
            _ => PathKind.ReleasedPreferences,
        };
    }

    private async Task ReadSftAsync(string source, Stream target, CancellationToken cancellationToken)
    {
        await using Stream stream = TextFile.OpenRead(source);
        await using StreamWriter writer = Writer(target);
        IAsyncEnumerable<WorkedLine> lines = Counted(ReleasedSftData.ReadAsync(stream, _refused.Add, cancellationToken)).Select(WorkedLine.Of);
        await JsonLines.WriteAsync(writer, lines, DataJson.Readable.WorkedLine, cancellationToken);
    }

    private async Task ReadPreferencesAsync(string source, Stream target, CancellationToken cancellationToken)
    {
        await using Stream stream = TextFile.OpenRead(source);
        await using StreamWriter writer = Writer(target);
        IAsyncEnumerable<PreferenceLine> lines = Counted(ReleasedPreferenceData.ReadAsync(stream, _refused.Add, cancellationToken)).Select(PreferenceLines.Of);
        await JsonLines.WriteAsync(writer, lines, DataJson.Readable.PreferenceLine, cancellationToken);
    }

    private async Task WriteSftAsync(string source, Stream target, CancellationToken cancellationToken)
    {
        List<ReasoningPath> paths =
            await Counted(JsonLines.ReadAsync(source, DataJson.Readable.WorkedLine, line => line.ToPath(), cancellationToken)).ToListAsync(cancellationToken);
        await ReleasedSftData.WriteAsync(target, paths, cancellationToken);
    }

    private async Task WritePreferencesAsync(string source, Stream target, CancellationToken cancellationToken)
    {
        List<PreferenceGroup> groups =
            await Counted(JsonLines.ReadAsync(source, DataJson.Readable.PreferenceLine, PreferenceLines.Read, cancellationToken)).ToListAsync(cancellationToken);
        await ReleasedPreferenceData.WriteAsync(target, groups, cancellationToken);
    }

    private IAsyncEnumerable<T> Counted<T>(IAsyncEnumerable<T> items) => items.Select(item =>
    {
        Examples++;
        return item;
    });

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
}
