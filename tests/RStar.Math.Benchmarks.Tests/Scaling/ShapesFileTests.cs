using RStar.Math.Benchmarks.Commands;
using RStar.Math.Benchmarks.EndToEnd;
using RStar.Math.Benchmarks.Scaling;
using RStar.Math.Benchmarks.Tests.EndToEnd;
using RStar.Math.TestModels;

namespace RStar.Math.Benchmarks.Tests.Scaling;

public sealed class ShapesFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Documentation => _folder["docs"];

    private string Artifacts => _folder["artifacts"];

    [Fact]
    public void Published_shapes_come_before_those_of_the_last_run()
    {
        Put(Documentation, MeasuredShapesTests.Round);
        Put(Artifacts, MeasuredShapesTests.Round with { Models = "others" });
        Assert.Equal("round numbers", Read(forPage: false).Models);
        Assert.Equal("round numbers", Read(forPage: true).Models);
    }

    [Fact]
    public void What_is_published_is_never_reckoned_from_unpublished_shapes()
    {
        string path = Put(Artifacts, MeasuredShapesTests.Round);
        Assert.Equal("round numbers", Read(forPage: false).Models);
        Assert.Equal(ExitCodes.CannotRunHere, Assert.Throws<BenchmarkException>(() => Read(forPage: true)).ExitCode);
        Assert.Equal(ExitCodes.Usage, Assert.Throws<BenchmarkException>(() => Read(forPage: true, named: path)).ExitCode);
    }

    [Fact]
    public void What_is_published_is_never_reckoned_from_a_quick_run()
    {
        string path = Put(_folder["mine"], MeasuredShapesTests.Round with { Quick = true });
        Assert.True(Read(forPage: false, path).Quick);
        Assert.Contains("quick", Assert.Throws<BenchmarkException>(() => Read(forPage: true, path)).Message);
    }

    [Fact]
    public void Without_any_it_says_where_they_come_from() => Assert.Contains(
        "end-to-end", Assert.Throws<BenchmarkException>(() => Read(forPage: false)).Message);

    public void Dispose() => _folder.Dispose();

    private MeasuredShapes Read(bool forPage, string? named = null) => new ShapesFile(Documentation, Artifacts).Read(named, forPage);

    private static string Put(string folder, MeasuredShapes shapes)
    {
        string path = Path.Combine(folder, MeasuredShapes.FileName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, shapes.ToJson());
        return path;
    }
}
