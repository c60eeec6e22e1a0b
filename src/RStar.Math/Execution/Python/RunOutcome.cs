using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace RStar.Math.Execution;

/// <summary>What a worker says of one run, before it becomes a <see cref="CodeResult"/>.</summary>
internal sealed record RunOutcome(CodeStatus Status)
{
    private const int Xcpu = -24;
    private const int Killed = -9;
    private const int BadSystemCall = -31;

    /// <summary>The run could not begin: the state it was to continue has gone. Nothing of its code was executed.</summary>
    public static readonly RunOutcome StateLost = Crash("The process of the state has gone.");

    /// <summary>The worker died under the run.</summary>
    public static readonly RunOutcome WorkerLost = Crash("The Python worker died.");

    public string Output { get; init; } = "";

    public string? Value { get; init; }

    public CodeError? Error { get; init; }

    /// <summary>Whether the process lives on as a state.</summary>
    public bool Kept { get; init; }

    public static RunOutcome Crash(string message) => new(CodeStatus.Crashed) { Error = new CodeError("Crashed", message) };

    public static RunOutcome OverTime(TimeSpan limit) =>
        new(CodeStatus.TimeLimit) { Error = new CodeError("TimeLimit", $"The code ran for more than {Seconds(limit)} seconds.") };

    /// <summary>Reads the payload of a <see cref="Frames.Finished"/> frame, which the code that ran may have forged.</summary>
    public static RunOutcome ReadFinished(ReadOnlySpan<byte> payload)
    {
        const int Head = 1 + 1 + 1 + sizeof(uint);
        if (payload.Length < Head)
        {
            return Crash("The process sent a result that cannot be read.");
        }

        CodeStatus status = payload[1] switch
        {
            0 => CodeStatus.Succeeded,
            2 => CodeStatus.MemoryLimit,
            3 => CodeStatus.OutputLimit,
            4 => CodeStatus.Forbidden,
            _ => CodeStatus.Raised,
        };
        uint line = BinaryPrimitives.ReadUInt32LittleEndian(payload[3..]);
        bool hasValue = payload[2] != 0;
        bool kept = payload[0] != 0;
        payload = payload[Head..];
        if (!TryTake(ref payload, out string output) || !TryTake(ref payload, out string value)
            || !TryTake(ref payload, out string type) || !TryTake(ref payload, out string message))
        {
            return Crash("The process sent a result that cannot be read.") with { Kept = kept };
        }

        return new RunOutcome(status)
        {
            Output = output,
            Value = hasValue && status == CodeStatus.Succeeded ? value : null,
            Error = status == CodeStatus.Succeeded
                ? null
                : new CodeError(type, message, line is > 0 and <= int.MaxValue ? (int)line : null),
            Kept = kept,
        };
    }

    /// <summary>Reads the payload of a <see cref="Frames.Ended"/> frame for a run that had not finished.</summary>
    public static RunOutcome ReadEnded(ReadOnlySpan<byte> payload, TimeSpan cpuLimit)
    {
        int code = BinaryPrimitives.ReadInt32LittleEndian(payload);
        double cpuSeconds = BinaryPrimitives.ReadDoubleLittleEndian(payload[sizeof(int)..]);
        if (code == Xcpu || (code == Killed && cpuSeconds >= cpuLimit.TotalSeconds))
        {
            string limit = Seconds(cpuLimit);
            return new RunOutcome(CodeStatus.CpuLimit)
            {
                Error = new CodeError("CpuLimit", $"The code used more than {limit} seconds of processor time."),
            };
        }

        if (code == BadSystemCall)
        {
            return new RunOutcome(CodeStatus.Forbidden)
            {
                Error = new CodeError("Forbidden", "The code made a system call of another architecture."),
            };
        }

        return Crash(code < 0
            ? string.Create(CultureInfo.InvariantCulture, $"Signal {-code} ended the process.")
            : string.Create(CultureInfo.InvariantCulture, $"The process ended itself with exit code {code}."));
    }

    private static bool TryTake(ref ReadOnlySpan<byte> payload, out string text)
    {
        text = "";
        if (payload.Length < sizeof(int))
        {
            return false;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(payload);
        payload = payload[sizeof(int)..];
        if (length < 0 || length > payload.Length)
        {
            return false;
        }

        text = Encoding.UTF8.GetString(payload[..length]);
        payload = payload[length..];
        return true;
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
}
