using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using RStar.Math;

/// <summary>A policy that knows one thing: to add up the numbers of a problem.</summary>
public sealed partial class SumPolicy : IPolicyModel
{
    public async IAsyncEnumerable<Proposal> ProposeAsync(
        IReadOnlyList<ProposalRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        for (int i = 0; i < requests.Count; i++)
        {
            yield return new Proposal(i, [NextStep(requests[i].Path)]);
        }
    }

    private static Candidate NextStep(ReasoningPath path)
    {
        if (path.LastStep is null)
        {
            string numbers = string.Join(", ", Number().Matches(path.Problem.Text).Select(match => match.Value));
            return new Candidate($"# Step 1: Note the numbers\nnumbers = [{numbers}]", StepEnd.EndOfStep);
        }

        return path.LastStep.Kind == StepKind.Code
            ? new Candidate("# Step 2: Add them up\nprint(sum(numbers))", StepEnd.EndOfCode)
            : new Candidate($"Together that is \\boxed{{{path.LastStep.Output}}}.", StepEnd.EndOfAnswer);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
