using System.Text.Json;

namespace RStar.Math.Training.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rstar-training-tests-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public JsonDocument ReadJson(string name) => JsonDocument.Parse(File.ReadAllBytes(this[name]));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
