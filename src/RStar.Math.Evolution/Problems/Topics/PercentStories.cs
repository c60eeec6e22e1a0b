using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Discounts, raises, interest and shares in percent.</summary>
internal static class PercentStories
{
    private const string Rates = "rate in 5 | 10 | 12 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 60 | 70 | 75 | 80 | 90";

    public static readonly IReadOnlyList<Story> All =
    [
        new("other-percent")
        {
            Numbers = "rate 3..97",
            Steps = ["others = 100 - rate # All together are 100 percent"],
            Phrasings =
            [
                "{rate}% of {A}'s {things} are {colour}. | What percent of the {things} are not {colour}?",
                "In {city}, {rate} percent of the {persons} go by {vehicle}. | How many percent of them do not?",
                "{A} has spent {rate}% of {A.his} money. | What percent of the money is left?",
                "A test in {city} is passed by {rate}% of the {persons}. | How many percent fail it?",
            ],
        },
        new("hundred-percent")
        {
            Numbers = "hundredth 2..90",
            Steps = ["whole = hundredth * 100 # The whole has a hundred hundredths"],
            Phrasings =
            [
                "One percent of the {things} in {A}'s {box} is {hundredth}. | How many {things} are in the {box}?",
                "{hundredth} dollars are 1% of what {A} owns. | How many dollars does {A} own?",
                "1 percent of the {persons} in {city} are {hundredth}. | How many {persons} are there in {city}?",
                "A single percent of {A}'s collection is {hundredth} {things}. | What is the size of the collection?",
            ],
        },
        new("two-percents")
        {
            Numbers = "first 3..60; second 2..38",
            Steps = ["both = first + second # Percents of the same whole can be added"],
            Phrasings =
            [
                "{A} does {first}% of a job and {B} another {second}% of it. | What percent of the job is done?",
                "{first} percent of the {persons} in {city} go by {vehicle} and {second} percent by {vehicle2}. | How many percent use one of the two?",
                "Of all {things} in a {box}, {first}% are {colour} and {second}% {colour2}. | What percent are {colour} or {colour2}?",
                "A wall near {city} is {first}% {colour} and {second}% {colour2}. | How many percent of it are in these two colours?",
            ],
        },
        new("percent-of-people")
        {
            Numbers = Rates + "; total 20..900 by 20; where total * rate % 100 == 0",
            Steps = ["part = total * rate / 100 # {rate} percent of {total}"],
            Gives = Kind.Crowd,
            Phrasings =
            [
                "{rate}% of the {total} people at a fair in {city} are {persons}. | How many {persons} are there at the fair?",
                "A {place} is visited by {total} people, and {rate}% of them are {persons}. | How many {persons} are there?",
                "Of {total} people on a square in {city}, {rate}% are {persons}. | How many {persons} are on the square?",
                "Among {total} people in a hall, {persons} make up {rate}%. | What is the number of {persons} in the hall?",
            ],
        },
        new("percent-of-a-number")
        {
            Numbers = "rate 2..95; number 20..980; where number * rate % 10 == 0",
            Results = ResultRange.Decimal,
            Steps = ["part = number * rate / 100 # {rate} percent means {rate} hundredths"],
            Phrasings =
            [
                "What is {rate}% of {number}? | Give the exact value.",
                "Find {rate} percent of {number}. | What is it?",
                "{A} has {number} dollars in the bank and takes out {rate}% of it. | How many dollars does {A.he} take out?",
                "A bag weighs {number} grams, of which {rate} percent is {grain}. | How many grams of {grain} are in it?",
            ],
        },
        new("discount")
        {
            Numbers = Rates + "; price 20..600 by 4; where price * rate % 100 == 0",
            Steps =
            [
                "discount = price * rate / 100 # {rate} percent of the price",
                "paid = price - discount # Take the discount off",
            ],
            Phrasings =
            [
                "A {ware} costs {price} dollars. Today it is {rate}% cheaper. | How many dollars does it cost today?",
                "{A} buys a {ware} marked {price} dollars with a discount of {rate}%. | How many dollars does {A} pay?",
                "A shop takes {rate} percent off the price of a {ware}, which was {price} dollars. | What is the new price in dollars?",
                "In a sale all prices fall by {rate}%. | What must {A} pay, in dollars, for a {ware} that used to cost {price} dollars?",
            ],
        },
        new("raise")
        {
            Numbers = Rates + "; pay 300..4000 by 20; where pay * rate % 100 == 0",
            Steps =
            [
                "extra = pay * rate / 100 # {rate} percent of the old pay",
                "new_pay = pay + extra # Add the raise",
            ],
            Gives = Kind.Dollars,
            Phrasings =
            [
                "{A} earns {pay} dollars a month and gets a raise of {rate}%. | How many dollars a month does {A} earn now?",
                "{A}'s monthly pay of {pay} dollars goes up by {rate} percent. | How many dollars is it then?",
                "From May on {A} is paid {rate}% more than the {pay} dollars {A.he} used to get. | How many dollars does {A.he} get in May?",
                "A contract gives {A} {rate} percent on top of the former {pay} dollars. | What is {A.his} new pay in dollars?",
            ],
        },
        new("which-percent")
        {
            Numbers = Rates + "; total 20..800 by 20; part = total * rate / 100; where part == total * rate // 100",
            Steps =
            [
                "percent = part * 100 / total # The share of {part} in {total}, in hundredths",
            ],
            Phrasings =
            [
                "{part} of {total} {things} are {colour}. | What percent of the {things} are {colour}?",
                "{A} answers {part} of {total} questions correctly. | What percent of the answers are correct?",
                "{A} asks what percent of {total} is {part}. | What percent is it?",
                "Out of {total} {persons}, {part} stay until the end. | How many percent of them stay?",
            ],
        },
        new("percent-decrease")
        {
            Numbers = Rates + "; old 20..800 by 20; new = old - old * rate / 100; where old * rate % 100 == 0",
            Steps =
            [
                "change = old - new # How much it fell",
                "percent = change * 100 / old # In hundredths of the old value",
            ],
            Phrasings =
            [
                "The price of a {ware} falls from {old} dollars to {new} dollars. | By what percent does it fall?",
                "A village had {old} people and now has {new}. | By how many percent did the number decrease?",
                "{A}'s {ware} was worth {old} dollars and is now worth {new}. | What percent of its worth did it lose?",
                "After a winter a bear near {city} weighs {new} kilograms instead of {old}. | How many percent of its weight has it lost?",
            ],
        },
        new("percent-increase")
        {
            Numbers = Rates + "; old 20..800 by 20; new = old + old * rate / 100; where old * rate % 100 == 0",
            Steps =
            [
                "change = new - old # How much it grew",
                "percent = change * 100 / old # In hundredths of the old value",
            ],
            Phrasings =
            [
                "The price of a {ware} rises from {old} dollars to {new} dollars. | By what percent does it rise?",
                "A {place} had {old} visitors in May and {new} in June. | By what percent did the number grow?",
                "{A} collected {old} {things} last year and {new} this year. | What is the increase in percent?",
                "A {tree} near {city} that was {old} centimetres tall is {new} centimetres tall now. | How many percent has it grown?",
            ],
        },
        new("whole-from-percent")
        {
            Numbers = Rates + "; total 20..900 by 20; part = total * rate / 100; where total * rate % 100 == 0",
            Steps =
            [
                "hundred = part * 100 # {part} is {rate} hundredths of the whole",
                "whole = hundred / rate # So divide by {rate}",
            ],
            Phrasings =
            [
                "{A} finds that {part} is {rate}% of a number. | What is the number?",
                "{rate}% of the {things} in a {box} are {colour}, which is {part} {things}. | How many {things} are in the {box}?",
                "{A} has saved {part} dollars, {rate} percent of the price of a bicycle. | How many dollars does the bicycle cost?",
                "With {part} votes, {A} got {rate} percent of all votes. | How many votes were there?",
            ],
        },
        new("simple-interest")
        {
            Numbers = "sum 200..6000 by 100; rate 2..9; years 2..8",
            Steps =
            [
                "a_year = sum * rate / 100 # Interest of one year",
                "interest = a_year * years # The same each year",
                "total = sum + interest # Add it to the {sum} dollars",
            ],
            Gives = Kind.Dollars,
            Phrasings =
            [
                "{A} puts {sum} dollars into an account with {rate}% simple interest a year. | How many dollars are in it after {years} years?",
                "A loan of {sum} dollars to a friend brings {A} {rate} percent simple interest a year. After {years} years {A} is paid back everything. | How many dollars does {A} get?",
                "For {years} years {A} leaves {sum} dollars in a bank that adds {rate}% of these {sum} dollars each year. | How many dollars does {A} have then?",
                "{A} invests {sum} dollars at {rate} percent simple interest per year and takes out all after {years} years. | What is the amount in dollars?",
            ],
        },
        new("discount-and-coupon")
        {
            Numbers = Rates + "; price 40..800 by 4; coupon 2..15; where price * rate % 100 == 0; where price * (100 - rate) > coupon * 100",
            Steps =
            [
                "discount = price * rate / 100 # {rate} percent of the price",
                "reduced = price - discount # The reduced price",
                "paid = reduced - coupon # Then the coupon",
            ],
            Phrasings =
            [
                "A {ware} for {price} dollars is reduced by {rate}%. {A} also has a coupon worth {coupon} dollars. | How many dollars does {A} pay?",
                "{A} gets {rate} percent off a {ware} that costs {price} dollars, and then another {coupon} dollars off. | How many dollars is that?",
                "First {rate}% and then {coupon} dollars are taken off the price of {price} dollars. | What does {A} pay in dollars?",
            ],
        },
        new("mixed-votes")
        {
            Numbers = "total 200..2000 by 100; rate in 10 | 20 | 30 | 40; other in 15 | 25 | 35 | 45",
            Steps =
            [
                "first = total * rate / 100 # Those who vote for {A}",
                "second = total * other / 100 # Those who vote for {B}",
                "rest = total - first - second # All others",
            ],
            Phrasings =
            [
                "{total} people vote. {rate}% vote for {A}, {other}% for {B} and the rest for nobody. | How many people vote for nobody?",
                "In a club of {total} members, {A} gets {rate} percent of the votes and {B} {other} percent. Everyone else stays away. | How many members stay away?",
                "{A} wins {rate}% and {B} {other}% of {total} votes; {C} gets all others. | What is the number of votes for {C}?",
            ],
        },
        new("up-and-down")
        {
            Numbers = "price 100..5000 by 100; up in 10 | 20 | 25 | 30 | 40 | 50; down in 10 | 20 | 25 | 30 | 40 | 50; where price * (100 + up) * down % 10000 == 0",
            Steps =
            [
                "raised = price + price * up / 100 # {up} percent more",
                "final = raised - raised * down / 100 # {down} percent of the new price less",
            ],
            Phrasings =
            [
                "The price of a {ware} collection in {city}, {price} dollars, first rises by {up}% and then falls by {down}%. | What is it in the end, in dollars?",
                "A shop in {city} raises the price of {wares}, {price} dollars, by {up} percent and later lowers the new price by {down} percent. | How many dollars is the price then?",
                "{A}'s shares are worth {price} dollars. They gain {up}% in one month and lose {down}% of the new value in the next. | What are they worth then, in dollars?",
            ],
        },
    ];
}
