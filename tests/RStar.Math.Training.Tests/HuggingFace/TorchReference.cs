using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using RStar.Math.TestModels;

namespace RStar.Math.Training.Tests.HuggingFace;

/// <summary>Folders of random weights in Hugging Face's layouts and what PyTorch makes of them; one run of Python for all tests.</summary>
public sealed class TorchReference : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string? _python;
    private readonly string? _reason;

    public TorchReference()
    {
        _python = FindPython();
        if (_python is null)
        {
            _reason = "No python3 here imports torch (RSTAR_PYTHON, python3, /usr/bin/python3).";
        }
        else
        {
            Run("make", _folder.Path);
        }
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The folder of a variant; skips the test where there is no PyTorch.</summary>
    public string FolderOf(string variant)
    {
        Assert.SkipWhen(_reason is not null, _reason ?? "");
        return _folder[variant];
    }

    /// <summary>The tokens that the logits of a folder are of.</summary>
    public static int[] TokensOf(string folder) =>
        [.. JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "tokens.json"))).RootElement.EnumerateArray().Select(id => id.GetInt32())];

    /// <summary>PyTorch's logits or values of a folder, one row a token.</summary>
    public static double[][] LogitsOf(string folder)
    {
        float[] values = MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(folder, "logits.bin"))).ToArray();
        return [.. values.Select(value => (double)value).Chunk(values.Length / TokensOf(folder).Length)];
    }

    /// <summary>Has PyTorch read a folder that this library has written and gives its logits of the tokens.</summary>
    public double[][] Run(string folder, int[] tokens)
    {
        File.WriteAllText(Path.Combine(folder, "tokens.json"), JsonSerializer.Serialize(tokens));
        Run("run", folder);
        return LogitsOf(folder);
    }

    private static string? FindPython() => new[] { Environment.GetEnvironmentVariable("RSTAR_PYTHON"), "python3", "/usr/bin/python3" }
        .FirstOrDefault(python => !string.IsNullOrEmpty(python) && Start(python, "-c", "import torch").ExitCode == 0);

    private void Run(string command, string folder)
    {
        (int code, string errors) = Start(_python!, ScriptPath, command, folder);
        Assert.True(code == 0, errors);
    }

    private static (int ExitCode, string Errors) Start(string python, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(python, arguments) { RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            string errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, errors);
        }
        catch (System.ComponentModel.Win32Exception fault)
        {
            return (-1, fault.Message);
        }
    }

    private static string ScriptPath { get; } = Path.Combine(AppContext.BaseDirectory, "HuggingFace", "reference_decoder.py");
}
