namespace RStar.Math.Evolution.Tests;

public class ProblemCuratorTests
{
    private const string Evaluation =
        "A robe takes 2 bolts of blue fiber and half that much white fiber. How many bolts in total does it take?";

    [Fact]
    public async Task Keeps_each_problem_once_however_it_is_spelled()
    {
        var curator = new ProblemCurator();
        string[] kept = await Keep(curator, ["What is 1 + 2?", "what  is 1+2", "What is $1 + 2$?", "What is 1 - 2?", "What is 12?"]);
        Assert.Equal(["What is 1 + 2?", "What is 1 - 2?", "What is 12?"], kept);
        Assert.Equal(2, curator.Counts.Duplicates);
        Assert.Equal(3, curator.Counts.Kept);
    }

    [Fact]
    public async Task Numbers_are_told_apart_by_their_points_and_not_by_their_thousands_commas()
    {
        Assert.Equal(["Halve 3.5", "Halve 35", "Halve 1,000"], await Keep(new ProblemCurator(), ["Halve 3.5", "Halve 35", "Halve 1,000", "Halve 1000"]));
    }

    [Fact]
    public async Task Drops_and_counts_what_an_evaluation_set_holds_in_whole_or_in_part()
    {
        var decontaminator = new Decontaminator(runLength: 8);
        decontaminator.Add("gsm8k", new Problem(Evaluation));
        var curator = new ProblemCurator(decontaminator);
        string[] kept = await Keep(
            curator,
            [
                Evaluation.ToUpperInvariant(),
                "Ann says: a robe takes 2 bolts of blue fiber and half that much of anything else.",
                "A robe takes 2 bolts of red silk.",
            ]);
        Assert.Equal(["A robe takes 2 bolts of red silk."], kept);
        Assert.Equal(new ContaminationCount(1, 1), curator.Counts.Contaminated["gsm8k"]);
    }

    [Fact]
    public async Task Drops_problems_without_an_answer()
    {
        var curator = new ProblemCurator();
        Assert.Empty(await Texts(curator.CurateAsync(Stream([new Problem("What is 1?")]), TestContext.Current.CancellationToken)));
        Assert.Equal(1, curator.Counts.Unanswered);
    }

    private static Task<string[]> Keep(ProblemCurator curator, string[] texts) =>
        Texts(curator.CurateAsync(Stream([.. texts.Select(text => new Problem(text) { Answer = "3" })]), TestContext.Current.CancellationToken));

    private static async Task<string[]> Texts(IAsyncEnumerable<Problem> problems)
    {
        var texts = new List<string>();
        await foreach (Problem problem in problems)
        {
            texts.Add(problem.Text);
        }

        return [.. texts];
    }

    private static async IAsyncEnumerable<Problem> Stream(Problem[] problems)
    {
        await Task.CompletedTask;
        foreach (Problem problem in problems)
        {
            yield return problem;
        }
    }
}
