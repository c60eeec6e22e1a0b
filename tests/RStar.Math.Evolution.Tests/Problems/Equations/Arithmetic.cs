using RStar.Math.Evolution.Problems.Equations;
using RStar.Math.TestSupport;

namespace RStar.Math.Evolution.Tests.Problems.Equations;

/// <summary>Problems with equations, of one's own and from the data beside the repository.</summary>
internal static class Arithmetic
{
    public static EquationProblem Create(string text, string equation, string answer)
    {
        Assert.True(EquationProblem.TryCreate(new Problem(text) { Answer = answer }, equation, out EquationProblem? problem, out string? fault), fault);
        return problem;
    }

    public static string Fault(string text, string equation, string? answer)
    {
        Assert.False(EquationProblem.TryCreate(new Problem(text) { Answer = answer }, equation, out _, out string? fault));
        return fault;
    }

    /// <summary>The problems of a file, and how many could not be read; skips the test where the file is not there.</summary>
    public static async Task<(IReadOnlyList<EquationProblem> Problems, int Refused)> ReadAsync(string folder, string file)
    {
        string path = Path.Combine(RepositoryFiles.Root, "..", "shared", "data", folder, file);
        Assert.SkipUnless(File.Exists(path), $"shared/data/{folder}/{file} is not beside the repository.");
        EquationReading[] readings = await EquationProblemReader.ReadJsonLinesAsync(path, TestContext.Current.CancellationToken)
            .ToArrayAsync(TestContext.Current.CancellationToken);
        EquationProblem[] problems = [.. readings.Select(reading => reading.Solved).OfType<EquationProblem>()];
        return (problems, readings.Length - problems.Length);
    }
}
