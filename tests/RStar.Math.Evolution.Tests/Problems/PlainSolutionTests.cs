using System.Text.RegularExpressions;
using RStar.Math.Evolution.Problems;
using RStar.Math.Evolution.Problems.Equations;
using RStar.Math.Evolution.Tests.Problems.Equations;
using RStar.Math.Trajectories;

namespace RStar.Math.Evolution.Tests.Problems;

public sealed partial class PlainSolutionTests(PythonFixture python)
{
    [Fact]
    public async Task Programs_print_what_they_state_and_boxes_hold_the_answer()
    {
        var generator = new ProblemGenerator(new ProblemGeneratorOptions { Seed = 12 });
        ReasoningPath[] solutions = [.. generator.Generate(0, 200).Select(problem => problem.Solve(style: SolutionStyle.Plain))];
        List<string> faults = await SolutionCheck.FaultsAsync(python.Executor, solutions);
        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Take(5)));
    }

    [Fact]
    public void Variants_do_not_differ()
    {
        GeneratedProblem problem = new ProblemGenerator(new ProblemGeneratorOptions { MinLevel = 4 }).Generate(3);
        Assert.Single(Enumerable.Range(0, 10).Select(variant => TrajectoryFormat.WritePrompt(problem.Solve(variant, SolutionStyle.Plain))).Distinct());
    }

    [Fact]
    public void Stories_with_the_same_calculation_have_the_same_solution_but_for_their_numbers()
    {
        string[] shapes = [.. new ProblemGenerator(new ProblemGeneratorOptions { MaxLevel = 1 }).Generate(0, 1000).Select(Shape)];
        Assert.InRange(shapes.Distinct().Count(), 20, 200);
        Assert.InRange(shapes.CountBy(shape => shape).Max(shape => shape.Value), 50, 500);

        static string Shape(GeneratedProblem problem) =>
            string.Join('|', problem.Solve(style: SolutionStyle.Plain).ToSteps()[..^1].Select(step => Number().Replace(step.Text, "#")));
    }

    [Fact]
    public void The_constants_of_a_template_are_no_numbers_of_the_text()
    {
        GeneratedProblem problem = new ProblemGenerator(new ProblemGeneratorOptions { Topics = [ProblemTopic.Geometry], MaxLevel = 1 }).Generate(0, 20_000)
            .First(each => each.Templates[0] == "square-perimeter" && each.Problem.Answer == "16");
        Assert.Contains("product = 4 * n1\n", problem.Solve(style: SolutionStyle.Plain).ToSteps()[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Equations_name_all_numbers_of_the_text_in_order_and_print_with_the_last_operation()
    {
        EquationProblem problem = Arithmetic.Create("Ada has 3 red mugs and 12 apples in 4 bags. How many apples are in each bag if 1 rots?", "/ - 12 1 4", "2.75");
        ReasoningPath solution = problem.Solve(style: SolutionStyle.Plain);
        string[] lines = [.. solution.ToSteps()[..^1].SelectMany(step => step.Text.Split('\n')).Where(line => !line.StartsWith('#'))];
        Assert.Equal(
            ["n1 = 3", "n2 = 12", "n3 = 4", "n4 = 1", "difference = n2 - n4", "quotient = difference / n3", "print(round(quotient, 2))"],
            lines);
        Assert.Empty(await SolutionCheck.FaultsAsync(python.Executor, [solution]));
    }

    [Fact]
    public async Task A_whole_quotient_is_a_float_and_the_answer_is_whole()
    {
        ReasoningPath solution = Arithmetic.Create("8 rolls lie on 2 plates. How many lie on each?", "/ 8 2", "4").Solve(style: SolutionStyle.Plain);
        Assert.Equal("4.0", solution.ToSteps()[^2].Output);
        Assert.Contains("\\boxed{4}", solution.ToSteps()[^1].Text);
        Assert.Empty(await SolutionCheck.FaultsAsync(python.Executor, [solution]));
    }

    [Fact]
    public void A_number_that_is_used_twice_is_taken_from_one_mention_after_the_other()
    {
        ReasoningPath solution = Arithmetic.Create("A room is 5 metres long and 5 metres wide. How large is it?", "* 5 5", "25").Solve(style: SolutionStyle.Plain);
        Assert.Contains("product = n1 * n2", solution.ToSteps()[1].Text);
    }

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
