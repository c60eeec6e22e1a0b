using RStar.Math.Answers;
using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.PythonExecutor;
using RStar.Math.Benchmarks.Reporting;
using RStar.Math.Evolution;
using RStar.Math.Evolution.Problems;
using RStar.Math.Evolution.Problems.Equations;
using RStar.Math.Execution;
using RStar.Math.OnnxRuntime;
using RStar.Math.Search;
using RStar.Math.Training;

namespace RStar.Math.Benchmarks.Evolution;

/// <summary>
/// Trains from scratch on MAWPS and ASDiv-A, of which a fifth has its equations and the rest only its answers, and measures on SVAMP and a
/// held-out fifth of ASDiv-A: the published from-scratch results on these sets learn from all equations.
/// </summary>
internal sealed class RealProblems : Benchmark
{
    private const int RenumberingsOfEach = 4;

    private const int DistractionsOfEach = 4;

    private const int LessonEpochs = 2;

    private const int LessonLevel = 2;

    /// <summary>A prime, so that sentences come from all over the set.</summary>
    private const int Stride = 7919;

    private static readonly ProblemTopic[] LessonTopics = [ProblemTopic.Quantities, ProblemTopic.Comparison, ProblemTopic.Rates];

    private static readonly DecoderShape Shape = new()
    {
        VocabularySize = 2048,
        HiddenSize = 128,
        LayerCount = 4,
        HeadCount = 4,
        KeyValueHeadCount = 4,
        HeadSize = 32,
        FeedForwardSize = 352,
        ContextLength = 512,
    };

    private static readonly BenchmarkOption Folder = new(
        "--folder", "DIR", "The run's folder, in which a stopped run goes on; artifacts/benchmarks/real-problems.");

    private static readonly BenchmarkOption Data = new(
        "--data", "DIR", "The folder of train/mawps-asdiv.jsonl and eval/svamp-dev.jsonl; shared/data beside the repository.");

    private static readonly BenchmarkOption ThreadCount = new("--threads", "N", "Threads of training and of each model; 2.");

    public override string Name => "real-problems";

    public override string Summary =>
        "Four rounds from scratch on MAWPS and ASDiv-A with a fifth of the equations, measured on SVAMP and held-out ASDiv-A.";

    public override IReadOnlyList<BenchmarkOption> Options => [Folder, Data, ThreadCount];

    public override bool TakesHours => true;

