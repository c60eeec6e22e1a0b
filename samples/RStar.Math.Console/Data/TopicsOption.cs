using System.CommandLine;
using System.Text.Json;
using RStar.Math.Evolution.Problems;

namespace RStar.Math.Console.Data;

/// <summary>The option that says what generated problems are about.</summary>
internal sealed class TopicsOption : Option<string[]>
{
    private static readonly string[] Names =
        [.. Enum.GetNames<ProblemTopic>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public TopicsOption()
        : base("--topics")
    {
        Description = $"What generated problems are about: some of {string.Join(", ", Names)}; without it all.";
        AllowMultipleArgumentsPerToken = true;
        AcceptOnlyFromAmong(Names);
    }

    /// <summary>The topics that were named, in their order; all where none was.</summary>
    public IReadOnlyList<ProblemTopic> Read(ParseResult arguments) => arguments.GetValue(this) is { Length: > 0 } named
        ? [.. named.Select(name => Enum.Parse<ProblemTopic>(name, ignoreCase: true))]
        : Enum.GetValues<ProblemTopic>();
}
