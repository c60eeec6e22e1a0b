using RStar.Math.Console.Showing;
using Spectre.Console;

namespace RStar.Math.Console.Display;

/// <summary>Shows a trajectory.</summary>
internal static class TextDisplay
{
    public static void Show(ShownText trajectory, IAnsiConsole console)
    {
        console.Write(new Panel(new Text(trajectory.Problem)).Header("Problem").Expand());
        foreach (ShownTextStep step in trajectory.Steps)
        {
            StepDisplay.Show(new Step(step.Kind, step.Text) { Output = step.Output }, $"{step.Kind}", console);
        }

        string answer = trajectory.Answer is null ? "No answer yet.\n" : $"Answer: {trajectory.Answer}\n";
        console.Write(new Text(answer, new Style(Color.Yellow, decoration: Decoration.Bold)));
    }
}
