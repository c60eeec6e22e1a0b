using System.Globalization;
using RStar.Math.Evolution.Problems.Templates;
using RStar.Math.Search;
using RStar.Math.Validation;

namespace RStar.Math.Evolution.Problems;

/// <summary>Makes word problems and symbolic problems whose answers are exact by construction, each with a worked solution.</summary>
/// <remarks>
/// A problem depends on the options and its index alone, and is the same on every machine; none needs those before it, so that many
/// processes can share a list. Nothing is kept of problems that were made. Immutable and thread-safe.
/// </remarks>
public sealed class ProblemGenerator
{
    private const int MostAttempts = 1000;

    private readonly ProblemGeneratorOptions _options;

    /// <summary>For each level the topics, and for each of them the stories that can reach the level.</summary>
    private readonly (int Level, (ProblemTopic Topic, IReadOnlyList<Story> Stories)[] Topics)[] _levels;

    /// <summary>Makes a generator.</summary>
    /// <param name="options">What to make; <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ProblemGenerator(ProblemGeneratorOptions? options = null)
    {
        _options = options ?? new ProblemGeneratorOptions();
        Faults.ThrowIfAny(_options.Validate().Take(1), nameof(options));
        _levels =
        [
            .. from level in Enumerable.Range(_options.MinLevel, _options.MaxLevel - _options.MinLevel + 1)
               select (level, _options.Topics.Distinct().Order().Select(topic => (topic, Catalogue.StoriesFor(topic, level))).ToArray()),
        ];
    }

    /// <summary>Makes the problem of an index.</summary>
    /// <param name="index">Any number from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative.</exception>
    public GeneratedProblem Generate(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ulong seed = Seed.Derive(_options.Seed, (ulong)index);
        var dice = new Dice(seed);
        (int level, (ProblemTopic, IReadOnlyList<Story>)[] topics) = dice.Pick(_levels);
        (ProblemTopic topic, IReadOnlyList<Story> stories) = dice.Pick(topics);
        for (int attempt = 0; attempt < MostAttempts; attempt++)
        {
            var plot = new Plot(topic, level, stories, _options.Split, Seed.Derive(seed, (ulong)attempt));
            string id = string.Create(
                CultureInfo.InvariantCulture, $"{_options.Split.ToString().ToLowerInvariant()}-{_options.Seed}-{index}");
            if (plot.TryTell(id, variant: 0) is GeneratedProblem problem)
            {
                return problem;
            }
        }

        throw new InvalidOperationException(
            $"No numbers fit a problem of {topic} with {level} operations in {MostAttempts} attempts; a template asks too much.");
    }

    /// <summary>Makes the problems of consecutive indices, each when it is asked for.</summary>
    /// <param name="first">The first index.</param>
    /// <param name="count">How many.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is negative.</exception>
    public IEnumerable<GeneratedProblem> Generate(long first, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Iterate();

        IEnumerable<GeneratedProblem> Iterate()
        {
            for (long index = first; index < first + count; index++)
            {
                yield return Generate(index);
            }
        }
    }
}
