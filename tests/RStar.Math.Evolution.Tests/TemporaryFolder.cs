namespace RStar.Math.Evolution.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("rstar-evolution-").FullName;

    public string this[string name] => Path.Combine(_path, name);

    public override string ToString() => _path;

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
