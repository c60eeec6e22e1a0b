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
                "{N} owns {more} {things} more than {P} does. | How many {things} does {N} own?",
                "{N} has as many {things} as {P} and {more} more. | How many {things} does {N} have in total?",
                "{N} says to {P}: I have {more} more {things} than you. | How many {things} does {N} have?",
                "Compared with {P}, {N} has {more} {things} more. | How many {things} does {N} have altogether?",
                "{P} has fewer {things} than {N}, and the difference is {more}. | Find out how many {things} {N} has.",
                "{N}'s collection is larger than {P}'s by {more} {things}. | How many {things} are in {N}'s collection?",
                "If {N} lost {more} {things}, {N} would have just as many as {P}. | What is the number of {N}'s {things}?",
                "{N} also has {things}, {more} more than {P} has. | How many {things} does {N} have?",
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
                "{N} owns {fewer} {things} fewer than {P} does. | How many {things} does {N} own?",
                "{P} has as many {things} as {N} and {fewer} more. | How many {things} does {N} have in total?",
                "{N} says to {P}: I have {fewer} fewer {things} than you. | How many {things} does {N} have?",
                "Compared with {P}, {N} has {fewer} {things} fewer. | How many {things} does {N} have altogether?",
                "{P} has more {things} than {N}, and the difference is {fewer}. | Find out how many {things} {N} has.",
                "{N}'s collection is smaller than {P}'s by {fewer} {things}. | How many {things} are in {N}'s collection?",
                "If {P} lost {fewer} {things}, {P} would have just as many as {N}. | What is the number of {N}'s {things}?",
                "{N} also has {things}, but {fewer} fewer than {P} has. | How many {things} does {N} have?",
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
                "{N} also has {things}, {factor:times} as many as {P} has. | How many {things} does {N} have?",
                "The number of {N}'s {things} is {factor:times} that of {P}'s. | How many {things} does {N} have?",
                "{N} owns {factor} times as many {things} as {P} does. | How many {things} does {N} own in total?",
                "{N} says to {P}: I have {factor:times} as many {things} as you. | How many {things} does {N} have?",
                "Compared with {P}, {N} has {factor:times} as many {things}. | How many {things} does {N} have altogether?",
                "Multiply the number of {P}'s {things} by {factor} and you get the number of {N}'s. | What is the number of {N}'s {things}?",
                "{N}'s collection is {factor:times} as large as {P}'s. | How many {things} are in {N}'s collection?",
                "It would take {factor} collections like {P}'s to make up {N}'s. | Work out how many {things} {N} has.",
                "{N} has a lot of {things}: {factor:times} the number that {P} has. | How many {things} does {N} have?",
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
                "{P} owns {parts:times} as many {things} as {N} does. | How many {things} does {N} own?",
                "{P}'s collection is {parts:times} as large as {N}'s. | How many {things} are in {N}'s collection?",
                "Divide the number of {P}'s {things} by {parts} and you get the number of {N}'s. | What is the number of {N}'s {things}?",
                "{P} says to {N}: I have {parts:times} as many {things} as you. | How many {things} does {N} have?",
                "Compared with {N}, {P} has {parts:times} as many {things}. | How many {things} does {N} have?",
                "For each {thing} that {N} has, {P} has {parts:word}. | How many {things} are {N}'s?",
                "{N} has as many {things} as there are in one of {parts} equal piles made of all of {P}'s. | Work out how many {things} {N} has.",
                "{N} also has {things}, though not so many: {P} has {parts} times {N}'s number. | Find the number of {N}'s {things}.",
                "{N} would need {parts:times} as many {things} to have the same number as {P}. | How many {things} does {N} have?",
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
                "{N} has {factor:times} as many {things} as {P}, plus {more} more. | How many {things} does {N} have in total?",
                "If {N} lost {more} {things}, {N} would have {factor:times} as many as {P}. | How many {things} does {N} have?",
                "{N} owns {factor} times as many {things} as {P} and another {more}. | How many {things} does {N} own altogether?",
                "{N} says to {P}: I have {more} more than {factor:times} as many {things} as you. | How many {things} does {N} have?",
                "The number of {N}'s {things} is {more} more than {factor:times} the number of {P}'s. | How many {things} does {N} have?",
                "Without the {more} {things} that {N} got as a present today, {N} would have {factor:times} as many as {P}. | How many {things} does {N} have now?",
                "Multiply the number of {P}'s {things} by {factor} and add {more} to get the number of {N}'s. | Find the number of {N}'s {things}.",
                "{N} had {factor:times} as many {things} as {P} has and then bought {more} more. | How many {things} does {N} have now?",
                "{N} first collects {factor:times} as many {things} as {P} has and later gets another {more}. | How many {things} does {N} have altogether?",
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
                "{N} had {factor:times} as many {things} as {P} has but then gave {fewer} of them to a cousin. | How many {things} does {N} have left?",
                "{N} owns {factor} times as many {things} as {P}, minus {fewer}. | How many {things} does {N} own?",
                "Multiply the number of {P}'s {things} by {factor} and subtract {fewer} to get the number of {N}'s. | Find the number of {N}'s {things}.",
                "{N} says to {P}: I have {fewer} fewer than {factor:times} as many {things} as you. | How many {things} does {N} have?",
                "The number of {N}'s {things} is {fewer} less than {factor:times} the number of {P}'s. | How many {things} does {N} have?",
                "If {N} had not lost {fewer} {things}, {N} would have {factor:times} as many as {P}. | How many {things} does {N} have left?",
                "{N} collected {factor:times} as many {things} as {P} has and then gave away {fewer} of them. | How many {things} does {N} still have?",
                "{factor:times} the number of {P}'s {things} is {fewer} more than the number of {N}'s. | Work out how many {things} {N} has.",
                "{N} would have {factor:times} as many {things} as {P}, but {fewer} of them have been lost. | How many {things} remain with {N}?",
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
                "{P} adds {P.his} {things} to those of {O}. | How many {things} are there altogether?",
                "Now take {O} and {P} together. | How many {things} do the two of them have in all?",
                "{O} and {P} would like to know how many {things} they have in total. | What is the total?",
                "{P} gets all of {O}'s {things} as a present. | How many {things} does {P} have then?",
                "{O} and {P} add up the numbers of their {things}. | What is the total number of {things}?",
                "Add the number of {P}'s {things} to the number of {O}'s. | What is the sum?",
                "{P} and {O} lay all of their {things} on an empty table. | Find how many {things} are on the table altogether.",
                "{P} says to {O}: Let us count how many {things} we have between us. | How many {things} do {P} and {O} count?",
                "{O} and {P} put all their {things} into one big box. | How many {things} are in the box in total?",
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
                "{O} and {P} combine their {things} and divide them equally among {people} friends. | How many {things} does each friend get?",
                "All {things} of {P} and {O} together are put into {people} bags, the same number in each. | How many {things} are in each bag?",
                "{O} and {P} add their {things} together and split the total into {people} equal groups. | How many {things} are in one group?",
                "A group of {people} children gets all the {things} of {O} and {P}, and each child gets the same number. | How many {things} are there per child?",
                "{P} and {O} bring all their {things} to school, where {people} children share them equally. | How many {things} does each child receive?",
                "The total of {O}'s and {P}'s {things} is divided into {people} equal parts. | How many {things} are in each part?",
                "{O} and {P} pool their {things} for a party with {people} guests, and every guest gets equally many. | Find the number of {things} per guest.",
                "{P} says to {O}: Let us give all our {things} to the {people} children next door, the same number to each. | How many {things} does each of these children get?",
                "All the {things} that {O} and {P} have together are packed equally into {people} boxes. | How many {things} are in each box?",
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
                "{P} packs all {P.his} {things} into boxes of {each}. | How many boxes does {P} need?",
                "{P} puts {each} {things} into each bag until all {P.his} {things} are packed. | How many bags does {P} fill?",
                "{P}'s {things} are divided into equal groups of {each}. | How many groups are there?",
                "{P} wants to lay out all {P.his} {things} in rows, with {each} in every row. | How many rows does this give?",
                "{P} places {P.his} {things} on shelves, {each} on each shelf. | How many shelves does {P} use in total?",
                "{P} gives {each} {things} to each of {P.his} friends until none are left. | How many friends get {things}?",
                "{P} sells all {P.his} {things} in packs of {each}. | Work out the number of packs.",
                "One tray has room for {each} {things}. | How many trays are filled by all of {P}'s {things}?",
                "All of {P}'s {things} are shared out so that each person gets {each} and none are left. | How many people get {things}?",
            ],
        },
    ];
}
