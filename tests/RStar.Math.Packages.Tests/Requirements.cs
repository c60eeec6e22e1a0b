using System.Text.RegularExpressions;

namespace RStar.Math.Packages.Tests;

/// <summary>What a machine may lack; tests that need it are skipped and say so.</summary>
internal static partial class Requirements
{
    /// <summary>A python3 that imports sympy, found as the library finds it.</summary>
    public static async Task<string> PythonAsync()
    {
        string?[] candidates = [Environment.GetEnvironmentVariable("RSTAR_PYTHON"), "python3", "/usr/bin/python3"];
        foreach (string candidate in candidates.OfType<string>().Where(name => name.Length > 0))
        {
            try
            {
                if ((await Command.RunAsync(candidate, ".", ["-c", "import sympy"], TestContext.Current.CancellationToken)).ExitCode == 0)
                {
                    return candidate;
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // There is no such program.
            }
        }

        Assert.Skip("No python3 here imports sympy.");
        return "";
    }

    public static async Task AspNetCoreAsync()
    {
        Command runtimes = await Command.RunAsync("dotnet", ".", ["--list-runtimes"], TestContext.Current.CancellationToken);
        Assert.SkipUnless(
            runtimes.Output.Contains("Microsoft.AspNetCore.App 10.", StringComparison.Ordinal),
            "The shared framework Microsoft.AspNetCore.App 10 is not installed.");
    }

    /// <summary>
    /// The first sentence of a restore that found no package of others, or could not reach a source; none where all is well or our own
    /// packages are at fault.
    /// </summary>
    public static string? MissingPackage(Command restore) => restore.Output.Split('\n')
        .FirstOrDefault(line => SourceFault().IsMatch(line) && !line.Contains("RStar.", StringComparison.Ordinal))?.Trim();

    /// <summary>The first line of a command's output that holds a text, or <see langword="null"/>.</summary>
    public static string? LineWith(Command command, string text) =>
        command.Output.Split('\n').FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal))?.Trim();

    [GeneratedRegex("error NU(1100|1101|1102|1103|1301)")]
    private static partial Regex SourceFault();
}
