using System.Text.Json;
using BenchmarkDotNet.Attributes;
using RStar.Math.Answers;
using RStar.Math.Benchmarks.Reporting;

namespace RStar.Math.Benchmarks.Answers;

/// <summary>
/// Answers a second, by the managed rules alone: without an executor no pair goes to sympy. Each of MATH's golds is compared with itself in
/// another spelling, and with the gold after it. The baseline compares the texts alone, blanks taken out.
/// </summary>
[MemoryDiagnoser]
public class AnswerComparerBenchmarks
{
    private const int MostGolds = 1000;

    /// <summary>MATH's golds, or <see langword="null"/> where they are not on this machine.</summary>
    internal static string? GoldFile =>
        Repository.Data is string data && Path.Combine(data, "eval", "math.jsonl") is string path && File.Exists(path)
            ? path
            : null;

    private readonly AnswerComparer _comparer = new();
    private string[] _golds = [];
    private string[] _rewritten = [];

    [GlobalSetup]
    public void ReadGolds()
    {
        string path = GoldFile
            ?? throw new FileNotFoundException("This benchmark needs shared/data/eval/math.jsonl beside the repository.");
        var golds = new List<string>(MostGolds);
        foreach (string line in File.ReadLines(path))
        {
            using var document = JsonDocument.Parse(line);
            if (golds.Count < MostGolds && document.RootElement.GetProperty("answer") is { ValueKind: JsonValueKind.String } answer)
            {
                golds.Add(answer.GetString()!);
            }
        }

        if (golds.Count < MostGolds)
        {
            throw new InvalidOperationException($"{path} has {golds.Count} answers; {MostGolds} are needed.");
        }

        _golds = [.. golds];
        _rewritten = [.. golds.Select(InAnotherSpelling)];
    }

    [Benchmark(OperationsPerInvoke = MostGolds)]
    public Task<int> SameInAnotherSpelling() => CountEqualAsync(_rewritten, shift: 0);

    [Benchmark(OperationsPerInvoke = MostGolds)]
    public Task<int> AnotherAnswer() => CountEqualAsync(_golds, shift: 1);

    [Benchmark(Baseline = true, OperationsPerInvoke = MostGolds)]
    public int TextsAlone()
    {
        int equal = 0;
        for (int at = 0; at < _golds.Length; at++)
        {
            equal += WithoutBlanks(_golds[at]) == WithoutBlanks(_rewritten[at]) ? 1 : 0;
        }

        return equal;
    }

    private static string InAnotherSpelling(string gold)
    {
        string spelled = gold.Replace("\\frac", "\\dfrac", StringComparison.Ordinal).Replace(" ", "  ", StringComparison.Ordinal);
        return $"$ {spelled} $";
    }

    private static string WithoutBlanks(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private async Task<int> CountEqualAsync(string[] others, int shift)
    {
        int equal = 0;
        for (int at = 0; at < _golds.Length; at++)
        {
            equal += await _comparer.AreEqualAsync(_golds[at], others[(at + shift) % others.Length]) ? 1 : 0;
        }

        return equal;
    }
}
