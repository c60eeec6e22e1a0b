using RStar.Math.Evolution.Problems;
using RStar.Math.Execution;
using RStar.Math.Training;
using RStar.Math.Trajectories;

namespace RStar.Math.Console.Tests;

/// <summary>A tiny policy that has learned the solutions of some problems by heart, and a reward model of fresh weights.</summary>
public sealed class LearnedModels : IAsyncLifetime
{
    private const int VocabularySize = 400;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rstar-math-models-");

    /// <summary>The problems that the policy knows.</summary>
    public static IReadOnlyList<GeneratedProblem> Problems { get; } =
        [.. new ProblemGenerator(new ProblemGeneratorOptions { MaxLevel = 1, Topics = [ProblemTopic.Quantities] }).Generate(0, 3)];

    public string Policy => Path.Combine(_folder.FullName, "policy");

    public string Reward => Path.Combine(_folder.FullName, "reward");

    public async ValueTask InitializeAsync()
    {
        var trainer = new BytePairTrainer();
        ReasoningPath[] solutions = [.. Problems.Select(problem => problem.Solve())];
        foreach (ReasoningPath solution in solutions)
        {
            trainer.Add(TrajectoryFormat.WritePrompt(solution));
        }

        DecoderShape shape = RandomDecoder.Shape with { VocabularySize = VocabularySize, HiddenSize = 64, FeedForwardSize = 128, ContextLength = 512 };
        BaseModel model = BaseModel.Create(shape, trainer.Train(VocabularySize), seed: 1);
        PolicyTrainerOptions options = PolicyTrainerOptions.SmallFromScratch with
        {
            Epochs = 120,
            BatchSize = 1,
            Threads = 1,
            LearnsProblems = false,
            Optimizer = PolicyTrainerOptions.SmallFromScratch.Optimizer with { LearningRate = 3e-3 },
        };
        await new PolicyTrainer(options).TrainAsync(model, solutions, Policy);
        DecoderFolder.Export(Reward, DecoderWeights.Initialize(shape, DecoderHead.Value, seed: 2), model.Tokenizer);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    public static async Task SkipWithoutPythonAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Forked interpreters exist on Linux only.");
        await using var python = new PythonCodeExecutor();
        try
        {
            await python.WarmUpAsync(TestContext.Current.CancellationToken);
        }
        catch (InvalidOperationException absence)
        {
            Assert.Skip(absence.Message);
        }
    }
}

/// <summary>The tests that share the models, which take some seconds to learn.</summary>
[CollectionDefinition(Name)]
public sealed class LearnedModelsCollection : ICollectionFixture<LearnedModels>
{
    public const string Name = "Learned models";
}
