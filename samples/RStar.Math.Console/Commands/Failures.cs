using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntimeGenAI;
using RStar.Math.Console.Input;
using RStar.Math.Evolution;
using RStar.Math.OnnxRuntime;
using RStar.Math.Training;

namespace RStar.Math.Console.Commands;

/// <summary>Ends a command that failed: one sentence on standard error and the exit code that tells whose fault it was.</summary>
internal static class Failures
{
    /// <summary>Runs a command's work and gives its exit code.</summary>
    /// <param name="error">Standard error.</param>
    /// <param name="cancelled">What to say where the user stopped it, or <see langword="null"/> for nothing.</param>
    /// <param name="run">The work.</param>
    public static async Task<int> CatchAsync(TextWriter error, string? cancelled, Func<Task<int>> run)
    {
        // Ctrl-C ends the work in order only once the caller has its task; work that never waits would be cut off in the middle of a line.
        await Task.Yield();
        try
        {
            return await run();
        }
        catch (OperationCanceledException)
        {
            await error.WriteAsync(cancelled is null ? "" : cancelled + Environment.NewLine);
            return ExitCodes.Cancelled;
        }
        catch (Exception fault) when (CodeOf(fault) is int code)
        {
            await error.WriteLineAsync(SentenceOf(fault));
            return code;
        }
    }

    private static int? CodeOf(Exception fault) => fault switch
    {
        InputException or FormatException or ArgumentException or ModelFolderException => ExitCodes.BadInput,
        FileNotFoundException or DirectoryNotFoundException or InvalidDataException => ExitCodes.BadInput,
        IOException or UnauthorizedAccessException => ExitCodes.Failed,
        EvolutionException or InvalidOperationException or NotSupportedException => ExitCodes.Failed,
        CheckpointException or OnnxRuntimeException or OnnxRuntimeGenAIException => ExitCodes.Failed,
        _ => null,
    };

    /// <summary>The message without the name of the method's parameter, which says nothing to a user.</summary>
    private static string SentenceOf(Exception fault)
    {
        string message = fault.Message.ReplaceLineEndings(" ");
        int parameter = fault is ArgumentException ? message.LastIndexOf(" (Parameter '", StringComparison.Ordinal) : -1;
        return parameter < 0 ? message : message[..parameter];
    }
}
