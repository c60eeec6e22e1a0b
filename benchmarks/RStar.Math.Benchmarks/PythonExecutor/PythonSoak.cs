using System.Diagnostics;
using System.Globalization;
using RStar.Math.Benchmarks.Commands;
using RStar.Math.Execution;

namespace RStar.Math.Benchmarks.PythonExecutor;

/// <summary>Many executions from many callers, watched for growth of processes, descriptors and memory.</summary>
internal sealed class PythonSoak : Benchmark
{
    private const int FullCount = 100_000;
    private const int QuickCount = 1_000;
    private const int Callers = 64;
    private const int Reports = 10;
    private const int LiveStates = 32;

    private static readonly BenchmarkOption Count = new("--count", "N", $"How many executions; {FullCount}.");

    public override string Name => "soak-python";

    public override string Summary =>
        "Executions from 64 callers: nothing may grow and no answer be wrong; the first tenth is the baseline.";

    public override IReadOnlyList<BenchmarkOption> Options => [Count];

    public override async Task<bool> RunAsync(BenchmarkRun run)
    {
        int total = run.Number(Count.Name, run.Quick ? QuickCount : FullCount);
        var executor = new PythonCodeExecutor(new PythonExecutorOptions { MaxLiveStates = LiveStates });
        run.Report.Fact((await PythonInUse.AskAsync(executor)).Description);
        run.Report.Table("", "executions", "per second", "processes", "descriptors", "memory of .NET, MiB", "memory of workers, MiB");
        Figures? first = null;
        var last = new Figures(0, 0, 0, 0);
        int wrong = 0;
        for (int report = 0; report < Reports; report++)
        {
            long start = Stopwatch.GetTimestamp();
            wrong += await CallAsync(executor, total / Reports);
            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            last = Figures.Take();
            first ??= last;
            run.Report.Row([$"{(report + 1) * (total / Reports)}", $"{total / Reports / seconds:F0}", .. last.Cells]);
        }

        await executor.DisposeAsync();
        Figures after = Figures.Take();
        run.Report.Row(["disposed", "", .. after.Cells]);
        bool grew = last.Processes > first!.Processes + 8 || last.Descriptors > first.Descriptors + 8
            || last.OwnMemory > first.OwnMemory + 64 || last.WorkerMemory > (1.5 * first.WorkerMemory) + 64 || after.Processes > 0;
        run.Report.Say($"{Callers} callers; wrong answers: {wrong}; {(grew ? "something grew" : "nothing grew")}.");
        return !grew && wrong == 0;
    }

    /// <summary>Two steps a path, every tenth one with an error; the number of wrong answers.</summary>
    private static async Task<int> CallAsync(PythonCodeExecutor executor, int count)
    {
        int left = count / 2;
        int wrong = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            for (int i = Interlocked.Decrement(ref left); i >= 0; i = Interlocked.Decrement(ref left))
            {
                CodeResult first = await OneAsync(executor, new CodeRequest($"x = {i}\nprint(x)"));
                bool fails = i % 10 == 0;
                CodeResult second = await OneAsync(executor, new CodeRequest(fails ? "1/0" : $"x + {caller}") { State = first.State });
                bool right = first.Output == $"{i}\n"
                    && (fails ? second.Error?.Type == "ZeroDivisionError" : second.Value == $"{i + caller}");
                if (!right)
                {
                    Interlocked.Increment(ref wrong);
                    Console.Error.WriteLine($"{first} {second}");
                }

                first.State?.Dispose();
                second.State?.Dispose();
            }
        }));
        return wrong;
    }

    private static async Task<CodeResult> OneAsync(PythonCodeExecutor executor, CodeRequest request)
    {
        await foreach (CodeResult result in executor.ExecuteAsync([request]))
        {
            return result;
        }

        throw new InvalidOperationException("No result.");
    }

    private sealed record Figures(int Processes, int Descriptors, double OwnMemory, double WorkerMemory)
    {
        public string[] Cells => [$"{Processes}", $"{Descriptors}", $"{OwnMemory:F0}", $"{WorkerMemory:F0}"];

        public static Figures Take()
        {
            GC.Collect();
            var children = new Dictionary<int, (int Parent, double Memory)>();
            foreach (string folder in Directory.GetDirectories("/proc"))
            {
                if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int pid)
                    && TryRead(pid, out (int, double) entry))
                {
                    children[pid] = entry;
                }
            }

            var own = new HashSet<int> { Environment.ProcessId };
            while (children.Where(c => own.Contains(c.Value.Parent)).Select(c => own.Add(c.Key)).ToArray().Any(added => added))
            {
            }

            own.Remove(Environment.ProcessId);
            return new Figures(
                own.Count,
                Directory.GetFiles("/proc/self/fd").Length,
                Environment.WorkingSet / 1048576.0,
                own.Sum(pid => children[pid].Memory));
        }

        // Memory that no other process shares would be exact but is slow to ask for; the share of each in what it maps is not.
        private static bool TryRead(int pid, out (int Parent, double Memory) entry)
        {
            entry = default;
            try
            {
                string stat = File.ReadAllText($"/proc/{pid}/stat");
                int parent = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
                string? pss = File.ReadLines($"/proc/{pid}/smaps_rollup")
                    .FirstOrDefault(line => line.StartsWith("Pss:", StringComparison.Ordinal));
                double memory = pss is null ? 0 : double.Parse(pss[4..^2], CultureInfo.InvariantCulture) / 1024;
                entry = (parent, memory);
                return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
    }
}
