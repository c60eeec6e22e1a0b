using System.CommandLine;
using System.Text;
using System.Text.Json;
using RStar.Math.Console.Data;
using RStar.Math.Console.Input;
using RStar.Math.Evolution.Problems;

namespace RStar.Math.Console.Commands;

/// <summary><c>generate</c>: writes problems whose answers are exact by construction.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--count") { HelpName = "N", Description = "How many problems.", DefaultValueFactory = _ => 100 };
        var first = new Option<long>("--first")
        {
            HelpName = "N",
            Description = "The place in the endless list to begin at.",
            DefaultValueFactory = _ => 0,
        };
        var seed = new Option<ulong>("--seed")
        {
            HelpName = "N",
            Description = "Which endless list of problems.",
            DefaultValueFactory = _ => 0,
        };
        var minLevel = new Option<int>("--min-level")
        {
            HelpName = "N",
            Description = "The fewest operations of a problem, 1 to 6.",
            DefaultValueFactory = _ => ProblemGeneratorOptions.LowestLevel,
        };
        var maxLevel = new Option<int>("--max-level")
        {
            HelpName = "N",
            Description = "The most operations of a problem, 1 to 6.",
            DefaultValueFactory = _ => ProblemGeneratorOptions.HighestLevel,
        };
        var topics = new TopicsOption();
        var split = new Option<string>("--split")
        {
            Description = "training, or evaluation: phrasings that training never has.",
            DefaultValueFactory = _ => "training",
        };
        var worked = new Option<bool>("--worked") { Description = "Add a worked solution in the trajectory format to each problem." };
        var output = new Option<FileInfo?>("--out") { HelpName = "FILE", Description = "Write to this file instead of standard output." };
        var json = new Option<bool>("--json") { Description = "With --out, print one object {\"problems\", \"file\"} on standard output." };
        split.AcceptOnlyFromAmong("training", "evaluation");
        var command = new Command(
            "generate",
            "Generate word problems and symbolic problems with exact answers, "
            + "one JSON object {\"id\", \"problem\", \"answer\", \"topic\", \"level\"} a line. "
            + "The same options give the same problems on every machine. "
            + ExitCodes.Described("when all were written", "when the file cannot be written"))
        {
            count, first, seed, minLevel, maxLevel, topics, split, worked, output, json,
        };
        command.SetAction((arguments, cancellationToken) =>
        {
            TextWriter standard = arguments.InvocationConfiguration.Output;
            return Failures.CatchAsync(arguments.InvocationConfiguration.Error, cancelled: null, async () =>
            {
                if (arguments.GetValue(output) is null)
                {
                    OptionValue.RequireAbsent(arguments, json, "without --out: the problems are what is printed");
                }

                var generator = new ProblemGenerator(new ProblemGeneratorOptions
                {
                    Seed = arguments.GetValue(seed),
                    MinLevel = arguments.GetValue(minLevel),
                    MaxLevel = arguments.GetValue(maxLevel),
                    Split = Enum.Parse<ProblemSplit>(arguments.GetValue(split)!, ignoreCase: true),
                    Topics = topics.Read(arguments),
                });
                long begin = OptionValue.AtLeast(arguments.GetValue(first), 0, first);
                int problems = OptionValue.AtLeast(arguments.GetValue(count), 1, count);
                IAsyncEnumerable<WorkedLine> lines = generator.Generate(begin, problems)
                    .Select(problem => WorkedLine.Of(problem, arguments.GetValue(worked)))
                    .ToAsyncEnumerable();
                if (arguments.GetValue(output) is not FileInfo file)
                {
                    await JsonLines.WriteAsync(standard, lines, DataJson.Readable.WorkedLine, cancellationToken);
                    return ExitCodes.Success;
                }

                await OutputFile.WriteAsync(file.FullName, async stream =>
                {
                    await using var writer = new StreamWriter(
                        stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
                    await JsonLines.WriteAsync(writer, lines, DataJson.Readable.WorkedLine, cancellationToken);
                });
                await standard.WriteLineAsync(arguments.GetValue(json)
                    ? JsonSerializer.Serialize(new GenerateSummary(problems, file.FullName), GenerateJson.Default.GenerateSummary)
                    : $"{problems} problems are in {file.FullName}.");
                return ExitCodes.Success;
            });
        });
        return command;
    }
}
