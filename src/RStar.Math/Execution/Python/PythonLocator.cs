using System.ComponentModel;
using System.Diagnostics;

namespace RStar.Math.Execution;

/// <summary>Finds a Python that imports sympy.</summary>
internal static class PythonLocator
{
    public const string Variable = "RSTAR_PYTHON";

    // The executable's own path: what was started may be a script that stands for it.
    private const string Probe =
        "import sys, sympy; assert sys.version_info >= (3, 9), 'Python 3.9 or newer is needed'; print(sys.executable)";

    private static readonly TimeSpan ProbeLimit = TimeSpan.FromSeconds(60);

    /// <summary>The path of the first interpreter that imports sympy.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Task<string> FindAsync(string? chosen, CancellationToken cancellationToken)
    {
        string? variable = Environment.GetEnvironmentVariable(Variable);
        string? path = Environment.GetEnvironmentVariable("PATH");
        return FindFirstAsync(Candidates(chosen, variable, path), cancellationToken);
    }

    /// <summary>Where to look, in order. An interpreter that was asked for by name stands alone.</summary>
    internal static IReadOnlyList<string> Candidates(string? chosen, string? variable, string? path)
    {
        if (!string.IsNullOrEmpty(chosen))
        {
            return [chosen];
        }

        var candidates = new List<string>();
        if (!string.IsNullOrEmpty(variable))
        {
            candidates.Add(variable);
        }

        string[] names = OperatingSystem.IsWindows() ? ["python3.exe", "python.exe"] : ["python3"];
        foreach (string folder in (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            candidates.AddRange(names.Select(name => Path.Combine(folder, name)).Where(File.Exists));
        }

        if (!OperatingSystem.IsWindows())
        {
            candidates.Add("/usr/bin/python3");
        }

        return [.. candidates.Distinct()];
    }

    internal static async Task<string> FindFirstAsync(IReadOnlyList<string> candidates, CancellationToken cancellationToken)
    {
        var failures = new List<string>();
        foreach (string candidate in candidates)
        {
            (string? executable, string reason) = await TryAsync(candidate, cancellationToken).ConfigureAwait(false);
            if (executable is not null)
            {
                return executable;
            }

            failures.Add($"{candidate}: {reason}");
        }

        string install = OperatingSystem.IsLinux() ? "apt-get install python3-sympy python3-numpy" : "python -m pip install sympy numpy";
        string tried = failures.Count == 0 ? "none was found" : string.Join("; ", failures);
        throw new InvalidOperationException(
            $"No Python interpreter that imports sympy ({tried}): install one, for example with '{install}', or name it in {Variable}.");
    }

    private static async Task<(string? Executable, string Reason)> TryAsync(string candidate, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(candidate)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // As the workers are started: what only these variables make importable would be missing there.
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("PYTHON", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.ArgumentList.Add("-s");
        start.ArgumentList.Add("-B");
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(Probe);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ProbeLimit);
        try
        {
            using Process process = Process.Start(start) ?? throw new InvalidOperationException("it did not start");
            using StreamReader standardOutput = process.StandardOutput;
            using StreamReader standardError = process.StandardError;
            try
            {
                Task<string> error = standardError.ReadToEndAsync(limit.Token);
                string executable = (await standardOutput.ReadToEndAsync(limit.Token).ConfigureAwait(false)).Trim();
                await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
                string lastLine = (await error.ConfigureAwait(false)).TrimEnd().Split('\n')[^1];
                return process.ExitCode == 0 && File.Exists(executable) ? (executable, "") : (null, lastLine);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                cancellationToken.ThrowIfCancellationRequested();
                return (null, $"no answer within {ProbeLimit.TotalSeconds} seconds");
            }
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            return (null, e.Message);
        }
    }
}