    public override async Task<bool> RunAsync(BenchmarkRun run)
    {
        string data = run.Text(Data.Name) ?? Repository.Data
            ?? throw BenchmarkException.CannotRunHere(
                "real-problems needs a folder with train/mawps-asdiv.jsonl and eval/svamp-dev.jsonl: name it with --data.");
        int threads = run.Number(ThreadCount.Name, 2);
        if (!run.Quick)
        {
            string kept = run.Text(Folder.Name) ?? Path.Combine(Repository.Artifacts, "real-problems");
            await RunAsync(kept, data, threads, new Size(Shape, Plan, Problems: null, Lessons: 24_000), run.Report);
            return true;
        }

        string folder = Directory.CreateTempSubdirectory("rstar-real-").FullName;
        try
        {
            await RunAsync(folder, data, threads, new Size(QuickShape, QuickPlan, Problems: 40, Lessons: 80), run.Report);
            return true;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string folder, string data, int threads, Size size, BenchmarkReport report)
    {
        // Before hours of training that would come to nothing without it.
        await using var python = new PythonCodeExecutor();
        report.Fact((await PythonInUse.AskAsync(python)).Description);
        RealProblemSets sets = await RealProblemSets.PrepareAsync(Path.Combine(folder, "problems"), data, size.Problems);
        var rewording = new Rewording(sets.Texts);
        List<ReasoningPath> worked = await WorkedAsync(sets, rewording);
        string baseModel = await TaughtAsync(folder, size, sets, worked, rewording, threads);

        var comparer = new AnswerComparer(executor: python);
        var execution = new ExecutionOptions { Threads = threads };
        var models = new RoundModels(python, comparer, new OnnxRuntimeModelOptions { Execution = execution });
        var trainer = new RoundTrainer(
            AsPublished(PolicyTrainerOptions.SmallFineTuning, threads),
            RewardTrainerOptions.Small with { Threads = threads },
            bootstrap: AsPublished(PolicyTrainerOptions.SmallFromScratch, threads));
        var settings = new EvolutionSettings
        {
            Folder = folder,
            Plan = size.Plan,
            Problems = sets.Training,
            EvaluationSets = [sets.Svamp, sets.HeldOut],
            BaseFolder = baseModel,
            WorkedSolutions = worked,
            Augment = solution => [rewording.Apply(solution, 0)],
        };
        IReadOnlyList<RoundMetrics> rounds =
            await new EvolutionRunner(models, trainer, comparer).RunAsync(settings, new RunProgress());
        RealProblemsTable.Add(rounds, report);
        await File.WriteAllTextAsync(Path.Combine(folder, "figures.md"), report.Markdown);
    }

    // The published figures were measured before these settings were found to be worse on generated problems.
    private static PolicyTrainerOptions AsPublished(PolicyTrainerOptions options, int threads) =>
        options with { BatchSize = 16, MicroBatchTokens = 4096, Dropout = 0.1, LearnsProblems = false, Threads = threads };

    // Stray words at places where the policy is sure cost solutions and teach nothing.
    private static SamplingOptions ShortSteps => new() { MaxStepTokens = 96, MinP = 0.01 };

    private static EvaluationPlan Measured => new()
    {
        PolicySamples = 8,
        Trajectories = [1, 4],
        Rollouts = 2,
        Candidates = 4,
        MaxDepth = 8,
        Sampling = ShortSteps,
    };

    private static EvolutionPlan Plan { get; } = new()
    {
        Seed = 1,
        MaxConcurrency = 32,
        RoundsStartFromBootstrap = true,
        Rounds =
        [
            new() { Name = "r1", Rollouts = 8, Candidates = 5, MaxDepth = 8, Sampling = ShortSteps },
            new() { Name = "r2", PolicyOf = "r1", Rollouts = 8, Candidates = 8, MaxDepth = 8, Sampling = ShortSteps },
            new()
            {
                Name = "r3", PolicyOf = "r2", RewardOf = "r2", Annotation = ValueAnnotation.PpmAugmented,
                Rollouts = 8, Candidates = 8, MaxDepth = 8, Sampling = ShortSteps,
            },
            new()
            {
                Name = "r4", PolicyOf = "r3", RewardOf = "r3", Annotation = ValueAnnotation.PpmAugmented,
                Rollouts = 8, Candidates = 8, MaxDepth = 8, Sampling = ShortSteps, Retries = [new RetryPlan(Rollouts: 32)],
                Baselines = [RewardBaseline.Outcome, RewardBaseline.QValue], Evaluation = Measured with { Trajectories = [1, 4, 16] },
            },
        ],
        Evaluation = Measured,
    };

    private static DecoderShape QuickShape => Shape with
    {
        VocabularySize = 512,
        HiddenSize = 32,
        LayerCount = 1,
        HeadCount = 2,
        KeyValueHeadCount = 2,
        HeadSize = 16,
        FeedForwardSize = 64,
    };

    private static EvolutionPlan QuickPlan => Plan with
    {
        // So small a model finds nothing that a PPM could learn from.
        Rounds = [new() { Name = "r1", Rollouts = 1, Candidates = 2, MaxDepth = 3, Sampling = ShortSteps, TrainsReward = false }],
        Evaluation = Measured with { PolicySamples = 1, Trajectories = [1], Rollouts = 1, Candidates = 2, MaxDepth = 3 },
    };

    /// <summary>
    /// The base model: fresh weights that have learned problems of our own generator, in the form in which the real ones are worked, and
    /// have read the texts of the real ones.
    /// </summary>
    private static async Task<string> TaughtAsync(
        string folder, Size size, RealProblemSets sets, IReadOnlyList<ReasoningPath> worked, Rewording rewording, int threads)
    {
        string taught = Path.Combine(folder, "taught");
        if (!Directory.Exists(taught))
        {
            ReasoningPath[] lessons = [.. Lessons(size.Lessons, rewording)];
            string fresh = Path.Combine(folder, "base");
            await FreshModel.EnsureAsync(fresh, size.Shape, sets.Training, worked.Concat(lessons), seed: 1);
            Console.WriteLine($"{lessons.Length} generated problems are learned first");
            PolicyTrainerOptions options = AsPublished(PolicyTrainerOptions.SmallFromScratch, threads) with
            {
                Epochs = LessonEpochs,
                LearnsProblems = true,
                Seed = 1,
            };
            IEnumerable<ReasoningPath> texts = sets.Texts.Select(text => ReasoningPath.Start(new Problem(text)));
            await new PolicyTrainer(options).TrainAsync(
                BaseModel.Load(fresh), lessons.Concat(texts), taught, progress: new RunProgress());
        }

        return taught;
    }

    /// <summary>
    /// Generated problems of the kinds that the real ones are, in small letters as they are, every second one with rare words of theirs.
    /// </summary>
    private static IEnumerable<ReasoningPath> Lessons(int count, Rewording rewording) =>
        from split in Enum.GetValues<ProblemSplit>()
        let options = new ProblemGeneratorOptions { Seed = 1, Split = split, Topics = LessonTopics, MaxLevel = LessonLevel }
        from problem in new ProblemGenerator(options).Generate(0, count / 2).Index()
        let solution = problem.Item.Solve(style: SolutionStyle.Plain)
        let inSmallLetters = solution.Problem with { Text = solution.Problem.Text.ToLowerInvariant() }
        let lesson = ReasoningPath.Start(inSmallLetters).AppendRange(solution.ToSteps())
        select problem.Index % 2 == 0 ? lesson : rewording.Apply(lesson, 0);

    private static async Task<List<ReasoningPath>> WorkedAsync(RealProblemSets sets, Rewording rewording)
    {
        var worked = new List<ReasoningPath>();
        int next = 0;
        string[] sentences = [.. sets.Texts.SelectMany(Distraction.SentencesOf)];
        await foreach (EquationProblem problem in sets.ReadWorkedAsync())
        {
            EquationProblem[] variants =
            [
                problem,
                .. Enumerable.Range(1, RenumberingsOfEach)
                    .Select(variant => Renumbering.Apply(problem, (ulong)variant))
                    .OfType<EquationProblem>(),
            ];
            worked.AddRange(variants
                .SelectMany(variant => new[] { variant, rewording.Apply(variant, 1) })
                .Select(variant => variant.Solve(style: SolutionStyle.Plain)));
            for (int variant = 0; variant < DistractionsOfEach; variant++)
            {
                string sentence = sentences[(next += Stride) % sentences.Length];
                if (Distraction.Apply(variants[variant % variants.Length], sentence, (ulong)variant) is EquationProblem distracted)
                {
                    worked.Add((variant % 2 == 0 ? distracted : rewording.Apply(distracted, 2)).Solve(style: SolutionStyle.Plain));
                }
            }
        }

        return worked;
    }

    /// <summary>How much is trained and measured.</summary>
    /// <param name="Shape">The models.</param>
    /// <param name="Plan">The rounds.</param>
    /// <param name="Problems">How many of the problems; <see langword="null"/> for all.</param>
    /// <param name="Lessons">How many generated problems are drawn for the base model to learn from.</param>
    private sealed record Size(DecoderShape Shape, EvolutionPlan Plan, int? Problems, int Lessons);
}
