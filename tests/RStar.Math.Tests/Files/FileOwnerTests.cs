using RStar.Math.Files;

namespace RStar.Math.Tests.Files;

public sealed class FileOwnerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rstar-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void One_at_a_time_owns_a_file_and_nothing_stays_of_it()
    {
        string path = Path.Combine(_folder, "below", "file");
        using (FileStream? first = FileOwner.TryTake(path, out Exception? none))
        {
            Assert.NotNull(first);
            Assert.Null(none);
            Assert.Null(FileOwner.TryTake(path, out Exception? fault));
            Assert.IsType<IOException>(fault);
        }

        FileOwner.TryTake(path, out _)!.Dispose();
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(_folder, "below")));
    }

    [Fact]
    public void Says_why_a_file_cannot_be_owned()
    {
        File.WriteAllText(Path.Combine(_folder, "file"), "");
        Assert.Null(FileOwner.TryTake(Path.Combine(_folder, "file", "below", "it"), out Exception? fault));
        Assert.NotNull(fault);
    }

    [Fact]
    public void Tidying_up_hides_no_error()
    {
        Leftovers.Delete(Path.Combine(_folder, "nothing", "here"));
        Directory.CreateDirectory(Path.Combine(_folder, "folder", "below"));
        Leftovers.Delete(Path.Combine(_folder, "folder"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }
}
