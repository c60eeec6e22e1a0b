using RStar.Math.Answers;
using RStar.Math.Evolution;
using RStar.Math.OnnxRuntime;
using RStar.Math.TestKit;
using RStar.Math.TestModels;

namespace RStar.Math.Training.Tests.Rounds;

public class RoundModelsTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_solver_has_its_reward_model_by_itself_for_solutions_that_others_drew()
    {
        using var folder = new TemporaryFolder();
        BaseModel baseModel = SmallModel.Base();
        DecoderFolder.Export(folder["policy"], baseModel.Weights, baseModel.Tokenizer);
        await new RoundTrainer(reward: RewardTrainerOptions.Small with { BatchSize = 8, Threads = 1 }).TrainBaselineAsync(
            new TrainingTask<ValuedPath>
            {
                BaseFolder = folder["policy"],
                Examples = _ => Enumerable.Range(0, 8).Select(n => new ValuedPath(SumPaths.Of(n), n % 2 == 0 ? 1 : -1)).ToAsyncEnumerable(),
                OutputFolder = folder["orm"],
                CheckpointFolder = folder["orm.checkpoints"],
                Stage = EvolutionStage.BaselineTraining,
            },
            RewardBaseline.Outcome,
            cancellationToken: Cancelled);

        var models = new RoundModels(new ScriptedCodeExecutor(), new AnswerComparer(), new OnnxRuntimeModelOptions { Execution = new ExecutionOptions { Threads = 1 } });
        await using RoundSolver solver = await models.OpenAsync(folder["policy"], folder["orm"], Cancelled);
        var values = new Dictionary<int, double>();
        await foreach (RewardResult result in solver.Reward!.EvaluateAsync([new RewardRequest(SumPaths.Of(1)), new RewardRequest(SumPaths.Of(2))], Cancelled))
        {
            values.Add(result.RequestIndex, result.Value);
            result.State?.Dispose();
        }

        Assert.Equal([0, 1], values.Keys.Order());
        Assert.All(values.Values, value => Assert.InRange(value, -1, 1));
        Assert.NotEqual(values[0], values[1]);

        await using RoundSolver alone = await models.OpenAsync(folder["policy"], null, Cancelled);
        Assert.Null(alone.Reward);
    }
}
