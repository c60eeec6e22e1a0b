using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Relations;

/// <summary>What can happen to somebody's dollars.</summary>
internal static class DollarRelations
{
    public static readonly IReadOnlyList<Relation> All =
    [
        new("spends")
        {
            From = Kind.Dollars,
            To = Kind.Dollars,
            Numbers = "spent 2..it - 2; where spent < 400",
            Steps = ["left = it - spent # {spent} dollars are spent"],
            Phrasings =
            [
                "{P} spends {spent} dollars of this money on a {ware2}. | How many dollars does {P} have left?",
                "From this money {P} pays {spent} dollars for shoes. | How many dollars does {P} have after paying?",
                "{P} then loses {spent} dollars of the money. | How many dollars remain?",
                "A repair costs {P} {spent} dollars out of this money. | What amount in dollars is left?",
            ],
        },
        new("earns")
        {
            From = Kind.Dollars,
            To = Kind.Dollars,
            Numbers = "earned 5..150",
            Steps = ["now = it + earned # {earned} dollars come in"],
            Phrasings =
            [
                "Then {P} earns another {earned} dollars. | How many dollars does {P} have now?",
                "An aunt adds {earned} dollars to {P}'s money. | How many dollars does {P} have then?",
                "{P} also receives a gift of {earned} dollars. | How many dollars does {P} have together with the gift?",
                "A neighbour pays {P} back {earned} dollars. | What amount in dollars does {P} have in the end?",
            ],
        },
        new("splits-money")
        {
            From = Kind.Dollars,
            To = Kind.None,
            Numbers = "people divides it",
            Steps = ["share = it / people # The money is split into {people} equal parts"],
            Phrasings =
            [
                "{P} splits this money equally among {people:friend}. | How many dollars does each {friend} get?",
                "The money is divided into {people} equal prizes. | How many dollars is one prize worth?",
                "All of it goes in equal parts to {people:friend} of {P}. | What does one {friend} get, in dollars?",
            ],
        },
        new("keeps-a-part-of-the-money")
        {
            From = Kind.Dollars,
            To = Kind.Dollars,
            Numbers = "parts divides it; where parts < 9",
            Steps = ["kept = it / parts # One of {parts} equal parts stays"],
            Phrasings =
            [
                "{P} divides the money into {parts} equal parts and keeps one of them. | How many dollars does {P} keep?",
                "In the end {P} may keep only one part when the money is cut into {parts} equal parts. | How many dollars does {P} keep?",
                "{P} shares it fairly in a group of {parts} people to which {P.he} belongs. | What is {P}'s share in dollars?",
            ],
        },
        new("multiplies-money")
        {
            From = Kind.Dollars,
            To = Kind.Dollars,
            Numbers = "factor 2..4; where it < 4000",
            Steps = ["grown = it * factor # {factor} times that amount"],
            Phrasings =
            [
                "A year later {P} has {factor:times} that amount. | How many dollars does {P} have a year later?",
                "{P} saves on until {P.he} has {factor:times} as much. | How many dollars does {P} have then?",
                "After a good season {P}'s money has become {factor:times} as much. | What is it then, in dollars?",
            ],
        },
        new("buys-several")
        {
            From = Kind.Dollars,
            To = Kind.Dollars,
            Numbers = "count 2..8; price 2..20; where count * price < it",
            Steps =
            [
                "cost = count * price # {count} {wares3} at {price} dollars each",
                "left = it - cost # Take the cost off the money",
            ],
            Phrasings =
            [
                "With this money {P} buys {count} {wares3} at {price} dollars each. | How many dollars are left?",
                "{P} pays for {count} {wares3} that cost {price} dollars each. | How many dollars does {P} still have?",
                "Out of it, {price} dollars go for each of {count} {wares3}. | What amount in dollars does {P} have left?",
            ],
        },
        new("works-for-more")
        {
            From = Kind.Dollars,
            To = Kind.Dollars,
            Numbers = "hours 2..12; wage 6..25",
            Steps =
            [
                "pay = hours * wage # {hours} hours at {wage} dollars",
                "now = it + pay # Add the pay to the money",
            ],
            Phrasings =
            [
                "{P} then works {hours} hours at {wage} dollars an hour. | How many dollars does {P} have after that?",
                "For {hours} hours of work {P} gets {wage} dollars an hour on top. | How many dollars does {P} have then?",
                "A job of {hours} hours, paid with {wage} dollars an hour, adds to {P}'s money. | What is the sum in dollars?",
            ],
        },
        new("richer-newcomer")
        {
            From = Kind.Dollars,
            To = Kind.Dollars,
            Numbers = "more 4..80",
            Steps = ["theirs = it + more # {N} has {more} dollars more"],
            Phrasings =
            [
                "{N} has {more} dollars more than {P} has then. | How many dollars does {N} have?",
                "{N} owns {more} dollars more than what {P} now owns. | How many dollars does {N} own?",
                "To have as much as {N}, {P} would now need {more} dollars more. | How many dollars are {N}'s?",
            ],
        },
        new("poorer-newcomer")
        {
            From = Kind.Dollars,
            To = Kind.Dollars,
            Numbers = "less 3..it - 3; where less < 200",
            Steps = ["theirs = it - less # {N} has {less} dollars less"],
            Phrasings =
            [
                "{N} has {less} dollars less than {P} has then. | How many dollars does {N} have?",
                "{N} owns {less} dollars less than what {P} now owns. | How many dollars does {N} own?",
                "{P} now has an advantage of {less} dollars over {N}. | How many dollars are {N}'s?",
            ],
        },
        new("money-together")
        {
            From = Kind.Dollars,
            To = Kind.None,
            Steps = ["together = it + other # The money of {P} and {O}"],
            Phrasings =
            [
                "{P} and {O} put their money together. | How many dollars is that?",
                "Both, {P} and {O}, pay all of this into one account. | How many dollars are in the account?",
                "{O} and {P} join what they have. | What is their money altogether, in dollars?",
            ],
        },
        new("percent-spent")
        {
            From = Kind.Dollars,
            To = Kind.Dollars,
            Numbers = "rate in 10 | 20 | 25 | 30 | 40 | 50 | 60 | 75; where it * rate % 100 == 0",
            Steps =
            [
                "spent = it * rate / 100 # {rate} percent of the money",
                "left = it - spent # Take that off",
            ],
            Phrasings =
            [
                "{P} spends {rate}% of this money on a trip. | How many dollars does {P} have left?",
                "{P} gives {rate}% of it to a good cause. | How many dollars does {P} keep?",
                "A new bicycle takes {rate}% of the money. | What does {P} have after that, in dollars?",
            ],
        },
    ];
}
