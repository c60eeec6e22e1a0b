using System.CommandLine;
using System.IO.Compression;
using System.Text;
using RStar.Math.Console.Evaluating;
using RStar.Math.Console.Evolving;

namespace RStar.Math.Console.Tests;

/// <summary>Problems in .gz files, wherever a command takes a file of problems.</summary>
public sealed class CompressedProblemsTests : IDisposable
{
    private const string Lines =
        """
        {"id": "a", "problem": "What is 1+1?", "answer": "2"}
        {"id": "b", "problem": "What is 2+2?", "answer": "4"}
        """;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Are_evaluated()
    {
        EvalProblems problems = await EvalProblems.ReadAsync(Compress("problems.jsonl.gz", Lines), limit: null, Token);
        Assert.Equal([(0, "a", "2"), (1, "b", "4")], problems.Answered.Select(each => (each.Index, each.Problem.Id, each.Problem.Answer)));
    }

    /// <summary>A run that was begun with the files as they are is the same run as one with them compressed.</summary>
    [Fact]
    public async Task Are_learned_from_and_measured_on_under_the_name_of_what_they_hold()
    {
        string[] names = ["train", "held-out"];
        string[] plain = [.. names.Select(name => _folder.Write(name + ".jsonl", Lines))];
        string[] compressed = [.. names.Select(name => Compress(name + ".jsonl.gz", Lines))];
        EvolutionProblems read = await ReadAsync(compressed);
        Assert.Equal("train", read.Training.Name);
        Assert.Equal("held-out", Assert.Single(read.Evaluation).Name);
        EvolutionProblems expected = await ReadAsync(plain);
        Assert.Equal(expected.Training.Name, read.Training.Name);
        Assert.Equal(2, await read.Training.ReadAsync(Token).CountAsync(Token));
        Assert.Equal(await expected.Training.ReadAsync(Token).ToListAsync(Token), await read.Training.ReadAsync(Token).ToListAsync(Token));
        Assert.Equal(
            await expected.Evaluation[0].ReadAsync(Token).ToListAsync(Token), await read.Evaluation[0].ReadAsync(Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Are_named_where_they_cannot_be_read()
    {
        string torn = Compress("torn.jsonl.gz", Lines);
        await File.WriteAllBytesAsync(torn, (await File.ReadAllBytesAsync(torn, Token))[..30], Token);
        await SaysAsync($"'{torn}' is no whole .gz file: ", torn);
        string other = _folder.Write("other.jsonl.gz", Lines);
        await SaysAsync($"'{other}' is no whole .gz file: ", other);
        string wrong = Compress("wrong.jsonl.gz", Lines + "\n{}\n");
        await SaysAsync($"In '{wrong}': Line 3 of ", wrong);
    }

    private static async Task SaysAsync(string sentence, string problems)
    {
        ConsoleRun run = await ConsoleRun.OfAsync("eval", problems);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(sentence, run.OneSentence, StringComparison.Ordinal);
    }

    private static async Task<EvolutionProblems> ReadAsync(string[] files)
    {
        var options = new ProblemOptions();
        var command = new Command("evolve");
        options.AddTo(command);
        return await options.ReadAsync(command.Parse(["--problems", files[0], "--evaluation", files[1]]), seed: 0, Token);
    }

    private string Compress(string name, string text)
    {
        using var gzip = new GZipStream(File.Create(_folder[name]), CompressionLevel.Fastest);
        gzip.Write(Encoding.UTF8.GetBytes(text));
        return _folder[name];
    }
}
