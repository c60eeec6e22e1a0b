using RStar.Math.Evolution;
using RStar.Math.Evolution.Problems;

namespace RStar.Math.Console.Evolving;

/// <summary>
/// The problems of a run that begins with nothing: training problems with answers, a few of them worked, and unseen phrasings to measure
/// on.
/// </summary>
internal sealed record GeneratedProblems(
    int Count, int Worked, int Variants, int HeldOut, int MaxLevel, IReadOnlyList<ProblemTopic> Topics, ulong Seed)
{
    public ProblemSource Training => ProblemSource.From(
        "generated", _ => Generate(ProblemSplit.Training, Count).Select(each => each.Problem).ToAsyncEnumerable());

    public ProblemSource Evaluation => ProblemSource.From(
        "unseen-phrasings", _ => Generate(ProblemSplit.Evaluation, HeldOut).Select(each => each.Problem).ToAsyncEnumerable());

    /// <summary>Worked solutions of the first training problems, and of the same problems with other numbers, people and things.</summary>
    public IReadOnlyList<ReasoningPath> WorkedSolutions =>
    [
        .. from problem in Generate(ProblemSplit.Training, Worked)
           from variant in Enumerable.Range(1, Variants).Select(problem.Vary).Prepend(problem)
           select variant.Solve(style: SolutionStyle.Plain),
    ];

    private IEnumerable<GeneratedProblem> Generate(ProblemSplit split, int count) =>
        new ProblemGenerator(new ProblemGeneratorOptions { Seed = Seed, Split = split, MaxLevel = MaxLevel, Topics = Topics })
            .Generate(0, count);
}
