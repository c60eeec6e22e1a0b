using System.Diagnostics;
using System.Globalization;
using RStar.Math.Execution;

namespace RStar.Math.Tests.Execution;

/// <summary>The machine's processes, read from /proc.</summary>
internal static class ProcessTable
{
    /// <summary>All processes that come of a process, itself left out.</summary>
    public static IReadOnlyList<int> DescendantsOf(int ancestor)
    {
        ILookup<int, int> children = Directory.GetDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out int pid) ? pid : 0)
            .Where(pid => pid > 0)
            .Select(pid => (Pid: pid, Parent: ParentOf(pid)))
            .ToLookup(p => p.Parent, p => p.Pid);
        var found = new List<int>();
        var waiting = new Queue<int>(children[ancestor]);
        while (waiting.TryDequeue(out int pid))
        {
            found.Add(pid);
            foreach (int child in children[pid])
            {
                waiting.Enqueue(child);
            }
        }

        return found;
    }

    /// <summary>The janitor processes of this process's executors whose folder is the given executor's.</summary>
    public static IEnumerable<int> WorkersOf(int process, PythonCodeExecutor executor) =>
        ((ForkingHost)executor.Host).WorkerProcessIds.Where(DescendantsOf(process).Contains);

    public static void Kill(int pid)
    {
        using Process process = Process.GetProcessById(pid);
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Whether there is no such process any more, or nothing of it but its exit code.</summary>
    public static bool HasEnded(int pid) => StatusOf(pid) is null or ["Z" or "X", ..];

    private static int ParentOf(int pid) =>
        StatusOf(pid) is [_, string parent, ..] ? int.Parse(parent, CultureInfo.InvariantCulture) : 0;

    /// <summary>What the kernel says of a process after its name: its state, its parent and more; null where there is none.</summary>
    private static string[]? StatusOf(int pid)
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
