using RStar.Math.Benchmarks.EndToEnd;
using RStar.Math.Benchmarks.Scaling;
using RStar.Math.Benchmarks.Tests.EndToEnd;

namespace RStar.Math.Benchmarks.Tests.Scaling;

public sealed class ScalingModelTests
{
    // One byte a second and one operation a second are got of these.
    private static readonly Accelerator Unit = new(
        "unit", 1 / Accelerator.BandwidthShare, 1 / Accelerator.ArithmeticShare, MemoryBytes: 1e9, Source: "");

    private static readonly LargeModel Model = new(Weights: 1000, KeyValueBytes: 3, AttentionFlops: 5);

    private static MeasuredShapes Shapes => MeasuredShapesTests.Round;

    [Fact]
    public void The_large_model_is_of_the_published_size()
    {
        // The model's page states 7.61 billion weights.
        Assert.Equal(7.61e9, LargeModel.Qwen7B.Weights, 0.01e9);
        Assert.Equal(2 * 28 * 4 * 128 * 2, LargeModel.Qwen7B.KeyValueBytes);
    }

    [Fact]
    public void One_tree_costs_what_the_formulas_say()
    {
        ExpansionCost cost = ScalingModel.Reckon(Unit, Model, Shapes, trees: 1);

        // 8 rows of 20 tokens leave one by one until the longest has its 40.
        Assert.Equal(4, cost.Rows, 1e-9);

        // Bytes: 2000 of weights, 3 for each of 100 + 4 * 10 tokens. Operations: 2000 for each of 4 rows, which is more.
        Assert.Equal(8000, cost.StepSeconds, 1e-6);

        // 40 steps, and reading 10 tokens.
        Assert.Equal((40 * 8000) + 20_000, cost.PolicySeconds, 1e-6);

        // 5 paths of 20 tokens.
        Assert.Equal(200_000, cost.RewardSeconds, 1e-6);
        Assert.Equal(0.04, cost.ProcessorSeconds, 1e-9);

        // Both models: weights, the prefix, and 10 expansions of 8 candidates of 20 tokens.
        Assert.Equal(2 * (2000 + (3 * (100 + 1600))), cost.MemoryBytes, 1e-6);
    }

    [Fact]
    public void A_second_proposal_costs_what_the_first_did()
    {
        ExpansionCost once = ScalingModel.Reckon(Unit, Model, Shapes, trees: 1);
        ExpansionCost twice = ScalingModel.Reckon(Unit, Model, Shapes with { ProposalsPerExpansion = 2 }, trees: 1);
        Assert.Equal(2 * once.PolicySeconds, twice.PolicySeconds, 1e-6);
        Assert.Equal(once.RewardSeconds, twice.RewardSeconds, 1e-6);
        Assert.Equal(2 * (2000 + (3 * (100 + 3200))), twice.MemoryBytes, 1e-6);
    }

    [Fact]
    public void Attention_that_is_left_out_grows_with_the_length()
    {
        Assert.Equal(0.25, Model.AttentionShare(tokensBefore: 100), 1e-9);

        // 28 layers of width 3584, 4 operations a number, against 2 a weight.
        Assert.Equal(4.0 * 28 * 3584 * 400 / (2 * LargeModel.Qwen7B.Weights), LargeModel.Qwen7B.AttentionShare(400), 1e-9);
        Assert.Equal(0.0105, LargeModel.Qwen7B.AttentionShare(400), 0.0001);
    }

    [Fact]
    public void A_slow_memory_decides_where_there_is_little_to_compute()
    {
        Accelerator slow = Unit with { FlopsPerSecond = 1e9 };
        Assert.Equal(2000 + (3 * (100 + 40)), ScalingModel.Reckon(slow, Model, Shapes, trees: 1).StepSeconds, 1e-6);
    }

    [Fact]
    public void Without_states_every_row_has_its_prefix_and_everything_is_read_again()
    {
        Accelerator slow = Unit with { FlopsPerSecond = 1e9 };
        ExpansionCost cost = ScalingModel.Reckon(slow, Model, Shapes, trees: 1, keepsStates: false);
        Assert.Equal(2000 + (3 * ((4 * 100) + 40)), cost.StepSeconds, 1e-6);

        ExpansionCost computed = ScalingModel.Reckon(Unit, Model, Shapes, trees: 1, keepsStates: false);
        Assert.Equal((40 * 8000) + (2000 * 100), computed.PolicySeconds, 1e-6);
        Assert.Equal(2000 * 5 * (20 + 100), computed.RewardSeconds, 1e-6);
    }

    [Fact]
    public void An_hour_holds_as_many_trees_as_their_expansions_leave_room_for()
    {
        ExpansionCost cost = ScalingModel.Reckon(Accelerator.H100, LargeModel.Qwen7B, Shapes, trees: 16);
        Assert.Equal(3600 * 16 / (10 * (cost.GpuSeconds + cost.ProcessorSeconds)), cost.LeastTreesPerHour, 1e-6);
        Assert.Equal(3600 * 16 / (10 * double.Max(cost.GpuSeconds, cost.ProcessorSeconds)), cost.MostTreesPerHour, 1e-6);
    }

    [Fact]
    public void More_trees_in_flight_are_never_slower_and_states_never_cost_time()
    {
        double before = 0;
        foreach (int trees in new[] { 1, 2, 4, 16, 64, 256, 1024 })
        {
            ExpansionCost cost = ScalingModel.Reckon(Accelerator.A100, LargeModel.Qwen7B, Shapes, trees);
            Assert.True(cost.LeastTreesPerHour >= before);
            Assert.True(cost.MostTreesPerHour >= cost.LeastTreesPerHour);
            ExpansionCost without = ScalingModel.Reckon(Accelerator.A100, LargeModel.Qwen7B, Shapes, trees, keepsStates: false);
            Assert.True(cost.LeastTreesPerHour >= without.LeastTreesPerHour);
            before = cost.LeastTreesPerHour;
        }
    }
}
