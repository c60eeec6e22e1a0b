using System.Diagnostics;
using System.Text.Json;

namespace RStar.Math.Training.Tests;

/// <summary>Runs scripts on Python with PyTorch; a test is skipped where there is none.</summary>
internal static class PyTorchScript
{
    private static readonly Lazy<string?> Python = new(Find);

    /// <summary>Gives the script a JSON document on its standard input, and reads one from its output.</summary>
    public static T Run<T>(string script, object input)
    {
        Assert.SkipWhen(Python.Value is null, "No Python with PyTorch was found; RSTAR_PYTHON may name one.");
        (int exitCode, string output, string error) = Start(Python.Value!, script, JsonSerializer.Serialize(input));
        Assert.True(exitCode == 0, error);
        return JsonSerializer.Deserialize<T>(output)!;
    }

    private static string? Find()
    {
        foreach (string? python in new[] { Environment.GetEnvironmentVariable("RSTAR_PYTHON"), "python3", "/usr/bin/python3" })
        {
            try
            {
                if (!string.IsNullOrEmpty(python) && Start(python, "import torch", "").ExitCode == 0)
                {
                    return python;
                }
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // No such program.
            }
        }

        return null;
    }

    private static (int ExitCode, string Output, string Error) Start(string python, string script, string input)
    {
        using Process process = Process.Start(new ProcessStartInfo(python, ["-c", script])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
