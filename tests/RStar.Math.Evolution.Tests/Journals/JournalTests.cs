using System.Text;

namespace RStar.Math.Evolution.Tests;

public sealed class JournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File => _folder["round/journal.jsonl"];

    [Fact]
    public void Lines_come_back_in_order_with_their_places()
    {
        string[] lines = ["one", "", new string('x', 200_000), "four"];
        using (var journal = Journal.Open(File))
        {
            foreach (string line in lines)
            {
                journal.Append(Encoding.UTF8.GetBytes(line));
            }
        }

        (long Offset, byte[] Line)[] read = [.. JournalReader.ReadLines(File)];
        Assert.Equal(lines, read.Select(line => Encoding.UTF8.GetString(line.Line)));
        using FileStream stream = JournalReader.OpenToRead(File);
        Assert.All(read.Reverse(), line => Assert.Equal(line.Line, JournalReader.ReadLine(stream, line.Offset)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("torn")]
    [InlineData("one\n")]
    [InlineData("one\ntwo\n")]
    [InlineData("one\ntwo\nto")]
    public void A_torn_last_line_is_passed_over_and_cut_off(string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, content);
        string[] whole = [.. content.Split('\n')[..^1]];
        Assert.Equal(whole, Lines());
        Assert.Equal(whole, Journal.ReadLines(File).Select(Encoding.UTF8.GetString));
        using (var journal = Journal.Open(File))
        {
            journal.Append("next"u8);
        }

        Assert.Equal([.. whole, "next"], Lines());
    }

    [Fact]
    public void A_line_longer_than_a_block_is_cut_off_whole()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, "one\n" + new string('x', 50_000));
        Journal.Open(File).Dispose();
        Assert.Equal("one\n", System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void Only_one_may_write_and_others_may_read()
    {
        using var journal = Journal.Open(File);
        journal.Append("one"u8);
        Assert.Contains("another process", Assert.Throws<IOException>(() => Journal.Open(File)).Message, StringComparison.Ordinal);
        Assert.Equal(["one"], Lines());
    }

    [Fact]
    public void A_journal_that_is_not_there_has_no_lines()
    {
        Assert.Empty(JournalReader.ReadLines(_folder["nothing.jsonl"]));
    }

    [Fact]
    public void Many_threads_append_whole_lines()
    {
        using (var journal = Journal.Open(File))
        {
            Parallel.For(0, 1000, i => journal.Append(Encoding.UTF8.GetBytes($"line {i} {new string('y', i % 300)}")));
        }

        Assert.Equal(Enumerable.Range(0, 1000), Lines().Select(line => int.Parse(line.Split(' ')[1], null)).Order());
    }

    public void Dispose() => _folder.Dispose();

    private string[] Lines() => [.. JournalReader.ReadLines(File).Select(line => Encoding.UTF8.GetString(line.Line))];
}
