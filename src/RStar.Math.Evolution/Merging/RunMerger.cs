namespace RStar.Math.Evolution;

/// <summary>
/// Brings the parts of a run that processes without a common file system searched together in one folder, so that it can be resumed
/// there.
/// </summary>
public static class RunMerger
{
    /// <summary>Copies into a run's folder what other folders of the same run have and it lacks.</summary>
    /// <remarks>
    /// Copied are the records of searches, kept trees, the bootstrap policy, and rounds that are trained and measured already. Each file is
    /// copied whole or not at all, nothing is copied where a folder is refused, and merging again changes nothing. A part that goes on
    /// after it was merged can be merged again.
    /// </remarks>
    /// <param name="run">The folder to bring all together in; made where it is not there.</param>
    /// <param name="parts">The folders to copy from, which stay as they are.</param>
    /// <param name="cancellationToken">Ends the copying; merging again goes on with it.</param>
    /// <returns>What the run's folder holds then.</returns>
    /// <exception cref="EvolutionException">
    /// A folder holds no run, or another run; or two hold different searches of one part. The message names the folders and the difference.
    /// </exception>
    /// <exception cref="InvalidDataException">A part holds what is no record of it.</exception>
    /// <exception cref="IOException">A file cannot be read or written, or a process is running a part in the run's folder.</exception>
    public static async Task<MergeOutcome> MergeAsync(
        string run, IReadOnlyList<string> parts, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(run);
        ArgumentNullException.ThrowIfNull(parts);
        var target = new RunFolder(run);
        RunFolder[] sources =
        [
            .. parts.Select(part => new RunFolder(part)).DistinctBy(part => part.Path).Where(part => part.Path != target.Path),
        ];
        RunManifest manifest = SameManifest(target, sources);

        PartFile[] samples = [.. manifest.Plan.Rounds.SelectMany(round => PartFiles.Choose(round, target, sources, cancellationToken))];
        foreach (PartFile part in samples.Where(part => !part.IsIn(target)))
        {
            part.Check(manifest.Problems.Count, cancellationToken);
        }

        if (!File.Exists(target.Manifest))
        {
            await manifest.WriteAsync(target.Manifest, cancellationToken).ConfigureAwait(false);
        }

        foreach (RunFolder source in sources)
        {
            await FolderCopy.OfRunAsync(source, target, manifest.Plan, cancellationToken).ConfigureAwait(false);
        }

        foreach (PartFile part in samples.Where(part => !part.IsIn(target)))
        {
            await part.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
        }

        return MergeOutcome.Of(target, manifest);
    }

    private static RunManifest SameManifest(RunFolder target, RunFolder[] sources)
    {
        RunManifest? first = RunManifest.Read(target.Manifest);
        string firstFolder = target.Path;
        foreach (RunFolder source in sources)
        {
            RunManifest manifest = RunManifest.ReadOf(source);
            if (first?.DifferenceFrom(manifest, firstFolder, source.Path) is string difference)
            {
                throw new EvolutionException($"The folders hold different runs: {difference}.");
            }

            (first, firstFolder) = first is null ? (manifest, source.Path) : (first, firstFolder);
        }

        return first
            ?? throw new EvolutionException($"There is nothing to merge: '{target.Path}' holds no run, and no other folder is named.");
    }
}
