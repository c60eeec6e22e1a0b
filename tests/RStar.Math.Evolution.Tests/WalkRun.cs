using RStar.Math.Answers;

namespace RStar.Math.Evolution.Tests;

/// <summary>A run of two small rounds over scripted models, with all that tests change of it.</summary>
internal sealed record WalkRun(TemporaryFolder Folder)
{
    public EvolutionPlan Plan { get; init; } = new()
    {
        Rounds =
        [
            new() { Name = "r1", Rollouts = 4, Candidates = 5, MaxDepth = 5 },
            new() { Name = "r2", PolicyOf = "r1", Rollouts = 4, Candidates = 5, MaxDepth = 5 },
        ],
        Evaluation = new() { PolicySamples = 4, Trajectories = [1], Rollouts = 2, Candidates = 3, MaxDepth = 5 },
        MaxConcurrency = 3,
        Seed = 5,
    };

    public ScriptedModels Models { get; init; } = new();

    public int Problems { get; init; } = 10;

    public bool HasEvaluation { get; init; } = true;

    public Shard Shard { get; init; } = Shard.Whole;

    /// <summary>What is in the base model's folder, which has this for its name, too.</summary>
    public string Base { get; init; } = "base";

    /// <summary>What is in the folder of the first policy that is given, if any.</summary>
    public string? Bootstrap { get; init; }

    public IProgress<EvolutionProgress>? Progress { get; init; }

    public CancellationToken Cancellation { get; init; } = TestContext.Current.CancellationToken;

    public Task<IReadOnlyList<RoundMetrics>> In(string folder) => new EvolutionRunner(Models, Models, new AnswerComparer()).RunAsync(
        new EvolutionSettings
        {
            Folder = Folder[folder],
            Plan = Plan,
            Problems = Walks("walks", Problems),
            EvaluationSets = HasEvaluation ? [Walks("held-out", 5)] : [],
            BaseFolder = ModelOf(Base),
            BootstrapFolder = Bootstrap is null ? null : ModelOf(Bootstrap),
            Shard = Shard,
        },
        Progress,
        Cancellation);

    public async Task<string> RefusedIn(string folder) => (await Assert.ThrowsAsync<EvolutionException>(() => In(folder))).Message;

    // Runs at the same time read it.
    private string ModelOf(string name) => Directory.Exists(Folder[name]) ? Folder[name] : ScriptedModels.Write(Folder[name], name);

    private static ProblemSource Walks(string name, int count) => ProblemSource.From(
        name,
        _ => Enumerable.Range(0, count).Select(i => new Problem($"Reach 5 in {name}, way {i}.") { Answer = "5" }).ToAsyncEnumerable());
}
