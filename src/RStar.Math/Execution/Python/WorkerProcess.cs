using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace RStar.Math.Execution;

/// <summary>A Python worker's process: started with an emptied environment, spoken to in frames.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const int KeptErrorText = 4096;

    // The worker ends by itself once its input is closed; this long after, it is made to.
    private static readonly TimeSpan PatienceAtExit = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly string _folder;
    private readonly int _longestFrame;
    private readonly Stream _input;
    private readonly Stream _output;
    private readonly Lock _writing = new();
    private readonly StringBuilder _errors = new();
    private IDisposable? _job;

    private WorkerProcess(Process process, string folder, int longestFrame)
    {
        _process = process;
        Id = process.Id;
        _folder = folder;
        _longestFrame = longestFrame;
        _input = process.StandardInput.BaseStream;
        _output = process.StandardOutput.BaseStream;
    }

    public int Id { get; }

    /// <summary>Whether a Job Object contains it.</summary>
    public bool IsInJob => _job is not null;

    /// <summary>The end of what the worker wrote to its standard error.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString().Trim();
            }
        }
    }

    /// <summary>Starts a worker, which answers with a <see cref="Frames.Ready"/> frame once it is warm.</summary>
    public static WorkerProcess Start(string python, string script, PythonExecutorOptions options)
    {
        string folder = WorkerFiles.Create();
        Process? process = null;
        try
        {
            var start = new ProcessStartInfo(python)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                CreateNoWindow = true,
                WorkingDirectory = folder,
            };

            // The user's own packages stay out (-s). With no environment but this, the rest of what -I does is done as well, and the hash
            // seed, which -I would leave to chance, can be fixed: sets of strings have one order in every run and every worker.
            start.ArgumentList.Add("-s");
            start.ArgumentList.Add("-B");
            start.ArgumentList.Add(Path.Combine(folder, script));
            string? systemRoot = Environment.GetEnvironmentVariable("SystemRoot");
            start.Environment.Clear();
            start.Environment["PYTHONHASHSEED"] = "0";
            start.Environment["PYTHONUTF8"] = "1";
            start.Environment["LC_ALL"] = "C.UTF-8";
            start.Environment["OPENBLAS_NUM_THREADS"] = "1";
            start.Environment["OMP_NUM_THREADS"] = "1";
            start.Environment["MKL_NUM_THREADS"] = "1";
            start.Environment["LD_BIND_NOW"] = "1"; // Each fork would look functions up again, and write to pages that it could share.
            if (OperatingSystem.IsWindows() && systemRoot is not null)
            {
                start.Environment["SystemRoot"] = systemRoot; // Windows' sockets and random numbers need it.
            }

            process = Process.Start(start) ?? throw new InvalidOperationException($"'{python}' did not start.");
            var worker = new WorkerProcess(process, folder, Frames.LongestResult(options));
            if (OperatingSystem.IsWindows())
            {
                worker._job = JobObject.Contain(process, options);
            }

            process.ErrorDataReceived += (_, e) => worker.KeepError(e.Data);
            process.BeginErrorReadLine();
            worker.TryWrite(Frames.WriteSettings(options, folder));
            return worker;
        }
        catch (Exception e)
        {
            process?.Kill();
            process?.Dispose();
            WorkerFiles.Delete(folder);
            if (e is Win32Exception)
            {
                throw new InvalidOperationException($"The Python interpreter '{python}' cannot be started or contained: {e.Message}", e);
            }

            throw;
        }
    }

    /// <summary>The next frame; <see langword="null"/> once the worker has gone. Waits; for one thread.</summary>
    public Frame? Read()
    {
        try
        {
            return Frames.Read(_output, _longestFrame);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>Sends a frame; false where the worker has gone.</summary>
    public bool TryWrite(byte[] frame)
    {
        lock (_writing)
        {
            try
            {
                _input.Write(frame);
                _input.Flush();
                return true;
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
                return false;
            }
        }
    }

    /// <summary>Ends the worker at once, with all that it has started.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }
    }

    /// <summary>Ends the worker and waits until nothing of it is left.</summary>
    public void Dispose()
    {
        lock (_writing)
        {
            _input.Dispose();
        }

        if (!_process.WaitForExit(PatienceAtExit))
        {
            Kill();
            _process.WaitForExit();
        }

        _job?.Dispose();
        _process.Dispose();
        _output.Dispose();
        WorkerFiles.Delete(_folder);
    }

    private void KeepError(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_errors)
        {
            _errors.AppendLine(line);
            if (_errors.Length > KeptErrorText)
            {
                _errors.Remove(0, _errors.Length - KeptErrorText);
            }
        }
    }
}
