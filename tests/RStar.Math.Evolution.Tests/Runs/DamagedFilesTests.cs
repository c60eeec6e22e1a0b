namespace RStar.Math.Evolution.Tests;

public sealed class DamagedFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private WalkRun Run => new(_folder) { Problems = 4 };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("r1/metrics.json", "{", "delete it to have the round measured again")]
    [InlineData("r1/metrics.json", "null", "delete it to have the round measured again")]
    [InlineData("r1/policy.training.json", "{\"examples\": \"many\"}", "delete it to have the model trained again")]
    [InlineData("r1/policy.training.json", "null", "delete it to have the model trained again")]
    [InlineData("run.json", "[]", "take another folder")]
    public async Task Are_named_with_what_to_do(string name, string content, string remedy)
    {
        await Run.In("run");
        string file = _folder[$"run/{name}"];
        if (!name.EndsWith("metrics.json", StringComparison.Ordinal))
        {
            File.Delete(_folder["run/r1/metrics.json"]);
        }

        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);
        string message = await Run.RefusedIn("run");
        Assert.StartsWith($"'{file}' ", message, StringComparison.Ordinal);
        Assert.Contains(remedy, message, StringComparison.Ordinal);

        if (name != "run.json")
        {
            File.Delete(file);
            Assert.Equal(2, (await Run.In("run")).Count);
        }
    }

    [Theory]
    [InlineData("r1/evaluation/held-out.jsonl")]
    [InlineData("r1/samples/part-0-of-1.jsonl")]
    public async Task Journals_are_named_with_the_place(string name)
    {
        await Run.In("run");
        File.Delete(_folder["run/r1/metrics.json"]);
        string file = _folder[$"run/{name}"];
        long length = new FileInfo(file).Length;
        await File.AppendAllTextAsync(file, "{}\n", TestContext.Current.CancellationToken);
        InvalidDataException fault = await Assert.ThrowsAsync<InvalidDataException>(() => Run.In("run"));
        Assert.StartsWith($"The journal '{file}' has no record at byte {length}: ", fault.Message, StringComparison.Ordinal);
    }
}
