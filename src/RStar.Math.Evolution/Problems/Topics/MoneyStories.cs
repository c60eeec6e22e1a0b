using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Prices, change and savings.</summary>
internal static class MoneyStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("savings")
        {
            Numbers = "saved 25..400",
            Start = "saved",
            Gives = Kind.Dollars,
            Phrasings =
            [
                "{A} has saved {saved} dollars. | How many dollars has {A} saved?",
                "There are {saved} dollars in {A}'s purse. | How many dollars are in the purse?",
                "{A} gets {saved} dollars for {A.his} birthday. | How many dollars does {A} get?",
                "{A} opens {A.his} money box and finds {saved} dollars. | How many dollars does {A} find?",
            ],
        },
        new("several-of-one-price")
        {
            Numbers = "count 3..15; price 0.25..9.75 by 0.25",
            Results = ResultRange.Decimal,
            Steps = ["cost = count * price # {count} {wares} at {price:$} each"],
            Phrasings =
            [
                "{A} buys {count} {wares} at {price:$} each. | How many dollars does {A} pay?",
                "One {ware} costs {price:$}. | How many dollars do {count} {wares} cost?",
                "The price of a {ware} is {price:$}, and {A} takes {count} of them. | What is the bill in dollars?",
                "{A} needs {count} {wares}. At {price:$} apiece, | how many dollars will {A.he} spend?",
            ],
        },
        new("change-from-a-note")
        {
            Numbers = "note in 20 | 50 | 100; price 1.5..note - 1 by 0.05",
            Results = ResultRange.Decimal,
            Steps = ["change = note - price # {A} gives {note} dollars for something that costs {price:$}"],
            Phrasings =
            [
                "{A} pays for a {ware} that costs {price:$} with a {note}-dollar note. | How many dollars of change does {A.he} get?",
                "A {ware} costs {price:$}. {A} hands over {note} dollars. | How much change, in dollars, is due?",
                "With a {note}-dollar note {A} buys a {ware} for {price:$}. | How many dollars does {A.he} get back?",
                "{A} had {note} dollars and spent {price:$} of them on a {ware}. | How many dollars are left in {A.his} purse?",
            ],
        },
        new("two-wares")
        {
            Numbers = "first 2..9; price 3..25; second 2..9; other 2..30; where price != other",
            Steps =
            [
                "first_cost = first * price # {first} {wares} at {price} dollars",
                "second_cost = second * other # {second} {wares2} at {other} dollars",
                "total = first_cost + second_cost # Both together",
            ],
            Phrasings =
            [
                "{A} buys {first} {wares} for {price} dollars each and {second} {wares2} for {other} dollars each. | How many dollars does {A} spend?",
                "A {ware} costs {price} dollars and a {ware2} costs {other} dollars. | How many dollars do {first} {wares} and {second} {wares2} cost together?",
                "{A} orders {second} {wares2} at {other} dollars apiece and {first} {wares} at {price} dollars apiece. | What does the order cost in dollars?",
                "On {A}'s list stand {first} {wares} ({price} dollars each) and {second} {wares2} ({other} dollars each). | How many dollars does {A.he} need for the list?",
            ],
        },
        new("earned-by-selling")
        {
            Numbers = "sold 8..60; price 2..15; cost 10..sold * price - 5",
            Steps =
            [
                "income = sold * price # {sold} {snacks} sold at {price} dollars",
                "profit = income - cost # Take off what the ingredients cost",
            ],
            Gives = Kind.Dollars,
            Phrasings =
            [
                "{A} sells {sold} {snacks} at {price} dollars each. The ingredients cost {A.him} {cost} dollars. | How many dollars of profit does {A} make?",
                "{A} spent {cost} dollars on ingredients, baked {sold} {snacks} and sold each for {price} dollars. | How many dollars did {A.he} earn after the costs?",
                "At a fair {A} sold {sold} {snacks} for {price} dollars each, after {A.he} had paid {cost} dollars for what goes into them. | What is {A.his} profit in dollars?",
                "A stall rent and ingredients take {cost} dollars from {A}. {A.he} then brings in {price} dollars for each of {sold} {snacks}. | How many dollars does {A} gain?",
            ],
        },
        new("saving-weekly")
        {
            Numbers = "weekly 4..25; weeks 4..20; start 10..90",
            Steps =
            [
                "added = weekly * weeks # {weeks} weeks at {weekly} dollars a week",
                "total = start + added # Add them to the {start} dollars at the start",
            ],
            Gives = Kind.Dollars,
            Phrasings =
            [
                "{A} has {start} dollars and saves {weekly} dollars a week for {weeks} weeks. | How many dollars does {A} have then?",
                "Every week {A} puts {weekly} dollars into a box that held {start} dollars. This goes on for {weeks} weeks. | How many dollars are in the box in the end?",
                "{A} starts with {start} dollars and adds {weekly} dollars in each of {weeks} weeks. | How many dollars has {A.he} saved?",
                "For {weeks} weeks {A} lays aside {weekly} dollars a week, on top of {start} dollars that {A.he} already had. | What are {A.his} savings in dollars?",
            ],
        },
        new("price-of-one")
        {
            Numbers = "count 3..12; price 2..30; total = count * price",
            Steps = ["price = total / count # {count} {wares} cost {total} dollars, so one costs a part of that"],
            Phrasings =
            [
                "{count} {wares} cost {total} dollars. | How many dollars does one {ware} cost?",
                "{A} paid {total} dollars for {count} equal {wares}. | What was the price of one {ware} in dollars?",
                "For {total} dollars {A} got {count} {wares} of the same price. | How many dollars is that for each {ware}?",
                "A set of {count} {wares} is sold for {total} dollars. | What does a single {ware} of the set come to, in dollars?",
            ],
        },
        new("price-of-one-then-many")
        {
            Numbers = "count 3..9; price 2..20; total = count * price; wanted 4..30; where wanted != count",
            Steps =
            [
                "price = total / count # The price of one {ware}",
                "cost = price * wanted # {wanted} {wares} at that price",
            ],
            Phrasings =
            [
                "{count} {wares} cost {total} dollars. | How many dollars do {wanted} {wares} cost at the same price?",
                "{A} pays {total} dollars for {count} {wares}. {B} buys {wanted} of the same {wares}. | How many dollars does {B} pay?",
                "If {count} {wares} are sold for {total} dollars, | what is the price of {wanted} {wares} in dollars?",
                "A shop asks {total} dollars for {count} {wares}. {A} wants {wanted} of them. | How many dollars should {A.he} bring?",
            ],
        },
        new("how-many-can-be-bought")
        {
            Numbers = "price 3..18; bought 3..15; fee 2..25; budget = price * bought + fee",
            Steps =
            [
                "free = budget - fee # What is left after the fare",
                "bought = free / price # One {ware} costs {price} dollars",
            ],
            Phrasings =
            [
                "{A} has {budget} dollars. The bus to the shop costs {fee} dollars and a {ware} costs {price} dollars. | How many {wares} can {A.he} buy with all the money that is left after the fare?",
                "Out of {budget} dollars {A} first pays a fare of {fee} dollars, then spends the rest on {wares} at {price} dollars each. | How many {wares} does {A} buy?",
                "{A} spends exactly {budget} dollars: {fee} dollars on the way to the shop and the rest on {wares} for {price} dollars each. | How many {wares} did {A.he} get?",
            ],
        },
        new("ticket-sale")
        {
            Numbers = "adults 10..80; adult 6..15; children 10..90; child 2..5; cost 20..150; where adults * adult + children * child > cost",
            Steps =
            [
                "from_adults = adults * adult # {adults} adults pay {adult} dollars each",
                "from_children = children * child # {children} children pay {child} dollars each",
                "income = from_adults + from_children # The whole income",
                "profit = income - cost # Take off the rent of the hall",
            ],
            Phrasings =
            [
                "{adults} adults and {children} children come to a concert. Adults pay {adult} dollars and children {child} dollars. Renting the hall costs {cost} dollars. | How many dollars remain?",
                "A theatre sells {adults} tickets for adults at {adult} dollars and {children} tickets for children at {child} dollars, and pays {cost} dollars of rent. | What is its profit in dollars?",
                "Tickets cost {adult} dollars for adults and {child} dollars for children. {adults} adults and {children} children buy tickets for a play whose hall costs {cost} dollars. | How many dollars does the play bring after the rent?",
            ],
        },
    ];
}
