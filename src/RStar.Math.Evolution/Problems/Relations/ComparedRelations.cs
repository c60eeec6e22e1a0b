using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Relations;

/// <summary>How many things one person has compared with another.</summary>
internal static class ComparedRelations
{
    public static readonly IReadOnlyList<Relation> All =
    [
        new("newcomer-has-more")
        {
            From = Kind.Compared,
            To = Kind.Compared,
            Numbers = "more 3..60",
            Steps = ["theirs = it + more # {N} has {more} more than {P}"],
            Phrasings =
            [
                "{N} has {more} more {things} than {P}. | How many {things} does {N} have?",
                "{P} has {more} fewer {things} than {N}. | How many {things} does {N} have?",
                "The number of {N}'s {things} is {more} larger than the number of {P}'s. | How many {things} does {N} have?",
                "{P} would need {more} further {things} to draw level with {N}. | How many {things} are {N}'s?",
            ],
        },
        new("newcomer-has-fewer")
        {
            From = Kind.Compared,
            To = Kind.Compared,
            Numbers = "fewer 2..it - 2; where fewer < 100",
            Steps = ["theirs = it - fewer # {N} has {fewer} fewer than {P}"],
            Phrasings =
            [
                "{N} has {fewer} fewer {things} than {P}. | How many {things} does {N} have?",
                "{P} has {fewer} more {things} than {N}. | How many {things} does {N} have?",
                "The number of {N}'s {things} is {fewer} smaller than the number of {P}'s. | How many {things} does {N} have?",
                "{N} would need {fewer} further {things} to draw level with {P}. | How many {things} are {N}'s?",
            ],
        },
        new("newcomer-has-times-as-many")
        {
            From = Kind.Compared,
            To = Kind.Compared,
            Numbers = "factor 2..6; where it < 1500",
            Steps = ["theirs = it * factor # {N} has {factor} times as many as {P}"],
            Phrasings =
            [
                "{N} has {factor:times} as many {things} as {P}. | How many {things} does {N} have?",
                "{N} owns {factor:times} the number of {P}'s {things}. | How many {things} does {N} own?",
                "For every one of {P}'s {things}, {N} has {factor:word}. | How many {things} does {N} have?",
            ],
        },
        new("newcomer-has-a-part")
        {
            From = Kind.Compared,
            To = Kind.Compared,
            Numbers = "parts divides it; where parts < 10",
            Steps = ["theirs = it / parts # {P} has {parts} times as many as {N}, so divide"],
            Phrasings =
            [
                "{P} has {parts:times} as many {things} as {N}. | How many {things} does {N} have?",
                "The number of {P}'s {things} is {parts:times} the number of {N}'s. | How many {things} does {N} have?",
                "{N}'s {things} would have to be counted {parts} times over to reach the number of {P}'s. | How many {things} does {N} have?",
            ],
        },
        new("newcomer-more-than-times")
        {
            From = Kind.Compared,
            To = Kind.Compared,
            Numbers = "factor 2..4; more 2..20; where it < 1500",
            Steps =
            [
                "multiple = it * factor # {factor} times the number of {P}",
                "theirs = multiple + more # And {more} more",
            ],
            Phrasings =
            [
                "{N} has {more} more than {factor:times} as many {things} as {P}. | How many {things} does {N} have?",
                "{N} has {factor:times} as many {things} as {P} and {more} besides. | How many {things} does {N} have?",
                "Take {factor:times} the number of {P}'s {things} and add {more}: so many are {N}'s. | How many {things} does {N} have?",
            ],
        },
        new("newcomer-fewer-than-times")
        {
            From = Kind.Compared,
            To = Kind.Compared,
            Numbers = "factor 2..4; fewer 2..20; where it * factor > fewer + 1; where it < 1500",
            Steps =
            [
                "multiple = it * factor # {factor} times the number of {P}",
                "theirs = multiple - fewer # And {fewer} fewer than that",
            ],
            Phrasings =
            [
                "{N} has {fewer} fewer than {factor:times} as many {things} as {P}. | How many {things} does {N} have?",
                "With {fewer} more {things}, {N} would have {factor:times} as many as {P}. | How many {things} does {N} have?",
                "{N} is {fewer} short of having {factor:times} as many {things} as {P}. | How many {things} does {N} have?",
            ],
        },
        new("things-together")
        {
            From = Kind.Compared,
            To = Kind.None,
            Steps = ["together = it + other # The {things} of {P} and {O}"],
            Phrasings =
            [
                "{O} and {P} count their {things} together. | How many {things} do they count?",
                "{O} and {P} put their {things} on one heap. | How many {things} are on the heap?",
                "{P} and {O} merge their collections. | How large is the new collection?",
            ],
        },
        new("pooled-and-shared")
        {
            From = Kind.Compared,
            To = Kind.None,
            Numbers = "total = it + other; people divides total; where people < 13",
            Steps =
            [
                "together = it + other # The {things} of {P} and {O}",
                "share = together / people # Split equally among {people}",
            ],
            Phrasings =
            [
                "{O} and {P} put their {things} together and share them equally among {people} children. | How many {things} does each child get?",
                "The {things} of {O} and of {P} are given to {people} children in equal parts. | How many {things} does one child get?",
                "{people} children divide among themselves all that {P} and {O} have. | What number of {things} goes to each child?",
            ],
        },
        new("compared-and-bundled")
        {
            From = Kind.Compared,
            To = Kind.None,
            Numbers = "each divides it",
            Steps = ["bundles = it / each # {P}'s {things} in bundles of {each}"],
            Phrasings =
            [
                "{P} sorts all of {P.his} {things} into bundles of {each}. | How many bundles does {P} have?",
                "{P} keeps {P.his} {things} in sets of {each}. | How many sets are there?",
                "{P}'s {things} fill pages with {each} places each. | How many pages are filled?",
            ],
        },
    ];
}
