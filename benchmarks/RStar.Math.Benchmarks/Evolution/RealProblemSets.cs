using System.Globalization;
using System.Text.Json.Nodes;
using RStar.Math.Benchmarks.Commands;
using RStar.Math.Evolution;
using RStar.Math.Evolution.Problems.Equations;

namespace RStar.Math.Benchmarks.Evolution;

/// <summary>MAWPS with ASDiv-A, and SVAMP: all in small letters, as ASDiv's part of the file is, a fifth of ASDiv-A held out.</summary>
internal sealed class RealProblemSets
{
    /// <summary>Problems from this number on are ASDiv-A's; those before are MAWPS's.</summary>
    private const int FirstOfAsdiv = 1921;

    private const int Fold = 5;

    private readonly string _training;
    private readonly HashSet<string> _worked;

    private RealProblemSets(string folder, IReadOnlyList<string> texts, HashSet<string> worked)
    {
        _training = Path.Combine(folder, "mawps-asdiv.jsonl");
        _worked = worked;
        Texts = texts;
        Training = ProblemSource.FromFile(_training);
        HeldOut = ProblemSource.FromFile(Path.Combine(folder, "asdiv-held-out.jsonl"));
        Svamp = ProblemSource.FromFile(Path.Combine(folder, "svamp.jsonl"));
    }

    public ProblemSource Training { get; }

    public ProblemSource HeldOut { get; }

    public ProblemSource Svamp { get; }

    /// <summary>The training problems' texts.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>Writes the sets into a folder, from the files as they are published.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="data">Where the published files are.</param>
    /// <param name="most">How many problems of each set, from all over it; <see langword="null"/> for all.</param>
    /// <exception cref="BenchmarkException">A published file is not there.</exception>
    public static async Task<RealProblemSets> PrepareAsync(string folder, string data, int? most)
    {
        string trainingFile = Needed(data, "train", "mawps-asdiv.jsonl");
        string svampFile = Needed(data, "eval", "svamp-dev.jsonl");
        Directory.CreateDirectory(folder);
        var training = new List<JsonNode>();
        var heldOut = new List<JsonNode>();
        int asdiv = 0;
        foreach (JsonNode problem in await ReadAsync(trainingFile))
        {
            int number = int.Parse(IdOf(problem).Split('-')[^1], CultureInfo.InvariantCulture);
            bool isHeldOut = number >= FirstOfAsdiv && asdiv++ % Fold == 0;
            (isHeldOut ? heldOut : training).Add(problem);
        }

        HashSet<string> known = [.. heldOut.Select(TextOf)];
        int twice = training.RemoveAll(problem => !known.Add(TextOf(problem)));
        List<JsonNode> svamp = await ReadAsync(svampFile);
        var decontaminator = new Decontaminator();
        foreach (JsonNode problem in heldOut.Concat(svamp))
        {
            decontaminator.Add("evaluation", new Problem(TextOf(problem)));
        }

        // Here and not by the run alone, since the worked solutions are taken from these.
        int contaminated = training.RemoveAll(problem => decontaminator.Find(new Problem(TextOf(problem))) is not null);
        Console.WriteLine(
            $"{training.Count} problems; left out: {twice} that are there twice or held out, "
            + $"{contaminated} that share 13 words with a held-out one");
        if (most is int count)
        {
            (training, heldOut, svamp) = (Some(training, count), Some(heldOut, count), Some(svamp, count));
        }

        await WriteAsync(Path.Combine(folder, "mawps-asdiv.jsonl"), training);
        await WriteAsync(Path.Combine(folder, "asdiv-held-out.jsonl"), heldOut);
        await WriteAsync(Path.Combine(folder, "svamp.jsonl"), svamp);
        return new RealProblemSets(folder, [.. training.Select(TextOf)], [.. training.Where((_, index) => index % Fold == 0).Select(IdOf)]);
    }

    /// <summary>The fifth of the training problems whose equations are learned from.</summary>
    public async IAsyncEnumerable<EquationProblem> ReadWorkedAsync()
    {
        await foreach (EquationReading reading in EquationProblemReader.ReadJsonLinesAsync(_training))
        {
            if (reading.Solved is not null && _worked.Contains(reading.Problem.Id!))
            {
                yield return reading.Solved;
            }
        }
    }

    private static string Needed(string data, string folder, string name)
    {
        string path = Path.Combine(data, folder, name);
        return File.Exists(path)
            ? path
            : throw BenchmarkException.CannotRunHere(
                $"real-problems needs {path}, which is not there: name the folder of {folder}/{name} with --data.");
    }

    private static List<JsonNode> Some(List<JsonNode> problems, int count) =>
        [.. problems.Where((_, index) => index % int.Max(1, problems.Count / count) == 0).Take(count)];

    private static string IdOf(JsonNode problem) => (string)problem["id"]!;

    private static string TextOf(JsonNode problem) => (string)problem["problem"]!;

    private static async Task<List<JsonNode>> ReadAsync(string path)
    {
        var problems = new List<JsonNode>();
        await foreach (string line in File.ReadLinesAsync(path))
        {
            JsonNode problem = JsonNode.Parse(line)!;
            problem["problem"] = TextOf(problem).ToLowerInvariant();
            problems.Add(problem);
        }

        return problems;
    }

    private static Task WriteAsync(string path, IEnumerable<JsonNode> problems) =>
        File.WriteAllLinesAsync(path, problems.Select(problem => problem.ToJsonString()));
}
