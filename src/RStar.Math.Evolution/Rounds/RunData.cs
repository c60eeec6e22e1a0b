namespace RStar.Math.Evolution;

/// <summary>What was chosen from the trees of a run, read out of its folder: for other trainers, or to be looked at.</summary>
/// <remarks>
/// Everything is read as it is asked for, in the order of the problems; of a problem 8 bytes are held. A run may go on meanwhile. Worked
/// solutions that the run was given, and what <see cref="EvolutionSettings.Augment"/> made of the chosen ones, are not in the folder.
/// </remarks>
public sealed class RunData
{
    private readonly RunFolder _folder;
    private readonly RunManifest _manifest;

    private RunData(RunFolder folder, RunManifest manifest)
    {
        _folder = folder;
        _manifest = manifest;
    }

    /// <summary>The run's rounds, in order, whether or not there is anything of them yet.</summary>
    public IReadOnlyList<string> Rounds => [.. _manifest.Plan.Rounds.Select(round => round.Name)];

    /// <summary>Opens a run.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <exception cref="EvolutionException">The folder holds no run.</exception>
    public static RunData Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var run = new RunFolder(folder);
        return new RunData(run, RunManifest.ReadOf(run));
    }

    /// <summary>The solutions that a round chose for its policy: as <see cref="ReleasedSftData"/> writes them.</summary>
    /// <param name="round">The round's name.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException">The run has no such round.</exception>
    /// <exception cref="EvolutionException">Not all problems of the round are searched yet.</exception>
    /// <exception cref="InvalidDataException">A journal holds what is no record; the message names the file and the place.</exception>
    public IAsyncEnumerable<ReasoningPath> ReadSolutionsAsync(string round, CancellationToken cancellationToken = default) =>
        DataOf(round).Solutions(worked: [], augment: null, cancellationToken).ToAsyncEnumerable();

    /// <summary>
    /// The preference groups that a round chose for its process preference model: as <see cref="ReleasedPreferenceData"/> writes them.
    /// </summary>
    /// <param name="round">The round's name.</param>
    /// <param name="heldOut">
    /// Whether to read the groups of every twentieth problem, on which the model is only measured, instead of those that it is trained on.
    /// </param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException">The run has no such round.</exception>
    /// <exception cref="EvolutionException">Not all problems of the round are searched yet.</exception>
    /// <exception cref="InvalidDataException">A journal holds what is no record; the message names the file and the place.</exception>
    public IAsyncEnumerable<PreferenceGroup> ReadPreferencesAsync(
        string round, bool heldOut = false, CancellationToken cancellationToken = default) =>
        DataOf(round).Groups(heldOut, cancellationToken).ToAsyncEnumerable();

    private RoundData DataOf(string name)
    {
        RoundPlan round = _manifest.Plan.Rounds.FirstOrDefault(each => each.Name == name) ?? throw new ArgumentException(
            $"The run in '{_folder.Path}' has no round '{name}'; it has {string.Join(", ", Rounds)}.", nameof(name));
        SampleJournal journal = SampleJournal.Read(_folder.Round(round).Samples);
        StageWork work = StageWork.OfPart(Shard.Whole, _manifest.Problems.Count, LeftOutOf(round), journal);
        return work.Done == work.Total ? new RoundData(journal) : throw new EvolutionException(
            $"Of round '{name}' in '{_folder.Path}' {work.Done} of {work.Total} problems are searched; "
            + "what it chose is known once all are.");
    }

    private ProblemMask LeftOutOf(RoundPlan round)
    {
        CuratedProblems curated = CuratedProblems.Read(_folder.Curation, _manifest.Problems.Count);
        try
        {
            return curated.LeftOutOf(round, _manifest.Plan, _folder);
        }
        catch (FileNotFoundException fault)
        {
            throw new EvolutionException($"Round '{round.Name}' is not searched yet: {fault.Message}", fault);
        }
    }
}
