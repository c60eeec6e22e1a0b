using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using RStar.Math.Console.Data;
using RStar.Math.Console.Grading;
using RStar.Math.Console.Input;

namespace RStar.Math.Console.Commands;

/// <summary>Grades predicted answers against gold ones.</summary>
internal static class GradeCommand
{
    public static Command Create(TextReader standardInput)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "JSON Lines of {\"id\", \"gold\", \"pred\"}, each answer bare or a whole solution; - reads standard input.",
        };
        var output = new Option<string?>("--out") { Description = "Write the result lines to this file instead of standard output." };
        var json = new Option<bool>("--json")
        {
            Description = "End standard output with one line {\"graded\", \"equal\", \"accuracy\"}; the summary for people is left out.",
        };
        var command = new Command(
            "grade",
            "Say of each predicted answer whether it is the gold answer. "
            + "Writes one line {\"id\", \"equal\"} an input line, in order, and a summary on standard error. "
            + ExitCodes.Described("when all lines were graded", "when results cannot be written"))
        {
            file, output, json,
        };
        command.SetAction((arguments, cancellationToken) =>
        {
            TextWriter standard = arguments.InvocationConfiguration.Output;
            TextWriter error = arguments.InvocationConfiguration.Error;
            return Failures.CatchAsync(error, cancelled: null, async () =>
            {
                GradeSummary summary = await GradeAsync(
                    arguments.GetRequiredValue(file), arguments.GetValue(output), standardInput, standard, cancellationToken);
                await SummariseAsync(summary, arguments.GetValue(json), standard, error);
                return ExitCodes.Success;
            });
        });
        return command;
    }

    private static async Task<GradeSummary> GradeAsync(
        string file, string? output, TextReader standardInput, TextWriter standardOutput, CancellationToken cancellationToken)
    {
        if (output is not null && file != "-" && Path.GetFullPath(output) == Path.GetFullPath(file))
        {
            throw new InputException($"Cannot write '{output}': it is the file to grade; give --out another.");
        }

        using StreamReader? inputFile = file == "-" ? null : OpenRead(file);
        TextReader reader = inputFile ?? standardInput;
        string name = inputFile is null ? "Standard input" : file;
        if (output is null)
        {
            return await LineGrader.GradeAsync(reader, name, standardOutput, cancellationToken);
        }

        GradeSummary? summary = null;
        await OutputFile.WriteAsync(output, async stream =>
        {
            await using var writer = new StreamWriter(stream, leaveOpen: true);
            summary = await LineGrader.GradeAsync(reader, name, writer, cancellationToken);
        });
        return summary!;
    }

    private static StreamReader OpenRead(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InputException($"Cannot read '{path}': it is a folder, not a file.");
        }

        try
        {
            return new StreamReader(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"Cannot read '{path}': there is no such file or folder.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException($"Cannot read '{path}': {fault.Message}");
        }
    }

    private static Task SummariseAsync(GradeSummary summary, bool json, TextWriter standard, TextWriter error) => json
        ? standard.WriteLineAsync(JsonSerializer.Serialize(summary, GradeJson.Default.GradeSummary))
        : error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{summary.Equal} of {summary.Graded} answers are equal to the gold answer ({100 * summary.Accuracy:F2} %)."));
}
