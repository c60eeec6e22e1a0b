using System.Diagnostics;

namespace RStar.Math.Training.Tests;

public class KilledTrainingTests
{
    /// <summary>Set in the process that is to be killed: the folder of its training.</summary>
    private const string FolderVariable = "RSTAR_TEST_KILLED_TRAINING";

    [Fact]
    public async Task A_killed_training_goes_on_as_if_it_had_never_been_stopped()
    {
        using var folder = new TemporaryFolder();
        using var whole = new ToyTraining(folder["whole"]);
        whole.Run(cancellationToken: TestContext.Current.CancellationToken);

        // The process writes its checkpoint over and over; it is killed at a moment that nobody chose, perhaps in the middle of a write.
        using Process process = StartTraining(folder["killed"]);
        while (!File.Exists(Path.Combine(folder["killed"], "checkpoint.bin")))
        {
            Assert.False(process.HasExited, "The process ended by itself.");
            await Task.Yield();
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var resumed = new ToyTraining(folder["killed"]);
        var reports = new Reports();
        resumed.Run(reports, TestContext.Current.CancellationToken);
        Assert.True(reports.All.Count < 30);
        Assert.Equal(whole.Numbers, resumed.Numbers);
    }

    [Fact(Explicit = true)]
    public void The_training_to_be_killed()
    {
        using var training = new ToyTraining(Environment.GetEnvironmentVariable(FolderVariable)!);

        // The last steps wait for the end, so that it hardly comes too late.
        var reports = new Reports(report => SpinWait.SpinUntil(() => report.Step < 20, millisecondsTimeout: 2_000));
        training.Run(reports, TestContext.Current.CancellationToken);
    }

    private static Process StartTraining(string folder)
    {
        string program = Path.Combine(AppContext.BaseDirectory, typeof(KilledTrainingTests).Assembly.GetName().Name!);
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? program + ".exe" : program)
        {
            ArgumentList = { "-explicit", "on", "-method", $"{typeof(KilledTrainingTests).FullName}.{nameof(The_training_to_be_killed)}" },
            Environment = { [FolderVariable] = folder },
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
