using Microsoft.ML.OnnxRuntime;
using RStar.Math.Console.Commands;
using RStar.Math.Training;

namespace RStar.Math.Console.Tests;

public sealed class FailuresTests
{
    [Fact]
    public async Task Says_in_one_sentence_that_a_training_cannot_go_on()
    {
        (int exitCode, string[] lines) = await EndAsync(() => throw new CheckpointException("The checkpoint is of another training."));
        Assert.Equal(ExitCodes.Failed, exitCode);
        Assert.Equal("The checkpoint is of another training.", Assert.Single(lines));
    }

    [Fact]
    public async Task Says_in_one_sentence_what_ONNX_Runtime_refuses()
    {
        (int exitCode, string[] lines) = await EndAsync(() =>
        {
            using var session = new InferenceSession("no model"u8.ToArray());
        });
        Assert.Equal(ExitCodes.Failed, exitCode);
        Assert.NotEqual("", Assert.Single(lines));
    }

    private static async Task<(int ExitCode, string[] Lines)> EndAsync(Action work)
    {
        using var error = new StringWriter();
        int exitCode = await Failures.CatchAsync(error, cancelled: null, () =>
        {
            work();
            return Task.FromResult(ExitCodes.Success);
        });
        return (exitCode, ConsoleRun.Lines(error.ToString()));
    }
}
