using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using RStar.Math.Files;

namespace RStar.Math.Evolution;

/// <summary>Files of one JSON value.</summary>
internal static class JsonFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="type">What it holds.</param>
    /// <param name="remedy">What to do where it holds something else.</param>
    /// <exception cref="EvolutionException">It holds something else; the message names the file.</exception>
    public static T Read<T>(string path, JsonTypeInfo<T> type, string remedy)
        where T : class =>
        Checked(path, remedy, () => JsonSerializer.Deserialize(File.ReadAllBytes(path), type));

    /// <summary>Takes what a file held for something else.</summary>
    /// <param name="node">What it held.</param>
    /// <param name="path">The file.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="remedy">What to do where it is not.</param>
    /// <exception cref="EvolutionException">It is something else; the message names the file.</exception>
    public static T As<T>(JsonNode node, string path, JsonTypeInfo<T> type, string remedy)
        where T : class =>
        Checked(path, remedy, () => node.Deserialize(type));

    /// <exception cref="IOException">The file could not be written; what was at its place is as it was.</exception>
    public static Task WriteAsync<T>(string path, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        AtomicFile.WriteAsync(
            path, (stream, cancellation) => JsonSerializer.SerializeAsync(stream, value, type, cancellation), cancellationToken);

    private static T Checked<T>(string path, string remedy, Func<T?> read)
        where T : class
    {
        try
        {
            return read() ?? throw new EvolutionException($"'{path}' holds null where an object must be; {remedy}.");
        }
        catch (JsonException exception)
        {
            throw new EvolutionException($"'{path}' cannot be read; {remedy}. ({exception.Message})", exception);
        }
    }
}
