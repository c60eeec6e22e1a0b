using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Relations;

/// <summary>What can be done with lengths and areas.</summary>
internal static class MeasureRelations
{
    public static readonly IReadOnlyList<Relation> All =
    [
        new("lengthened")
        {
            From = Kind.Metres,
            To = Kind.Metres,
            Numbers = "more 2..40",
            Steps = ["longer = it + more # {more} metres are added"],
            Phrasings =
            [
                "Another length is {more} metres greater than that. | How many metres is it?",
                "Adding {more} metres to this gives a new length. | How many metres is the new length?",
                "A second length exceeds this one by {more} metres. | What is it, in metres?",
            ],
        },
        new("shortened")
        {
            From = Kind.Metres,
            To = Kind.Metres,
            Numbers = "less 1..it - 1; where less < 60",
            Steps = ["shorter = it - less # {less} metres are taken away"],
            Phrasings =
            [
                "Another length is smaller than that by {less:metre}. | How many metres is it?",
                "Taking {less:metre} from this gives a new length. | How many metres is the new length?",
                "This one exceeds a second length by {less:metre}. | What is the second length, in metres?",
            ],
        },
        new("several-lengths")
        {
            From = Kind.Metres,
            To = Kind.Metres,
            Numbers = "count 2..9; where it < 3000",
            Steps = ["all = it * count # {count} times the length"],
            Phrasings =
            [
                "{A} goes this length {count} times. | How many metres is that in all?",
                "{A} needs this length {count} times over. | How many metres is that altogether?",
                "{count} such lengths are laid end to end by {A}. | What do they measure together, in metres?",
            ],
        },
        new("divided-length")
        {
            From = Kind.Metres,
            To = Kind.Metres,
            Numbers = "parts divides it",
            Steps = ["part = it / parts # {parts} equal parts"],
            Phrasings =
            [
                "This length is divided into {parts} equal parts. | How many metres is one part?",
                "{A} marks {parts} equal sections on this length. | How many metres long is a section?",
                "One of {parts} equal pieces is cut from this length. | What does the piece measure, in metres?",
            ],
        },
        new("price-of-length")
        {
            From = Kind.Metres,
            To = Kind.Dollars,
            Numbers = "price 2..30; where it < 2000",
            Steps = ["cost = it * price # {price} dollars for each metre"],
            Phrasings =
            [
                "For this length {A} is paid {price} dollars a metre. | How many dollars does {A} get?",
                "{A} sells as many metres of cable as that, at {price} dollars a metre. | How many dollars does {A} receive?",
                "{A}'s reward is {price} dollars for every metre of this length. | What is the reward in dollars?",
            ],
        },
        new("enlarged-area")
        {
            From = Kind.SquareMetres,
            To = Kind.SquareMetres,
            Numbers = "more 3..200",
            Steps = ["larger = it + more # {more} square metres are added"],
            Phrasings =
            [
                "Then {A} adds {more} square metres to it. | How many square metres is the whole area then?",
                "A neighbour gives {A} another {more} square metres. | How many square metres is that in all?",
                "Later the area grows by {more} square metres. | What is it then, in square metres?",
            ],
        },
        new("reduced-area")
        {
            From = Kind.SquareMetres,
            To = Kind.SquareMetres,
            Numbers = "less 2..it - 2; where less < 300",
            Steps = ["smaller = it - less # {less} square metres are taken up"],
            Phrasings =
            [
                "A shed takes up {less} square metres of it. | How many square metres remain free?",
                "{A} covers {less} square metres of this area with stones. | How many square metres are not covered?",
                "Of this area {less} square metres are sold. | What is left, in square metres?",
            ],
        },
        new("shared-area")
        {
            From = Kind.SquareMetres,
            To = Kind.SquareMetres,
            Numbers = "parts divides it; where parts < 20",
            Steps = ["part = it / parts # {parts} equal plots"],
            Phrasings =
            [
                "The area is divided into {parts} equal plots, of which {A} takes one. | How many square metres does {A} take?",
                "{parts} families, {A}'s among them, share this area equally. | How many square metres does each family have?",
                "{A} gets one of {parts} equal parts of this area. | What does {A} get, in square metres?",
            ],
        },
        new("price-of-area")
        {
            From = Kind.SquareMetres,
            To = Kind.Dollars,
            Numbers = "price 2..25; where it < 3000",
            Steps = ["cost = it * price # {price} dollars for each square metre"],
            Phrasings =
            [
                "For every square metre of this, {A} is paid {price} dollars. | How many dollars does {A} get?",
                "{A} lets this area at {price} dollars a square metre. | How many dollars does {A} receive?",
                "A square metre is worth {price} dollars, and {A} sells all of this area. | What does {A} get, in dollars?",
            ],
        },
        new("several-areas")
        {
            From = Kind.SquareMetres,
            To = Kind.SquareMetres,
            Numbers = "count 2..8; where it < 3000",
            Steps = ["all = it * count # {count} such areas"],
            Phrasings =
            [
                "{A} has {count} such areas. | How many square metres are they in all?",
                "There are {count} areas of this size that belong to {A}. | How many square metres do they make together?",
                "{count} areas as large as this one lie side by side. | What do they cover together, in square metres?",
            ],
        },
    ];
}
