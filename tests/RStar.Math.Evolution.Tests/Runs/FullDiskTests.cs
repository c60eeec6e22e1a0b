using System.Diagnostics;
using System.Globalization;
using RStar.Math.Answers;

namespace RStar.Math.Evolution.Tests;

/// <summary>
/// Runs an evolution in processes that can write only so much, again and again with a little more, and compares what comes out at last with a
/// run on a disk with room.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    private const string FolderVariable = "RSTAR_TEST_FULL_DISK";

    /// <summary>What a process whose disk was full ends with, to be told from one that fails otherwise.</summary>
    private const int DiskFull = 28;

    private static readonly EvolutionPlan Plan = new()
    {
        Rounds =
        [
            new() { Name = "r1", Rollouts = 4, Candidates = 5, MaxDepth = 5 },
            new() { Name = "r2", PolicyOf = "r1", Rollouts = 4, Candidates = 5, MaxDepth = 5 },
        ],
        Evaluation = new() { PolicySamples = 4, Trajectories = [1], Rollouts = 2, Candidates = 3, MaxDepth = 5 },
        KeepsTrees = true,
        MaxConcurrency = 3,
        Seed = 11,
    };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_whose_files_cannot_grow_goes_on_where_it_was()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Limits of a file's size are set by a shell of Linux.");
        await RunAsync(_folder["whole"]);

        // In kibibytes: less than the plan takes, than a round's journal, than the report, and enough.
        foreach ((int limit, int expected) in new[] { (1, DiskFull), (5, DiskFull), (14, DiskFull), (256, 0) })
        {
            // Beyond its limit a process gets a signal; ignored, writing fails as on a full disk.
            Assert.Equal(expected, await ShellAsync($"trap '' XFSZ; ulimit -f {limit}; exec \"$0\" \"$@\"", [], _folder["small"]));
        }

        Assert.Equal(Content(_folder["whole"]), Content(_folder["small"]));
    }

    [Fact]
    public async Task A_run_on_a_full_disk_goes_on_where_it_was_once_there_is_room()
    {
        const string Mount = "mount -t tmpfs -o size=4m,nr_inodes=4096 none \"$DISK\"";
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A small disk is mounted in a namespace of Linux.");
        Directory.CreateDirectory(_folder["disk"]);
        Assert.SkipUnless(await ShellAsync($"exec unshare -rm sh -c '{Mount}'", [("DISK", _folder["disk"])], "") == 0, "This machine lets nobody mount a small disk.");
        await RunAsync(_folder["whole"]);

        // A file fills the disk and gives way bit by bit; at each place the run is stopped by a full disk and tried again.
        string script = $"""
            {Mount} || exit 3
            full=0
            room=0
            while :; do
              dd if=/dev/zero of="$DISK/ballast" bs=1024 count=4096 2>/dev/null
              size=$(( $(stat -c %s "$DISK/ballast") / 1024 ))
              truncate -s $(( size > room ? size - room : 0 ))K "$DISK/ballast"
              "$0" "$@"
              code=$?
              [ $code -eq {DiskFull} ] || break
              full=$(( full + 1 ))
              room=$(( full % 4 * 20 + 4 ))
              [ $full -lt 8 ] || break
            done
            rm "$DISK/ballast"
            [ $code -ne 0 ] && [ $code -ne {DiskFull} ] && exit $code
            "$0" "$@" && cp -r "$DISK/run" "$OUT" && echo $full > "$OUT/full"
            """;
        Assert.Equal(0, await ShellAsync(
            "exec unshare -rm sh -c \"$SCRIPT\" \"$0\" \"$@\"", [("SCRIPT", script), ("DISK", _folder["disk"]), ("OUT", _folder["out"])], _folder["disk/run"]));
        int full = int.Parse(File.ReadAllText(_folder["out/full"]), CultureInfo.InvariantCulture);
        Assert.True(full >= 4, $"The disk was full {full} times only.");
        Assert.Equal(Content(_folder["whole"]), Content(_folder["out"]));
    }

    [Fact(Explicit = true)]
    public async Task The_run_on_a_full_disk()
    {
        try
        {
            await RunAsync(Environment.GetEnvironmentVariable(FolderVariable)!);
        }
        catch (IOException fault)
        {
            Console.Error.WriteLine(fault.Message);
            Environment.Exit(DiskFull);
        }
    }

    private static Task<IReadOnlyList<RoundMetrics>> RunAsync(string folder)
    {
        var models = new ScriptedModels();
        return new EvolutionRunner(models, models, new AnswerComparer()).RunAsync(
            new EvolutionSettings
            {
                Folder = folder,
                Plan = Plan,
                Problems = Walks("walks", 12),
                EvaluationSets = [Walks("held-out", 6)],
                BaseFolder = ScriptedModels.Write(Path.Combine(Path.GetTempPath(), "rstar-full-disk-base"), "base"),
            },
            progress: null,
            TestContext.Current.CancellationToken);
    }

    private static ProblemSource Walks(string name, int count) => ProblemSource.From(
        name,
        _ => Enumerable.Range(0, count).Select(i => new Problem($"Reach 5 in {name}, way {i}.") { Answer = "5" }).ToAsyncEnumerable());

    /// <summary>Runs a shell script whose arguments are the command line of the run.</summary>
    private static async Task<int> ShellAsync(string script, (string Name, string Value)[] variables, string folder)
    {
        string program = Path.Combine(AppContext.BaseDirectory, typeof(FullDiskTests).Assembly.GetName().Name!);
        var start = new ProcessStartInfo("bash")
        {
            ArgumentList = { "-c", script, program, "-explicit", "on", "-method", $"{typeof(FullDiskTests).FullName}.{nameof(The_run_on_a_full_disk)}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[FolderVariable] = folder;

        // The runtime's own memory files are no files that a full disk would stop.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        TestContext.Current.SendDiagnosticMessage("{0}", (await output) + errors);
        return process.ExitCode;
    }

    /// <summary>What a run leaves that does not say how long something took.</summary>
    private static string[] Content(string folder)
    {
        Assert.Empty(Directory.EnumerateFiles(folder, "*.unfinished", SearchOption.AllDirectories));
        Assert.True(File.Exists(Path.Combine(folder, "report.html")));
        return
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Where(file => Path.GetFileName(file) is "model.txt" or "difficulty.jsonl" or "run.json" || file.EndsWith(".gz", StringComparison.Ordinal))
                .Select(file => Path.GetRelativePath(folder, file) + " " + Convert.ToBase64String(File.ReadAllBytes(file))),
            .. Plan.Rounds.SelectMany(round => Records(new RunFolder(folder).Round(round))),
        ];
    }

    private static IEnumerable<string> Records(RoundFolder round)
    {
        // Every problem once: none is lost and none is counted twice.
        Assert.Equal(12, JournalReader.ReadLines(SampleJournal.PartPath(round.Samples, Shard.Whole)).Count());
        foreach (SampleRecord record in SampleJournal.Read(round.Samples).InOrder())
        {
            yield return System.Text.Encoding.UTF8.GetString((record with { Cost = new SampleCost() }).ToUtf8());
        }

        string evaluation = Path.Combine(round.Evaluation, "held-out.jsonl");
        Assert.Equal(6, JournalReader.ReadLines(evaluation).Count());
        Assert.True(File.Exists(round.Metrics));
    }
}
