using RStar.Math.Evolution.Problems;
using RStar.Math.Evolution.Problems.Equations;

namespace RStar.Math.Evolution.Tests.Problems.Equations;

public sealed class DistractionTests(PythonFixture python)
{
    private const string Text = "Ada has 12 apples. She eats 5 of them. How many are left?";

    [Fact]
    public void Sentences_that_distract_state_a_number_and_ask_nothing()
    {
        Assert.Equal(
            ["Bo has 3 cats.", "A cat costs 4.50 dollars."],
            Distraction.SentencesOf("Bo has 3 cats. He likes them. A cat costs 4.50 dollars. What do 3 cost?"));
    }

    [Fact]
    public async Task A_sentence_comes_before_the_question_and_the_answer_stays()
    {
        EquationProblem problem = Arithmetic.Create(Text, "- 12 5", "7");
        EquationProblem[] changed = [.. Enumerable.Range(0, 20).Select(seed => Distraction.Apply(problem, "Bo has 3 cats.", (ulong)seed)!)];
        Assert.Equal(3, changed.Select(each => each.Problem.Text).Distinct().Count());
        Assert.All(changed, each => Assert.EndsWith("How many are left?", each.Problem.Text));
        Assert.All(changed, each => Assert.Contains("Bo has 3 cats. ", each.Problem.Text));
        Assert.Equal(changed[4].Problem.Text, Distraction.Apply(problem, "Bo has 3 cats.", 4)!.Problem.Text);
        Assert.Empty(await SolutionCheck.FaultsAsync(python.Executor, [.. changed.Select(each => each.Solve(style: SolutionStyle.Plain))]));
    }

    [Theory]
    [InlineData("Bo has 12 cats.")]
    [InlineData("Bo has 3 cats and 5 dogs.")]
    public void A_sentence_with_a_number_of_the_problem_is_refused(string sentence) =>
        Assert.Null(Distraction.Apply(Arithmetic.Create(Text, "- 12 5", "7"), sentence, 0));
}
