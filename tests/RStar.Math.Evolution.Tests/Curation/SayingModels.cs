using System.Globalization;
using RStar.Math.TestKit;

namespace RStar.Math.Evolution.Tests;

/// <summary>Models that answer as the problem tells them to: "Say 7 …" gives 7, "Say 1-4 …" one of the four.</summary>
internal sealed class SayingModels : IRoundModels
{
    public ValueTask<RoundSolver> OpenAsync(string policyFolder, string? rewardFolder, CancellationToken cancellationToken = default) =>
        new(new RoundSolver(new Solver(
            new ScriptedPolicyModel(Propose),
            new ScriptedCodeExecutor(request => new CodeResult(0, CodeStatus.Succeeded) { Output = request.Code["print(".Length..^1] + "\n" }),
            rewardFolder is null ? null : new ScriptedRewardModel(_ => 0.5))));

    private static Candidate[] Propose(ProposalRequest request)
    {
        var random = new Random(unchecked((int)(request.Seed ^ (request.Seed >> 32))));
        return [.. Enumerable.Range(0, request.Count).Select(_ => Next(request.Path, random))];
    }

    private static Candidate Next(ReasoningPath path, Random random)
    {
        if (path.LastStep is Step { Output: string output })
        {
            return new Candidate($"It is \\boxed{{{output.Trim()}}}.", StepEnd.EndOfAnswer) { TokenCount = 1 };
        }

        int[] range = [.. path.Problem.Text.Split(' ')[1].Split('-').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        return new Candidate($"print({random.Next(range[0], range[^1] + 1)})", StepEnd.EndOfCode) { TokenCount = 1 };
    }
}
