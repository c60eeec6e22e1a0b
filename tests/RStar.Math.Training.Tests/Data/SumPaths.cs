namespace RStar.Math.Training.Tests;

/// <summary>Paths that add two numbers: the n-th is the same for everybody.</summary>
internal static class SumPaths
{
    public static IEnumerable<ReasoningPath> Take(int count, int first = 0) => Enumerable.Range(first, count).Select(Of);

    /// <summary>A whole solution; some are longer than others.</summary>
    public static ReasoningPath Of(int n)
    {
        (int a, int b) = (n % 10, (n / 10 * 7) + (n % 3));
        ReasoningPath path = ReasoningPath.Start(new Problem($"{a}+{b}"));
        for (int i = 0; i < n % 4; i++)
        {
            path = path.Append(new Step(StepKind.Code, $"x{i} = {a}"));
        }

        return path
            .Append(new Step(StepKind.FinalCode, $"print({a}+{b})") { Output = $"{a + b}" })
            .Append(new Step(StepKind.Answer, $"\\boxed{{{a + b}}}"));
    }
}
