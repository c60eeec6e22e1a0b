using System.Text.Json;
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
    public static (IReadOnlyList<EquationProblem> Problems, int Refused) Read(params string[] path)
    {
        string file = Path.Combine([RepositoryFiles.Root, "..", "shared", "data", .. path]);
        Assert.SkipUnless(File.Exists(file), $"shared/data/{string.Join('/', path)} is not beside the repository.");
        var problems = new List<EquationProblem>();
        int refused = 0;
        foreach (string line in File.ReadLines(file))
        {
            using var document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            var problem = new Problem(root.GetProperty("problem").GetString()!) { Answer = root.GetProperty("answer").GetString() };
            if (EquationProblem.TryCreate(problem, root.GetProperty("equation").GetString()!, out EquationProblem? read, out _))
            {
                problems.Add(read);
            }
            else
            {
                refused++;
            }
        }

        return (problems, refused);
    }
}
