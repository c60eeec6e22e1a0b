using RStar.Math.Evolution.Problems.Equations;

namespace RStar.Math.Evolution.Tests.Problems.Equations;

public sealed class EquationProblemReaderTests
{
    [Fact]
    public async Task Gives_every_problem_and_says_why_one_has_no_solution()
    {
        EquationReading[] readings = await ReadAsync(
            """
            {"id": "a", "problem": "What is 1 plus 1?", "answer": "2", "equation": "+ 1 1"}

            {"id": "b", "problem": "What is 1 plus 2?", "answer": "2", "equation": "+ 1 2"}
            {"id": "c", "problem": "What is 1 plus 3?", "answer": "4"}
            """);
        Assert.Equal(["a", "b", "c"], readings.Select(reading => reading.Problem.Id));
        Assert.Equal([true, false, false], readings.Select(reading => reading.Solved is not null));
        Assert.Equal(
            [null, "The equation '+ 1 2' gives 3 and not the answer 2.", "The problem has no equation."], readings.Select(reading => reading.Fault));
    }

    [Fact]
    public async Task Names_the_line_that_is_no_problem()
    {
        FormatException fault = await Assert.ThrowsAsync<FormatException>(() => ReadAsync("{\"problem\": \"What is 1?\", \"answer\": 1}\n[]"));
        Assert.StartsWith("Line 2 of ", fault.Message);
    }

    private static async Task<EquationReading[]> ReadAsync(string text)
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
            return await EquationProblemReader.ReadJsonLinesAsync(path, TestContext.Current.CancellationToken)
                .ToArrayAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
