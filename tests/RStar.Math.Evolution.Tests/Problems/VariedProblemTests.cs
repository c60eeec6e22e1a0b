using System.Text.RegularExpressions;
using RStar.Math.Evolution.Problems;

namespace RStar.Math.Evolution.Tests.Problems;

public sealed partial class VariedProblemTests(PythonFixture python)
{
    private static readonly ProblemGenerator Generator = new(new ProblemGeneratorOptions { Seed = 21 });

    [Fact]
    public void Other_numbers_leave_story_relations_and_operations_as_they_are()
    {
        foreach (GeneratedProblem problem in Generator.Generate(0, 300))
        {
            GeneratedProblem varied = problem.Vary(1);
            Assert.Equal(problem.Templates, varied.Templates);
            Assert.Equal((problem.Topic, problem.Level), (varied.Topic, varied.Level));
            Assert.Equal(Names(problem), Names(varied));
        }
    }

    [Fact]
    public void Variants_differ_and_each_is_repeatable()
    {
        GeneratedProblem problem = Generator.Generate(5);
        string[] texts = [.. Enumerable.Range(1, 10).Select(variant => problem.Vary(variant).Problem.Text).Append(problem.Problem.Text)];
        Assert.True(texts.Distinct().Count() > 8);
        Assert.Equal(texts[3], problem.Vary(4).Problem.Text);
        Assert.Equal(problem.Problem.Id + "-variant-4", problem.Vary(4).Problem.Id);
    }

    [Fact]
    public async Task Variants_are_solved_rightly()
    {
        ReasoningPath[] solutions = [.. Generator.Generate(0, 150).Select(problem => problem.Vary(2).Solve())];
        List<string> faults = await SolutionCheck.FaultsAsync(python.Executor, solutions);
        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Take(5)));
    }

    [Fact]
    public void There_is_no_variant_zero() => Assert.Throws<ArgumentOutOfRangeException>(() => Generator.Generate(0).Vary(0));

    /// <summary>The names of the results in order: those of the text's numbers, n1 and so on, are as many as are written in digits.</summary>
    private static string[] Names(GeneratedProblem problem) =>
    [
        .. problem.Solve(style: SolutionStyle.Plain).ToSteps().SelectMany(step => Assigned().Matches(step.Text)).Select(match => match.Groups[1].Value),
    ];

    [GeneratedRegex(@"^(?!n\d+ )(\w+) = ", RegexOptions.Multiline)]
    private static partial Regex Assigned();
}
