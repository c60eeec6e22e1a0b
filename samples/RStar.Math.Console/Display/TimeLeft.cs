using RStar.Math.Console.Searching;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RStar.Math.Console.Display;

/// <summary>How long something will still take, for people.</summary>
internal static class TimeLeft
{
    /// <summary>Hours, minutes and seconds; a run of days goes on to count hours.</summary>
    public static string Text(TimeSpan time) => FormattableString.Invariant($"{(long)time.TotalHours}:{time:mm\\:ss}");

    /// <summary>What a search will still take: the rest of its rollouts at the speed so far, and never more than its deadline leaves.</summary>
    /// <returns><see langword="null"/> where nothing tells.</returns>
    public static TimeSpan? Of(SolveStatistics cost, SearchSettings settings)
    {
        TimeSpan? byRollouts = settings.TotalRollouts is long total && cost.Rollouts > 0
            ? cost.Elapsed * ((double)long.Max(0, total - cost.Rollouts) / cost.Rollouts)
            : null;
        TimeSpan? byDeadline = settings.Deadline is double seconds
            ? TimeSpan.FromSeconds(double.Max(0, seconds - cost.Elapsed.TotalSeconds))
            : null;
        return byRollouts < byDeadline ? byRollouts : byDeadline ?? byRollouts;
    }
}

/// <summary>Says beside a bar how long the rest will take.</summary>
internal sealed class TimeLeftColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.RemainingTime is TimeSpan left ? TimeLeft.Text(left) : "");
}
