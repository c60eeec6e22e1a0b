using RStar.Math.Benchmarks.EndToEnd;
using RStar.Math.TestModels;

namespace RStar.Math.Benchmarks.Tests.EndToEnd;

public sealed class MeasuredShapesTests
{
    /// <summary>Round numbers, by which results can be reckoned by hand.</summary>
    internal static MeasuredShapes Round { get; } = new()
    {
        Models = "round numbers",
        Quick = false,
        Machine = "one core",
        Commit = "abc",
        ExpansionsPerProblem = 10,
        ProposalsPerExpansion = 1,
        Candidates = 8,
        StepTokens = 20,
        LongestStepTokens = 40,
        PrefixTokens = 100,
        ReadTokens = 10,
        ScoredPaths = 5,
        ScoredTokens = 20,
        Executions = 6,
        PythonSeconds = 0.03,
        SearchSeconds = 0.01,
    };

    [Fact]
    public void A_file_holds_them_all()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["shapes.json"], Round.ToJson());
        Assert.Equal(Round, MeasuredShapes.Read(folder["shapes.json"]));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1,")]
    public void Another_file_is_refused_by_its_name(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["shapes.json"], text);
        Assert.Contains("shapes.json", Assert.Throws<InvalidDataException>(() => MeasuredShapes.Read(folder["shapes.json"])).Message);
    }
}
