using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Relations;

/// <summary>How one person's age follows from another's.</summary>
internal static class AgeRelations
{
    public static readonly IReadOnlyList<Relation> All =
    [
        new("older-newcomer")
        {
            From = Kind.Age,
            To = Kind.Age,
            Numbers = "more 2..30; where it + more < 100",
            Steps = ["age = it + more # {N} is {more} years older than {P}"],
            Phrasings =
            [
                "{N} is {more} years older than {P}. | How old is {N}?",
                "{P} is {more} years younger than {N}. | How old is {N}?",
                "{N} was born {more} years before {P}. | How old is {N}?",
                "When {P} was born, {N} was already {more}. | What is {N}'s age?",
            ],
        },
        new("younger-newcomer")
        {
            From = Kind.Age,
            To = Kind.Age,
            Numbers = "fewer 2..it - 3; where fewer < 40",
            Steps = ["age = it - fewer # {N} is {fewer} years younger than {P}"],
            Phrasings =
            [
                "{N} is {fewer} years younger than {P}. | How old is {N}?",
                "{P} is {fewer} years older than {N}. | How old is {N}?",
                "{N} was born {fewer} years after {P}. | How old is {N}?",
                "{P} was {fewer} when {N} was born. | What is {N}'s age?",
            ],
        },
        new("times-as-old-newcomer")
        {
            From = Kind.Age,
            To = Kind.Age,
            Numbers = "factor 2..5; where it * factor < 100",
            Steps = ["age = it * factor # {N} is {factor} times as old as {P}"],
            Phrasings =
            [
                "{N} is {factor:times} as old as {P}. | How old is {N}?",
                "{N}'s age is {factor:times} the age of {P}. | How old is {N}?",
                "{P} would have to live {factor:times} as long as {P.he} has so far to be as old as {N} is now. | What is {N}'s age?",
            ],
        },
        new("part-as-old-newcomer")
        {
            From = Kind.Age,
            To = Kind.Age,
            Numbers = "parts divides it; where parts < 7; where it / parts > 2",
            Steps = ["age = it / parts # {P} is {parts} times as old as {N}"],
            Phrasings =
            [
                "{P} is {parts:times} as old as {N}. | How old is {N}?",
                "The age of {P} is {parts:times} that of {N}. | How old is {N}?",
                "{N}'s age goes exactly {parts:times} into the age of {P}. | What is {N}'s age?",
            ],
        },
        new("years-from-now")
        {
            From = Kind.Age,
            To = Kind.None,
            Numbers = "years 2..30",
            Steps = ["later = it + years # {years} years are added"],
            Phrasings =
            [
                "Think {years} years ahead. | How old will {P} be then?",
                "{years} years go by. | How old is {P} after that?",
                "{P} plans to move away in {years} years. | At what age will {P} move?",
            ],
        },
        new("years-ago")
        {
            From = Kind.Age,
            To = Kind.None,
            Numbers = "years 2..it - 2; where years < 40",
            Steps = ["before = it - years # Go back {years} years"],
            Phrasings =
            [
                "Think {years} years back. | How old was {P} then?",
                "{P} came to {city} {years} years ago. | How old was {P} at that time?",
                "{years} years have passed since {P} learned to swim. | At what age did {P} learn it?",
            ],
        },
        new("ages-together")
        {
            From = Kind.Age,
            To = Kind.None,
            Steps = ["together = it + other # The ages of {P} and {O}"],
            Phrasings =
            [
                "{O} and {P} add up their ages. | What is the sum?",
                "{P} and {O} count their years together. | How many years is that?",
                "The ages of {O} and {P} are written down and summed. | What total does that give?",
            ],
        },
        new("ages-together-later")
        {
            From = Kind.Age,
            To = Kind.None,
            Numbers = "years 2..20",
            Steps =
            [
                "together = it + other # The ages of {P} and {O} today",
                "later = together + 2 * years # Each of the two gets {years} years older",
            ],
            Phrasings =
            [
                "In {years} years {O} and {P} add up their ages. | What will the sum be?",
                "{years} years from now {P} and {O} count their years together. | How many years will that be?",
                "The ages that {O} and {P} will have {years} years later are summed. | What total does that give?",
            ],
        },
        new("older-than-times-newcomer")
        {
            From = Kind.Age,
            To = Kind.Age,
            Numbers = "factor 2..3; more 1..12; where it * factor + more < 100",
            Steps =
            [
                "multiple = it * factor # {factor} times {P}'s age",
                "age = multiple + more # And {more} years more",
            ],
            Phrasings =
            [
                "{N} is {more:year} older than {factor:times} {P}'s age. | How old is {N}?",
                "Take {factor:times} the age of {P} and {more:year} more, and you have {N}'s age. | How old is {N}?",
                "{N} has lived {factor:times} as long as {P} and {more:year} besides. | What is {N}'s age?",
            ],
        },
    ];
}
