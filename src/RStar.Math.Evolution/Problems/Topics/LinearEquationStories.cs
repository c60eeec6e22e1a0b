using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Linear equations and systems of two.</summary>
internal static class LinearEquationStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("plus-a-number")
        {
            Numbers = "x 0 - 90..150; b 3..200; c = x + b; where x != 0",
            Results = ResultRange.Whole,
            Steps = ["x = c - b # Take {b} from both sides"],
            Phrasings =
            [
                "Solve x + {b} = {c}. | What is x?",
                "{A} thinks of a number. When {A.he} adds {b}, the result is {c}. | What is the number?",
                "Which number x makes x + {b} = {c} true? | Give x.",
                "The sum of an unknown number and {b} is {c}. | Find the unknown number.",
                "{A} won {b} points in the last round of a card game and now has a score of {c}. | What was {A.his} score before that round?",
                "What must be added to {b} so that the sum is {c}? | Give the number.",
                "After rising by {b} degrees, the thermometer in {A}'s laboratory shows {c:degree}. | How many degrees did it show at first?",
                "Some number, increased by {b}, equals {c}. | Calculate that number.",
                "{A} writes {c} = {b} + x on the board. | Which value does x have?",
                "The answer was {c} after {A} had put {b} more onto a secret number. | Work out the secret number.",
                "Starting somewhere on the number line, a frog hops {b} places to the right and lands on {c}. | At which number did it start?",
                "After {A} pays in {b} dollars, the balance of {A.his} account in dollars is {c}. | What was the balance before, in dollars?",
            ],
        },
        new("minus-a-number")
        {
            Numbers = "b 3..200; c 0 - 80..200; where c + b != 0",
            Results = ResultRange.Whole,
            Steps = ["x = c + b # Add {b} to both sides"],
            Phrasings =
            [
                "Solve x - {b} = {c}. | What is x?",
                "{A} thinks of a number. When {A.he} takes away {b}, {c} is left. | What is the number?",
                "For which x is x - {b} equal to {c}? | Give x.",
                "If an unknown number is made smaller by {b}, it becomes {c}. | Find the unknown number.",
                "{A} lost {b} points in the last round of a board game, which leaves {A.him} with a score of {c}. | What was {A.his} score before that?",
                "The temperature in a cold store fell by {b} degrees and is now {c:degree}. | What was it before, in degrees?",
                "From which number must {b} be subtracted to leave {c}? | Find it.",
                "Subtracting {b} from {A}'s secret number gives a difference of {c}. | Work out the secret number.",
                "{A} withdraws {b} dollars from {A.his} account, and the balance that remains, in dollars, is {c}. | What was the balance before, in dollars?",
                "The equation {c} = x - {b} is in {A}'s homework. | Which value of x solves it?",
                "Some number minus {b} equals {c}. | Determine the number.",
                "Going {b} steps to the left from an unknown point of the number line, {A} arrives at {c}. | At which number did {A.he} begin?",
            ],
        },
        new("multiple")
        {
            Numbers = "x 0 - 40..120; a 2..25; c = a * x; where x != 0",
            Results = ResultRange.Whole,
            Steps = ["x = c / a # Divide both sides by {a}"],
            Phrasings =
            [
                "Solve {a}x = {c}. | What is x?",
                "{A} multiplies a number by {a} and gets {c}. | What is the number?",
                "{a} times which number is {c}? | Give the number.",
                "The product of {a} and an unknown number is {c}. | Find the unknown number.",
                "{A} plays {a} rounds of a game with the same score in each, and altogether that makes {c} points. | How many points does each round bring?",
                "Adding up {a} copies of the same number gives {c}. | What is the number?",
                "Every hour the temperature changes by the same number of degrees, and after {a} hours the total change is {c} degrees. | By how many degrees does it change per hour?",
                "A number machine multiplies whatever goes in by {a}. Out comes {c}. | Calculate what went in.",
                "In the equation {c} = {a}x, | what does x stand for?",
                "If {a} equal numbers have a sum of {c}, | what is each of them?",
                "When {A}'s secret number is taken {a} times, it comes to {c}. | Work out the secret number.",
                "{A} says: \"Multiply my number by {a} and you have {c}.\" | Which number is {A.he} thinking of?",
            ],
        },
        new("fraction-root")
        {
            Numbers = "a 2..40; c 1..99; where c % a != 0",
            Results = ResultRange.Fraction,
            Steps = ["x = c / a # Divide both sides by {a}"],
            Phrasings =
            [
                "Solve {a}x = {c} for x. | Give x as a fraction.",
                "{A} multiplied a number by {a} and got {c}. | What is the number, as a fraction?",
                "Which fraction gives {c} when {A} takes it {a} times? | Give the fraction.",
                "A {rope} of {c:metre} is cut into {a} equal pieces. | How long is each piece in metres, as a fraction?",
                "{A} pours {c:litre} of {liquid} into {a} bottles, the same amount into each. | How many litres are in one bottle, as a fraction?",
                "The sum of {a} equal numbers is {c}. | Write each of them as a fraction.",
                "The product of x and {a} is {c}. | Find x as a fraction.",
                "What do you get for x in {c} = {a}x? | Write the answer as a fraction.",
                "{A} divides {c:kilogram} of {grain} into {a} equal portions. | How many kilograms does each portion weigh, as a fraction?",
                "A race of {a} laps, all of the same length, is {c:kilometre} long in total. | Give the length of one lap in kilometres as a fraction.",
                "{A} looks for the number that has to be multiplied by {a} so that {c} comes out. | Calculate it as a fraction.",
                "An unknown number becomes {c} when it is made {a} times as large. | Determine that number as a fraction.",
            ],
        },
        new("two-steps")
        {
            Numbers = "x 0 - 20..60; a 2..15; b 2..90; c = a * x + b; where x != 0",
            Results = ResultRange.Whole,
            Steps =
            [
                "multiple = c - b # Take {b} from both sides",
                "x = multiple / a # Divide by {a}",
            ],
            Alternative =
                """
                # Write the equation with an unknown
                from sympy import Eq, solve, symbols
                unknown = symbols("x")
                equation = Eq({a} * unknown + {b}, {c})

                # Solve it
                x = solve(equation, unknown)[0]
                """,
            Phrasings =
            [
                "Solve {a}x + {b} = {c}. | What is x?",
                "{A} multiplies a number by {a}, adds {b} and gets {c}. | What is the number?",
                "Find the x for which {a}x + {b} = {c}. | Give x.",
                "Adding {b} to {a} times an unknown number gives {c}. | Find the unknown number.",
                "{A} plays {a} rounds with the same score each time. With a bonus of {b} points {A.his} total comes to {c}. | How many points did {A.he} score per round?",
                "If you multiply {A}'s number by {a} and then increase the product by {b}, you end up with {c}. | Which number is it?",
                "The input of a number machine is first multiplied by {a}, then {b} is added, and the screen shows {c}. | What was the input?",
                "The number that is {b} more than {a} times a certain number is {c}. | Work out that certain number.",
                "The equation {c} = {b} + {a}x is written on the board. | Calculate x.",
                "On the line y = {a}x + {b} lies a point with the y-coordinate {c}. | What is its x-coordinate?",
                "The product of {a} and a secret number, together with another {b}, makes {c} in all. | What is the secret number?",
                "{A} says: \"I took my number {a} times, and after I had added {b} my result was {c}.\" | Find {A.his} number.",
            ],
        },
        new("whole-root")
        {
            Numbers = "n 3..60; a 2..12; b 2..90; c = a * n - b; where c > 0",
            Steps =
            [
                "multiple = c + b # Add {b} to both sides",
                "n = multiple / a # Divide by {a}",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Let n be the number with {a}n - {b} = {c}. | What is n?",
                "A number is taken {a} times, {b} is subtracted, and {c} is left; {A} looks for that first number. | What is it?",
                "Start with the solution of {a}n - {b} = {c}. | What is the solution?",
                "Subtracting {b} from {a} times a number n leaves {c}; consider n. | Find n.",
                "{A} multiplies a number by {a} and then takes away {b}, which gives {c}. Take the number {A.he} began with. | Which number is it?",
                "If {a} times a number is reduced by {b}, {c} remains. Consider the number itself. | What is it?",
                "{A} buys {a} {wares} at the same price each, uses a voucher for {b} dollars and still pays {c:dollar}. Take the price of one {ware} as a number of dollars. | What is it?",
                "The product of {a} and a secret number is {b} more than {c}, and {A} wants to know the secret number. | Calculate it.",
                "Solve the equation {a}x - {b} = {c} for x and take the solution. | What is x?",
                "A machine multiplies the number put in by {a}, subtracts {b} and prints {c}. Find the number put in. | What is it?",
                "It is known that {c} = {a}m - {b}. Take the value of m. | What is m?",
                "{A} packs {a} {boxes} with the same number of {things} in each. Then {b} {things} are taken out, which leaves {c:thing} in total. Take the number first put into each {box}. | How many was that?",
            ],
        },
        new("unknown-on-both-sides")
        {
            Numbers = "x 0 - 15..40; a 4..15; c 2..a - 1; b 2..60; d = a * x + b - c * x; where x != 0; where d != 0; where d > 0",
            Results = ResultRange.Whole,
            Steps =
            [
                "coefficient = a - c # Bring the terms with x to one side",
                "constant = d - b # And the numbers to the other",
                "x = constant / coefficient # Divide",
            ],
            Alternative =
                """
                # Write the equation with an unknown
                from sympy import Eq, solve, symbols
                unknown = symbols("x")
                equation = Eq({a} * unknown + {b}, {c} * unknown + {d})

                # Solve it
                x = solve(equation, unknown)[0]
                """,
            Phrasings =
            [
                "Solve {a}x + {b} = {c}x + {d}. | What is x?",
                "{a} times a number plus {b} is the same as {c} times it plus {d}. | What is the number?",
                "For which x are {a}x + {b} and {c}x + {d} equal? | Give x.",
                "The lines y = {a}x + {b} and y = {c}x + {d} cross in one point. | Find the x-coordinate of that point.",
                "{A} and {B} think of the same number. {A} multiplies it by {a} and adds {b}; {B} multiplies it by {c} and adds {d}. Both get the same result. | What number are they thinking of?",
                "Adding {b} to {a} times a number gives the same result as adding {d} to {c} times that number. | Find the number.",
                "The equation {c}x + {d} = {a}x + {b} is part of {A}'s homework. | Which value of x makes it true?",
                "If a number is taken {a} times and increased by {b}, the outcome equals {c} times the same number, increased by {d}. | Calculate the number.",
                "One number machine turns x into {a}x + {b}, another turns it into {c}x + {d}. There is an input for which both show the same. | What is that input?",
                "Let f(x) = {a}x + {b} and g(x) = {c}x + {d}. | For which x is f(x) = g(x)?",
                "In a game {A} holds {a} cards and {B} holds {c}, and all cards bring the same number of points. With {b} extra points for {A} and {d} for {B} they are level. | How many points does one card bring?",
                "{A} says: \"{a} times my number, plus {b}, comes to just as much as {c} times my number, plus {d}.\" | Work out {A.his} number.",
            ],
        },
        new("bracket")
        {
            Numbers = "x 0 - 12..40; a 2..12; b 2..30; d 1..60; c = a * (x + b) - d; where x != 0; where x + b != 0",
            Results = ResultRange.Whole,
            Steps =
            [
                "product = c + d # Add {d} to both sides",
                "bracket = product / a # Divide by {a}",
                "x = bracket - b # Take {b} away",
            ],
            Phrasings =
            [
                "Solve {a}(x + {b}) - {d} = {c}. | What is x?",
                "{A} adds {b} to a number, multiplies the sum by {a}, subtracts {d} and gets {c}. | What is the number?",
                "Find x so that {a}(x + {b}) is {d} more than {c}. | Give x.",
                "If {b} is added to a number, the sum is taken {a} times and then {d} is taken away, the result is {c}. | Calculate the number.",
                "{A} thinks of a number. {A.he} increases it by {b}, multiplies what {A.he} has by {a} and then subtracts {d}. The result is {c}. | What was the number?",
                "A number machine works in this order: add {b}, multiply by {a}, take off {d}. For one input it shows {c}. | What was the input?",
                "The equation {c} = {a}(x + {b}) - {d} has one solution. | What is it?",
                "The product of {a} and the sum of an unknown number and {b} is {d} more than {c}. | Determine the unknown number.",
                "When {d} is subtracted from {a} times the sum x + {b}, {c} is left. | Calculate x.",
                "Each of {a} rounds of a game brings {A} x points and a bonus of {b} points. After a penalty of {d:point} at the end, {A.his} total is {c}. | What is x?",
                "{A} says: \"I added {b} to my number and took the sum {a} times. Then I took away {d} and had {c}.\" | Which number did {A.he} start with?",
                "Take a number, make it larger by {b}, multiply what you have by {a} and reduce the product by {d}; now it reads {c}. | Work out the number at the start.",
            ],
        },
        new("consecutive-numbers")
        {
            Numbers = "n 4..990; total = 3 * n + 3",
            Steps =
            [
                "rest = total - 3 # The second is 1 and the third 2 more than the first",
                "n = rest / 3 # Three times the first number remains",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Three consecutive whole numbers add up to {total}. Take the smallest of them. | What is it?",
                "The sum of n, n + 1 and n + 2 is {total}, and {A} looks for n. | What is n?",
                "{A} adds three whole numbers that follow one another and gets {total}. Consider the first of them. | What is it?",
                "The numbers on three neighbouring lockers follow one another, and their sum is {total}. Take the lowest of these numbers. | What is it?",
                "{A} draws three raffle tickets with consecutive numbers; added together, the numbers give {total}. Look at the lowest number. | Which one is it?",
                "Counting aloud, {A} says three whole numbers in a row, which make {total} altogether. Take the one that {A.he} says first. | What is it?",
                "Let k be the first of three whole numbers that directly follow each other and whose sum is {total}. | Find k.",
                "A total of {total} comes from adding a whole number and the two whole numbers right after it, and {A} wants the number that comes first. | Calculate it.",
                "{A} reads a poem that covers three pages in a row; the page numbers have the sum {total}. Take the number of the first of these pages. | What is it?",
                "The sum of three successive integers is {total}. Choose the least of them. | What is the least one?",
                "Three runners have start numbers that follow directly one after another, and these add up to {total}. Consider the smallest start number. | Determine it.",
                "{A}, {B} and {C} sit side by side on seats with consecutive numbers whose sum is {total}. Take the smallest of the seat numbers. | What is it?",
            ],
        },
        new("sum-and-difference")
        {
            Numbers = "y 2..150; gap 2..90; x = y + gap; total = x + y",
            Steps =
            [
                "doubled = total + gap # Adding the equations leaves twice x",
                "x = doubled / 2 # So halve it",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Let x be the number with x + y = {total} and x - y = {gap} for some y. | What is x?",
                "Two numbers add up to {total} and differ by {gap}. Take the larger one. | What is it?",
                "The sum of two numbers is {total}, their difference {gap}. Consider the greater of them. | What is it?",
                "{A} writes down two numbers whose sum is {total}; one exceeds the other by {gap}. Look at the one that is larger. | Find it.",
                "{A} and {B} have {total} {things} together, and {A} has {gap} more than {B}. Take the number of {things} that {A} has. | How many is that?",
                "A number and another one that is {gap} smaller have the sum {total}. Look at the first of the two. | Which number is it?",
                "The difference of two numbers is {gap}, and added together they make {total}. Take the bigger number. | What is it?",
                "{A} splits {total} into two parts so that one part is {gap} more than the other, and looks at the larger part. | Calculate it.",
                "In a match the two teams score {total} points altogether, and the winners are {gap} points ahead. Take the number of points that the winners score. | How many is that?",
                "Of two numbers p and q it is known that p + q = {total} and p - q = {gap}. Take p. | What is p?",
                "A {rope} of {total} metres is cut in two; one piece is {gap} metres longer than the other. Take the length of the longer piece as a number of metres. | What is it?",
                "On a school trip there are {total} children in all, with {gap} more girls than boys. Take the number of girls. | Work it out.",
            ],
        },
        new("substitution")
        {
            Numbers = "y 2..40; k 2..9; total = k * y + y",
            Steps =
            [
                "parts = k + 1 # Putting x = {k}y into the sum gives so many y",
                "y = total / parts # Solve for y",
                "x = k * y # And x from it",
            ],
            Phrasings =
            [
                "{A} knows that x = {k}y and x + y = {total}. | What is x?",
                "Of two numbers with the sum {total}, one is {k:times} the other. | What is the larger number?",
                "{A} solves the system x + y = {total}, x = {k}y. | Find x.",
                "{A} has {k:times} as many {things} as {B}, and together they have {total}. | How many {things} does {A} have?",
                "The number {total} is split into two parts, one {k:times} as large as the other. | How large is the bigger part?",
                "Two numbers add up to {total}. The first is {k} times the second. | What is the first number?",
                "{A} and {B} share {total} dollars so that {A} gets {k:times} as much as {B}. | How many dollars does {A} get?",
                "The {total} animals on a farm are all {animals} or {animals2}; there are {k:times} as many {animals} as {animals2}. | Calculate the number of {animals}.",
                "If x + y = {total} and x is {k} times y, | how large is x?",
                "A {rope} of {total} metres is cut into two pieces, the longer {k:times} as long as the shorter. | How many metres long is the longer piece?",
                "For every {fruit2} in {A}'s basket there are {k} {fruits}, and the basket holds {total} pieces of fruit in total. | How many of them are {fruits}?",
                "{A} says: \"Between us, {B} and I sold {total} {snacks}, and I sold {k:times} as many as {B}.\" | Work out how many {A} sold.",
            ],
        },
        new("two-prices")
        {
            Numbers = "p 2..15; q 2..15; m 2..6; n 1..5; first = m * p + n * q; second = m * p + (n + 2) * q; where p != q",
            Steps =
            [
                "difference = second - first # The second purchase has two {wares2} more",
                "price2 = difference / 2 # The price of one {ware2}",
                "rest = first - n * price2 # What the {m} {wares} cost",
                "price = rest / m # The price of one {ware}",
            ],
            Phrasings =
            [
                "{A} pays {first} dollars for {m} {wares} and {n:ware2}. {B} pays {second} dollars for {m} {wares} and two {wares2} more than {A}. | How many dollars does one {ware} cost?",
                "{m} {wares} and {n:ware2} cost {first} dollars; with two more {wares2} it would be {second} dollars. | What does one {ware} cost, in dollars?",
                "Adding two {wares2} to a purchase of {m} {wares} and {n:ware2} raises the bill from {first} to {second} dollars. | Find the price of a {ware} in dollars.",
                "A shop charges {first} dollars for {m} {wares} and {n:ware2} together. If {A} takes two more {wares2}, the price rises to {second} dollars. | What is the price of one {ware} in dollars?",
                "{A} buys {m} {wares} and {n:ware2} for {first} dollars. {B} buys the same and two {wares2} on top, which comes to {second} dollars. | How many dollars is a {ware}?",
                "At the till {m} {wares} and {n:ware2} come to {first} dollars. Then {A} puts two further {wares2} on the counter, and the total is {second} dollars. | How much is each {ware}, in dollars?",
                "How many dollars does one {ware} cost | if {m} {wares} and {n:ware2} cost {first} dollars in all, and two more {wares2} bring the cost to {second} dollars?",
                "The bill for {m} {wares} and {n:ware2} was {first} dollars. With two extra {wares2} {A} would have paid {second} dollars. | Calculate the price of a single {ware} in dollars.",
                "First order: {m} {wares}, {n:ware2}, {first} dollars. Second order: the same and two {wares2} more, {second} dollars. | What does a {ware} cost, in dollars?",
                "{A} orders {m} {wares} and {n:ware2} and is charged {first} dollars; after adding two {wares2} to the order {A.he} has to pay {second} dollars. | Work out the price per {ware} in dollars.",
                "For {second} dollars {A} gets {m} {wares}, {n:ware2} and two more {wares2}; without the last two {A.he} pays {first} dollars. | How many dollars is each {ware}?",
                "{A} writes to {B}: \"I spent {first} dollars on {m} {wares} and {n:ware2}. Had I picked up another two {wares2}, it would have been {second} dollars.\" | What is the cost of one {ware}, in dollars?",
            ],
        },
        new("heads-and-legs")
        {
            Numbers = "cows 3..60; hens 3..60; heads = cows + hens; legs = 4 * cows + 2 * hens",
            Steps =
            [
                "if_hens = 2 * heads # The legs if all were hens",
                "more = legs - if_hens # Each cow adds two",
                "cows = more / 2 # So many are cows",
            ],
            Phrasings =
            [
                "On {A}'s farm are cows and hens with {heads} heads and {legs} legs in all. | How many cows are there?",
                "{A} counts {heads} cows and hens. Together they have {legs} legs. | How many of them are cows?",
                "Cows with four legs and hens with two make {heads} animals and {legs} legs. | What is the number of cows?",
                "A farmer keeps only cows and hens. {A} counts {heads} heads and {legs} legs. | How many cows does the farmer keep?",
                "There are {heads} animals in a barn, all of them cows or hens, and they have {legs} legs altogether. | How many are cows?",
                "{A} sees {legs} legs under the fence and {heads} heads above it; all belong to cows and hens. | How many cows are there?",
                "How many cows are on the meadow | if the {heads} animals there are cows and hens and have {legs} legs in total?",
                "A photo of a farmyard shows cows and hens, {heads} animals with {legs} legs between them. | Calculate the number of cows.",
                "Some of {A}'s {heads} animals are cows, the rest are hens, and in total they walk on {legs} legs. | Find the number of cows.",
                "{A} bought cows and hens at the market, {heads} in all. If the animals have {legs} legs, | how many of them are cows?",
                "Each cow has four legs and each hen has two. {A} counts {legs} legs on a farm with {heads} cows and hens. | How many cows does the farm have?",
                "{A} says: \"My cows and hens add up to {heads} animals, and together they stand on {legs} legs.\" | Work out how many cows {A.he} has.",
            ],
        },
        new("system-of-two")
        {
            Numbers = "x 1..20; y 1..20; a 2..9; c 2..9; b 2..9; e = a * x + b * y; f = c * x + y; where b * c > a",
            Steps =
            [
                "combined = b * f - e # {b} times the second equation minus the first: y is gone",
                "coefficient = b * c - a # What is left before x",
                "x = combined / coefficient # Solve for x",
            ],
            Alternative =
                """
                # Write both equations
                from sympy import Eq, solve, symbols
                u, v = symbols("x y")
                equations = [Eq({a} * u + {b} * v, {e}), Eq({c} * u + v, {f})]

                # Solve the system and take x
                solution = solve(equations, [u, v])
                x = solution[u]
                """,
            Phrasings =
            [
                "Given {a}x + {b}y = {e} and {c}x + y = {f}, | what is x?",
                "Solve the system {a}x + {b}y = {e}, {c}x + y = {f}. | What is the value of x?",
                "{A} pays {e} dollars for {a} {wares} and {b} {wares2}; {B} pays {f} dollars for {c} {wares} and one {ware2}. | How many dollars does a {ware} cost?",
                "The point (x, y) lies on the lines {a}x + {b}y = {e} and {c}x + y = {f}. | Find x.",
                "{A} pays {e} dollars for {a} bus tickets and {b} boat tickets; {B} pays {f} dollars for {c} bus tickets and one boat ticket. | How many dollars is a bus ticket?",
                "Two numbers x and y satisfy {a}x + {b}y = {e} and {c}x + y = {f}. | What is x?",
                "In a game {A} gets {e} points for {a} red and {b} blue tokens, {B} gets {f} points for {c} red tokens and one blue token. | How many points is a red token worth?",
                "On {A}'s scales {a} bricks and {b} pipes weigh {e} kilograms together; {c} such bricks and one such pipe weigh {f} kilograms. | Calculate the weight of one brick in kilograms.",
                "It is known that {e} = {a}x + {b}y and that {f} = y + {c}x. | Find the value of x.",
                "If {a} times a first number plus {b} times a second makes {e}, and {c} times the first plus the second makes {f}, | what is the first number?",
                "How many dollars is one {ware} | if {a} {wares} with {b} {wares2} come to {e} dollars and {c} {wares} with a single {ware2} come to {f} dollars?",
                "{A} works {a} hours in the garden and {b} hours in the shop for {e} dollars in all; {c} hours in the garden and one in the shop would bring {f} dollars. | Work out the pay per hour in the garden, in dollars.",
            ],
        },
        new("system-sum")
        {
            Numbers = "x 1..25; y 1..25; a 2..8; e = a * x + y; f = x + a * y; where x != y",
            Steps =
            [
                "both = e + f # Add the equations: every unknown comes {a} + 1 times",
                "times = a + 1 # So often",
                "total = both / times # x + y",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Given that {a}x + y = {e} and x + {a}y = {f}, let s be x + y. | What is s?",
                "Given {a}x + y = {e} and x + {a}y = {f}, look at the sum x + y. | What is it?",
                "For two numbers x and y it is known that {a}x + y = {e} and x + {a}y = {f}; take their sum. | Find it.",
                "The numbers x and y, for which {a}x + y = {e} and x + {a}y = {f}, are added by {A}. | What is the sum?",
                "A shop charges {e} dollars for {a} {wares} and one {ware2}, and {f} dollars for one {ware} and {a} {wares2}. Take the price in dollars of one {ware} and one {ware2} together. | What is it?",
                "Solve the system {a}x + y = {e}, x + {a}y = {f} and add up the values of x and y. | What is the sum?",
                "A first number taken {a} times plus a second number is {e}; the first plus {a} times the second is {f}. Take the sum of both numbers. | What is it?",
                "In a game {a} red tokens and one blue token bring {e} points, one red token and {a} blue ones bring {f} points. {A} has one token of each colour; take the number of points of both together. | How many is that?",
                "The lines {a}x + y = {e} and x + {a}y = {f} meet in one point. Add the two coordinates of that point. | What do you get?",
                "The unknown weights u and v fulfil {e} = {a}u + v and {f} = u + {a}v; {A} puts both on the scales and looks at u + v. | How much is it?",
                "Let p and q be numbers such that {a}p + q is {e} and p + {a}q is {f}. Take the total of p and q. | Find it.",
                "{A} pays {e} dollars for {a} train tickets and one boat ticket, {B} pays {f} dollars for one train ticket and {a} boat tickets. Add the prices in dollars of one ticket of each kind. | Work out the total.",
            ],
        },
    ];
}
