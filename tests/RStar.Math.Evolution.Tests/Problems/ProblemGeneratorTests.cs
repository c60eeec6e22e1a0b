using RStar.Math.Answers;
using RStar.Math.Evolution.Problems;

namespace RStar.Math.Evolution.Tests.Problems;

public sealed class ProblemGeneratorTests
{
    [Fact]
    public void Gives_the_same_problem_for_the_same_seed_and_index_in_any_order()
    {
        var options = new ProblemGeneratorOptions { Seed = 42 };
        GeneratedProblem[] inOrder = [.. new ProblemGenerator(options).Generate(0, 300)];
        var other = new ProblemGenerator(options);
        for (int index = inOrder.Length - 1; index >= 0; index--)
        {
            Assert.Equal(inOrder[index].Problem, other.Generate(index).Problem);
        }
    }

    [Fact]
    public void Gives_on_every_machine_what_it_gave_here()
    {
        GeneratedProblem problem = new ProblemGenerator(new ProblemGeneratorOptions { Seed = 7, MinLevel = 3 }).Generate(12345);
        Assert.Equal(
            new Problem(PinnedText) { Id = "training-7-12345", Answer = PinnedAnswer },
            problem.Problem);
    }

    [Fact]
    public void Other_seeds_give_other_problems()
    {
        static HashSet<string> Texts(ulong seed) =>
            [.. new ProblemGenerator(new ProblemGeneratorOptions { Seed = seed, MinLevel = 3 }).Generate(0, 300).Select(problem => problem.Problem.Text)];
        Assert.Empty(Texts(1).Intersect(Texts(2)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Every_topic_has_problems_of_every_level(int level)
    {
        foreach (ProblemTopic topic in Enum.GetValues<ProblemTopic>())
        {
            var generator = new ProblemGenerator(new ProblemGeneratorOptions { MinLevel = level, MaxLevel = level, Topics = [topic] });
            Assert.All(generator.Generate(0, 30), problem => Assert.Equal((topic, level), (problem.Topic, problem.Level)));
        }
    }

    [Fact]
    public void Spreads_problems_evenly_over_levels_and_topics()
    {
        const int Count = 8000;
        const double Levels = 6;
        double topics = Enum.GetValues<ProblemTopic>().Length;
        GeneratedProblem[] problems = [.. new ProblemGenerator().Generate(0, Count)];
        Assert.All(problems.CountBy(problem => problem.Level), level => Assert.InRange(level.Value, Count / Levels * 0.85, Count / Levels * 1.15));
        Assert.All(problems.CountBy(problem => problem.Topic), topic => Assert.InRange(topic.Value, Count / topics * 0.8, Count / topics * 1.2));
    }

    [Theory]
    [InlineData(ProblemSplit.Training, 0.99)]
    [InlineData(ProblemSplit.Evaluation, 0.99)]
    public void Hardly_ever_repeats_a_text(ProblemSplit split, double share)
    {
        const int Count = 10_000;
        var generator = new ProblemGenerator(new ProblemGeneratorOptions { Seed = 5, Split = split });
        int distinct = generator.Generate(0, Count).Select(problem => problem.Problem.Text).Distinct().Count();
        Assert.True(distinct >= share * Count, $"{distinct} of {Count} texts are distinct.");
    }

    [Fact]
    public void Answers_are_numbers_that_the_comparer_reads()
    {
        Assert.All(new ProblemGenerator().Generate(0, 3000), problem => Assert.True(AnswerComparer.CanParse(problem.Problem.Answer!), problem.Problem.Answer));
    }

    [Fact]
    public void Counts_operations_as_its_solutions_do_them()
    {
        // Only programs without functions are counted: there each operation is one operator between spaces.
        int counted = 0;
        foreach (GeneratedProblem problem in new ProblemGenerator().Generate(0, 500))
        {
            string code = string.Join('\n', problem.Solve(1).ToSteps()[..^1].Select(step => step.Text));
            if (Functions.Any(word => code.Contains(word, StringComparison.Ordinal)))
            {
                continue;
            }

            string[] lines = [.. code.Split('\n').Where(line => !line.StartsWith('#') && !line.StartsWith("print", StringComparison.Ordinal) && !line.StartsWith("from ", StringComparison.Ordinal))];
            int operators = lines.SelectMany(line => line.Split(' ')).Count(word => word is "+" or "-" or "*" or "/" or "//" or "%" or "**");
            Assert.True(operators == problem.Level, $"{operators} operators at level {problem.Level}:\n{code}");
            counted++;
        }

        Assert.True(counted > 200);
    }

    [Fact]
    public void Streams_far_along_the_list_without_what_comes_before()
    {
        GeneratedProblem[] far = [.. new ProblemGenerator().Generate(long.MaxValue / 2, 3)];
        Assert.Equal(3, far.Select(problem => problem.Problem.Text).Distinct().Count());
        Assert.Empty(new ProblemGenerator().Generate(5, 0));
    }

    [Fact]
    public void Says_what_is_wrong_with_options()
    {
        static string Message(ProblemGeneratorOptions options) => Assert.Throws<ArgumentException>(() => new ProblemGenerator(options)).Message;
        Assert.Contains("Levels 0 to 6 do not exist", Message(new ProblemGeneratorOptions { MinLevel = 0 }));
        Assert.Contains("Levels 4 to 3 do not exist", Message(new ProblemGeneratorOptions { MinLevel = 4, MaxLevel = 3 }));
        Assert.Contains("name at least one topic", Message(new ProblemGeneratorOptions { Topics = [] }));
        Assert.Contains("Topics holds 99", Message(new ProblemGeneratorOptions { Topics = [(ProblemTopic)99] }));
        Assert.Contains("Split is 9", Message(new ProblemGeneratorOptions { Split = (ProblemSplit)9 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProblemGenerator().Generate(-1));
    }

    private static readonly string[] Functions = ["sympy", "range(", "itertools", "gcd(", "comb(", "perm(", "lcm(", "factorial(", "isqrt(", "Fraction("];

    private const string PinnedText =
        "A motorboat crosses a lake at 95 km/h, which takes 3 hours, and follows a river at 37 km/h, which takes 5 hours. "
        + "Find the sum of the two distances in kilometres.";

    private const string PinnedAnswer = "470";
}
