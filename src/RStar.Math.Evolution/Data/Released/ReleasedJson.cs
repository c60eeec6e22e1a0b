using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RStar.Math.Evolution;

/// <summary>An example of the released code's supervised data: the problem, and the solution from its first marker on.</summary>
internal sealed record SftEntry
{
    [JsonPropertyName("query")]
    public required string Query { get; init; }

    [JsonPropertyName("response")]
    public required string Response { get; init; }
}

/// <summary>
/// A pair of the released code's preference data: what both texts begin with, how each goes on, and how large its group is.
/// </summary>
internal sealed record PairEntry
{
    [JsonPropertyName("prompt")]
    public required string Prompt { get; init; }

    [JsonPropertyName("neg")]
    public required string Rejected { get; init; }

    [JsonPropertyName("pos")]
    public required string Chosen { get; init; }

    [JsonPropertyName("neg_count")]
    public required int RejectedCount { get; init; }

    [JsonPropertyName("pos_count")]
    public required int ChosenCount { get; init; }
}

[JsonSerializable(typeof(SftEntry))]
[JsonSerializable(typeof(PairEntry))]
internal sealed partial class ReleasedJsonContext : JsonSerializerContext;

/// <summary>Lists of examples as the released scripts load them: one JSON array; when read, JSON Lines too.</summary>
internal static class ReleasedJson
{
    private const int FlushLength = 64 * 1024;

    public static async Task WriteAsync<T>(
        Stream stream, IAsyncEnumerable<T> entries, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        var writer = new Utf8JsonWriter(stream, options);
        await using (writer.ConfigureAwait(false))
        {
            writer.WriteStartArray();
            await foreach (T entry in entries.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                JsonSerializer.Serialize(writer, entry, type);
                if (writer.BytesPending > FlushLength)
                {
                    await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            writer.WriteEndArray();
            await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <exception cref="FormatException">The stream holds no such list.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Stream stream, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PipeReader reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        bool isArray = await BeginsWithArrayAsync(reader, cancellationToken).ConfigureAwait(false);
        IAsyncEnumerator<T?> entries = JsonSerializer
            .DeserializeAsyncEnumerable(reader, type, topLevelValues: !isArray, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        await using (entries.ConfigureAwait(false))
        {
            for (int number = 1; ; number++)
            {
                T? entry;
                try
                {
                    if (!await entries.MoveNextAsync().ConfigureAwait(false))
                    {
                        yield break;
                    }

                    entry = entries.Current;
                }
                catch (JsonException fault)
                {
                    throw new FormatException($"Example {number} cannot be read: {fault.Message}", fault);
                }

                yield return entry ?? throw new FormatException($"Example {number} is null; it must be an object.");
            }
        }
    }

    private static async Task<bool> BeginsWithArrayAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadResult read = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            byte? first = FirstSign(read.Buffer);
            reader.AdvanceTo(read.Buffer.Start, first is null ? read.Buffer.End : read.Buffer.Start);
            if (first is not null || read.IsCompleted)
            {
                return first == '[';
            }
        }
    }

    private static byte? FirstSign(ReadOnlySequence<byte> bytes)
    {
        var reader = new SequenceReader<byte>(bytes);
        reader.AdvancePastAny((byte)' ', (byte)'\n', (byte)'\r', (byte)'\t');
        return reader.TryPeek(out byte sign) ? sign : null;
    }
}
