using System.Text.Json;
using System.Text.Json.Serialization;
using RStar.Math.Console.Data;
using RStar.Math.Evolution;

namespace RStar.Math.Console.Evolving;

/// <summary>What a run's folder holds after a merge, as <c>merge --json</c> prints it.</summary>
internal sealed record MergedRun(string Folder, IReadOnlyList<ShownMerge> Rounds)
{
    public static MergedRun Of(string folder, MergeOutcome outcome) => new(folder, [.. outcome.Rounds.Select(ShownMerge.Of)]);

    public string ToJson() => JsonSerializer.Serialize(this, MergeJson.Readable.MergedRun);
}

/// <summary>What it holds of a round; parts are named as <c>2/3</c>.</summary>
internal sealed record ShownMerge(
    string Name, long Problems, long Searched, IReadOnlyList<string> Missing, IReadOnlyList<string> Unfinished)
{
    public static ShownMerge Of(MergedRound round) =>
        new(round.Name, round.Problems, round.Searched, Names(round.Missing), Names(round.Unfinished));

    private static string[] Names(IEnumerable<Shard> shards) => [.. shards.Select(shard => shard.ToString())];
}

[JsonSerializable(typeof(MergedRun))]
internal sealed partial class MergeJson : JsonSerializerContext
{
    public static MergeJson Readable { get; } = new(ReadableJson.Options());
}
