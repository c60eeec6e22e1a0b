using RStar.Math.Evolution;
using RStar.Math.Evolution.Problems;

namespace RStar.Math.Console.Evolving;

/// <summary>The problems of a run that begins with nothing: training problems with answers, a few of them worked, and unseen phrasings to measure on.</summary>
internal sealed record GeneratedProblems(int Count, int Worked, int HeldOut, int MaxLevel, ulong Seed)
{
    public ProblemSource Training => ProblemSource.From("generated", _ => Generate(ProblemSplit.Training, Count).Select(each => each.Problem).ToAsyncEnumerable());

    public ProblemSource Evaluation => ProblemSource.From("unseen-phrasings", _ => Generate(ProblemSplit.Evaluation, HeldOut).Select(each => each.Problem).ToAsyncEnumerable());

    /// <summary>Worked solutions of the first training problems.</summary>
    public IReadOnlyList<ReasoningPath> WorkedSolutions => [.. Generate(ProblemSplit.Training, Worked).Select(each => each.Solve())];

    private IEnumerable<GeneratedProblem> Generate(ProblemSplit split, int count) =>
        new ProblemGenerator(new ProblemGeneratorOptions { Seed = Seed, Split = split, MaxLevel = MaxLevel }).Generate(0, count);
}
