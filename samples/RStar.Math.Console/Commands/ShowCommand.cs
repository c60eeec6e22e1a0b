using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RStar.Math.Console.Data;
using RStar.Math.Console.Display;
using RStar.Math.Console.Input;
using RStar.Math.Console.Showing;
using RStar.Math.Evolution;
using RStar.Math.Search;
using Spectre.Console;

namespace RStar.Math.Console.Commands;

/// <summary><c>show</c>: says what a file or folder is.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var path = new Argument<string>("PATH")
        {
            Description = "A search tree (JSON, one or one a line, also .gz), a model folder, the folder of an evolution, a trajectory, "
                + "problems or training data.",
        };
        var html = new Option<FileInfo?>("--html") { HelpName = "FILE", Description = "Write search trees as a page for a browser." };
        var json = new Option<bool>("--json")
        {
            Description = "Print one object {\"kind\", \"path\", ...} on standard output and nothing else.",
        };
        var command = new Command(
            "show",
            "Show what a file or folder is: what kind, and what is in it. "
            + ExitCodes.Described("when it was shown", "when it cannot be read or the page not be written"))
        {
            path, html, json,
        };
        command.SetAction((arguments, cancellationToken) =>
        {
            string shown = Path.TrimEndingDirectorySeparator(arguments.GetRequiredValue(path));
            var view = new View(arguments.InvocationConfiguration, arguments.GetValue(json));
            return Failures.CatchAsync(view.Error, cancelled: null, () => TextFile.NamingAsync(shown, async () =>
            {
                await ShowAsync(shown, arguments.GetValue(html), view, cancellationToken);
                return ExitCodes.Success;
            }));
        });
        return command;
    }

    private static Task ShowAsync(string path, FileInfo? page, View view, CancellationToken cancellationToken)
    {
        PathKind kind = PathKinds.Of(path);
        return page is null || kind == PathKind.Trees
            ? ShowAsync(kind, path, page, view, cancellationToken)
            : throw new InputException(
                $"--html writes search trees, and '{path}' is none{InsteadOfHtml(kind)}.");
    }

    private static async Task ShowAsync(PathKind kind, string path, FileInfo? page, View view, CancellationToken cancellationToken)
    {
        switch (kind)
        {
            case PathKind.Trees:
                IReadOnlyList<SearchTreeDocument> trees = ShownTrees.Read(path);
                view.Print(ShownTrees.Of(path, trees), ShowJson.Readable.ShownTrees, (_, console) => TreeDisplay.Show(trees, console));
                if (page is not null)
                {
                    TreePage.Write(trees, page);
                    await view.Error.WriteLineAsync($"The search tree: {page.FullName}");
                }

                break;
            case PathKind.Model:
                view.Print(ShownModel.Of(path), ShowJson.Readable.ShownModel, ModelDisplay.Show);
                break;
            case PathKind.HuggingFace:
                var folder = ShownHuggingFace.Of(path);
                view.Print(folder, ShowJson.Readable.ShownHuggingFace, (_, console) => console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"A folder of Hugging Face: {folder.Architecture ?? "of no stated type"}, {folder.Bytes / 1e6:F1} MB; "
                    + $"convert makes a model folder of it.")));
                break;
            case PathKind.Run:
                (IReadOnlyList<string> planned, IReadOnlyList<RoundMetrics> rounds) = ShownRun.Read(path);
                view.Print(ShownRun.Of(path, planned, rounds), ShowJson.Readable.ShownRun, (_, console) =>
                {
                    EvolveDisplay.Show(rounds, console);
                    console.WriteLine($"{rounds.Count} of {planned.Count} rounds are finished.");
                });
                break;
            case PathKind.Trajectory:
                view.Print(ShownText.Of(path, ShownText.Read(path)), ShowJson.Readable.ShownText, TextDisplay.Show);
                break;
            case PathKind.ReleasedTrees:
                ShownReleasedTrees released = await ShownReleasedTrees.OfAsync(path, cancellationToken);
                view.Print(released, ShowJson.Readable.ShownReleasedTrees, (_, console) => console.WriteLine(
                    $"Search trees of the released code: {released.Trees} trees, "
                    + $"{released.Rollouts} rollouts{Refused(released.Refused)}."));
                break;
            default:
                var data = ShownData.Of(kind, path, await DataCount.OfAsync(kind, path, cancellationToken));
                view.Print(data, ShowJson.Readable.ShownData, (_, console) => console.WriteLine(
                    $"{NameOf(kind)}: {data.Examples} examples{Refused(data.Refused)}."));
                break;
        }
    }

    private static string InsteadOfHtml(PathKind kind) => kind switch
    {
        PathKind.Run => "; its page is its report.html",
        PathKind.ReleasedTrees => " of ours; convert makes them of it",
        _ => "",
    };

    private static string Refused(int count) => count == 0 ? "" : $", and {count} that cannot be read";

    private static string NameOf(PathKind data) => data switch
    {
        PathKind.Problems => "Problems",
        PathKind.Worked => "Problems with solutions",
        PathKind.Preferences => "Preference groups",
        PathKind.ReleasedSft => "Supervised data of the released code",
        _ => "Preference data of the released code",
    };

    /// <summary>Where it is shown, and to whom.</summary>
    private sealed class View(InvocationConfiguration streams, bool isJson)
    {
        public TextWriter Error => streams.Error;

        public void Print<T>(T shown, JsonTypeInfo<T> type, Action<T, IAnsiConsole> show)
        {
            if (isJson)
            {
                streams.Output.WriteLine(JsonSerializer.Serialize(shown, type));
            }
            else
            {
                show(shown, Terminal.For(streams.Output));
            }
        }
    }
}
