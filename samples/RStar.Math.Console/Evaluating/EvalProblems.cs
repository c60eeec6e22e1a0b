using RStar.Math.Console.Data;
using RStar.Math.Console.Input;

namespace RStar.Math.Console.Evaluating;

/// <summary>A problem of a file.</summary>
/// <param name="Index">Its place in the file, from 0.</param>
/// <param name="Problem">The problem with its answer.</param>
internal sealed record EvalProblem(int Index, Problem Problem);

/// <summary>The problems to evaluate.</summary>
/// <param name="Answered">Those whose answer is stated.</param>
/// <param name="Unanswered">How many were passed over because theirs is not.</param>
internal sealed record EvalProblems(IReadOnlyList<EvalProblem> Answered, int Unanswered)
{
    /// <summary>Reads a file as far as the limit goes.</summary>
    /// <exception cref="InputException">There is no such file, no problem with an answer in it, or it is no whole .gz file.</exception>
    /// <exception cref="FormatException">A line is no problem.</exception>
    public static async Task<EvalProblems> ReadAsync(string path, int? limit, CancellationToken cancellationToken)
    {
        if (limit is < 1)
        {
            throw new InputException($"--limit is {limit}; it must be 1 or more.");
        }

        if (!File.Exists(path))
        {
            string fault = Directory.Exists(path) ? "it is a folder, not a file" : "there is no such file";
            throw new InputException($"Cannot read '{path}': {fault}.");
        }

        var answered = new List<EvalProblem>();
        int read = 0;
        await foreach (Problem problem in TextFile.ReadProblemsAsync(path, cancellationToken))
        {
            if (problem.Answer is not null)
            {
                answered.Add(new EvalProblem(read, problem));
            }

            read++;
            if (read == limit)
            {
                break;
            }
        }

        return answered.Count > 0
            ? new EvalProblems(answered, read - answered.Count)
            : throw new InputException(
                $"'{path}' holds no problem with an answer; "
                + "right would be lines as {\"id\": \"1\", \"problem\": \"What is 1+1?\", \"answer\": \"2\"}.");
    }
}
