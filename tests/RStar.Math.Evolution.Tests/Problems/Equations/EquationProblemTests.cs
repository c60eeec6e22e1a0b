using RStar.Math.Evolution.Problems.Equations;
using RStar.Math.Trajectories;

namespace RStar.Math.Evolution.Tests.Problems.Equations;

public sealed class EquationProblemTests(PythonFixture python)
{
    private const string Muffins = "Ada bakes 4 trays of 12 muffins and gives 9 muffins away. How many muffins are left?";

    [Theory]
    [InlineData("- * 4 12 9")]
    [InlineData("( ( 4.0 * 12.0 ) - 9.0 )")]
    public void Reads_prefix_and_infix_alike(string equation)
    {
        string prefix = TrajectoryFormat.WritePrompt(Arithmetic.Create(Muffins, "- * 4 12 9", "39").Solve());
        Assert.Equal(prefix, TrajectoryFormat.WritePrompt(Arithmetic.Create(Muffins, equation, "39").Solve()));
    }

    [Fact]
    public void Writes_a_step_for_each_operation_and_prints_the_last_result()
    {
        EquationProblem problem = Arithmetic.Create(Muffins, "- * 4 12 9", "39");
        IEnumerable<string> programs = Enumerable.Range(0, 30)
            .Select(variant => string.Join('\n', problem.Solve(variant).ToSteps()[..^1].SelectMany(step => step.Text.Split('\n')).Where(line => !line.StartsWith('#'))));
        Assert.Equal(
            [
                "product = 4 * 12\ndifference = product - 9\nprint(difference)",
                "trays = 4\nmuffins = 12\nmuffins_2 = 9\nproduct = trays * muffins\ndifference = product - muffins_2\nprint(difference)",
            ],
            programs.Distinct().Order());
    }

    [Theory]
    [InlineData("* 4", "ends before its last operand")]
    [InlineData("+ 4 5 6", "goes on after its end with '6'")]
    [InlineData("+ 4 x", "'x' in an equation is neither a number nor one of + - * /")]
    [InlineData("4 + x", "holds the name 'x'")]
    [InlineData("/ 4 - 3 3", "has no value")]
    [InlineData("+ 4 12", "gives 16 and not the answer 39")]
    [InlineData("", "should have")]
    public void Says_why_an_equation_is_refused(string equation, string reason)
    {
        Assert.Contains(reason, Arithmetic.Fault(Muffins, equation, "39"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("many")]
    [InlineData("1.2.3")]
    public void Refuses_an_answer_that_is_no_number(string? answer)
    {
        Assert.Contains("is no number", Arithmetic.Fault(Muffins, "- * 4 12 9", answer));
    }

    [Fact]
    public void Takes_an_answer_that_is_rounded_and_prints_it_so()
    {
        ReasoningPath solution = Arithmetic.Create("It took 6 minutes to walk 500 metres. How many metres a minute is that?", "/ 500 6", "83.33").Solve();
        Assert.Equal("83.33", solution.Parent!.LastStep!.Output);
        Assert.Contains("round(quotient, 2)", solution.Parent.LastStep.Text);
    }

    [Theory]
    [InlineData("mawps-asdiv.jsonl", "train", 30)]
    [InlineData("svamp-dev.jsonl", "eval", 5)]
    public async Task Solves_nearly_all_of_a_problem_set_as_its_answers_say(string file, string folder, int mostRefused)
    {
        (IReadOnlyList<EquationProblem> problems, int refused) = await Arithmetic.ReadAsync(folder, file);
        Assert.InRange(refused, 0, mostRefused);
        ReasoningPath[] solutions = [.. problems.Where((_, index) => index % 10 == 0).Select((problem, index) => problem.Solve(variant: index))];
        List<string> faults = await SolutionCheck.FaultsAsync(python.Executor, solutions);
        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Take(5)));
    }
}
