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
            console.Write(new Panel(new Text(step.Text)).Header($"{step.Kind}").Expand());
            if (step.Output is string output)
            {
                console.Write(new Padder(new Text($"Python prints: {output}", new Style(Color.Green)), new Padding(2, 0, 0, 0)));
            }
        }

        string answer = trajectory.Answer is null ? "No answer yet.\n" : $"Answer: {trajectory.Answer}\n";
        console.Write(new Text(answer, new Style(Color.Yellow, decoration: Decoration.Bold)));
    }
}
