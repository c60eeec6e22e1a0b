using RStar.Math.Answers;
using RStar.Math.Execution;
using RStar.Math.Trajectories;

namespace RStar.Math.Evolution.Tests.Problems;

/// <summary>Runs worked solutions and says where one does not do what it states.</summary>
internal static class SolutionCheck
{
    /// <summary>Nothing where each program prints what its last code step says and each box holds the problem's answer.</summary>
    public static async Task<List<string>> FaultsAsync(PythonCodeExecutor executor, IReadOnlyList<ReasoningPath> solutions)
    {
        var faults = new List<string>();
        CodeRequest[] requests = [.. solutions.Select(solution => new CodeRequest(Program(solution)))];
        await foreach (CodeResult result in executor.ExecuteAsync(requests, TestContext.Current.CancellationToken))
        {
            ReasoningPath solution = solutions[result.RequestIndex];
            result.State?.Dispose();
            string? stated = solution.Parent!.LastStep!.Output;
            if (result.Status != CodeStatus.Succeeded || result.Output.TrimEnd('\n') != stated)
            {
                faults.Add($"printed '{result.Output}' {result.Error?.Message}, not '{stated}':\n{TrajectoryFormat.WritePrompt(solution)}");
            }
        }

        var comparer = new AnswerComparer();
        foreach (ReasoningPath solution in solutions)
        {
            string boxed = AnswerExtractor.Extract(solution.LastStep!.Text);
            string printed = solution.Parent!.LastStep!.Output!;
            if (!await comparer.AreEqualAsync(boxed, solution.Problem.Answer!, TestContext.Current.CancellationToken)
                || !await comparer.AreEqualAsync(printed, solution.Problem.Answer!, TestContext.Current.CancellationToken))
            {
                faults.Add($"answers '{boxed}' and prints '{printed}', not '{solution.Problem.Answer}':\n{TrajectoryFormat.WritePrompt(solution)}");
            }
        }

        return faults;
    }

    private static string Program(ReasoningPath solution) =>
        string.Join('\n', solution.ToSteps().Where(step => step.Kind != StepKind.Answer).Select(step => step.Text));
}
