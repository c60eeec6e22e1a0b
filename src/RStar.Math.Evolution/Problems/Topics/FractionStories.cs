using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Parts of a whole and arithmetic of fractions.</summary>
internal static class FractionStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("sum-of-fractions")
        {
            Numbers = "b 2..15; a 1..b - 1; d 2..15; c 1..d - 1; first = a / b; second = c / d; where b != d",
            Results = ResultRange.Fraction,
            Steps = ["total = first + second # Add the two fractions exactly"],
            Phrasings =
            [
                "What is {first} + {second}? | Give the sum as a fraction or a whole number.",
                "Add {first} and {second}. | What is the sum as a fraction?",
                "{A} drinks {first} of a litre of {liquid} in the morning and {second} of a litre in the evening. | How many litres is that, as a fraction?",
                "One piece of {rope} measures {first} metre and another {second} metre. | What is their joint length in metres, as a fraction?",
                "Find the sum of the fractions {first} and {second}. | Write it as a fraction or a whole number.",
                "{A} walks {first} of a kilometre to the bus stop and {second} of a kilometre from the bus to school. | How many kilometres does {A.he} walk altogether? Give a fraction.",
                "A recipe asks for {first} kilogram of {grain} and {second} kilogram of {grain2}. | How many kilograms is that in total, written as a fraction?",
                "{A} reads for {first} of an hour before dinner and for {second} of an hour after dinner. | How many hours does {A} read in all? Answer with a fraction.",
                "Calculate {first} plus {second}. | State the sum as a fraction in lowest terms or a whole number.",
                "What does {A} get when {A.he} adds {second} to {first}? | Answer with a fraction or a whole number.",
                "Into an empty bucket {A} pours {first} litre of {liquid} and then {second} litre more. | As a fraction, how many litres are in the bucket altogether?",
                "A snail crawls {first} of a metre on one day and {second} of a metre on the next. | What is the total distance in metres, as a fraction?",
            ],
        },
        new("difference-of-fractions")
        {
            Numbers = "b 2..15; a 1..2 * b; d 2..15; c 1..d - 1; first = a / b; second = c / d; where first > second; where first != 1; where b != d",
            Results = ResultRange.Fraction,
            Steps = ["rest = first - second # Subtract the fractions exactly"],
            Phrasings =
            [
                "What is {first} - {second}? | Give the difference as a fraction or a whole number.",
                "Subtract {second} from {first}. | What is the result as a fraction?",
                "From {first} metres of {rope}, {A} cuts off {second} of a metre. | How many metres are left, as a fraction?",
                "A jug holds {first} litres of {liquid}, and {second} of a litre is poured away. | What quantity in litres remains, as a fraction?",
                "By how much is {first} greater than {second}? | Answer with a fraction or a whole number.",
                "{A} has {first} kilograms of {grain} and uses up {second} of a kilogram. | How many kilograms remain, as a fraction?",
                "The sum of two numbers is {first}, and one of them is {second}. | What is the other number, as a fraction or a whole number?",
                "A bottle contains {first} litres of {liquid}. {A} uses {second} of a litre. | How many litres are left in the bottle? Answer with a fraction.",
                "Calculate {first} minus {second}. | State the difference as a fraction in lowest terms or a whole number.",
                "The way to school is {first} kilometres long, and {A} has already walked {second} of a kilometre. | How many kilometres are still to go, as a fraction?",
                "One {rope} is {first} metres long, another is {second} metres long. | How many metres longer is the first? Give a fraction or a whole number.",
                "{A} plans to study for {first} hours and has studied for {second} of an hour so far. | How many hours remain? Give the answer as a fraction.",
            ],
        },
        new("product-of-fractions")
        {
            Numbers = "b 2..17; a 1..b - 1; d 2..17; c 1..d - 1; first = a / b; second = c / d; where b != d",
            Results = ResultRange.Fraction,
            Steps = ["product = first * second # A part of a part is a product"],
            Phrasings =
            [
                "What is {first} times {second}? | Give the product as a fraction.",
                "Multiply {first} by {second}. | What is the product as a fraction?",
                "{A} plants {first} of a {field} with flowers, and {second} of that part with {flowers}. | What fraction of the {field} do the {flowers} take?",
                "{first} of a cake is left, and {A} eats {second} of what is left. | What part of the whole cake does {A} eat?",
                "Find the product of the fractions {first} and {second}. | Write it as a fraction.",
                "What is {second} of {first}? | Answer with a fraction.",
                "A {rope} is {first} of a metre long, and {A} uses {second} of it. | What length in metres does {A} use, as a fraction?",
                "{A} has {first} of a litre of {liquid} and pours out {second} of it. | How many litres does {A} pour out? Answer with a fraction.",
                "{first} of the {persons} at a {place} take part in a race, and {second} of those who take part come from {city}. | Which part of all the {persons} is that, as a fraction?",
                "Calculate {first} * {second}. | State the result as a fraction in lowest terms.",
                "A rectangle is {first} of a metre long and {second} of a metre wide. | What is its area in square metres, as a fraction?",
                "{first} of {A}'s books are novels. Of these novels, {A} has read {second}. | What fraction of all {A.his} books are novels that {A.he} has read?",
            ],
        },
        new("quotient-of-fractions")
        {
            Numbers = "b 2..12; a 1..20; d 2..12; c 1..d - 1; first = a / b; second = c / d; where b != d",
            Results = ResultRange.Fraction,
            Steps = ["quotient = first / second # Divide the fractions exactly"],
            Phrasings =
            [
                "What is {first} divided by {second}? | Give the quotient as a fraction or a whole number.",
                "{A} divides {first} by {second}. | What is the quotient as a fraction?",
                "By which number must {A} multiply {second} to get {first}? | Answer with a fraction or a whole number.",
                "Divide {first} by the fraction {second}. | What is the result as a fraction or a whole number?",
                "Calculate ({first}) / ({second}). | State the quotient as a fraction in lowest terms or a whole number.",
                "How often does {second} go into {first}? | Give a fraction or a whole number.",
                "{A} multiplies a number by {second} and gets {first}. | What is the number, as a fraction or a whole number?",
                "The product of two numbers is {first}. One of the numbers is {second}. | Find the other number as a fraction or a whole number.",
                "A robot moves {second} of a metre per second. | How many seconds does it need for {first:metre}? Give a fraction or a whole number.",
                "The area of a rectangle in square metres is {first}, and its width in metres is {second}. | What is its length in metres, as a fraction or a whole number?",
                "If {second} of a number is {first}, | what is the number? Write a fraction or a whole number.",
                "Work out what you get when {first} is divided by {second}. | Answer with a fraction or a whole number.",
            ],
        },
        new("part-of-a-number")
        {
            Numbers = "b 2..9; a 1..b - 1; unit 3..30; total = b * unit; share = a / b; where share * b == a; where gcd(a, b) == 1",
            Steps =
            [
                "unit = total / b # One of {b} equal parts of {total}",
                "part = unit * a # {a} of these parts",
            ],
            Gives = Kind.Things,
            Phrasings =
            [
                "{A} takes {share} of the {total} {things} in a {box}. | How many {things} does {A} take?",
                "A {box} holds {total} {things}. {A} is given {share} of them. | How many {things} is {A} given?",
                "From a heap of {total} {things}, {A} gets exactly {share}. | How many {things} does {A} get?",
                "Just {share} of {total} {things} belong to {A}. | What number of {things} is {A}'s?",
                "There are {total} {things} on a table, and {A} picks up {share} of them. | How many {things} does {A} pick up?",
                "{A} buys {share} of the {total} {things} that a shop has. | How many {things} does {A} buy?",
                "{A} and {B} own {total} {things} together, and {share} of all these are {A}'s. | How many {things} does {A} own?",
                "{B} has {total} {things} and gives {A} {share} of them. | How many {things} does {A} get?",
                "A class has collected {total} {things}. {share} of them come from {A}, who takes those home. | Calculate the number of {things} that {A} takes home.",
                "At a market in {city}, {total} {things} are on sale, and {A} gets hold of {share} of them. | What number of {things} does {A} have then?",
                "A collection of {total} {things} is divided between {A} and some others, with {share} of it for {A}. | Find how many {things} {A} receives.",
                "{share} of the {total} {things} on a shelf are {A}'s, and {A.he} takes them down. | How many {things} does {A} take from the shelf?",
            ],
        },
        new("what-is-left-after-a-part")
        {
            Numbers = "b 3..9; a 1..b - 1; unit 3..25; total = b * unit; share = a / b; where gcd(a, b) == 1",
            Steps =
            [
                "unit = total / b # One of {b} equal parts of {total}",
                "used = unit * a # {a} of these parts are gone",
                "left = total - used # The rest stays",
            ],
            Gives = Kind.Things,
            Phrasings =
            [
                "{A} has {total} {things} and gives {share} of them away. | How many {things} does {A} have left?",
                "{A} owned {total} {things} but lost {share} of them. | How many {things} does {A} still own?",
                "Of {A}'s {total} {things}, a part of {share} is thrown away. | How many {things} does {A} keep?",
                "{B} borrows {share} of the {total} {things} that {A} has. | What number of {things} stays with {A}?",
                "{A} starts with {total} {things} and sells {share} of them at a flea market. | How many {things} remain?",
                "On the way to school {A}, who had {total} {things}, loses {share} of them. | How many {things} are left?",
                "{A} keeps {total} {things} in a {box}. {B} takes {share} of them, and the rest stay with {A}. | How many {things} does {A} still have?",
                "{A} has {total} {things}. {A.he} gives {share} of them to {B} and keeps the rest. | How many {things} does {A} keep?",
                "Of the {total} {things} that {A} collected over the summer, {share} have disappeared since. | Calculate how many {things} {A} has now.",
                "{A} buys {total} {things}. {share} of the {things} are for {B}, and {A} hands them over; the remainder is for {A}. | What number of {things} does {A} have then?",
                "{share} of {A}'s {total} {things} go to a charity sale, so that {A} no longer has them. | Find the number of {things} that {A} still has.",
                "{A} brought {total} {things} to school and traded away {share} of them for a book. | How many {things} does {A} have after the trade?",
            ],
        },
        new("whole-from-a-part")
        {
            Numbers = "b 2..9; a 1..b - 1; unit 3..90; part = a * unit; share = a / b; where gcd(a, b) == 1",
            Steps =
            [
                "unit = part / a # {part} is {a} equal parts, so this is one part",
                "whole = unit * b # The whole has {b} such parts",
            ],
            Phrasings =
            [
                "{part} {things} are {share} of all {things} in a {box}. | How many {things} are in the {box}?",
                "{A} has read {part} pages, which is {share} of a book. | How many pages does the book have?",
                "After walking {part} kilometres {A} has covered {share} of the way to {city}. | How many kilometres is the whole way?",
                "{A} thinks of a number. If {share} of it is {part}, | what is the number?",
                "How many {things} does {A} have altogether | if {part} {things} are {share} of {A.his} collection?",
                "{A} has paid back {part} dollars, {share} of what {A.he} borrowed. | How many dollars did {A.he} borrow in total?",
                "A tank is filled to {share} and then contains {part} litres of {liquid}. | How many litres fit in the whole tank?",
                "{share} of the {persons} in a club are from {city}. That is {part} {persons}. | How many {persons} are in the club in all?",
                "{part} is equal to {share} of a number. | Determine the number.",
                "{part} of the animals on a farm are {animals}, and these make up {share} of all the animals there. | How many animals does the farm have?",
                "A {worker} has worked for {part} hours and has done {share} of a job. | At the same pace, how many hours does the entire job take?",
                "{A} spent {part} dollars at the market, which was {share} of {A.his} money. | How many dollars did {A} have before?",
            ],
        },
        new("three-parts")
        {
            Numbers = "b 2..6; c 3..8; unit 2..15; total = lcm(b, c) * unit; first = 1 / b; second = 1 / c; where b < c",
            Steps =
            [
                "for_first = total / b # The first part of {total}",
                "for_second = total / c # The second part",
                "taken = for_first + for_second # Both parts",
                "left = total - taken # The rest",
            ],
            Phrasings =
            [
                "A farmer has {total} {animals}. {first} of them are sold and {second} of the {total} are given away. | How many {animals} stay?",
                "Of {total} {persons}, {first} come by bus and {second} by train. The others walk. | How many walk?",
                "{A} spends {first} of {total} dollars on food and {second} of the {total} dollars on books. | How many dollars does {A} have left?",
                "In a school in {city} with {total} pupils {first} play football and {second} play tennis, none of them both. | What number of pupils plays neither?",
                "How many of {total} {things} are left over | if {first} of them are given to {A} and {second} of the {total} are given to {B}?",
                "{A} has {total} {things}. {first} of them are red, {second} of them are blue, and the rest are green. | How many {things} are green?",
                "A gardener sets {total} plants. {first} of all the plants are {flowers} and {second} of all the plants are {flowers2}; the others are herbs. | What is the number of herbs?",
                "{A} bakes {total} cookies. {A.he} gives {first} of all the cookies to {B} and {second} of all the cookies to {C}. | How many cookies remain?",
                "A shop gets a delivery of {total} {wares}. {first} of the delivery is sold on the first day and {second} of the whole delivery on the second. | Calculate how many {wares} are not yet sold.",
                "Of a road of {total} kilometres, {first} runs through a forest and {second} through fields. The remaining part is in town. | How many kilometres of the road are in town?",
                "{total} votes were cast. {A} got {first} of the votes, {B} got {second} of the votes, and {C} got all the others. | Find the number of votes for {C}.",
                "In a theatre with {total} seats, {first} of the seats are taken by adults and {second} of the seats are taken by children. | How many seats are empty?",
            ],
        },
        new("part-of-the-rest")
        {
            Numbers = "b 2..6; c 2..6; unit 2..12; total = b * c * unit; first = 1 / b; second = 1 / c",
            Steps =
            [
                "used = total / b # First {first} of {total}",
                "rest = total - used # What remains then",
                "more = rest / c # Then {second} of the rest",
                "left = rest - more # What remains in the end",
            ],
            Phrasings =
            [
                "{A} has {total} dollars. {A.he} spends {first} of it on a coat and then {second} of the rest on shoes. | How many dollars are left?",
                "From a roll of {total} metres of cloth, {first} is sold on Monday and {second} of the remainder on Tuesday. | How many metres remain?",
                "{A} picks {total} {fruits}, eats {first} of them over the week and gives {B} {second} of what remains. | How many {fruits} are left?",
                "A book has {total} pages. {A} reads {first} of it in May and {second} of the remaining pages in June. | How many pages are still unread?",
                "{A} has {total} {things}, gives {first} of them to {B}, and later gives {second} of the remaining {things} to {C}. | How many {things} does {A} keep?",
                "A tank contains {total} litres of {liquid}. First {first} of it is used, and then {second} of what is left. | Calculate how many litres are in the tank in the end.",
                "How many of {total} {persons} are still at a party | when first {first} of them have left and then {second} of the rest have left, too?",
                "A trip is {total} kilometres long. {A} covers {first} of it in the morning and {second} of the remaining distance in the afternoon. | How many kilometres are left?",
                "A canteen makes {total} {snacks}. By noon {first} of them are sold; in the afternoon {second} of the remainder are sold. | What number of {snacks} is unsold?",
                "{A} takes {first} of {total} dollars to the bank and spends {second} of the remaining money on a present. | Find how many dollars {A} still has in {A.his} pocket.",
                "Of {total} exercises {A} does {first} on Saturday. On Sunday {A.he} does {second} of those that are not done yet. | How many exercises are still to do?",
                "A farmer has {total} {animals} and sells {first} of them. After that, {second} of the remaining {animals} are sold, too. | How many {animals} does the farmer have left?",
            ],
        },
        new("pieces-of-a-rope")
        {
            Numbers = "d 2..9; n 1..d - 1; count 3..30; piece = n / d; length = piece * count; where gcd(n, d) == 1; where count % d == 0",
            Results = ResultRange.Fraction,
            Steps = ["count = length / piece # How often {piece} goes into {length}"],
            Phrasings =
            [
                "A {rope} of {length} metres is cut into pieces of {piece} metre. | How many pieces are there?",
                "{A} pours {length} litres of {liquid} into glasses of {piece} litre. | How many glasses are filled?",
                "{length} kilograms of {grain} are packed in bags of {piece} kilogram. | How many bags are needed?",
                "{A} has {length:metre} of {rope} and cuts it into pieces that are each {piece} of a metre long. | How many pieces does {A} get?",
                "How many pieces of {piece} metre each | can be cut from a {rope} of {length:metre}?",
                "One portion of soup is {piece} of a litre. A cook has made {length:litre}. | How many portions are there?",
                "A path of {length:kilometre} has a sign after every {piece} of a kilometre, the last one at its end. | How many signs are there?",
                "A bottle holds {piece} of a litre. | How many bottles can {A} fill with {length:litre} of {liquid}?",
                "{A} divides {length:kilogram} of {grain} into portions of {piece} kilogram each. | Calculate the number of portions.",
                "Each lap of a running track is {piece} of a kilometre. {A} runs {length:kilometre}. | What number of laps is that?",
                "Supply: {length:kilogram} of {grain}. Use per day: {piece} kilogram. | Find the number of days that the supply lasts.",
                "It takes {piece} of a metre of cloth to make one flag. | How many flags can be made from {length:metre} of cloth?",
            ],
        },
        new("sum-of-three-fractions")
        {
            Numbers = "b 2..9; a 1..b - 1; d 2..9; c 1..d - 1; f 2..9; e 1..f - 1; first = a / b; second = c / d; third = e / f; where first + second > third; where b != d; where d != f",
            Results = ResultRange.Fraction,
            Steps =
            [
                "both = first + second # Add the first two",
                "result = both - third # Take the third away",
            ],
            Phrasings =
            [
                "What is {first} + {second} - {third}? | Give the result as a fraction or a whole number.",
                "{A} works out {first} plus {second} minus {third}. | What is the result as a fraction?",
                "{A} mixes {first} kilogram of {grain} with {second} kilogram of {grain2} and uses up {third} kilogram of the mixture. | How many kilograms are left, as a fraction?",
                "{A} has {first} of a litre of {liquid}, buys {second} of a litre more and then uses {third} of a litre. | How many litres does {A} have now? Answer with a fraction.",
                "Calculate {first} + {second} and take away {third}. | Give the result as a fraction or a whole number.",
                "Subtract {third} from the sum of {first} and {second}. | What fraction or whole number is the result?",
                "A {rope} of {first} metre and one of {second} metre are joined end to end, and {third} of a metre is cut off. | What length in metres is left, as a fraction?",
                "In a bowl there is {first} kilogram of {grain}. {A} adds {second} kilogram and later takes out {third} kilogram. | How many kilograms are in the bowl then, as a fraction?",
                "What do you get when you add {second} to {first} and then subtract {third}? | Answer with a fraction or a whole number.",
                "By how much is the sum of {first} and {second} greater than {third}? | State a fraction or a whole number.",
                "{A} walks {first} of a kilometre down a straight road, then {second} of a kilometre further, then {third} of a kilometre back. | How many kilometres from the start is {A.he}, as a fraction?",
                "Add {first} and {second}, then subtract {third}. | Write the result as a fraction or a whole number.",
            ],
        },
        new("fraction-expression")
        {
            Numbers = "b 2..8; a 1..b - 1; d 2..8; c 1..d - 1; f 2..8; e 1..f - 1; h 2..8; g 1..h - 1; first = a / b; second = c / d; third = e / f; fourth = g / h; where b != d; where f != h",
            Results = ResultRange.Fraction,
            Steps =
            [
                "left_sum = first + second # The first bracket",
                "right_sum = third + fourth # The second bracket",
                "result = left_sum * right_sum # Multiply the brackets",
            ],
            Phrasings =
            [
                "Compute ({first} + {second}) * ({third} + {fourth}). | What is the value as a fraction?",
                "What do you get when the sum of {first} and {second} is multiplied by the sum of {third} and {fourth}? | Answer with a fraction or a whole number.",
                "Multiply {first} + {second} by {third} + {fourth}. | What fraction or whole number is the product?",
                "Calculate ({first} + {second}) * ({third} + {fourth}). | Give the result as a fraction or a whole number.",
                "Add {first} and {second}. Add {third} and {fourth}. Then multiply the two sums. | What is the product as a fraction or a whole number?",
                "{A} adds {first} to {second}, and {B} adds {third} to {fourth}. | What is the product of their results, as a fraction or a whole number?",
                "The length of a rectangle is {first} + {second} in metres, and its width is {third} + {fourth} in metres. | Find its area in square metres, as a fraction or a whole number.",
                "Find the product of two sums: the sum of {first} and {second}, and the sum of {third} and {fourth}. | Answer with a fraction or a whole number.",
                "One bracket is {first} + {second}, the other is {third} + {fourth}. | What do the brackets give when they are multiplied? State a fraction or a whole number.",
                "Let x be {first} + {second} and let y be {third} + {fourth}. | What is x times y, as a fraction or a whole number?",
                "{A} types ({first} + {second}) * ({third} + {fourth}) into a calculator that works with fractions. | What fraction or whole number does it show?",
                "Work out the sum of {first} and {second}. Multiply it by the sum of {third} and {fourth}. | What is the result, written as a fraction or a whole number?",
            ],
        },
    ];
}
