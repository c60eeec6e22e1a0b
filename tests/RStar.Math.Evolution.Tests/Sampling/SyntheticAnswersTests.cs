using System.Globalization;
using RStar.Math.Answers;
using RStar.Math.TestKit;

namespace RStar.Math.Evolution.Tests;

public class SyntheticAnswersTests
{
    private const int Attempts = 16;

    private static readonly RoundPlan Round = new() { Name = "r1" };

    [Fact]
    public async Task Every_attempt_comes_to_its_own_end()
    {
        // Six say 7, two say 8, five fail; then three more say 7, which only together with the six are half of all.
        Agreement agreement = await Find(attempt => attempt switch { < 6 => (7, 1), < 8 => (8, 1), < 11 => (7, 4), _ => null });
        Assert.Equal("7", agreement.Answer);
    }

    [Fact]
    public async Task An_attempt_that_fails_is_not_drawn_again()
    {
        Agreement agreement = await Find(attempt => attempt < 7 ? (7, 1) : null);
        Assert.Null(agreement.Answer);

        // The first steps, then of each attempt its print, then of those that did not fail the answer.
        Assert.Equal(Attempts + Attempts + 7, agreement.Cost.Tokens);
    }

    /// <summary>Attempts by their number: what each says after how many steps, or null where its program fails.</summary>
    private static Task<Agreement> Find(Func<int, (int Answer, int Steps)?> attempts)
    {
        Candidate Next(ReasoningPath path)
        {
            int attempt = int.Parse(path.ToSteps()[0].Text["attempt = ".Length..], CultureInfo.InvariantCulture);
            return (path.LastStep, attempts(attempt)) switch
            {
                ({ Output: string output }, _) => new Candidate($"It is \\boxed{{{output.Trim()}}}.", StepEnd.EndOfAnswer),
                (_, null) => new Candidate("print(1 / 0)", StepEnd.EndOfCode),
                (_, (int answer, int steps)) when path.Depth == steps => new Candidate($"print({answer})", StepEnd.EndOfCode),
                _ => new Candidate("attempt += 0", StepEnd.EndOfStep),
            };
        }

        var policy = new ScriptedPolicyModel(request => [.. Enumerable.Range(0, request.Count).Select(i => (request.Path.LastStep is null
            ? new Candidate(string.Create(CultureInfo.InvariantCulture, $"attempt = {i}"), StepEnd.EndOfStep)
            : Next(request.Path)) with { TokenCount = 1 })]);
        return new SyntheticAnswers(new Solver(policy, new ScriptedCodeExecutor(Execute)), new AnswerComparer(), Round, seed: 1, Attempts)
            .FindAsync(new Problem("Say something."), TestContext.Current.CancellationToken);
    }

    private static CodeResult Execute(CodeRequest request) => request.Code switch
    {
        "print(1 / 0)" => new CodeResult(0, CodeStatus.Raised) { Error = new CodeError("ZeroDivisionError", "division by zero", 1) },
        _ when request.Code.StartsWith("print(", StringComparison.Ordinal) =>
            new CodeResult(0, CodeStatus.Succeeded) { Output = request.Code["print(".Length..^1] + "\n" },
        _ => new CodeResult(0, CodeStatus.Succeeded),
    };
}
