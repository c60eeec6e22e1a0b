using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using RStar.Math.Training.Sessions;

namespace RStar.Math.Training.Tests.PyTorch;

/// <summary>The same decoder in PyTorch, in a process of its own (decoder.py).</summary>
internal sealed class PyTorchDecoder : IDisposable
{
    private readonly Process _process;
    private readonly string _folder;
    private readonly DecoderWeights _weights;

    private PyTorchDecoder(Process process, DecoderWeights weights, string version)
    {
        _process = process;
        _weights = weights;
        Version = version;
        _folder = Directory.CreateTempSubdirectory("rstar-pytorch-").FullName;
    }

    /// <summary>PyTorch's version.</summary>
    public string Version { get; }

    /// <summary>Starts it over these weights and this batch; null where there is no Python with PyTorch.</summary>
    public static PyTorchDecoder? TryStart(DecoderWeights weights, TokenBatch batch, int threads)
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
                var decoder = new PyTorchDecoder(process, weights, (string)JsonNode.Parse(hello)!["torch"]!);
                decoder.Load(batch);
                return decoder;
            }

            process.Dispose();
        }

        return null;
    }

    /// <summary>One step: the loss and the gradients of the weights, one after another.</summary>
    public (double Loss, float[] Gradients) Gradients()
    {
        double loss = (double)Ask("gradients")["loss"]!;
        return (loss, MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(Path.Combine(_folder, "gradients.bin"))).ToArray());
    }

    /// <summary>So many steps: the seconds they took, and the most memory the process has had, in MiB.</summary>
    public (double Seconds, double PeakMemory) Steps(int count)
    {
        JsonNode answer = Ask($"steps {count}");
        return ((double)answer["seconds"]!, (double)answer["peak"]!);
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

    private void Load(TokenBatch batch)
    {
        var tensors = new JsonArray([.. DecoderLayout.Of(_weights.Shape, _weights.Head).Select(tensor =>
            new JsonObject { ["name"] = tensor.Name, ["dimensions"] = JsonSerializer.SerializeToNode(tensor.Dimensions) })]);
        var description = new JsonObject
        {
            ["shape"] = JsonSerializer.SerializeToNode(_weights.Shape),
            ["tensors"] = tensors,
            ["batch"] = JsonSerializer.SerializeToNode(batch, new JsonSerializerOptions(JsonSerializerDefaults.Web)),
        };
        File.WriteAllText(Path.Combine(_folder, "decoder.json"), description.ToJsonString());
        using (FileStream file = File.Create(Path.Combine(_folder, "weights.bin")))
        {
            foreach (string name in _weights.Names)
            {
                file.Write(MemoryMarshal.AsBytes(_weights[name]));
            }
        }

        Ask($"load {_folder}");
    }

    private JsonNode Ask(string command)
    {
        _process.StandardInput.WriteLine(command);
        _process.StandardInput.Flush();
        return JsonNode.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"PyTorch ended at '{command}'."))!;
    }
}
