using Spectre.Console;
using Spectre.Console.Rendering;

namespace RStar.Math.Console.Display;

/// <summary>How long something will still take, for people.</summary>
internal static class TimeLeft
{
    /// <summary>Hours, minutes and seconds; a run of days goes on to count hours.</summary>
    public static string Text(TimeSpan time) => FormattableString.Invariant($"{(long)time.TotalHours}:{time:mm\\:ss}");
}

/// <summary>Says beside a bar how long the rest will take.</summary>
internal sealed class TimeLeftColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.RemainingTime is TimeSpan left ? TimeLeft.Text(left) : "");
}
