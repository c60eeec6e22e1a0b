using System.Collections.Frozen;
using RStar.Math.Evolution.Problems.Relations;
using RStar.Math.Evolution.Problems.Templates;
using RStar.Math.Evolution.Problems.Topics;

namespace RStar.Math.Evolution.Problems;

/// <summary>All templates there are.</summary>
internal static class Catalogue
{
    public static FrozenDictionary<ProblemTopic, IReadOnlyList<Story>> Stories { get; } =
        new Dictionary<ProblemTopic, IReadOnlyList<Story>>
        {
            [ProblemTopic.Quantities] =
            [
                .. QuantityStories.All, .. ChangeStories.All, .. PartStories.All, .. GroupStories.All,
                .. MoneyStories.All, .. SpendingStories.All, .. NumberStories.All,
            ],
            [ProblemTopic.Rates] = RateStories.All,
            [ProblemTopic.Fractions] = FractionStories.All,
            [ProblemTopic.Percent] = PercentStories.All,
            [ProblemTopic.Ages] = AgeStories.All,
            [ProblemTopic.Comparison] = [.. ComparisonStories.All, .. MeasuredComparisonStories.All],
            [ProblemTopic.Geometry] = GeometryStories.All,
            [ProblemTopic.Remainders] = RemainderStories.All,
            [ProblemTopic.Divisibility] = DivisibilityStories.All,
            [ProblemTopic.LinearEquations] = LinearEquationStories.All,
            [ProblemTopic.Quadratics] = QuadraticStories.All,
            [ProblemTopic.Sequences] = SequenceStories.All,
            [ProblemTopic.Counting] = CountingStories.All,
        }.ToFrozenDictionary();

    public static IReadOnlyList<Relation> Relations { get; } =
    [
        .. ThingRelations.All, .. ComparedRelations.All, .. DollarRelations.All, .. AgeRelations.All,
        .. MeasureRelations.All, .. CrowdRelations.All, .. NumberRelations.All,
    ];

    private static readonly FrozenDictionary<Kind, Relation[]> ByKind =
        Relations.GroupBy(relation => relation.From).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    public static IEnumerable<Template> Templates => Stories.Values.SelectMany(stories => stories).Concat<Template>(Relations);

    public static IReadOnlyList<Relation> RelationsFrom(Kind kind) => ByKind.TryGetValue(kind, out Relation[]? relations) ? relations : [];

    /// <summary>The stories of a topic from which a problem of so many operations can be made.</summary>
    public static IReadOnlyList<Story> StoriesFor(ProblemTopic topic, int level) =>
    [
        .. Stories[topic].Where(story =>
            !story.IsOnlyABeginning && story.Operations == level || story.Operations < level && story.Gives != Kind.None),
    ];
}
