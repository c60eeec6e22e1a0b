using RStar.Math.Answers;
using RStar.Math.Search;
using RStar.Math.TestKit;

namespace RStar.Math.Tests.Validation;

public class FaultsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void A_solver_names_all_faults_of_its_settings()
    {
        var options = new RStarMathOptions
        {
            MaxProblemLength = 0,
            Scheduling = new SchedulingOptions { MaxBatchSize = 0 },
            Solve = new SolveOptions { Runs = 0, Strategy = new MctsStrategy(new MctsOptions { Rollouts = 0 }) },
            Python = null!,
        };
        ArgumentException thrown = Assert.Throws<ArgumentException>(
            () => new Solver(new ScriptedPolicyModel(_ => []), new ScriptedCodeExecutor(), options: options));
        Assert.Equal("options", thrown.ParamName);
        Assert.StartsWith(
            "Solve: Strategy (Monte Carlo tree search): Rollouts is 0; it must be 1 or more. Solve: Runs is 0; it must be from 1 to 65536. "
            + "Scheduling: MaxBatchSize is 0; it must be 1 or more. Python: it is null; leave it out for its defaults. "
            + "MaxProblemLength is 0; it must be 1 or more. (",
            thrown.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_solve_names_every_part_that_is_null()
    {
        ArgumentException thrown = await Assert.ThrowsAsync<ArgumentException>(
            () => TestSolver.For(new RandomWalk()).SolveAsync("p", new SolveOptions { Budget = null!, Sampling = null! }, Token));
        Assert.StartsWith(
            "Budget: it is null; leave it out for its defaults. Sampling: it is null; leave it out for its defaults. (",
            thrown.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Many_solves_name_the_faults_of_each_solve()
    {
        var options = new SolveManyOptions { MaxBuffered = 0, Solve = new SolveOptions { MaxDepth = 0 } };
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => TestSolver.For(new RandomWalk()).SolveManyAsync([new Problem("p")], options, Token));
        Assert.StartsWith(
            "MaxBuffered is 0; it must be 1 or more. Solve: MaxDepth is 0; it must be from 1 to 1000. (", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparer_names_all_faults_of_its_settings()
    {
        var options = new AnswerComparerOptions { MaxLength = 0, RelativeTolerance = 0.5 };
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => new AnswerComparer(options));
        Assert.StartsWith(
            "RelativeTolerance is 0.5; it must be from 0 to 0.01. MaxLength is 0; it must be from 1 to 1,000,000. (",
            thrown.Message,
            StringComparison.Ordinal);
    }
}
