using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RStar.Math.Console.Converting;
using RStar.Math.Console.Data;
using RStar.Math.Console.Input;

namespace RStar.Math.Console.Commands;

/// <summary><c>convert</c>: turns model folders and training data into those of others, and back.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("FROM") { Description = "The folder or file to read; what it is shows by what is in it." };
        var to = new Argument<string>("TO") { Description = "The new folder, where nothing may be yet, or the file to write." };
        var folders = new ConversionOptions();
        var runs = new RunDataOptions();
        var json = new Option<bool>("--json") { Description = "Print one object {\"from\", \"to\", \"path\", ...} on standard output." };
        var command = new Command(
            "convert",
            "Convert a Hugging Face folder into a model folder and a model folder into a Hugging Face folder, "
            + "or with --weights into a model folder of other weights; "
            + "the released code's SFT and preference files, or a round of a run, into JSON Lines with solutions or preference groups, "
            + "and such lines into the released code's files; the released code's trees into search trees, one a line. "
            + ExitCodes.Described("when it is written", "when it cannot be written or not be converted"))
        {
            from, to,
        };
        folders.AddTo(command);
        runs.AddTo(command);
        command.Add(json);
        command.SetAction((arguments, cancellationToken) =>
        {
            string source = arguments.GetRequiredValue(from);
            string target = arguments.GetRequiredValue(to);
            return Failures.CatchAsync(arguments.InvocationConfiguration.Error, cancelled: null, () => TextFile.NamingAsync(
                source,
                () => ConvertAsync(
                    arguments, folders, runs, source, FullTarget(target), arguments.GetValue(json), cancellationToken)));
        });
        return command;
    }

    private static async Task<int> ConvertAsync(
        ParseResult arguments,
        ConversionOptions folders,
        RunDataOptions runs,
        string source,
        string target,
        bool isJson,
        CancellationToken cancellationToken)
    {
        InvocationConfiguration streams = arguments.InvocationConfiguration;
        PathKind kind = PathKinds.Of(source);
        if (kind != PathKind.Run)
        {
            runs.RequireAbsent(arguments);
        }

        switch (kind)
        {
            case PathKind.Model or PathKind.HuggingFace:
                RequireMeant(arguments, folders, kind);
                await ConvertFolderAsync(folders.Read(arguments), kind, source, target, isJson, streams.Output, cancellationToken);
                break;
            case PathKind.Worked or PathKind.Preferences:
            case PathKind.ReleasedSft or PathKind.ReleasedPreferences or PathKind.ReleasedTrees:
                folders.RequireFor(arguments, "training data");
                await ConvertDataAsync(kind, source, target, isJson, streams, cancellationToken);
                break;
            case PathKind.Run:
                folders.RequireFor(arguments, "a run");
                await ConvertRunAsync(runs.Read(arguments), source, target, isJson, streams.Output, cancellationToken);
                break;
            default:
                throw new InputException(
                    $"'{source}' is nothing that is converted: give a model's folder, a run's, or training data; show says what it is.");
        }

        return ExitCodes.Success;
    }

    private static string FullTarget(string path) => path.Length > 0
        ? Path.GetFullPath(path)
        : throw new InputException("TO is empty; it must be the folder or the file to write.");

    private static void RequireMeant(ParseResult arguments, ConversionOptions folders, PathKind kind)
    {
        if (kind == PathKind.HuggingFace)
        {
            folders.RequireFor(
                arguments, "a folder of Hugging Face, which becomes a model folder",
                "--weights", "--keep-full-precision", "--context", "--no-markers");
        }
        else if (folders.Read(arguments).Weights is not null)
        {
            folders.RequireFor(arguments, "a model folder that becomes another one", "--weights", "--keep-full-precision");
        }
        else
        {
            folders.RequireFor(arguments, "a model folder that becomes one of Hugging Face", "--format");
        }
    }

    private static async Task ConvertFolderAsync(
        FolderConversion conversion, PathKind kind, string source, string target, bool isJson, TextWriter output,
        CancellationToken cancellationToken)
    {
        PathKind made = await conversion.ConvertAsync(kind, source, target, cancellationToken);
        long bytes = new DirectoryInfo(target).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        await output.WriteLineAsync(isJson
            ? JsonSerializer.Serialize(new ConvertedFolder(kind, made, target, bytes), ConvertJson.Default.ConvertedFolder)
            : string.Create(CultureInfo.InvariantCulture, $"{NameOf(made)}, {bytes / 1e6:F1} MB, is in {target}."));
    }

    private static async Task ConvertDataAsync(
        PathKind kind, string source, string target, bool isJson, InvocationConfiguration streams, CancellationToken cancellationToken)
    {
        var conversion = new DataConversion();
        PathKind made = await conversion.ConvertAsync(kind, source, target, cancellationToken);
        foreach (string reason in conversion.Reasons)
        {
            await streams.Error.WriteLineAsync(reason);
        }

        if (conversion.Refused > conversion.Reasons.Count)
        {
            await streams.Error.WriteLineAsync($"{conversion.Refused} examples were passed over in all.");
        }

        await SayAsync(new ConvertedData(kind, made, target, conversion.Examples, conversion.Refused), isJson, streams.Output);
    }

    private static async Task ConvertRunAsync(
        (string Round, PathKind Kind) wanted, string source, string target, bool isJson, TextWriter output,
        CancellationToken cancellationToken)
    {
        var conversion = new DataConversion();
        await conversion.ConvertRunAsync(source, wanted.Round, wanted.Kind, target, cancellationToken);
        await SayAsync(new ConvertedData(PathKind.Run, wanted.Kind, target, conversion.Examples, 0), isJson, output);
    }

    private static Task SayAsync(ConvertedData converted, bool isJson, TextWriter output) => output.WriteLineAsync(isJson
        ? JsonSerializer.Serialize(converted, ConvertJson.Default.ConvertedData)
        : $"{converted.Examples} examples are in {converted.Path}.");

    private static string NameOf(PathKind folder) => folder == PathKind.Model ? "The model folder" : "The folder of Hugging Face";
}
