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
                "Of the seats in a hall in {city}, {rate}% are taken. | What percent of the seats are still free?",
                "{A} has already read {rate} percent of a book. | What percentage of the book remains to be read?",
                "What percent of a job is left to do | when {rate}% of it is done?",
                "A phone's battery is charged to {rate}%. | What percent of the full charge is missing?",
                "On a farm near {city}, {rate}% of the {animals} are outside; the remaining ones are in the barn. | Find the percentage that is in the barn.",
                "{A} says: I have finished {rate} percent of my homework. | How much of the homework is left, in percent?",
                "A drink is {rate}% juice, and the rest of it is water. | Calculate the percentage of water in the drink.",
                "It rained on {rate} percent of the days last year in {city}. | On what percent of the days did it not rain?",
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
                "{A} has walked {hundredth} metres, which is just 1% of the way. | How many metres long is the whole way?",
                "One percent of the people in a village is {hundredth} people. | How many people live in the village in total?",
                "If 1% of a number is {hundredth}, | what is the number?",
                "{A} pays {hundredth} dollars in tax, and that is one percent of the price. | What is the whole price in dollars?",
                "A baker finds that {hundredth} {snacks} are 1 percent of all {snacks} sold this year. | Find the total number of {snacks} sold this year.",
                "What is the full length of a road in kilometres | if one percent of it measures {hundredth} kilometres?",
                "Only {hundredth} of the {flowers} in a park are {colour}, and they make up exactly 1% of all its {flowers}. | How many {flowers} does the park have altogether?",
                "A factory finds faults in one percent of the {wares} that it makes. Today it found faults in {hundredth}. | How many {wares} did it make today?",
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
                "{A} spends {first}% of {A.his} pay on rent and {second}% on food. | What percent of {A.his} pay goes to rent and food together?",
                "{A} read {first} percent of a book on Monday and {second} percent of it on Tuesday. | What percent of the book has {A.he} read in total?",
                "In a survey, {first}% name {fruits} as their favourite and {second}% name {fruits2}. | Find the percentage of people who name one of the two.",
                "A tank is {first}% full. Then somebody pours in more {liquid}, which takes up another {second}% of the tank. | How full is the tank now, in percent?",
                "Work out what percent of a farm near {city} is planted | if {first}% of it is planted with corn and another {second}% with beans.",
                "A cake mix holds {first}% flour, {second}% sugar and some other things. | What percentage of the mix is flour or sugar?",
                "On a farm, {first} percent of the animals are {animals} and {second} percent are {animals2}. | What percent do the two kinds make up altogether?",
                "{A} won {first}% of {A.his} games and drew {second}% of them; {A.he} lost all the others. | In what percent of the games did {A} not lose?",
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
                "There are {total} people at a festival in {city}, and {rate} percent of them are {persons}. | Find the number of {persons} at the festival.",
                "A ship carries {total} people. The {persons} among them are {rate}% of all. | How many {persons} are on board?",
                "The number of {persons} at a party is {rate}% of the {total} people who have come. | How many {persons} have come to the party?",
                "{total} people have gathered in a park near {city}. {rate} percent of this crowd are {persons}. | Calculate how many {persons} are in the park.",
                "{A} counts {total} people in a {place}; {rate}% of those that {A.he} counts are {persons}. | How many {persons} does {A} count?",
                "The people on a beach near {city} are {total} in total, and {persons} make up {rate} percent of that total. | How many of the people are {persons}?",
                "A concert has {total} people in the audience. According to the list, {rate}% of the audience are {persons}. | What is the number of {persons} at the concert?",
                "In a big tent sit {total} people, {rate}% of whom are {persons}. | How many {persons} sit in the tent?",
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
                "Calculate {rate} percent of {number}. | Give the exact value.",
                "A road is {number} metres long, and {rate}% of it has been repaired. | How many metres have been repaired?",
                "{A} takes {rate} percent of the number {number}. | What number does {A.he} get?",
                "{A} is asked to work out {rate}% of {number}. | What is the correct answer?",
                "A farmer sells {rate}% of a harvest of {number} kilograms. | How many kilograms does the farmer sell?",
                "{A} gives {rate} percent of a prize of {number} dollars to a friend. | How much money is that, in dollars?",
                "Find how many litres are lost | when {rate} percent of the {number} litres of {liquid} in a tank flow out.",
                "Of the {number} kilometres from home to the sea, {A} has driven {rate}%. | How many kilometres has {A} driven?",
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
                "The regular price of a {ware} is {price} dollars, but it is on sale for {rate}% off. | What is the sale price in dollars?",
                "{A} has a voucher that lowers the price of a {ware} by {rate} percent. Without it, the {ware} costs {price} dollars. | How many dollars does {A} have to pay?",
                "How many dollars does {A} spend on a {ware} | if it normally sells for {price} dollars and there is a discount of {rate} percent?",
                "{A} orders {wares} for {price} dollars in total and gets {rate}% off. | How much does {A} pay, in dollars?",
                "A sign in a shop window says: {rate}% off everything. A {ware} was priced at {price} dollars before. | Calculate its price now, in dollars.",
                "A {worker} buys tools for {price:$} and is given a reduction of {rate} percent. | How many dollars are left to pay after the reduction?",
                "Members of a club pay {rate}% less for tickets. A ticket regularly costs {price} dollars. | What does a member pay for one ticket, in dollars?",
                "The owner of a shop reduces a {ware} from {price} dollars by {rate}%. | Find the reduced price in dollars.",
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
                "{A} makes {pay} dollars a month at work. The boss increases this by {rate}%. | What is {A}'s monthly pay after the increase, in dollars?",
                "Last year {A} earned {pay} dollars each month. This year {A.he} earns {rate} percent more. | How many dollars does {A} earn each month this year?",
                "{A}'s salary is increased by {rate}% from {pay} dollars a month. | Calculate the new monthly salary in dollars.",
                "Until now {A} received {pay} dollars a month, but from now on {A.he} receives {rate} percent more. | How many dollars a month does {A} receive from now on?",
                "A letter tells {A}: your wage of {pay} dollars a month goes up by {rate}%. The new wage is paid for the first time today. | How many dollars is {A} paid today?",
                "With a new job {A}'s monthly income rises by {rate} percent. In the old job it was {pay} dollars. | What is {A.his} monthly income in the new job, in dollars?",
                "After a long time at the same {place}, {A} gets an extra {rate}% on top of {A.his} {pay} dollars a month. | How many dollars a month does {A} now get in total?",
                "The {place} where {A} works paid {A.him} {pay} dollars a month. Now it adds {rate}% to that amount. | Find {A}'s monthly pay now, in dollars.",
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
                "A {worker} has finished {part} of {total} jobs. | What percentage of the jobs is finished?",
                "{A} has {total} {things} and gives away {part} of them. | What percent of the {things} does {A.he} give away?",
                "Express {part} as a percentage of {total}. | How many percent is it?",
                "There are {total} seats in a theatre, and {part} of them are taken. | What percentage of the seats is taken?",
                "A team won {part} of the {total} games that it played. | Find the percentage of games that the team won.",
                "What percent of a price has {A} saved | if {A.he} has {part} dollars and the price is {total} dollars?",
                "In a delivery of {total} {fruits}, {part} are rotten. | Calculate what percent of the {fruits} are rotten.",
                "{A} scored {part} out of {total} points in a test. | What was {A.his} score in percent?",
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
                "{A} had {old} {things} and now has only {new} left. | What is the decrease in percent?",
                "A {place} had {old} visitors in June and only {new} in July. | By what percentage did the number of visitors go down?",
                "A tank held {old} litres of {liquid}. After a week there are {new} litres in it. | What percent of the {liquid} has been taken out?",
                "In a sale, a {ware} that used to cost {old} dollars is sold for {new} dollars. | How many percent is the discount?",
                "A club shrinks from {old} members to {new} members. | Find the percentage by which it shrinks.",
                "Calculate the percent decrease | from {old} to {new}.",
                "{A}'s monthly pay is cut from {old} dollars to {new} dollars. | By how many percent is it lower than before?",
                "Last year {old} {persons} came to a concert in {city}; this year just {new} came. | By what percent has the number dropped?",
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
                "{A} earned {old} dollars last month and {new} dollars this month. | By what percentage did {A.his} earnings go up?",
                "A farmer had {old} {animals} in spring and has {new} now. | Find the percent increase in the number of {animals}.",
                "The number of books in a library goes up from {old} to {new}. | By how many percent is it higher than before?",
                "A club grows from {old} members to {new} members within a year. | What is the growth in percent?",
                "Calculate the percent increase | from {old} to {new}.",
                "{A} ran {old} metres in the first week of training and {new} metres in the last week. | What percent farther did {A} run in the last week?",
                "A ticket to {city} used to cost {old} dollars. The company now charges {new} dollars. | How many percent more does a ticket cost than before?",
                "{A} bought a {ware} for {old} dollars and sold it for {new} dollars. | How large was the profit, in percent of what {A} paid?",
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
                "{A} has read {part} pages, which is {rate}% of a book. | How many pages does the whole book have?",
                "In a {place}, {part} {persons} came by {vehicle}. That is {rate} percent of all {persons} there. | How many {persons} are there in total?",
                "If {rate} percent of a number equals {part}, | what is the number?",
                "{A} has paid back {part} dollars of a loan, and that is {rate}% of it. | How many dollars was the whole loan?",
                "A {vehicle} has gone {part} kilometres, {rate} percent of its route. | Find the total length of the route in kilometres.",
                "How many people were asked in a survey | when {part} of them said yes and these were {rate}% of all?",
                "A farmer has sold {part} {fruits}, and these are {rate}% of the harvest. | Calculate how many {fruits} were harvested altogether.",
                "Today {part} workers of a factory are at home. They make up {rate} percent of all its workers. | How many workers does the factory have altogether?",
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
                "{A} puts {sum} dollars into an account with {rate}% simple interest a year and leaves them there for {years} years. | How many dollars are in it then?",
                "A loan of {sum} dollars to a friend brings {A} {rate} percent simple interest a year. After {years} years {A} is paid back everything. | How many dollars does {A} get?",
                "For {years} years {A} leaves {sum} dollars in a bank that adds {rate}% of these {sum} dollars each year. | How many dollars does {A} have then?",
                "{A} invests {sum} dollars at {rate} percent simple interest per year and takes out all after {years} years. | What is the amount in dollars?",
                "{A} saves {sum} dollars at a bank that pays {rate}% simple interest per year, and leaves the money there for {years} years. | How many dollars does {A} have at the end?",
                "{A} lends a neighbour {sum} dollars at {rate} percent simple interest a year. The neighbour pays back everything, interest included, after {years} years. | What total does {A} receive, in dollars?",
                "For {years} years, {A}'s savings of {sum} dollars earn {rate}% of that sum every year, and {A.he} takes nothing out. | What are the savings and the interest together, in dollars?",
                "{A} deposits {sum} dollars for {years} years. The bank pays simple interest of {rate}% a year. | How many dollars are in the account at the end of that time?",
                "The simple interest on an account is {rate} percent per year. {A} pays in {sum} dollars and takes out the money with all the interest after {years} years. | How many dollars does {A} take out?",
                "At {rate}% simple interest a year, {A} invests {sum} dollars in a bakery for {years} years and then gets back that sum plus the interest. | Find the amount in dollars that {A} gets back.",
                "An aunt once put {sum} dollars in the bank for {A}. It has now earned simple interest of {rate} percent a year for {years} years. | Calculate how many dollars {A} now has in the bank.",
                "{A} buys a bond for {sum} dollars. It earns {rate}% simple interest each year, and after {years} years {A} is paid its price and all of the interest. | How many dollars is {A} paid altogether?",
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
                "{A} finds a {ware} that usually costs {price} dollars on sale at {rate}% off. At the till {A.he} also uses a gift card of {coupon} dollars. | How many dollars are left to pay?",
                "The price of a {ware} is {price} dollars. A shop lowers it by {rate} percent, and then {A} uses a coupon for {coupon} dollars off. | What does {A} pay in the end, in dollars?",
                "{A} orders {wares} for {price} dollars. After a discount of {rate}%, a voucher takes off {coupon} dollars more. | Find the amount in dollars that {A} has to pay.",
                "How many dollars does a {ware} cost after both reductions | if the price of {price} dollars is cut by {rate}% first and by {coupon} dollars after that?",
                "A {ware} is marked {price} dollars. The shop gives {rate} percent off, and because {A} often buys there, it takes another {coupon} dollars off the reduced price. | What is the final price in dollars?",
                "A ticket to the theatre costs {price} dollars. {A} gets {rate}% off and then uses a voucher worth {coupon} dollars for part of the reduced price. | How many dollars does {A} pay?",
                "Everything in a shop is {rate} percent cheaper today. {A} chooses a {ware} with an old price of {price} dollars and has a coupon for another {coupon} dollars off the sale price. | Calculate what {A} pays, in dollars.",
                "A hotel bill of {price} dollars is reduced by {rate}%. From what remains, {coupon} dollars are subtracted because breakfast was late. | How many dollars is the bill now?",
                "{A} has a coupon for {coupon} dollars that is taken off after the discount. The {ware} that {A.he} wants costs {price} dollars, and the discount is {rate}% of this price. | How much does {A} pay, in dollars?",
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
                "{A} and {B} want to become mayor of {city}. Of {total} voters, {rate}% choose {A}, {other}% choose {B} and the others hand in an empty paper. | How many papers are empty?",
                "There are {total} votes in an election. {A} receives {rate}% of them, {B} receives {other}%, and the remaining votes go to {C}. | How many votes does {C} receive?",
                "{total} {persons} choose a captain: {rate} percent are for {A}, {other} percent are for {B}, and the rest are undecided. | How many {persons} are undecided?",
                "How many of {total} votes were not valid | if {A} got {rate}%, {B} got {other}% and all the other votes were not valid?",
                "A school with {total} students elects a speaker. {A} is chosen by {rate} percent of all students and {B} by {other} percent. The remaining students do not vote. | What number of students do not vote?",
                "In a song contest {total} people vote. {rate}% of them like {A} best, {other}% like {B} best, and everybody else votes for {C}. | Find the number of people who vote for {C}.",
                "{B} gets {other}% and {A} {rate}% of the {total} votes in a village. | Calculate how many votes are left for the other candidates.",
                "Votes counted in {city}: {total} in all. For {A}: {rate} percent. For {B}: {other} percent. For {C}: all the rest. | How many votes are for {C}?",
                "At a baking contest, {total} guests give one vote each. {rate} percent of the votes go to {A}'s cake and {other} percent to {B}'s; the others go to the cake of {C}. | How many votes does {C}'s cake get?",
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
                "{A} buys a painting for {price} dollars. Its value increases by {up}% in the first year and decreases by {down}% of the new value in the second. | What is the painting worth after that, in dollars?",
                "{A} raises the price of a sofa in {A.his} shop from {price} dollars by {up}%. Then {A.he} reduces the raised price by {down}%. | How many dollars does the sofa cost in the end?",
                "The rent for a flat in {city} was {price} dollars. It went up by {up} percent, and after that the new rent went down by {down} percent. | What is the rent now, in dollars?",
                "What does a trip to {city} cost in the end, in dollars, | if its price of {price} dollars is first increased by {up}% and the increased price is then decreased by {down}%?",
                "A {place} pays {price} dollars for heating in one month. The next month the cost grows by {up} percent, and in the third month it is {down} percent less than in the second. | How many dollars is it in the third month?",
                "Start with {price} dollars. Add {up}% to it, and then take away {down}% of the result. | How many dollars are left?",
                "{A} invests {price} dollars. In the first year the investment gains {up} percent; in the second year it loses {down} percent of what it was worth after the first. | Find its value at the end, in dollars.",
                "A dealer asks {up}% more than the {price} dollars that an old car used to cost. As nobody buys it, this new price is lowered by {down}%. | Calculate the final price of the car in dollars.",
                "A machine costs {price} dollars in spring. In summer it costs {up}% more than in spring, and in autumn it costs {down}% less than in summer. | How many dollars does the machine cost in autumn?",
            ],
        },
    ];
}
