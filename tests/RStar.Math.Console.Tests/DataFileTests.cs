using RStar.Math.Console.Data;

namespace RStar.Math.Console.Tests;

/// <summary>How files of data are read and written, whatever the command.</summary>
public sealed class DataFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_writers_of_one_file_do_not_meet_and_the_last_to_end_stays()
    {
        await OutputFile.WriteAsync(_folder["out"], async outer =>
        {
            await outer.WriteAsync("outer"u8.ToArray(), TestContext.Current.CancellationToken);
            await OutputFile.WriteAsync(
                _folder["out"], inner => inner.WriteAsync("inner"u8.ToArray(), TestContext.Current.CancellationToken).AsTask());
            Assert.Equal("inner", File.ReadAllText(_folder["out"]));
        });
        Assert.Equal("outer", File.ReadAllText(_folder["out"]));
        Assert.Equal([_folder["out"]], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task A_writer_that_fails_leaves_what_was_there_and_nothing_beside_it()
    {
        _folder.Write("out", "before");
        await Assert.ThrowsAsync<FormatException>(() => OutputFile.WriteAsync(_folder["out"], async stream =>
        {
            await stream.WriteAsync("half"u8.ToArray(), TestContext.Current.CancellationToken);
            throw new FormatException();
        }));
        Assert.Equal("before", File.ReadAllText(_folder["out"]));
        Assert.Equal([_folder["out"]], Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_compressed_file_that_cannot_be_read_is_let_go_of()
    {
        string file = _folder.Write("other.gz", "no such thing");
        Assert.Throws<InvalidDataException>(() => TextFile.OpenRead(file));

        // Nobody else may have it open.
        new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
    }
}
