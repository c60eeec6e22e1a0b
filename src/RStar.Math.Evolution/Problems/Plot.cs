using RStar.Math.Evolution.Problems.Solutions;
using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems;

/// <summary>All of a generated problem that does not change with its numbers, people and things.</summary>
/// <param name="Topic">What the problem is about.</param>
/// <param name="Level">How many operations it takes.</param>
/// <param name="Stories">The stories that it may begin with.</param>
/// <param name="Split">The phrasings it is told in.</param>
/// <param name="Seed">Decides the story, its relations and their phrasings.</param>
internal sealed record Plot(ProblemTopic Topic, int Level, IReadOnlyList<Story> Stories, ProblemSplit Split, ulong Seed)
{
    private const int MostAttempts = 10_000;

    /// <summary>The problem with the values of a variant.</summary>
    /// <exception cref="InvalidOperationException">No values fit, though others did before.</exception>
    public GeneratedProblem Tell(string? id, int variant)
    {
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            if (TryTell(id, variant, attempt) is GeneratedProblem problem)
            {
                return problem;
            }
        }

        throw new InvalidOperationException(
            $"No other numbers fit the problem '{id}' in {MostAttempts} attempts; its templates leave too few.");
    }

    /// <summary>The problem, or <see langword="null"/> where the values of this attempt do not fit.</summary>
    public GeneratedProblem? TryTell(string? id, int variant, int attempt = 0)
    {
        ulong values = Search.Seed.Derive(Search.Seed.Derive(Search.Seed.Derive(Seed, "values"), (ulong)variant), (ulong)attempt);
        if (ProblemComposer.TryCompose(Stories, Level, new Dice(Seed), new Dice(values), Split) is not ProblemComposer composer)
        {
            return null;
        }

        var problem = new Problem(composer.Text)
        {
            Id = variant == 0 || id is null ? id : $"{id}-variant-{variant}",
            Answer = SolutionWriter.AnswerText(composer.Answer, composer.Calculation.Form),
        };
        return new GeneratedProblem(problem, this, composer.Templates, composer.Calculation, values);
    }
}
