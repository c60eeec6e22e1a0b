using System.Text.RegularExpressions;
using RStar.Math.Evolution.Problems.Equations;

namespace RStar.Math.Evolution.Tests.Problems.Equations;

public sealed partial class RenumberingTests(PythonFixture python)
{
    [Fact]
    public void Changes_text_and_answer_together()
    {
        EquationProblem problem = Arithmetic.Create("Ada has 40 pears and eats 12 pears. How many pears are left?", "- 40 12", "28");
        for (ulong seed = 0; seed < 50; seed++)
        {
            Problem changed = Renumbering.Apply(problem, seed)!.Problem;
            int[] numbers = [.. Number().Matches(changed.Text).Select(match => int.Parse(match.Value))];
            Assert.Equal(numbers[0] - numbers[1], int.Parse(changed.Answer!));
            Assert.True(int.Parse(changed.Answer!) > 0);
            Assert.Equal(Number().Replace(problem.Problem.Text, "#"), Number().Replace(changed.Text, "#"));
        }
    }

    [Fact]
    public void Keeps_quotients_whole_where_they_were()
    {
        EquationProblem problem = Arithmetic.Create("12 cards and 18 cards are shared by 5 children. How many does each get?", "/ + 12 18 5", "6");
        Assert.All(Enumerable.Range(0, 50), seed => Assert.Matches(@"^\d+$", Renumbering.Apply(problem, (ulong)seed)!.Problem.Answer));
    }

    [Fact]
    public void Keeps_constants_of_the_equation_and_what_they_may_come_from()
    {
        EquationProblem problem = Arithmetic.Create("Max and his 2 sisters share 27 nuts. How many does each get?", "/ 27 3", "9");
        Assert.All(Enumerable.Range(0, 30), seed => Assert.Contains("his 2 sisters", Renumbering.Apply(problem, (ulong)seed)!.Problem.Text));
    }

    [Fact]
    public void Keeps_percents_below_a_hundred_and_decimals_as_many()
    {
        EquationProblem problem = Arithmetic.Create("Of 8.5 litres 60 % is water. How many litres are water?", "* * 8.5 60 0.01", "5.1");
        Assert.All(Enumerable.Range(0, 30), seed => Assert.Matches(@"^Of \d+\.\d litres \d{1,2} % is", Renumbering.Apply(problem, (ulong)seed)!.Problem.Text));
    }

    [Fact]
    public void Is_the_same_for_the_same_seed()
    {
        EquationProblem problem = Arithmetic.Create("Ada has 40 pears and eats 12. How many are left?", "- 40 12", "28");
        Assert.Equal(Renumbering.Apply(problem, 3)!.Problem, Renumbering.Apply(problem, 3)!.Problem);
        Assert.True(Enumerable.Range(0, 20).Select(seed => Renumbering.Apply(problem, (ulong)seed)!.Problem.Text).Distinct().Count() > 15);
    }

    [Fact]
    public void Gives_nothing_where_no_number_can_change()
    {
        Assert.Null(Renumbering.Apply(Arithmetic.Create("Ada has one pear and eats it. How many are left?", "- 1 1", "0"), 1));
    }

    [Fact]
    public void Leaves_ordinals_dates_and_long_runs_of_digits_alone()
    {
        EquationProblem problem = Arithmetic.Create(
            "On the 21st at 10:30, ticket 12345678901234567890 of 1/2 price, Ada has 40 pears and eats 12. How many are left?", "- 40 12", "28");
        Assert.StartsWith(
            "On the 21st at 10:30, ticket 12345678901234567890 of 1/2 price, Ada has ", Renumbering.Apply(problem, 1)!.Problem.Text);
    }

    [Fact]
    public async Task Renumbered_problems_of_a_set_are_still_solved_rightly()
    {
        (IReadOnlyList<EquationProblem> problems, _) = await Arithmetic.ReadAsync("train", "mawps-asdiv.jsonl");
        EquationProblem?[] changed = [.. problems.Where((_, index) => index % 10 == 5).Select((problem, index) => Renumbering.Apply(problem, (ulong)index))];
        Assert.True(changed.Count(problem => problem is not null) > 0.95 * changed.Length);
        List<string> faults = await SolutionCheck.FaultsAsync(python.Executor, [.. changed.OfType<EquationProblem>().Select(problem => problem.Solve())]);
        Assert.True(faults.Count == 0, string.Join("\n\n", faults.Take(5)));
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
