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
                "{P} uses {spent} dollars of the money to buy a {ware2}. | How many dollars remain?",
                "Then {P} gives {spent} dollars to a friend. | How much money, in dollars, does {P} still have?",
                "Out of this money, {spent} dollars go on food. | How many dollars are left over?",
                "{P} buys a {ware2} that costs {spent} dollars and pays with this money. | How many dollars does {P} have left after that?",
                "After that {P} pays a bill of {spent} dollars from the money. | Work out how many dollars are left.",
                "A {ware2} is sold for {spent} dollars, and {P} takes it, paying from this money. | What is left of the money, in dollars?",
                "{P} takes {spent} dollars away from this sum for a bus pass. | How many dollars does {P} still have?",
                "Later {P} hands over {spent} dollars of the money at a ticket office. | How many dollars does {P} have now?",
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
                "For washing cars {P} is paid {earned} dollars more. | How many dollars does {P} have in total?",
                "{P} sells an old {ware2} for {earned} dollars and adds this to the money. | How many dollars are there altogether?",
                "Next, {P} wins {earned} dollars in a contest and puts them with the rest. | How many dollars does {P} have now?",
                "{P} does some extra work and gets {earned} dollars for it. | How many dollars does {P} have altogether?",
                "Someone gives {P} {earned} dollars more. | Find how many dollars {P} then has in all.",
                "A week later {P}'s money has grown by {earned} dollars. | How much is it now, in dollars?",
                "{P} finds {earned} dollars in a coat and adds them to this amount. | What is the total in dollars?",
                "On top of that, {P}'s grandmother sends {earned} dollars. | How many dollars does {P} have in total now?",
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
                "{P} hands all of this money out to {people:friend}, and each of them gets the same amount. | How many dollars does every {friend} get?",
                "If {P} shares the money equally between {people:friend}, | how many dollars does one {friend} receive?",
                "The whole sum is put into {people} envelopes, with the same amount in each. | How many dollars are in each envelope?",
                "{P} spreads this money evenly over {people} weeks. | How many dollars per week is that?",
                "{P} uses all of the money for {people} presents that cost the same. | How many dollars does each present cost?",
                "{people} people split the money fairly, so that everyone gets an equal share. | Calculate one share in dollars.",
                "There are {people:friend} of {P} who are to have all of this money, in equal shares. | What is the share of one {friend} in dollars?",
                "All of this is shared out among {people} clubs, the same for each. | How many dollars does each club get?",
                "The money is for a team of {people} players, and {P} gives every player the same amount until nothing is left. | How many dollars does each player get?",
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
                "{P} splits the money into {parts} equal shares, keeps a single share and gives the others away. | How many dollars does {P} have left?",
                "{P} is one of {parts} people who share this money equally. | How many dollars does {P} get?",
                "This money is put into {parts} equal piles, and only one pile is {P}'s to keep. | How many dollars are in {P}'s pile?",
                "From the whole sum {P} fills {parts} envelopes with the same amount in each and holds on to just one of them. | How many dollars does {P} still have?",
                "The money is divided evenly among {parts} people, and {P} is one of them. | How many dollars does {P} have then?",
                "All but one of {parts} equal parts of the money go to others, and {P} keeps that one part. | What is left for {P}, in dollars?",
                "{P} divides the money by {parts}, keeps what comes out and gives the rest away. | Work out how many dollars {P} keeps.",
                "A fair split of all this among {parts} people, {P} included, leaves {P} with one equal share. | How many dollars is that share?",
                "In a group of {parts} people everybody gets the same share of the money. {P} belongs to the group and keeps only {P.his} own share. | How many dollars does {P} keep?",
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
                "In time {P}'s money grows to {factor:times} what it is now. | How many dollars does {P} have in the end?",
                "{P} invests the money well and ends up with {factor:times} as many dollars. | How many dollars does {P} end up with?",
                "By the end of the year {P}'s savings are {factor:times} as large. | How large are they then, in dollars?",
                "Then the money is multiplied by {factor}. | How many dollars does {P} have now?",
                "Some months later {P} owns {factor:times} this sum. | How many dollars does {P} own then?",
                "Trade is good, and {P} soon has {factor:times} the money that {P.he} had. | Find how many dollars {P} has now.",
                "{P} works hard until the amount is {factor:times} as big as it was. | What is the new amount in dollars?",
                "With luck, every dollar of this turns into {factor} dollars. | How many dollars does {P} have in total?",
                "When {P} counts the money again long after that, there is {factor:times} as much of it. | How many dollars does {P} count?",
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
                "{P} uses some of the money to buy {count} {wares3}, each costing {price} dollars. | How many dollars remain?",
                "{wares3} are priced at {price} dollars each, and {P} takes {count} of them, paying with this money. | How many dollars does {P} have left?",
                "Each {ware3} in a shop costs {price} dollars. {P} buys {count} of them. | How many dollars of the money are left over?",
                "{count} {wares3} at {price} dollars apiece are paid for out of this money. | Work out how many dollars {P} still has.",
                "At a market {P} picks up {count} {wares3} for {price} dollars each and pays from the money. | How much money is left, in dollars?",
                "For a party, {count} {wares3} are bought from {P}'s money; one {ware3} sells for {price} dollars. | What is left in dollars?",
                "{P} then orders {count} {wares3}. The shop charges {price} dollars per {ware3}. | How many dollars does {P} have after paying?",
                "{P} spends {price} dollars on a {ware3} and does so {count} times, always from this money. | How many dollars remain in the end?",
                "{P} would like {count} {wares3}, which go for {price} dollars each, and buys them with part of the money. | How many dollars does {P} keep?",
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
                "After that {P} has a job for {hours} hours and earns {wage} dollars per hour. | How many dollars does {P} have in total?",
                "{P} helps in a garden for {hours} hours. Each hour brings {wage} dollars more. | How many dollars does {P} have altogether?",
                "A shop pays {P} {wage} dollars for every hour, and {P} works there for {hours} hours. | How many dollars does {P} have now?",
                "To this {P} adds the pay for {hours} hours of babysitting at {wage} dollars per hour. | How many dollars is that in all?",
                "{P} earns {wage} dollars an hour in a kitchen and stays for {hours} hours. | How many dollars does {P} have with this pay added?",
                "On the weekend {P} works for {hours} hours, earning {wage} dollars each hour, and puts the pay with the rest of the money. | Find how many dollars {P} has then.",
                "{P}'s hourly wage is {wage} dollars; after {hours} hours of work {P} is paid and adds this to the money. | What is the total in dollars?",
                "Next comes a shift of {hours} hours, for which {P} gets {wage} dollars per hour. | How much money does {P} have then, in dollars?",
                "{P} also gives lessons for {hours} hours, and each hour of them is paid with {wage} dollars. | How many dollars does {P} have altogether now?",
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
                "{N} has as much money as {P} has now and {more} dollars on top. | How many dollars does {N} have?",
                "{P} now has {more} dollars less than {N}. | How many dollars does {N} have?",
                "The money of {N} is {more} dollars more than {P}'s money at this point. | How much is it, in dollars?",
                "Compared with {P}, {N} is now richer by {more} dollars. | How many dollars does {N} own?",
                "{N}'s savings are {more} dollars larger than the money that {P} has now. | What are {N}'s savings in dollars?",
                "If {N} gave away {more} dollars, {N} would have just as much as {P} has now. | Find how many dollars {N} has.",
                "There are {more} dollars more in {N}'s purse than {P} has by now. | How many dollars are in the purse of {N}?",
                "{N} says to {P}: I have the same as you have now, plus {more} dollars. | How many dollars does {N} have?",
                "The difference between the money of {N} and what {P} has now is {more} dollars, and {N} has more. | How many dollars does {N} have?",
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
                "{N} has as much money as {P} has now, minus {less} dollars. | How many dollars does {N} have?",
                "{P} now has {less} dollars more than {N}. | How many dollars does {N} have?",
                "The money of {N} is {less} dollars less than {P}'s money at this point. | How much is it, in dollars?",
                "Compared with {P}, {N} is now poorer by {less} dollars. | How many dollars does {N} own?",
                "{N} has less money than {P} has now; {less} dollars are missing to the same amount. | How many dollars does {N} own?",
                "If {N} got {less} dollars more, {N} would have just as much as {P} has now. | Find how many dollars {N} has.",
                "There are {less} dollars fewer in {N}'s purse than {P} has by now. | How many dollars are in the purse of {N}?",
                "{N} says to {P}: take away {less} dollars from what you have now, and you get what I have. | How many dollars does {N} have?",
                "Between what {P} has now and the money of {N} there is a difference of {less} dollars, and {N} has the smaller amount. | What does {N} have, in dollars?",
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
                "{P} and {O} count all their money together. | How many dollars do they have in total?",
                "Somebody adds up the money of {O} and the money of {P}. | How many dollars do they have altogether?",
                "{O} and {P} both give all their money to one project. | How many dollars does the project get?",
                "{P} wants to buy something big with {O}, and they use all the money that they both have. | How many dollars can they spend?",
                "{P} and {O} put everything that they have into one money box. | How many dollars are in the box in all?",
                "The amounts of {P} and {O} are added. | Calculate the sum in dollars.",
                "For a trip, {O} and {P} lay all of their dollars on one table. | How many dollars are on the table?",
                "Both of them, {O} as well as {P}, bring all their money to the bank. | How many dollars do they bring altogether?",
                "{P} and {O} become partners and combine all the money that the two of them have. | How many dollars do the partners have together?",
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
                "{P} uses {rate}% of the money to buy a {ware2}. | How many dollars remain?",
                "Then {P} pays out {rate} percent of this amount. | How many dollars are left over?",
                "Of this money, {rate}% goes for rent. | How many dollars does {P} have left?",
                "{P} must pay a tax of {rate}% on it. | How many dollars are left after the tax?",
                "{P} buys new clothes for {rate}% of the money. | How many dollars does {P} still have?",
                "After a day in {city}, {rate} percent of {P}'s money is gone. | Work out how many dollars are left.",
                "{P} lends {rate}% of all this to a friend. | How many dollars stay with {P}?",
                "The sum shrinks by {rate}%, because {P} pays a debt. | What is the sum now, in dollars?",
                "A present for the family costs {P} {rate}% of the money. | How much money is left, in dollars?",
            ],
        },
    ];
}
