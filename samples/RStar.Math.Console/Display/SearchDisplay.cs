using System.Globalization;
using RStar.Math.Console.Searching;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace RStar.Math.Console.Display;

/// <summary>Shows a search while it goes on: what it has cost, which answer leads, and the tree as it grows.</summary>
internal static class SearchDisplay
{
    /// <summary>Lines of the terminal that the tree leaves to the problem, the figures and the prompt.</summary>
    private const int OtherLines = 9;

    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(80);

    /// <summary>Reads the updates to their end and gives the solution.</summary>
    /// <param name="problem">The problem that is searched.</param>
    /// <param name="updates">The search.</param>
    /// <param name="settings">How it is searched.</param>
    /// <param name="console">Where to show it.</param>
    /// <param name="isQuiet">Whether to show nothing where nobody watches.</param>
    public static async Task<Solution> ShowAsync(
        Problem problem, IAsyncEnumerable<SolveUpdate> updates, SearchSettings settings, IAnsiConsole console, bool isQuiet = false)
    {
        bool isWatched = console.Profile.Capabilities.Interactive;
        if (isWatched || !isQuiet)
        {
            console.Write(new Panel(Markup.Escape(problem.Text)).Header("Problem").Expand());
        }

        if (!isWatched)
        {
            return await LastAsync(updates, _ => { });
        }

        var tree = new GrowingTree();
        int lines = int.Max(4, console.Profile.Height - OtherLines);
        long shown = 0;
        return await console.Live(View(tree, null, settings, lines)).AutoClear(true).StartAsync(live => LastAsync(updates, update =>
        {
            tree.Add(update);
            if (TimeProvider.System.GetElapsedTime(shown) >= Refresh)
            {
                shown = TimeProvider.System.GetTimestamp();
                live.UpdateTarget(View(tree, update, settings, lines));
            }
        }));
    }

    private static async Task<Solution> LastAsync(IAsyncEnumerable<SolveUpdate> updates, Action<SolveUpdate> show)
    {
        Solution? solution = null;
        await foreach (SolveUpdate update in updates)
        {
            show(update);
            solution = update.Solution ?? solution;
        }

        return solution ?? throw new InvalidOperationException("The search ended without a solution.");
    }

    private static Rows View(GrowingTree tree, SolveUpdate? update, SearchSettings settings, int lines)
    {
        SolveStatistics cost = update?.Statistics ?? new SolveStatistics { Nodes = 1 };
        string all = settings.TotalRollouts is long total ? string.Create(CultureInfo.InvariantCulture, $" of {total}") : "";
        string left = TimeLeft.Of(cost, settings) is TimeSpan time ? $"   {TimeLeft.Text(time)} left" : "";
        string line = string.Create(
            CultureInfo.InvariantCulture,
            $"rollouts {cost.Rollouts}{all}   nodes {cost.Nodes}   tokens {cost.Tokens}   programs run {cost.Executions}   "
            + $"failed {cost.FailedExecutions}   {cost.Elapsed.TotalSeconds:0.0} s{left}");
        string leading = update?.Answer is string answer ? $"leading answer {answer} ({update.Confidence:P0})" : "no answer yet";
        IRenderable[] rows = [new Text(line, new Style(Color.Aqua)), new Text(leading, new Style(Color.Yellow)), tree.View(lines)];
        return new Rows(rows);
    }
}
