using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests.PyTorch;

/// <summary>A decoder in PyTorch, in a process of its own (decoder.py).</summary>
internal sealed class PyTorchDecoder : IDisposable
{
    private readonly Process _process;
    private readonly string _folder = Directory.CreateTempSubdirectory("rstar-pytorch-").FullName;

    private PyTorchDecoder(Process process, string version)
    {
        _process = process;
        Version = version;
    }

    /// <summary>PyTorch's version.</summary>
    public string Version { get; }

    /// <summary>Starts PyTorch; null where there is no Python that has it.</summary>
    public static PyTorchDecoder? TryStart(int threads)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "PyTorch", "decoder.py");
        foreach (string python in new[] { Environment.GetEnvironmentVariable("RSTAR_PYTHON"), "/usr/bin/python3", "python3" }.OfType<string>())
        {
            if (Start(python, script, threads) is not Process process)
            {
                continue;
            }

            if (process.StandardOutput.ReadLine() is string hello)
            {
                return new PyTorchDecoder(process, (string)JsonNode.Parse(hello)!["torch"]!);
            }

            process.Dispose();
        }

        return null;
    }

    /// <summary>Takes these weights and this batch.</summary>
    public void Load(DecoderWeights weights, TokenBatch batch)
    {
        var tensors = new JsonArray([.. DecoderLayout.Of(weights.Shape, weights.Head).Select(tensor =>
            new JsonObject { ["name"] = tensor.Name, ["dimensions"] = JsonSerializer.SerializeToNode(tensor.Dimensions) })]);
        var description = new JsonObject
        {
            ["shape"] = JsonSerializer.SerializeToNode(weights.Shape),
            ["tensors"] = tensors,
            ["batch"] = JsonSerializer.SerializeToNode(batch, new JsonSerializerOptions(JsonSerializerDefaults.Web)),
        };
        File.WriteAllText(Path.Combine(_folder, "decoder.json"), description.ToJsonString());
        using (FileStream file = File.Create(Path.Combine(_folder, "weights.bin")))
        {
            foreach (string name in weights.Names)
            {
                file.Write(MemoryMarshal.AsBytes(weights[name]));
            }
        }

        Ask($"load {_folder}");
    }

    /// <summary>One step: the loss and the gradients of the weights, one after another.</summary>
    public (double Loss, float[] Gradients) Gradients()
    {
        double loss = (double)Ask("gradients")["loss"]!;
        return (loss, MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(_folder, "gradients.bin"))).ToArray());
    }

    /// <summary>So many steps: the seconds on the clock and on the processors, and the most memory the process has had, in MiB.</summary>
    public (double Seconds, double Worked, double PeakMemory) Steps(int count)
    {
        JsonNode answer = Ask($"steps {count}");
        return ((double)answer["seconds"]!, (double)answer["worked"]!, (double)answer["peak"]!);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static Process? Start(string python, string script, int threads)
    {
        var start = new ProcessStartInfo(python)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { script, threads.ToString(provider: null) },
        };

        // Threads that spin while they wait take the cores from those that work: a step then takes twice as long.
        start.Environment.TryAdd("OMP_WAIT_POLICY", "passive");
        try
        {
            Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            return process;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private JsonNode Ask(string command)
    {
        _process.StandardInput.WriteLine(command);
        _process.StandardInput.Flush();
        return JsonNode.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"PyTorch ended at '{command}'."))!;
    }
}
