using System.Globalization;
using RStar.Math.Console.Evaluating;
using RStar.Math.Console.Searching;
using Spectre.Console;

namespace RStar.Math.Console.Display;

/// <summary>Shows how far an evaluation is, and what it came to.</summary>
internal static class EvalDisplay
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <summary>Runs an evaluation and shows its progress: a bar on a terminal, elsewhere a line now and then.</summary>
    /// <param name="total">How many problems there are.</param>
    /// <param name="before">The results that there are already.</param>
    /// <param name="console">Standard error.</param>
    /// <param name="run">Runs it and tells of each result.</param>
    public static Task ShowAsync(
        int total, IReadOnlyCollection<EvalRecord> before, IAnsiConsole console, Func<Action<EvalRecord>, Task> run)
    {
        int right = before.Count(record => record.Correct);
        return console.Profile.Capabilities.Interactive
            ? ShowBarAsync(total, before.Count, right, console, run)
            : ShowLinesAsync(total, before.Count, right, console, run);
    }

    /// <summary>Shows the summary to people.</summary>
    public static void Show(EvalSummary summary, SearchSettings settings, IAnsiConsole console)
    {
        var table = new Table().HideHeaders().AddColumn("").AddColumn("");
        table.AddRow("problems", Text($"{summary.Problems}"));
        table.AddRow("accuracy", Text($"{100 * summary.Accuracy:F1} %"));
        table.AddRow($"pass@{settings.Trajectories}", Text($"{100 * summary.PassAtK:F1} %"));
        table.AddRow("tokens a problem", Text($"{(summary.Problems == 0 ? 0 : summary.Tokens / (double)summary.Problems):F0}"));
        SecondsByPart seconds = summary.Seconds;
        string parts = Text($"policy {seconds.Policy:F1}, reward {seconds.Reward:F1}, code {seconds.Code:F1}, search {seconds.Search:F1}");
        table.AddRow("seconds", Text($"{seconds.Total:F1}: {parts}"));
        console.Write(table);
    }

    private static Task ShowBarAsync(
        int total, int before, int right, IAnsiConsole console, Func<Action<EvalRecord>, Task> run) => console
        .Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new TimeLeftColumn())
        .StartAsync(progress =>
        {
            ProgressTask task = progress.AddTask(Text($"{right} of {before} right"), maxValue: total);
            task.Value = before;
            var gate = new Lock();
            return run(record =>
            {
                lock (gate)
                {
                    right += record.Correct ? 1 : 0;
                    task.Increment(1);
                    task.Description = Text($"{right} of {task.Value:F0} right");
                }
            });
        });

    private static async Task ShowLinesAsync(
        int total, int before, int right, IAnsiConsole console, Func<Action<EvalRecord>, Task> run)
    {
        var gate = new Lock();
        long began = TimeProvider.System.GetTimestamp();
        TimeSpan shown = TimeSpan.Zero;
        int done = before;
        await run(record =>
        {
            lock (gate)
            {
                done++;
                right += record.Correct ? 1 : 0;
                TimeSpan elapsed = TimeProvider.System.GetElapsedTime(began);
                if (elapsed - shown >= Pause)
                {
                    shown = elapsed;
                    TimeSpan left = elapsed / (done - before) * (total - done);
                    console.WriteLine(Text(
                        $"{done} of {total} problems, {right} right ({100.0 * right / done:F1} %), {TimeLeft.Text(left)} left"));
                }
            }
        });
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
