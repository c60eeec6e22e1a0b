using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Relations;

/// <summary>What can happen to things that somebody has.</summary>
internal static class ThingRelations
{
    public static readonly IReadOnlyList<Relation> All =
    [
        new("gets-more")
        {
            From = Kind.Things,
            To = Kind.Things,
            Numbers = "more 3..60",
            Steps = ["now = it + more # {more} {things} come in"],
            Phrasings =
            [
                "Then {P} gets {more} more {things}. | How many {things} does {P} have now?",
                "Later {P} finds {more} more {things}. | How many {things} does {P} have after that?",
                "{P} is then given another {more} {things}. | How many {things} does {P} have in the end?",
                "A parcel with {more} further {things} arrives for {P}. | How many {things} does {P} have together with the parcel?",
            ],
        },
        new("loses-some")
        {
            From = Kind.Things,
            To = Kind.Things,
            Numbers = "gone 2..it - 2; where gone < 100",
            Steps = ["left = it - gone # {gone} {things} are lost"],
            Phrasings =
            [
                "Then {P} loses {gone} of {P.his} {things}. | How many {things} does {P} have now?",
                "After that {P} gives {gone} {things} to a friend. | How many {things} does {P} have left?",
                "{gone} of the {things} that {P} has then turn out to be broken and are thrown away. | How many {things} does {P} have left?",
                "Someone then borrows {gone} of the {things} that {P} has. | How many {things} are still with {P}?",
            ],
        },
        new("keeps-a-share")
        {
            From = Kind.Things,
            To = Kind.Things,
            Numbers = "people divides it",
            Steps = ["share = it / people # {people} people, {P} among them, share equally"],
            Phrasings =
            [
                "{P} then shares all {P.his} {things} equally in a group of {people} to which {P.he} belongs. | How many {things} does {P} keep?",
                "Next, {P} divides {P.his} {things} into {people} equal parts and keeps one part. | How many {things} does {P} keep?",
                "Of {people} equal piles made of all {things} that {P} has by then, {P} keeps one. | How many {things} are in {P}'s pile?",
            ],
        },
        new("grows-by-a-factor")
        {
            From = Kind.Things,
            To = Kind.Things,
            Numbers = "factor 2..5; where it < 2000",
            Steps = ["grown = it * factor # {factor} times as many as before"],
            Phrasings =
            [
                "A month later {P} has {factor:times} as many {things} as that. | How many {things} does {P} have then?",
                "{P} goes on collecting until {P.he} has {factor:times} that many {things}. | How many {things} does {P} have then?",
                "By the end of the year the number of {P}'s {things} is {factor:times} as large. | How many {things} are there by the end of the year?",
            ],
        },
        new("sold-at-a-price")
        {
            From = Kind.Things,
            To = Kind.Dollars,
            Numbers = "price 2..12; where it < 1500",
            Steps = ["income = it * price # Each of these {things} brings {price} dollars"],
            Phrasings =
            [
                "{P} sells all {things} that {P.he} then has for {price} dollars each. | How many dollars does {P} get?",
                "All {things} that {P} has by then are sold at {price} dollars apiece, and {P} gets the money. | How many dollars does {P} receive?",
                "A dealer pays {P} {price} dollars for every one of the {things} that {P} has in the end. | How many dollars does the dealer pay?",
            ],
        },
        new("packed-in-boxes")
        {
            From = Kind.Things,
            To = Kind.None,
            Numbers = "each divides it",
            Steps = ["packs = it / each # {each} {things} go into one packet"],
            Phrasings =
            [
                "{P} then puts all {things} that {P.he} has into packets of {each}. | How many packets are there?",
                "Finally {P} ties all {P.his} {things} up in bundles of {each}. | How many bundles does {P} make?",
                "All {things} that {P} has in the end are laid out in rows of {each}. | How many rows does that make?",
            ],
        },
        new("compared-with-a-newcomer")
        {
            From = Kind.Things,
            To = Kind.Compared,
            Numbers = "more 3..50",
            Steps = ["theirs = it + more # {N} has {more} more than that"],
            Phrasings =
            [
                "{N} has {more} {things} more than {P} has now. | How many {things} does {N} have?",
                "{N}'s collection is larger than what {P} then has by {more} {things}. | How many {things} does {N} have?",
                "Compared with what {P} has in the end, {N} has {more} extra {things}. | What number of {things} does {N} have?",
            ],
        },
        new("bought-packets")
        {
            From = Kind.Things,
            To = Kind.Things,
            Numbers = "packets 2..9; each 3..20",
            Steps =
            [
                "bought = packets * each # {packets} packets of {each} {things}",
                "now = it + bought # Add them to those {P} had",
            ],
            Phrasings =
            [
                "Then {P} buys {packets:packet} of {each} {things}. | How many {things} does {P} have now?",
                "{P} adds {packets:packet} with {each} {things} in each. | How many {things} does {P} have after that?",
                "On top of that come {packets:packet}, each holding {each} {things}. | How many {things} does {P} have in total?",
            ],
        },
        new("gives-to-several")
        {
            From = Kind.Things,
            To = Kind.Things,
            Numbers = "people 2..6; each 2..12; where people * each < it",
            Steps =
            [
                "given = people * each # {people} people get {each} {things} each",
                "left = it - given # Take these away",
            ],
            Phrasings =
            [
                "{P} gives {each} {things} to each of {people:friend}. | How many {things} does {P} have left?",
                "Then each of {people:friend} gets {each} {things} from {P}. | How many {things} remain with {P}?",
                "{people:friend} come by and take {each} {things} each from {P}. | How many {things} are left for {P}?",
            ],
        },
    ];
}
