using System.Globalization;
using RStar.Math.Console.Solving;
using RStar.Math.Execution;
using Spectre.Console;

namespace RStar.Math.Console.Display;

/// <summary>Shows a solution: its steps with code and output, the answer, what it cost.</summary>
internal static class SolutionDisplay
{
    public static void Show(Solution solution, Isolation? isolation, IAnsiConsole console)
    {
        foreach (TrajectoryStep step in SolveResult.Chosen(solution)?.Steps ?? [])
        {
            StepDisplay.Show(step.Step, Header(step), console);
        }

        string answer = solution.Answer is null
            ? "No answer was found."
            : $"Answer: {solution.Answer}   confidence {solution.Confidence.ToString("P0", CultureInfo.InvariantCulture)}";
        console.Write(new Text(answer + "\n", new Style(Color.Yellow, decoration: Decoration.Bold)));
        console.Write(new Text(Cost(solution) + "\n", new Style(Color.Grey)));
        if (isolation is not null)
        {
            console.Write(new Text($"Python ran contained: {isolation}\n", new Style(Color.Grey)));
        }
    }

    private static string Header(TrajectoryStep step) => string.Create(
        CultureInfo.InvariantCulture,
        $"{step.Step.Kind}   Q {step.QValue:0.00}   visits {step.Visits}{(step.Reward is double reward ? $"   PPM {reward:0.00}" : "")}");

    private static string Cost(Solution solution)
    {
        SolveStatistics cost = solution.Statistics;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{solution.StopReason} after {cost.Rollouts} rollouts, {cost.Nodes} nodes, {cost.Executions} programs run "
            + $"({cost.FailedExecutions} failed), {cost.Elapsed.TotalSeconds:0.0} s");
    }
}
