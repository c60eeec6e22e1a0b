using System.Diagnostics;
using RStar.Math.Benchmarks.Commands;
using RStar.Math.Execution;

namespace RStar.Math.Benchmarks.PythonExecutor;

/// <summary>What one execution costs: a cold interpreter against the pool, a kept state against the whole program again.</summary>
internal sealed class PythonExecutorBenchmark : Benchmark
{
    private const int Depth = 8;
    private const int WarmUpCount = 50;
    private const string Program = "import sympy\nx = sympy.Symbol('x')\nprint(sympy.expand((x + 1)**3))";
    private const string ProgramOutput = "x**3 + 3*x**2 + 3*x + 1\n";

    private static readonly string[] Steps =
    [
        "import sympy\nx = sympy.Symbol('x')",
        "p = sympy.expand((x + 1)**3)",
        "q = sympy.factor(p)",
        "d = sympy.diff(p, x)",
        "roots = sympy.solve(d, x)",
        "s = sum(roots)",
        "i = sympy.integrate(p, (x, 0, 1))",
        "e = sympy.simplify(i - s)",
    ];

    public override string Name => "python-executor";

    public override string Summary => "What an execution costs: the pool and kept states against a cold python3, at 1 and 2 workers.";

    public override async Task<bool> RunAsync(BenchmarkRun run)
    {
        int count = run.Quick ? 20 : 1000;
        int coldCount = run.Quick ? 2 : 20;
        PythonInUse python = await FindAsync();
        run.Report.Fact(python.Description);
        run.Report.Table("", "execution", "at once", "count", "median ms", "99 % ms", "per second", "times the cold start");
        foreach (int workers in new[] { 1, 2 })
        {
            Latencies cold = await Latencies.MeasureAsync(
                "cold `python3 -c`", workers, coldCount * workers, () => RunColdAsync(python.Path));
            run.Report.Row(cold.Cells(cold));
            foreach (Latencies latencies in await MeasurePoolAsync(workers, count))
            {
                run.Report.Row(latencies.Cells(cold));
            }
        }

        return true;
    }

    // The cold start is that of the interpreter which the pool runs, not of what else is called python3.
    private static async Task<PythonInUse> FindAsync()
    {
        await using var executor = new PythonCodeExecutor(new PythonExecutorOptions { Workers = 1 });
        return await PythonInUse.AskAsync(executor);
    }

    private static async Task<List<Latencies>> MeasurePoolAsync(int workers, int count)
    {
        await using var executor = new PythonCodeExecutor(new PythonExecutorOptions { Workers = workers });
        await executor.WarmUpAsync();
        var states = new List<PathState?> { null };
        foreach (string step in Steps)
        {
            states.Add((await OneAsync(executor, new CodeRequest(step) { State = states[^1] })).State);
        }

        ReasoningPath path = ReasoningPath.Start(new Problem("A benchmark."));
        foreach (string step in Steps)
        {
            path = path.Append(new Step(StepKind.Code, step));
        }

        const string Next = "print(e)";
        string whole = string.Join('\n', [.. Steps, Next]);
        return
        [
            await MeasureAsync("pool, program of its own", () => new CodeRequest(Program)),
            await MeasureAsync("pool, one line at depth 1", () => new CodeRequest("y = x + 1\nprint(y)") { State = states[1] }),
            await MeasureAsync($"pool, one line at depth {Depth} from its state", () => new CodeRequest(Next) { State = states[Depth] }),
            await MeasureAsync($"pool, the same {Depth} steps as one program", () => new CodeRequest(whole)),
            await MeasureAsync($"pool, the same {Depth} steps replayed", () => new CodeRequest(Next) { Path = path }, count / 5),
        ];

        async Task<Latencies> MeasureAsync(string name, Func<CodeRequest> request, int? times = null)
        {
            await Latencies.MeasureAsync(name, workers, int.Min(WarmUpCount, count), RunAsync);
            return await Latencies.MeasureAsync(name, workers, times ?? count, RunAsync);

            async Task RunAsync() => (await OneAsync(executor, request())).State!.Dispose();
        }
    }

    private static async Task<CodeResult> OneAsync(PythonCodeExecutor executor, CodeRequest request)
    {
        await foreach (CodeResult result in executor.ExecuteAsync([request]))
        {
            return result.Status == CodeStatus.Succeeded ? result : throw new InvalidOperationException($"{result.Error}");
        }

        throw new InvalidOperationException("No result.");
    }

    /// <summary>Runs the program in a new interpreter.</summary>
    /// <exception cref="InvalidOperationException">It failed or printed something else: what fails fast is no fast start.</exception>
    internal static async Task RunColdAsync(string python)
    {
        var start = new ProcessStartInfo(python, ["-I", "-c", Program]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        using StreamReader output = process.StandardOutput;
        string printed = await output.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 || printed != ProgramOutput)
        {
            throw new InvalidOperationException($"{python} ended with {process.ExitCode} and printed '{printed}', not '{ProgramOutput}'.");
        }
    }
}
