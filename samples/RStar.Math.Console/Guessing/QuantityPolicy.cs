using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace RStar.Math.Console.Guessing;

/// <summary>
/// A policy with no language model in it: it guesses arithmetic over the quantities that the problem names. Python runs each guess and the
/// search does the rest, which shows what a search can do alone, and what a trained policy has to beat.
/// </summary>
internal sealed partial class QuantityPolicy : IPolicyModel
{
    private const double StopProbability = 0.2;

    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly (string Symbol, string Word)[] Operations = [("+", "plus"), ("-", "minus"), ("*", "times"), ("/", "divided by")];

    public async IAsyncEnumerable<Proposal> ProposeAsync(IReadOnlyList<ProposalRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (int i = 0; i < requests.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new Proposal(i, Guess(requests[i]));
        }

        await Task.CompletedTask;
    }

    /// <summary>The numbers that a text names, in figures or in words, in their order.</summary>
    public static IReadOnlyList<string> QuantitiesOf(string text) =>
    [
        .. NumberPattern().Matches(text).Select(match => char.IsAsciiDigit(match.Value[0])
            ? match.Value.Replace(",", "", StringComparison.Ordinal)
            : Array.IndexOf(Words, match.Value.ToLowerInvariant()).ToString(CultureInfo.InvariantCulture)),
    ];

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberPattern();

    private static Candidate[] Guess(ProposalRequest request)
    {
        ReasoningPath path = request.Path;
        if (path.LastStep is { Kind: StepKind.FinalCode, Output: string output })
        {
            string answer = $"The program gives \\boxed{{{output}}}.";
            return [new Candidate(answer, StepEnd.EndOfAnswer) { Count = request.Count }];
        }

        IReadOnlyList<string> quantities = QuantitiesOf(path.Problem.Text);
        string[] unused = [.. Unused(quantities, path)];
        var random = new Random(unchecked((int)(request.Seed ^ (request.Seed >> 32))));
        return [.. Enumerable.Range(0, request.Count).Select(_ => Guess(unused, path.Depth, random))];
    }

    /// <summary>A problem seldom needs a quantity twice: what a step has taken is not offered again.</summary>
    private static List<string> Unused(IReadOnlyList<string> quantities, ReasoningPath path)
    {
        var unused = quantities.ToList();
        foreach (Step step in path.ToSteps())
        {
            string expression = step.Text[(step.Text.LastIndexOf('=') + 1)..];
            foreach (string operand in expression.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                unused.Remove(operand);
            }
        }

        return unused;
    }

    private static Candidate Guess(string[] unused, int depth, Random random)
    {
        bool ends = depth > 0 && (unused.Length == 0 || random.NextDouble() < StopProbability);
        string code = ends ? $"# Print the last value.\nprint({Variable(depth)})" : GuessStep(unused, depth, random);
        return new Candidate(code, ends ? StepEnd.EndOfCode : StepEnd.EndOfStep);
    }

    private static string GuessStep(string[] unused, int depth, Random random)
    {
        string[] operands = [.. unused];
        random.Shuffle(operands);
        string left = operands.ElementAtOrDefault(1) ?? "1";
        string right = operands.ElementAtOrDefault(0) ?? "1";
        if (depth > 0)
        {
            (left, right) = random.Next(4) == 0 ? (right, Variable(depth)) : (Variable(depth), right);
        }

        (string symbol, string word) = Operations[random.Next(Operations.Length)];
        return $"# Step {depth + 1}: {left} {word} {right}.\n{Variable(depth + 1)} = {left} {symbol} {right}";
    }

    private static string Variable(int step) => $"v{step}";
}
