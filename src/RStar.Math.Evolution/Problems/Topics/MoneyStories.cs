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
                "{A} has {saved} dollars in the bank. | How many dollars are in the bank?",
                "After a summer of work {A} owns {saved} dollars. | How many dollars does {A} own?",
                "{A} counts the money in {A.his} pocket and comes to {saved} dollars. | How many dollars are in the pocket?",
                "{A} won {saved} dollars in a contest. | How many dollars did {A} win?",
                "{A} goes to town with {saved} dollars. | How many dollars does {A} take along?",
                "An uncle hands {A} an envelope with {saved} dollars in it. | How many dollars are in the envelope?",
                "{A}'s account shows a balance of {saved:$}. | How many dollars are in the account?",
                "Over the past year {A} has put aside {saved} dollars. | How many dollars has {A} put aside?",
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
                "A shop sells {wares} for {price:$} each. {A} picks up {count} of them. | How many dollars does {A} have to pay?",
                "What is the total cost, in dollars, of {count} {wares} | if each {ware} is priced at {price:$}?",
                "{A} orders {count} {wares} for the office at a price of {price:$} per {ware}. | Find the total cost in dollars.",
                "Each {ware} on a market stall goes for {price:$}, and {A} buys {count} of them. | How many dollars does {A} spend altogether?",
                "Price of one {ware}: {price:$}. Order: {count} {wares}. | How many dollars does the order cost?",
                "If one {ware} is sold for {price:$}, | how much money, in dollars, do you need for {count} {wares}?",
                "{count} friends each buy a {ware} that costs {price:$}. | How many dollars do they pay altogether?",
                "For {A.his} class {A} gets {count} {wares}. The shop charges {price:$} for each. | What is the total price in dollars?",
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
                "{A} has a {note:$} bill and buys a {ware} priced at {price:$}. | How many dollars does {A} have left?",
                "The cashier takes {note} dollars from {A} for a {ware} that sells for {price:$}. | How many dollars should the cashier give back?",
                "If you pay {price:$} for a {ware} out of {note} dollars, | how many dollars remain?",
                "A {ware} is priced at {price:$}. {A} pays with a {note:$} bill. | What is the change in dollars?",
                "{A} takes {note} dollars to the market, buys only a {ware} for {price:$} and goes home. | How many dollars does {A} bring home?",
                "In a shop {A} puts a {note}-dollar note on the counter to buy a {ware}. The price tag says {price:$}. | Calculate {A}'s change in dollars.",
                "{B} gave {A} {note} dollars, and {A} used {price:$} of the money to buy a {ware}. | How many dollars of the money did {A} not spend?",
                "The shop charges {price:$} for a {ware}, and {A} gives the seller {note} dollars. | How much money, in dollars, does {A} get back?",
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
                "{A} picks up {first} {wares} and {second} {wares2}. Each {ware} costs {price:$} and each {ware2} costs {other:$}. | How many dollars does {A} pay in total?",
                "A shop charges {price:$} for a {ware} and {other:$} for a {ware2}. {A} takes {first} {wares} and {second} {wares2}. | Find the total cost in dollars.",
                "What do {second} {wares2} and {first} {wares} cost altogether, in dollars, | if one {ware2} is {other} dollars and one {ware} is {price} dollars?",
                "For a party {A} gets {first} {wares} at {price:$} each. {A.he} also gets {second} {wares2} at {other:$} each. | What is the total cost in dollars?",
                "Receipt: {first} {wares} at {price:$} each, {second} {wares2} at {other:$} each. | How many dollars is the total?",
                "{A} paid {price} dollars apiece for {first} {wares}, and {B} paid {other} dollars apiece for {second} {wares2}. | How many dollars did they pay altogether?",
                "A school needs {first} {wares} and {second} {wares2}. The price is {price} dollars per {ware} and {other} dollars per {ware2}. | Calculate how many dollars the school must pay.",
                "One {ware} sells for {price:$} and one {ware2} for {other:$}. {A} buys {second} {wares2} and {first} {wares}. | How many dollars does {A} have to pay in all?",
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
                "{A} sold {sold} {snacks} at the school fair and charged {price:$} for each. The ingredients had cost {A.him} {cost:$}. | How many dollars of profit did {A} make?",
                "The ingredients for {sold} {snacks} cost {A} {cost} dollars. All of the {snacks} were sold at {price} dollars apiece. | What profit, in dollars, was left for {A}?",
                "At {A}'s stand one {snack} goes for {price} dollars. {A.he} sells {sold} of them and has to pay {cost} dollars for ingredients. | Find {A}'s profit in dollars.",
                "{A} makes {sold} {snacks} and sells all of them for {price:$} each. {A.he} paid {cost:$} for the ingredients. | How many dollars does {A} earn after paying for the ingredients?",
                "After paying {cost} dollars for ingredients, {A} made {sold} {snacks}, and customers bought all of them for {price} dollars apiece. | How many dollars did {A} make after costs?",
                "{sold} customers each bought one {snack} from {A} for {price} dollars. {A} had spent {cost} dollars on ingredients. | How many dollars did {A} gain?",
                "{A} charges {price} dollars for each {snack} and sells {sold}. Out of this money {A.he} pays {cost} dollars for ingredients and keeps the rest. | How many dollars does {A} keep?",
                "To raise money, {A} spends {cost} dollars on ingredients for {snacks}. {A.he} sells {sold} of them at {price} dollars each. | How much profit, in dollars, does {A} make?",
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
                "{A} has {start:$} in the bank and puts in {weekly:$} each week. {A.he} does this for {weeks} weeks. | How many dollars are in the bank after that?",
                "At the start {A} owned {start} dollars. {A.he} then earned {weekly} dollars per week for {weeks} weeks and spent nothing. | What was the total in dollars?",
                "{A} gets {weekly} dollars of pocket money every week and saves all of it for {weeks} weeks. Before that {A.he} had {start} dollars. | How many dollars does {A} have in total?",
                "{A}'s money box has {start} dollars in it. {A} adds {weekly} dollars to it every week, {weeks} weeks in a row. | How many dollars does the money box hold then?",
                "On top of a gift of {start} dollars, {A} saves {weekly} dollars a week, and {A.he} keeps it up for {weeks} weeks. | Find how many dollars {A} has at the end.",
                "{weeks} weeks ago {A} had {start} dollars. Since then {A.he} has saved {weekly} dollars each week. | How many dollars does {A} have now?",
                "For a new bicycle {A} begins with {start:$} and sets aside {weekly:$} per week over {weeks} weeks. | Calculate {A}'s savings in dollars.",
                "{A} opens an account with {start} dollars and pays {weekly} dollars into it every week, for {weeks} weeks in all. | How many dollars are in the account at the end?",
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
                "{A} buys {count} {wares} for {total} dollars in all, every one at the same price. | How many dollars does each {ware} cost?",
                "The total for {count} {wares} is {total:$}, and each has the same price. | Find the price of one {ware} in dollars.",
                "What does one {ware} cost, in dollars, | if you pay {total} dollars for {count} of them?",
                "{A} picked up {count} {wares} and paid {total:$} altogether. Each had the same price. | How many dollars was one {ware}?",
                "A bill of {total} dollars is for {count} {wares}, every one at the same price. | How many dollars were charged per {ware}?",
                "{count} friends each buy the same kind of {ware} and together pay {total} dollars. | How many dollars does each friend pay?",
                "{A} ordered a pack of {count} {wares} for {total} dollars. | Work out the price per {ware} in dollars.",
                "When {A} bought {count} {wares}, all with the same price tag, the cashier asked for {total} dollars. | What did a single {ware} cost in dollars?",
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
                "{A} bought {count} {wares} for {total} dollars at the market. | At the same price, how many dollars would {wanted} {wares} cost?",
                "A shop sells {count} {wares} for {total:$}. At this rate, | how many dollars do you pay for {wanted} {wares}?",
                "{total} dollars is the price of {count} {wares}. | Find the price of {wanted} such {wares} in dollars.",
                "{A} paid {total:$} for {count} {wares}, each at the same price. Now {A.he} needs {wanted} {wares} for a friend. | How many dollars will {A} pay for these?",
                "Last month an office paid {total} dollars for {count} {wares}. This month it orders {wanted} {wares} at the same price per {ware}. | How many dollars will the order cost?",
                "{A} got {count} {wares} for {total} dollars, and {B} got {wanted} {wares}. Both paid the same price for each {ware}. | How many dollars did {B} spend?",
                "How many dollars should {wanted} {wares} cost | if {count} of them cost {total} dollars?",
                "The price of {count} {wares} is {total} dollars in all. {A} would like to buy {wanted} {wares} at the same price each. | How many dollars does {A} need?",
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
                "{A} takes {budget} dollars along. After paying {fee} dollars for the bus, {A.he} spends all the rest of the money on {wares} for {price} dollars each. | How many {wares} does {A} buy?",
                "{A} has saved {budget:$}. The train to town costs {fee:$}, and in town each {ware} is {price:$}. {A.he} spends all the money. | How many {wares} does {A} get?",
                "A trip to the market cost {A} {budget} dollars in total: {fee} dollars for the bus fare and {price} dollars for every {ware}. | How many {wares} did {A} buy?",
                "{A} wants to buy {wares} at {price} dollars apiece. {A.he} has {budget} dollars but needs {fee} dollars of it for the ride to the shop. | How many {wares} can {A} buy at most?",
                "{A} left home with {budget} dollars and paid {fee} dollars for the tram. With all that was left {A.he} bought {wares} that cost {price} dollars each. | How many {wares} did {A} buy?",
                "If {fee:$} of {A}'s {budget:$} go to the taxi driver and all the rest is used for {wares} at {price:$} each, | how many {wares} can {A} buy?",
                "Fare: {fee} dollars. One {ware}: {price} dollars. {A} spends {budget} dollars altogether and pays the fare once. | Find how many {wares} {A} buys.",
                "Each {ware} in the shop costs {price} dollars. {A} has {budget} dollars and sets aside {fee} dollars for the way home. | How many {wares} can {A} buy with the remaining money?",
                "{B} gives {A} {budget} dollars to get {wares}. The bus takes {fee} dollars of the money, and the shop charges {price} dollars per {ware}. | How many {wares} can {A} get for the rest of the money?",
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
                "{adults} adults pay {adult:$} each and {children} children pay {child:$} each to see a show. The rent of the hall is {cost:$}. | How many dollars are left after the rent?",
                "A film club sells tickets at {adult} dollars for adults and {child} dollars for children. {adults} adults and {children} children come, and the hall costs {cost} dollars. | What is the club's profit in dollars?",
                "At a circus each adult pays {adult} dollars and each child {child} dollars. There are {children} children and {adults} adults. The rent is {cost} dollars. | Find the profit of the circus in dollars.",
                "{A} organizes a concert and rents a hall for {cost} dollars. {adults} adults buy tickets for {adult} dollars each, and {children} children for {child} dollars each. | How many dollars does {A} gain?",
                "A school play is seen by {adults} adults and {children} children. The tickets cost {adult:$} per adult and {child:$} per child, and {cost:$} must be paid for the hall. | How many dollars does the school keep?",
                "After {cost} dollars of rent are paid, | how many dollars remain from {adults} tickets at {adult} dollars each for adults and {children} tickets at {child} dollars each for children?",
                "Tickets sold: {adults} for adults ({adult:$} each), {children} for children ({child:$} each). Rent of the hall: {cost:$}. | Calculate the profit in dollars.",
                "A choir charges {child} dollars per child and {adult} dollars per adult. {children} children and {adults} adults buy tickets. From this money {cost} dollars of rent are paid. | How many dollars does the choir have left?",
                "For a puppet show {adults} adults bought tickets at {adult} dollars apiece and {children} children at {child} dollars apiece. Renting the room cost {cost} dollars. | How many dollars of profit did the show make?",
            ],
        },
    ];
}
