using RStar.Math.Files;

namespace RStar.Math.Evolution;

/// <summary>Copies what a run's folder lacks out of another, file by file, each whole or not at all.</summary>
internal static class FolderCopy
{
    private const int LastTurn = 2;

    private static readonly string[] NotCopied = [".lock", AtomicFile.Ending];

    /// <summary>Copies all but the journals of the searches.</summary>
    public static async Task OfRunAsync(RunFolder source, RunFolder target, EvolutionPlan plan, CancellationToken cancellationToken)
    {
        await FileAsync(source.Curation, target.Curation, cancellationToken).ConfigureAwait(false);
        if (File.Exists(RunFolder.TrainingRecord(source.Bootstrap)) && !File.Exists(RunFolder.TrainingRecord(target.Bootstrap)))
        {
            await FilesAsync(source.Bootstrap, target.Bootstrap, _ => true, cancellationToken).ConfigureAwait(false);
            await FileAsync(RunFolder.TrainingRecord(source.Bootstrap), RunFolder.TrainingRecord(target.Bootstrap), cancellationToken)
                .ConfigureAwait(false);
        }

        foreach (RoundPlan round in plan.Rounds)
        {
            RoundFolder from = source.Round(round);
            RoundFolder to = target.Round(round);
            await FilesAsync(from.Trees, to.Trees, _ => true, cancellationToken).ConfigureAwait(false);
            if (File.Exists(from.Metrics) && !File.Exists(to.Metrics) && SameTraining(from, to))
            {
                await FilesAsync(from.Path, to.Path, file => IsResult(from, file), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // A round that is under way in the target goes on with its own models: those of another training would not fit them.
    private static bool SameTraining(RoundFolder from, RoundFolder to) =>
        from.Models.Zip(to.Models)
            .Select(models => (From: RunFolder.TrainingRecord(models.First), To: RunFolder.TrainingRecord(models.Second)))
            .All(records => !File.Exists(records.To)
                || (File.Exists(records.From) && File.ReadAllBytes(records.From).AsSpan().SequenceEqual(File.ReadAllBytes(records.To))));

    private static bool IsResult(RoundFolder round, string file) =>
        !RunFolder.IsPartial(file)
        && !round.Checkpoints.Append(round.Samples).Append(round.Trees)
            .Any(folder => file.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    private static async Task FilesAsync(string source, string target, Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(source))
        {
            return;
        }

        // Kept trees are a file a problem: the names are gone through once for each turn rather than held.
        for (int turn = 0; turn <= LastTurn; turn++)
        {
            IEnumerable<string> files = Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)
                .Where(file => Turn(file) == turn && isWanted(file))
                .Where(file => !NotCopied.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));
            foreach (string file in files)
            {
                await FileAsync(file, Path.Combine(target, Path.GetRelativePath(source, file)), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // What says that something is finished comes after it.
    private static int Turn(string file) =>
        file.EndsWith("metrics.json", StringComparison.Ordinal) ? LastTurn
        : file.EndsWith(RunFolder.TrainingRecord(""), StringComparison.Ordinal) ? 1
        : 0;

    private static async Task FileAsync(string source, string target, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!File.Exists(source) || File.Exists(target))
        {
            return;
        }

        var file = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, FileOptions.SequentialScan);
        await using (file.ConfigureAwait(false))
        {
            await AtomicFile.WriteAsync(target, file.CopyToAsync, cancellationToken).ConfigureAwait(false);
        }
    }
}
