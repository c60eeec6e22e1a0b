using Spectre.Console;

namespace RStar.Math.Console.Display;

/// <summary>Shows a step.</summary>
internal static class StepDisplay
{
    /// <summary>Writes a step with what its program printed.</summary>
    /// <param name="step">The step.</param>
    /// <param name="header">What stands over it.</param>
    /// <param name="console">Where to show it.</param>
    public static void Show(Step step, string header, IAnsiConsole console)
    {
        console.Write(new Panel(new Text(step.Text)).Header(header).Expand());
        if (step.Output is string output)
        {
            console.Write(new Padder(new Text($"Python prints: {output}", new Style(Color.Green)), new Padding(2, 0, 0, 0)));
        }
    }

    /// <summary>What a step is about: its first line, which in code is mostly a comment.</summary>
    public static string FirstLine(Step step) => step.Text.Split('\n', 2)[0].TrimStart('#', ' ');
}
