using System.Buffers;
using System.Text.Json;

namespace RStar.Math;

/// <summary>A problem as one line of JSON.</summary>
internal static class ProblemLine
{
    private const string Example = """{"id": "1", "problem": "What is 1+1?", "answer": "2"}""";

    /// <summary>The problem of a line, or <see langword="null"/> where the line is empty.</summary>
    /// <param name="line">The line in UTF-8, without its end.</param>
    /// <param name="source">What messages call the file.</param>
    /// <param name="number">The line's number, from 1.</param>
    /// <exception cref="FormatException">The line is no problem.</exception>
    public static Problem? Parse(ReadOnlySequence<byte> line, string source, long number)
    {
        if (IsBlank(line))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            return Read(document.RootElement, source, number);
        }
        catch (JsonException fault)
        {
            throw Fault(source, number, "it is not one JSON value", fault);
        }
        catch (InvalidOperationException fault)
        {
            // What the JSON reader throws for a string that is not UTF-8, or half of a surrogate pair.
            throw Fault(source, number, "a string in it is not valid Unicode", fault);
        }
    }

    public static FormatException Fault(string source, long number, string fault, Exception? innerException = null) =>
        new($"Line {number} of {source} is not a problem: {fault}; right would be {Example}.", innerException);

    private static Problem Read(JsonElement value, string source, long number)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Fault(source, number, $"it is {NameOf(value)}, not an object");
        }

        if (!value.TryGetProperty("problem", out JsonElement text))
        {
            throw Fault(source, number, "it has no field 'problem'");
        }

        if (text.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(text.GetString()))
        {
            throw Fault(
                source, number, $"its field 'problem' is {(text.ValueKind == JsonValueKind.String ? "empty" : NameOf(text))}, not a text");
        }

        return new Problem(text.GetString()!)
        {
            Id = IdOf(value, source, number),
            Answer = AnswerOf(value, source, number),
        };
    }

    private static string? IdOf(JsonElement value, string source, long number) =>
        value.TryGetProperty("id", out JsonElement id) ? TextOf(id, "id", source, number) : null;

    // A list holds what MATH boxes more than once: alternatives, and for some problems a value on the way. Which of them is right cannot be
    // told.
    private static string? AnswerOf(JsonElement value, string source, long number) =>
        value.TryGetProperty("answer", out JsonElement answer) && answer.ValueKind != JsonValueKind.Array
            ? TextOf(answer, "answer", source, number)
            : null;

    private static string? TextOf(JsonElement field, string name, string source, long number) => field.ValueKind switch
    {
        JsonValueKind.String => field.GetString() is string text && !string.IsNullOrWhiteSpace(text) ? text : null,
        JsonValueKind.Number => field.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw Fault(source, number, $"its field '{name}' is {NameOf(field)}, not a text or a number"),
    };

    private static string NameOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (ReadOnlyMemory<byte> part in line)
        {
            if (part.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return false;
            }
        }

        return true;
    }
}
