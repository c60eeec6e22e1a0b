using System.Text.RegularExpressions;
using RStar.Math.Evolution.Problems;
using RStar.Math.Evolution.Problems.Equations;

namespace RStar.Math.Evolution.Tests.Problems.Equations;

public sealed partial class RewordingTests
{
    private const string Text = "Ada has 12 apples. She eats 5 apples, and an apple falls. How many apples has Ada left?";

    private static readonly string[] Others =
    [
        "Bob has 3 pears and a pear tree. How many pears has he?", "Carla wants plums. Dan has 4 melons and she has 2 plums left. How many are there?",
        "The ripe cherry lies beside cherries in a bowl. Eve and Finn bring bowls.", "Gus buys lamps and a lamp with a pump; Hal buys pumps.",
    ];

    private static readonly Rewording Rewording = new([Text, .. Others]);

    [Fact]
    public void Common_words_and_numbers_stay_and_a_rare_word_changes_wherever_it_stands()
    {
        string[] changed = [.. Changed(Text)];
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

    [Theory]
    [InlineData("Mia packs 3 dozen kites.")]
    [InlineData("Mia has half as many kites, and a third of these are torn.")]
    [InlineData("Mia has twice the kites, double the kites and a couple of pairs.")]
    [InlineData("Mia has 5 fewer kites, and 2 less than that on average.")]
    [InlineData("Mia puts a penny and a quarter on each quarter of the kites, 20 percent on the others.")]
    [InlineData("Mia has divided the kites equally and the remaining kites are heavier, older or shortest.")]
    [InlineData("Mia inherited, donated, lost and stored kites, first daily, then on Mondays or in March.")]
    [InlineData("Without the kites neither an inch nor 2 feet of rope and no ounce would remain until tomorrow.")]
    public void Rare_words_that_an_answer_hangs_on_are_neither_exchanged_nor_put_into_other_problems(string sentence)
    {
        string[] kept = [.. WordsOf(sentence).Except(["Mia", "kites", "rope"])];
        var rewording = new Rewording([Text, .. Others, sentence]);
        for (ulong seed = 0; seed < 50; seed++)
        {
            string reworded = rewording.Apply(Arithmetic.Create(sentence, "+ 1 2", "3"), seed).Problem.Text;
            Assert.Equal(kept, WordsOf(reworded).Intersect(kept));
            string other = rewording.Apply(Problem, seed).Problem.Text;
            Assert.Empty(WordsOf(other).Except(WordsOf(Text)).Intersect(kept));
        }
    }

    [Fact]
    public void Two_words_do_not_become_one()
    {
        EquationProblem problem = Arithmetic.Create("Bob and Carla have pears and plums.", "+ 1 2", "3");
        for (ulong seed = 0; seed < 100; seed++)
        {
            string[] words = [.. WordsOf(Rewording.Apply(problem, seed).Problem.Text)];
            Assert.NotEqual(words[0], words[2]);
            Assert.NotEqual(words[4], words[6]);
        }
    }

    [Fact]
    public void A_name_becomes_a_name_and_a_word_with_a_plural_one_that_has_it()
    {
        string[] names = ["Ada", "Bob", "Carla", "Dan", "Eve", "Finn", "Gus", "Hal"];
        string[] things = ["pear", "plum", "melon", "cherrie", "bowl", "lamp", "pump", "apple"];
        Assert.All(Changed(Text), text =>
        {
            Match words = Shape().Match(text);
            Assert.Contains(words.Groups["person"].Value, names);
            Assert.Contains(words.Groups["thing"].Value, things);
        });
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

    private static IEnumerable<string> Changed(string text) =>
        Enumerable.Range(0, 40).Select(seed => Rewording.Apply(Arithmetic.Create(text, "- 12 5", "7"), (ulong)seed).Problem.Text);

    private static IEnumerable<string> WordsOf(string text) => Regex.Matches(text, "[A-Za-z]+").Select(match => match.Value);

    [GeneratedRegex(
        @"^(?<person>[A-Z]\w+) has 12 (?<thing>\w+)s\. She eats 5 \k<thing>s, and an (?<one>\w+) falls\. How many \k<thing>s has (?<again>\w+) left\?$")]
    private static partial Regex Shape();
}
