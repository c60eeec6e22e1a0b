using RStar.Math.Evolution.Problems;
using RStar.Math.Trajectories;

namespace RStar.Math.Evolution.Tests.Problems;

public sealed class ProblemSolutionTests(PythonFixture python)
{
    private const int Programs = 400;

    [Theory]
    [InlineData(ProblemSplit.Training)]
    [InlineData(ProblemSplit.Evaluation)]
    public async Task Programs_print_what_they_state_and_boxes_hold_the_answer(ProblemSplit split)
    {
        var generator = new ProblemGenerator(new ProblemGeneratorOptions { Seed = 11, Split = split });
        ReasoningPath[] solutions = [.. generator.Generate(0, Programs / 2).Select((problem, index) => problem.Solve(variant: index))];
        List<string> faults = await SolutionCheck.FaultsAsync(python.Executor, solutions);
        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Take(5)));
    }

    [Fact]
    public void Solutions_are_code_steps_a_printing_step_and_an_answer()
    {
        foreach (GeneratedProblem problem in new ProblemGenerator().Generate(0, 500))
        {
            Step[] steps = problem.Solve().ToSteps();
            Assert.True(steps.Length >= 2);
            Assert.All(steps[..^2], step => Assert.Equal(StepKind.Code, step.Kind));
            Assert.All(steps[..^1], step => Assert.StartsWith("# ", step.Text));
            Assert.Equal(StepKind.FinalCode, steps[^2].Kind);
            Assert.Contains("print(", steps[^2].Text);
            Assert.Equal(StepKind.Answer, steps[^1].Kind);
        }
    }

    [Fact]
    public void Solutions_survive_the_trajectory_format()
    {
        foreach (GeneratedProblem problem in new ProblemGenerator().Generate(0, 200))
        {
            ReasoningPath solution = problem.Solve();
            string text = TrajectoryFormat.WritePrompt(solution);
            Assert.Equal(text, TrajectoryFormat.WritePrompt(TrajectoryParser.Parse(text)));
        }
    }

    [Fact]
    public void Variants_word_the_same_solution_differently_and_each_is_repeatable()
    {
        GeneratedProblem problem = new ProblemGenerator(new ProblemGeneratorOptions { MinLevel = 4 }).Generate(3);
        string[] texts = [.. Enumerable.Range(0, 20).Select(variant => TrajectoryFormat.WritePrompt(problem.Solve(variant)))];
        Assert.True(texts.Distinct().Count() > 10);
        Assert.Equal(texts[7], TrajectoryFormat.WritePrompt(problem.Solve(7)));
    }
}
