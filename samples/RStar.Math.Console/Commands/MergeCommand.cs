using System.CommandLine;
using System.Globalization;
using RStar.Math.Console.Evolving;
using RStar.Math.Console.Input;
using RStar.Math.Evolution;

namespace RStar.Math.Console.Commands;

/// <summary><c>merge</c>: brings the parts of a run that machines without a common file system searched together in one folder.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var run = new Argument<DirectoryInfo>("RUN") { Description = "The folder to bring all together in; made where it is not there." };
        var parts = new Argument<DirectoryInfo[]>("PART")
        {
            Description = "Folders of the same run, each with parts of its searches.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json")
        {
            Description = "Print one object {\"folder\", \"rounds\"} on standard output and nothing else.",
        };
        var command = new Command(
            "merge",
            "Bring the searches of several folders of one run together, so that 'evolve RUN' goes on with training. "
            + "Folders of other runs and different searches of one part are refused; merging again changes nothing. "
            + ExitCodes.Described("when all was merged, even where parts are still missing, which are named", "when it cannot be written"))
        {
            run, parts, json,
        };
        command.SetAction((arguments, cancellationToken) =>
        {
            InvocationConfiguration streams = arguments.InvocationConfiguration;
            return Failures.CatchAsync(streams.Error, "Stopped; the same command goes on from here.", async () =>
            {
                string folder = arguments.GetRequiredValue(run).FullName;
                MergeOutcome outcome = await MergeAsync(
                    folder, [.. arguments.GetRequiredValue(parts).Select(part => part.FullName)], cancellationToken);
                IEnumerable<string> lines = arguments.GetValue(json)
                    ? [MergedRun.Of(folder, outcome).ToJson()]
                    : outcome.Rounds.Select(Describe);
                foreach (string line in lines)
                {
                    await streams.Output.WriteLineAsync(line);
                }

                return ExitCodes.Success;
            });
        });
        return command;
    }

    private static async Task<MergeOutcome> MergeAsync(string run, string[] parts, CancellationToken cancellationToken)
    {
        try
        {
            return await RunMerger.MergeAsync(run, parts, cancellationToken);
        }
        catch (EvolutionException fault)
        {
            // What it refuses are folders that do not belong together.
            throw new InputException(fault.Message);
        }
    }

    private static string Describe(MergedRound round) => string.Create(
        CultureInfo.InvariantCulture,
        $"{round.Name}: {round.Searched} of {round.Problems} problems are searched"
        + $"{Parts("missing", round.Missing)}{Parts("not finished", round.Unfinished)}.");

    private static string Parts(string what, IReadOnlyList<Shard> shards) =>
        shards.Count == 0 ? "" : $"; {what}: {string.Join(", ", shards)}";
}
