using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.Evolution;
using RStar.Math.TestModels;

namespace RStar.Math.Benchmarks.Tests.Evolution;

public sealed class RealProblemSetsTests
{
    [Fact]
    public async Task Says_which_set_is_missing_from_a_folder_that_is_there()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["train"]);
        await File.WriteAllTextAsync(Path.Combine(folder["train"], "mawps-asdiv.jsonl"), "", TestContext.Current.CancellationToken);

        BenchmarkException fault = await Assert.ThrowsAsync<BenchmarkException>(
            () => RealProblemSets.PrepareAsync(folder["problems"], folder.Path, most: 1));

        Assert.Equal(ExitCodes.CannotRunHere, fault.ExitCode);
        Assert.Contains("svamp-dev.jsonl", fault.Message);
    }
}
