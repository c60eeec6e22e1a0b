using RStar.Math.Files;

namespace RStar.Math.Tests.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rstar-files-").FullName;

    private string FilePath => Path.Combine(_folder, "below", "file.json");

    private string[] Contents => [.. Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(FilePath)!).Order(StringComparer.Ordinal)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Many_writers_at_once_do_not_disturb_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(
            async () =>
            {
                for (int time = 0; time < 25; time++)
                {
                    string content = new((char)('a' + writer), 20_000);
                    await AtomicFile.WriteAsync(FilePath, (stream, cancellation) => WriteAsync(stream, content, cancellation), Token);
                    AtomicFile.Write(FilePath, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(content)));
                    string read = await File.ReadAllTextAsync(FilePath, Token);
                    Assert.Equal((20_000, 1), (read.Length, read.Distinct().Count()));
                }
            },
            Token)));
        Assert.Equal([FilePath], Contents);
    }

    [Fact]
    public void A_writer_that_fails_leaves_what_another_one_is_writing()
    {
        AtomicFile.Write(FilePath, stream =>
        {
            stream.Write("first"u8);
            Assert.Throws<InvalidDataException>(() => AtomicFile.Write(FilePath, _ => throw new InvalidDataException()));
            Assert.Single(Contents);
        });
        Assert.Equal("first", File.ReadAllText(FilePath));
    }

    [Fact]
    public async Task A_write_that_fails_leaves_the_file_before_and_nothing_beside_it()
    {
        AtomicFile.Write(FilePath, stream => stream.Write("before"u8));
        Assert.Throws<InvalidDataException>(() => AtomicFile.Write(FilePath, Half));
        await Assert.ThrowsAsync<InvalidDataException>(() => AtomicFile.WriteAsync(
            FilePath,
            (stream, _) =>
            {
                Half(stream);
                return Task.CompletedTask;
            },
            Token));
        Assert.Equal("before", await File.ReadAllTextAsync(FilePath, Token));
        Assert.Equal([FilePath], Contents);

        static void Half(Stream stream)
        {
            stream.Write(new byte[10_000]);
            throw new InvalidDataException("half of it");
        }
    }

    [Fact]
    public async Task A_write_that_is_cancelled_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AtomicFile.WriteAsync(
            FilePath,
            async (stream, cancellation) =>
            {
                await stop.CancelAsync();
                await WriteAsync(stream, "half", cancellation);
            },
            stop.Token));
        Assert.Empty(Contents);
    }

    [Fact]
    public void A_fault_of_moving_is_said_and_leaves_nothing()
    {
        Directory.CreateDirectory(Path.Combine(FilePath, "taken"));
        Exception fault = Assert.ThrowsAny<Exception>(() => AtomicFile.Write(FilePath, stream => stream.Write("new"u8)));
        Assert.True(fault is IOException or UnauthorizedAccessException, fault.ToString());
        Assert.Equal([FilePath], Contents);
    }

    [Fact]
    public void What_is_left_is_deleted_and_what_is_being_written_or_young_stays()
    {
        AtomicFile.Write(FilePath, stream => stream.Write("before"u8));
        string left = Left("old", age: TimeSpan.FromHours(3));
        string young = Left("young", age: TimeSpan.Zero);
        AtomicFile.Write(FilePath, stream =>
        {
            stream.Write("after"u8);
            stream.Flush();
            string held = Contents.Single(file => file != left && file != young && file != FilePath);
            File.SetLastWriteTimeUtc(held, File.GetLastWriteTimeUtc(left));
            AtomicFile.DeleteLeftIn(_folder, before: DateTimeOffset.UtcNow.AddHours(-1));
            Assert.True(File.Exists(held));
        });
        Assert.Equal("after", File.ReadAllText(FilePath));
        Assert.Equal([FilePath, young], Contents);
        AtomicFile.DeleteLeftOf(FilePath);
        Assert.Equal([FilePath], Contents);
        AtomicFile.DeleteLeftIn(Path.Combine(_folder, "nowhere"), DateTimeOffset.UtcNow);
    }

    private string Left(string name, TimeSpan age)
    {
        string path = $"{FilePath}.{name}{AtomicFile.Ending}";
        File.WriteAllText(path, "half");
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow - age);
        return path;
    }

    private static async Task WriteAsync(Stream stream, string content, CancellationToken cancellationToken)
    {
        foreach (string part in new[] { content[..(content.Length / 2)], content[(content.Length / 2)..] })
        {
            await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(part), cancellationToken);
            await Task.Yield();
        }
    }
}
