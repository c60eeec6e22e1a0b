using System.Text.Json;

namespace RStar.Math.Benchmarks.EndToEnd;

/// <summary>How large the requests of a search are, on average: what a model of its cost on other machines starts from.</summary>
internal sealed record MeasuredShapes
{
    /// <summary>Where the file lies, from the page of the tables.</summary>
    public const string FileName = "measured/end-to-end-shapes.json";

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true };

    /// <summary>The models that were measured.</summary>
    public required string Models { get; init; }

    /// <summary>Whether the smallest form measured them, which is only to see that it works.</summary>
    public required bool Quick { get; init; }

    /// <summary>The machine they were measured on.</summary>
    public required string Machine { get; init; }

    /// <summary>The commit that was measured.</summary>
    public required string Commit { get; init; }

    /// <summary>Nodes expanded for one problem, at one trajectory.</summary>
    public required double ExpansionsPerProblem { get; init; }

    /// <summary>Proposals that the policy was asked for in one expansion: a second one where nothing of the first could be used.</summary>
    public required double ProposalsPerExpansion { get; init; }

    /// <summary>Candidates drawn for one proposal.</summary>
    public required double Candidates { get; init; }

    /// <summary>Tokens of a candidate.</summary>
    public required double StepTokens { get; init; }

    /// <summary>Tokens of the longest candidate of a proposal: so long the others are waited for.</summary>
    public required double LongestStepTokens { get; init; }

    /// <summary>Tokens before the candidates of a proposal: the problem and the steps so far.</summary>
    public required double PrefixTokens { get; init; }

    /// <summary>
    /// Tokens of these that the policy had to read, as it had not written them itself: the problem, once, and outputs of code.
    /// </summary>
    public required double ReadTokens { get; init; }

    /// <summary>Paths that the process preference model valued for one expansion.</summary>
    public required double ScoredPaths { get; init; }

    /// <summary>Tokens of a valued path that the process preference model had not read yet.</summary>
    public required double ScoredTokens { get; init; }

    /// <summary>Runs of code for one expansion.</summary>
    public required double Executions { get; init; }

    /// <summary>Seconds that an expansion waited for its code, with one problem in flight.</summary>
    public required double PythonSeconds { get; init; }

    /// <summary>Seconds that the search took for one expansion.</summary>
    public required double SearchSeconds { get; init; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static MeasuredShapes Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<MeasuredShapes>(File.ReadAllText(path))
                ?? throw new InvalidDataException($"{path} holds no shapes.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"{path} holds no shapes as end-to-end writes them: {fault.Message}", fault);
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";
}
