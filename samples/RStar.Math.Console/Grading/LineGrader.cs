using System.Text.Json;
using RStar.Math.Answers;
using RStar.Math.Console.Data;
using RStar.Math.Console.Input;

namespace RStar.Math.Console.Grading;

/// <summary>
/// Grades line by line: a result is written before the next line is read, so that a file of any length takes the memory of a line.
/// </summary>
internal static class LineGrader
{
    /// <param name="reader">The lines.</param>
    /// <param name="name">What a message about a line calls the input.</param>
    /// <param name="writer">Takes one line for each line graded.</param>
    /// <param name="cancellationToken">Ends the grading.</param>
    /// <exception cref="InputException">A line is not what it should be; those before it have been graded.</exception>
    public static async Task<GradeSummary> GradeAsync(
        TextReader reader, string name, TextWriter writer, CancellationToken cancellationToken)
    {
        var comparer = new AnswerComparer();
        long line = 0;
        long graded = 0;
        long equal = 0;
        while (await reader.ReadLineAsync(cancellationToken) is string text)
        {
            cancellationToken.ThrowIfCancellationRequested();
            line++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            GradeRequest request = Read(text, name, line);
            bool isEqual = await AreEqualAsync(comparer, request.Gold!, request.Pred!, cancellationToken);
            graded++;
            equal += isEqual ? 1 : 0;
            await writer.WriteLineAsync(JsonSerializer.Serialize(new GradeResult(request.Id, isEqual), GradeJson.Default.GradeResult));
        }

        return new GradeSummary(graded, equal, graded == 0 ? 0 : (double)equal / graded);
    }

    private static async ValueTask<bool> AreEqualAsync(
        AnswerComparer comparer, string gold, string pred, CancellationToken cancellationToken) =>
        gold == pred || await comparer.AreEqualAsync(AnswerExtractor.Extract(gold), AnswerExtractor.Extract(pred), cancellationToken);

    private static GradeRequest Read(string text, string name, long line)
    {
        try
        {
            GradeRequest? request = JsonSerializer.Deserialize(text, GradeJson.Default.GradeRequest);
            string? missing = request is null ? "an object" : Missing(request);
            return missing is null ? request! : throw new InputException($"{name}, line {line}: expected {missing}.");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new InputException(
                $"{name}, line {line}: expected one JSON object {{\"id\", \"gold\", \"pred\"}} ({JsonLines.ReasonOf(fault)}).");
        }
    }

    private static string? Missing(GradeRequest request) =>
        !IsId(request.Id) ? "an \"id\" that is a string or a number"
        : request.Gold is null ? "a \"gold\" that is a string, a number or an array of them"
        : request.Pred is null ? "a \"pred\" that is a string, a number or an array of them"
        : null;

    /// <remarks>Half a surrogate pair passes as JSON until it is read as text, which throws.</remarks>
    private static bool IsId(JsonElement id) =>
        id.ValueKind == JsonValueKind.Number || (id.ValueKind == JsonValueKind.String && id.GetString() is not null);
}
