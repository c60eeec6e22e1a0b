using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace RStar.Math.Console.Data;

/// <summary>Reads and writes files of one JSON object a line.</summary>
internal static class JsonLines
{
    /// <summary>Reads a file line by line and makes something of each.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message names the file and the line.</exception>
    public static async IAsyncEnumerable<TItem> ReadAsync<TLine, TItem>(
        string path, JsonTypeInfo<TLine> type, Func<TLine, TItem> make, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TLine : class
    {
        int number = 0;
        using var reader = new StreamReader(TextFile.OpenRead(path));
        while (await reader.ReadLineAsync(cancellationToken) is string line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return Read(path, number, line, type, make);
            }
        }
    }

    public static async Task WriteAsync<TLine>(
        TextWriter writer, IAsyncEnumerable<TLine> lines, JsonTypeInfo<TLine> type, CancellationToken cancellationToken)
    {
        await foreach (TLine line in lines.WithCancellation(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await writer.WriteAsync(JsonSerializer.Serialize(line, type) + "\n");
        }
    }

    /// <summary>What is wrong with one line of JSON, without the place that JSON reckons within it.</summary>
    public static string ReasonOf(Exception fault) => fault.Message.Split(" Path:")[0].TrimEnd('.');

    private static TItem Read<TLine, TItem>(string path, int number, string line, JsonTypeInfo<TLine> type, Func<TLine, TItem> make)
        where TLine : class
    {
        try
        {
            return make(JsonSerializer.Deserialize(line, type) ?? throw new FormatException("it is null"));
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new FormatException($"Line {number} of '{path}' cannot be read: {fault.Message.TrimEnd('.')}.", fault);
        }
    }
}
