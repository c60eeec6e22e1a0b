using System.ComponentModel;
using System.Diagnostics;

namespace RStar.Math.Benchmarks.Reporting;

/// <summary>The commit of a working tree.</summary>
internal static class GitCommit
{
    /// <summary>The short name of the commit, and whether files other than those of the documentation differ from it.</summary>
    public static async Task<string> DescribeAsync(string root)
    {
        string? commit = await AskAsync(root, "rev-parse", "--short", "HEAD");
        string? changes = await AskAsync(root, "status", "--porcelain", "--untracked-files=no", "--", ".", ":(exclude)docs");
        return Describe(commit, changes);
    }

    /// <summary>Puts git's answers into words.</summary>
    public static string Describe(string? commit, string? changes) => (commit, changes) switch
    {
        (null or "", _) => "unknown",
        (_, null or "") => commit,
        _ => $"{commit} with changes",
    };

    private static async Task<string?> AskAsync(string root, params string[] words)
    {
        try
        {
            using Process git = Process.Start(new ProcessStartInfo("git", ["-C", root, .. words])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            Task<string> fault = git.StandardError.ReadToEndAsync();
            string answer = await git.StandardOutput.ReadToEndAsync();
            await fault;
            await git.WaitForExitAsync();
            return git.ExitCode == 0 ? answer.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
