using System.Text.Json;
using RStar.Math.Files;

namespace RStar.Math.Evolution;

/// <summary>
/// How hard a problem was in a round, and whether its stated answer can be trusted: a line of the round's <c>difficulty.jsonl</c>.
/// </summary>
public sealed record ProblemDifficulty
{
    /// <summary>The problem's index in its set, from 0.</summary>
    public required long Index { get; init; }

    /// <summary>The problem's name, or <see langword="null"/>.</summary>
    public string? Id { get; init; }

    /// <summary>The trajectories with an answer.</summary>
    public int Trajectories { get; init; }

    /// <summary>The share of them that is right, in [0, 1]; <see langword="null"/> where there are none.</summary>
    public double? SolveRate { get; init; }

    /// <summary>
    /// The answer that the problem should probably state, where its own is probably wrong (<see cref="AnswerAgreement.ProbableAnswer"/>).
    /// </summary>
    public string? ProbableAnswer { get; init; }

    /// <summary>
    /// The answer that the attempts at a synthetic problem agreed on; <see langword="null"/> where it states one itself, or they did not
    /// agree.
    /// </summary>
    public string? AgreedAnswer { get; init; }

    /// <summary>Reads a round's file, in the order of the problems.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">A line is no such record; the message names the place.</exception>
    /// <exception cref="FileNotFoundException">There is no such file: the round's problems are not all searched yet.</exception>
    public static IEnumerable<ProblemDifficulty> ReadFile(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no '{path}'; a round has it once all its problems are searched.", path);
        }

        return JournalReader.ReadLines(path)
            .Select(line => JournalReader.Parse(path, line.Offset, line.Line, JournalJson.Default.ProblemDifficulty));
    }

    internal static ProblemDifficulty Of(SampleRecord record) => new()
    {
        Index = record.Index,
        Id = record.Problem.Id,
        Trajectories = record.Answers.Sum(answer => answer.Count),
        SolveRate = AnswerAgreement.SolveRate(record.Answers),
        ProbableAnswer = record.ProbableAnswer,
        AgreedAnswer = record.IsAgreed == true ? record.Problem.Answer : null,
    };

    /// <exception cref="IOException">The file could not be written; nothing half-written stays.</exception>
    internal static Task WriteFileAsync(string path, IEnumerable<SampleRecord> records, CancellationToken cancellationToken) =>
        AtomicFile.WriteAsync(
            path,
            async (stream, cancellation) =>
            {
                foreach (SampleRecord record in records)
                {
                    byte[] line = JsonSerializer.SerializeToUtf8Bytes(Of(record), JournalJson.Default.ProblemDifficulty);
                    await stream.WriteAsync(line, cancellation).ConfigureAwait(false);
                    stream.WriteByte((byte)'\n');
                }
            },
            cancellationToken);
}
