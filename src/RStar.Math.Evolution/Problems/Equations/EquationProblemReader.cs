using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>Reads problem sets whose lines carry an equation.</summary>
public static class EquationProblemReader
{
    /// <summary>
    /// Reads a file of problems, one JSON object a line, with the field <c>equation</c> beside those of <see cref="ProblemReader"/>:
    /// <c>{"id": "1", "problem": "What is 1+1?", "answer": "2", "equation": "+ 1 1"}</c>.
    /// </summary>
    /// <remarks>
    /// The file is read as the problems are asked for. Every problem is given, also one without an equation that gives its answer.
    /// </remarks>
    /// <param name="path">The file, in UTF-8.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="FormatException">A line is no problem; the message names the file, the line and what would be right.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async IAsyncEnumerable<EquationReading> ReadJsonLinesAsync(
        string path, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        long number = 0;
        await foreach (string line in File.ReadLinesAsync(path, Encoding.UTF8, cancellationToken).ConfigureAwait(false))
        {
            number++;
            byte[] bytes = Encoding.UTF8.GetBytes(line);
            if (ProblemLine.Parse(new ReadOnlySequence<byte>(bytes), path, number) is Problem problem)
            {
                yield return Read(problem, bytes);
            }
        }
    }

    private static EquationReading Read(Problem problem, byte[] line)
    {
        using var document = JsonDocument.Parse(line);
        if (!document.RootElement.TryGetProperty("equation", out JsonElement equation) || equation.ValueKind != JsonValueKind.String)
        {
            return new EquationReading(problem, null, "The problem has no equation.");
        }

        return EquationProblem.TryCreate(problem, equation.GetString()!, out EquationProblem? solved, out string? fault)
            ? new EquationReading(problem, solved, null)
            : new EquationReading(problem, null, fault);
    }
}
