using System.Text.RegularExpressions;
using RStar.Math.Evolution.Problems;
using RStar.Math.Evolution.Problems.Equations;

namespace RStar.Math.Evolution.Tests.Problems.Equations;

public sealed partial class RewordingTests
{
    private const string Text = "Ada has 12 apples. She eats 5 apples, and an apple rots. How many apples has Ada left?";

    private static readonly Rewording Rewording = new(
        [Text, "Bob has 3 pears. How many has he?", "He has 4 melons and she has 2 plums left. How many are there?"], commonCount: 3);

    [Fact]
    public void Common_words_and_numbers_stay_and_a_rare_word_changes_wherever_it_stands()
    {
        string[] changed = [.. Enumerable.Range(0, 20).Select(seed => Rewording.Apply(Problem, (ulong)seed).Problem.Text)];
        Assert.True(changed.Distinct().Count() > 10);
        Assert.All(changed, text =>
        {
            Match words = Shape().Match(text);
            Assert.True(words.Success, text);
            Assert.Equal(words.Groups["thing"].Value, words.Groups["one"].Value);
            Assert.Equal(words.Groups["person"].Value, words.Groups["again"].Value);
        });
        Assert.Equal(changed[7], Rewording.Apply(Problem, 7).Problem.Text);
    }

    [Fact]
    public void A_solution_keeps_its_steps()
    {
        ReasoningPath solution = Problem.Solve(style: SolutionStyle.Plain);
        ReasoningPath changed = Rewording.Apply(solution, 1);
        Assert.Equal(solution.ToSteps(), changed.ToSteps());
        Assert.NotEqual(solution.Problem.Text, changed.Problem.Text);
        Assert.Equal("7", changed.Problem.Answer);
    }

    [Fact]
    public void Without_rare_words_nothing_changes() => Assert.Equal(Text, new Rewording([Text], commonCount: 1).Apply(Problem, 3).Problem.Text);

    private static EquationProblem Problem => Arithmetic.Create(Text, "- 12 5", "7");

    [GeneratedRegex(
        @"^(?<person>[A-Z]\w+) has 12 (?<thing>\w+)s\. \w+ \w+ 5 \k<thing>s, \w+ an (?<one>\w+) \w+\. How many \k<thing>s has (?<again>\w+) \w+\?$")]
    private static partial Regex Shape();
}
