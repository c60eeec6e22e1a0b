using System.Text.Json;
using RStar.Math.Evolution.Problems;
using RStar.Math.Trajectories;

namespace RStar.Math.Console.Data;

/// <summary>A problem as a line of JSON, with a solution in the trajectory format where there is one.</summary>
internal sealed record WorkedLine
{
    public string? Id { get; init; }

    public required string Problem { get; init; }

    public string? Answer { get; init; }

    public string? Topic { get; init; }

    public int? Level { get; init; }

    /// <summary>The assistant's text, from its opening sentence on.</summary>
    public string? Solution { get; init; }

    public static WorkedLine Of(GeneratedProblem problem, bool worked) => new()
    {
        Id = problem.Problem.Id,
        Problem = problem.Problem.Text,
        Answer = problem.Problem.Answer,
        Topic = JsonNamingPolicy.CamelCase.ConvertName(problem.Topic.ToString()),
        Level = problem.Level,
        Solution = worked ? SolutionOf(problem.Solve()) : null,
    };

    public static WorkedLine Of(ReasoningPath path) => new()
    {
        Id = path.Problem.Id,
        Problem = path.Problem.Text,
        Answer = path.Problem.Answer,
        Solution = SolutionOf(path),
    };

    /// <summary>The solved problem.</summary>
    /// <exception cref="FormatException">There is no solution, or it is not in the format.</exception>
    public ReasoningPath ToPath()
    {
        var problem = new Problem(Problem) { Id = Id, Answer = Answer };
        string solution = Solution ?? throw new FormatException("it has no field 'solution'");
        return ReasoningPath.Start(problem).AppendRange(TrajectoryParser.ParseSolution(solution));
    }

    private static string SolutionOf(ReasoningPath path) => TrajectoryFormat.WriteSolution(path.ToSteps());
}
