using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace RStar.Math.Execution;

/// <summary>
/// A Windows Job Object around a worker: bounds memory, processor time and processes, and ends them all when it is closed.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed class JobObject : IDisposable
{
    private const int ExtendedLimitInformation = 9;
    private const uint LimitProcessTime = 0x2;
    private const uint LimitActiveProcess = 0x8;
    private const uint LimitProcessMemory = 0x100;
    private const uint DieOnUnhandledException = 0x400;
    private const uint KillOnJobClose = 0x2000;

    // A virtual environment's python.exe starts the real one.
    private const uint Processes = 2;

    // What a warm interpreter with sympy and numpy takes itself.
    private const long WarmBytes = 256L << 20;

    private readonly SafeFileHandle _handle;

    private JobObject(SafeFileHandle handle) => _handle = handle;

    /// <exception cref="Win32Exception">Windows refuses.</exception>
    public static JobObject Contain(Process process, PythonExecutorOptions options)
    {
        var handle = new SafeFileHandle(CreateJobObject(0, 0), ownsHandle: true);
        var limits = new ExtendedLimits
        {
            PerProcessUserTimeLimit = (options.CpuLimit + TimeSpan.FromSeconds(10)).Ticks,
            LimitFlags = LimitProcessTime | LimitActiveProcess | LimitProcessMemory | DieOnUnhandledException | KillOnJobClose,
            ActiveProcessLimit = Processes,
            ProcessMemoryLimit = (nuint)(options.MemoryLimit + WarmBytes),
        };
        if (handle.IsInvalid
            || !SetInformationJobObject(handle, ExtendedLimitInformation, ref limits, Marshal.SizeOf<ExtendedLimits>())
            || !AssignProcessToJobObject(handle, process.SafeHandle))
        {
            var error = new Win32Exception();
            handle.Dispose();
            throw error;
        }

        return new JobObject(handle);
    }

    public void Dispose() => _handle.Dispose();

    [DllImport("kernel32", EntryPoint = "CreateJobObjectW", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint CreateJobObject(nint attributes, nint name);

    [DllImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetInformationJobObject(SafeFileHandle job, int kind, ref ExtendedLimits limits, int length);

    [DllImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool AssignProcessToJobObject(SafeFileHandle job, SafeProcessHandle process);

    /// <summary>JOBOBJECT_EXTENDED_LIMIT_INFORMATION.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct ExtendedLimits
    {
        public long PerProcessUserTimeLimit;
        public long PerJobUserTimeLimit;
        public uint LimitFlags;
        public nuint MinimumWorkingSetSize;
        public nuint MaximumWorkingSetSize;
        public uint ActiveProcessLimit;
        public nuint Affinity;
        public uint PriorityClass;
        public uint SchedulingClass;
        public ulong ReadOperationCount;
        public ulong WriteOperationCount;
        public ulong OtherOperationCount;
        public ulong ReadTransferCount;
        public ulong WriteTransferCount;
        public ulong OtherTransferCount;
        public nuint ProcessMemoryLimit;
        public nuint JobMemoryLimit;
        public nuint PeakProcessMemoryUsed;
        public nuint PeakJobMemoryUsed;
    }
}
