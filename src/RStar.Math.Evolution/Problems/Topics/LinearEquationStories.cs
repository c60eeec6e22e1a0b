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
                "The equation x + {b} = {c} has one solution. | Find it.",
                "{A} picks a number, adds {b} to it and gets {c}. | Which number did {A.he} pick?",
                "A number plus {b} makes {c}. | What is the number?",
                "If you add {b} to a certain number, you get {c}. | What number is that?",
                "Two numbers have the sum {c}, and one of them is {b}. | What is the other one?",
                "{b} more than a number is {c}. | How large is the number?",
                "In a quiz {A} gains {b} points with the last question, and the scoreboard now shows {c}. | How many points did {A.he} have before the question?",
                "A sensor on a space probe warms up by {b} degrees and now reads {c:degree}. | What did it read before, in degrees?",
                "{A} says: \"Put {b} together with my number, and the total is {c}.\" | What is {A.his} number?",
                "In x + {b} = {c}, | what number must be put in for x?",
                "A drone climbs {b} metres and is then at a height of {c:metre} compared with its launch pad. | At what height was it before the climb, in metres?",
                "{A} has forgotten a number but remembers that together with {b} it totals {c}. | Which number did {A.he} forget?",
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
                "What is the solution of x - {b} = {c}? | Give it.",
                "{A} picks a number, subtracts {b} and gets {c}. | Which number did {A.he} pick?",
                "A number less {b} is {c}. | What is the number?",
                "If you take {b} away from a number, you get {c}. | What number did you start with?",
                "{b} less than a certain number is {c}. | How large is that number?",
                "In a quiz a wrong answer costs {A} {b} points, and the scoreboard now shows {c}. | How many points did {A.he} have before?",
                "{A} spends {b} dollars with a bank card. After that the account stands at {c:dollar}. | What did it stand at before, in dollars?",
                "A metal part in {A}'s laboratory cools down by {b} degrees. Now its temperature is {c:degree}. | How many degrees was it before?",
                "The difference x - {b} has the value {c}. | Compute x.",
                "A certain number decreased by {b} gives {c}. | Compute the number.",
                "{A} says: \"My number, reduced by {b}, comes to {c}.\" | What is {A.his} number?",
                "{A} has rubbed out the first number of a subtraction. It can still be read that {b} is subtracted and that the result is {c}. | What was the first number?",
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
                "What value of x satisfies {a}x = {c}? | Find it.",
                "{a:times} a number is {c}. | What is the number?",
                "A number times {a} equals {c}. | How large is the number?",
                "If you multiply a certain number by {a}, you get {c}. | What number is it?",
                "{A} types the same number into a calculator {a} times, adds everything up and reads {c}. | Which number did {A.he} type?",
                "Two numbers have the product {c}, and one of them is {a}. | What is the other one?",
                "A total score of {c} is spread equally over {a} rounds. | What is the score per round?",
                "In each of {a} games {A} gets the same score, and together these scores add up to {c}. | What score does {A.he} get per game?",
                "Starting at zero, a frog makes {a} equal jumps along the number line and lands on {c}. | Which number does its first jump reach?",
                "Given that x times {a} makes {c}, | compute x.",
                "{A} has to fill the gap in {a} * ___ = {c}. | Which number belongs there?",
                "{A} tells each of {a} friends the same secret number. The sum of what all the friends hear is {c}. | What is the secret number?",
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
                "What is the solution of {a}x = {c}? | Give it as a fraction.",
                "{a:times} a number is {c}. | What is the number, as a fraction?",
                "{A} shares {c:litre} of {liquid} equally among {a} jugs. | How many litres does each jug get, as a fraction?",
                "{A} puts {c:kilogram} of {grain} into {a} bags, with the same weight in every bag. | What is the weight of one bag in kilograms, as a fraction?",
                "A number times {a} makes {c}. | Write the number as a fraction.",
                "{A} needs {c:minute} in total for {a} exercises and spends the same time on each. | How many minutes does {A.he} spend per exercise, as a fraction?",
                "{A} splits a hike of {c:kilometre} into {a} stages of the same length. | How many kilometres long is each stage, as a fraction?",
                "{a} neighbours share {c:kilogram} of {grain} equally. | How many kilograms does each one get, as a fraction?",
                "Which fraction x makes {a} * x equal to {c}? | Find it.",
                "Two numbers have the product {c}, and one of them is {a}. | Give the other one as a fraction.",
                "{A} says: \"If you multiply my number by {a}, you get {c}.\" | Which fraction is {A.his} number?",
                "{A} has {c:metre} of {colour} yarn and makes {a} threads of equal length from it, with nothing left over. | Write the length of one thread in metres as a fraction.",
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
                "Find the solution of {a}x + {b} = {c}. | What is it?",
                "{a:times} a number plus {b} is {c}. | What is the number?",
                "{A} picks a number and multiplies it by {a}. After adding {b} {A.he} has {c}. | Which number did {A.he} pick?",
                "If you multiply a number by {a} and add {b}, you get {c}. | What number is it?",
                "{b} more than {a:times} a number equals {c}. | Compute the number.",
                "{A} gets the same score in each of {a} games and {b} points on top at the end, which makes {c} in total. | What score did {A.he} get per game?",
                "The sum of {a} equal numbers and {b} is {c}. | What is each of the equal numbers?",
                "Multiply by {a}, then add {b}: this is how {A} turns a number into {c}. | Which number does {A.he} begin with?",
                "It is known that {a}x and {b} add up to {c}. | What is the value of x?",
                "{A} wants to find x in {c} = {a} * x + {b}. | What should {A.he} get?",
                "Let f(x) = {a}x + {b}. | For which x is f(x) equal to {c}?",
                "On a list the same number appears {a} times, followed by {b}. The sum of the whole list is {c}. | Which number is repeated?",
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
                "{a:times} a number minus {b} is {c}. Take the number. | What is it?",
                "{A} picks a whole number, multiplies it by {a} and subtracts {b}; the result is {c}. Take the number {A.he} picked. | What is it?",
                "{A} has {a} {boxes} with the same number of {things} in each, gives away {b} {things} and has {c} left. Take the number of {things} in one full {box}. | How many is that?",
                "If you multiply a number by {a} and take away {b}, you get {c}. Look for this number. | What is it?",
                "{b} less than {a:times} a number is {c}; {A} looks for the number. | Find it.",
                "Starting with no money, {A} works {a} hours for the same pay per hour, spends {b} dollars and has {c:dollar} left. Take the pay per hour as a number of dollars. | How much is it?",
                "The equation {a}k - {b} = {c} is solved by one number k. Consider k. | What is k?",
                "In a bakery {A} fills {a} trays with equally many {snacks} on each. After selling {b} {snacks} {A.he} still has {c:snack}. Take the number of {snacks} that were on one tray. | How many were there?",
                "{A} saves the same amount every week for {a} weeks. Out of this money {A.he} pays {b} dollars for a gift and keeps {c:dollar}. Take the weekly amount as a number of dollars. | What is it?",
                "When {b} is taken from the product of {a} and an unknown number, the difference is {c}. Take the unknown number. | Compute it.",
                "{A} says: \"Multiply my number by {a}, subtract {b}, and the answer is {c}.\" Take {A.his} number. | Which number is it?",
                "{a} teams with the same number of players come to a sports day. {b} players go home early, which leaves {c:player}. Take the number of players in each team. | How many players came in a team?",
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
                "What is the solution of {a}x + {b} = {c}x + {d}? | Give it.",
                "{a:times} a number plus {b} equals {c:times} the number plus {d}. | What is the number?",
                "{A} multiplies a number by {a} and adds {b}. {B} multiplies the same number by {c} and adds {d}. Their results are equal. | Find the number.",
                "If you take a number {a} times and add {b}, you get just as much as if you take it {c} times and add {d}. | What number is it?",
                "For one value of x the expressions {a}x + {b} and {c}x + {d} have the same value. | Which value of x is it?",
                "{A} plays {a} rounds and gets a bonus of {b} points. {B} plays {c} rounds and gets a bonus of {d:point}. Every round brings the same score, and both end with equal totals. | What is the score per round?",
                "{b} more than {a:times} a number is the same as {d} more than {c:times} the number. | Compute the number.",
                "A number is multiplied by {a}, and {b} is added. The same result comes out when the number is multiplied by {c} and {d} is added. | What is the number?",
                "Two ways lead from {A}'s number to the same result: times {a} and plus {b}, or times {c} and plus {d}. | What is {A.his} number?",
                "At which x do the graphs of f(x) = {a}x + {b} and g(x) = {c}x + {d} meet? | Find x.",
                "The sum of {b} and {a}x is equal to the sum of {d} and {c}x. | Determine x.",
                "A secret number stands on {a} of {A}'s cards and on {c} of {B}'s cards. {A} also has a card with {b} on it, {B} one with {d}. When they add up their cards, both get the same total. | What is the secret number?",
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
                "Find the solution of {a}(x + {b}) - {d} = {c}. | What is it?",
                "{A} picks a number and adds {b}. {A.he} multiplies the sum by {a} and takes away {d}. Now {A.he} has {c}. | Which number did {A.he} pick?",
                "Taking {d} from {a:times} the sum of a number and {b} leaves {c}. | What is the number?",
                "If you add {b} to a number, multiply the sum by {a} and then subtract {d}, you get {c}. | What number did you start with?",
                "{d} less than the product of {a} and x + {b} is {c}. | Compute x.",
                "In each of {a} games {A} gets the same score plus {b} extra points. In the end {A.he} loses {d:point} and has {c} in total. | What score, without the extra points, did {A.he} get per game?",
                "For which x does {a}(x + {b}) exceed {c} by {d}? | Find it.",
                "A number goes up by {b}. Then it is multiplied by {a}. Finally {d} is subtracted, and the result is {c}. | What was the number at the beginning?",
                "{A} presses these keys on a calculator, with the equals key after every step: a number, plus {b}, times {a}, minus {d}. It shows {c}. | Which number did {A.he} type in at first?",
                "Given that {c} + {d} = {a}(x + {b}), | what is x?",
                "The sum of a number and {b} is multiplied by {a}. When {d} is taken off, {c} remains. | Find the number.",
                "{A} and {B} play with a number. {A} makes it {b} larger, {B} then multiplies it by {a}, and {A} takes {d} away. They arrive at {c}. | What number did they begin with?",
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
                "Three whole numbers that come one after the other have the sum {total}. Take the first one. | What is it?",
                "Adding up three consecutive integers, {A} gets {total}. Look at the smallest. | What is it?",
                "On three days in a row {A} sells tickets, each day exactly one more than the day before. In total {A.he} sells {total} tickets. Take the number of tickets sold on the first day. | How many is that?",
                "{A}, {B} and {C} have {total} {things} in all. {B} has one more than {A}, and {C} has one more than {B}. Take the number of {things} that {A} has. | How many does {A} have?",
                "Added up, an integer, the next one and the one after that make {total}. Take the first integer. | Find it.",
                "Three tickets with consecutive numbers are sold one after another, and the numbers total {total}. Take the number on the first ticket. | Which number is it?",
                "{A} puts {total} {things} into three heaps. The second heap has one more than the first, and the third has one more than the second. Take the number of {things} in the first heap. | How many are in it?",
                "The sum of three numbers is {total}. Each number after the first is one larger than the number before it. Take the smallest number. | What is the smallest number?",
                "Combined, three integers in a row give {total}; {A} is interested in the least one. | Calculate it.",
                "Which three successive whole numbers have the sum {total}? Consider the lowest of them. | Which one is it?",
                "In a stadium three friends get neighbouring seats, numbered one after another. Their seat numbers total {total}. Take the lowest seat number. | What is it?",
                "A factory makes {total} lamps in three weeks. Every week it makes one lamp more than in the week before. Take the number of lamps made in the first week. | How many lamps is that?",
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
                "Two numbers have the sum {total} and the difference {gap}. Take the larger number. | What is it?",
                "{A} and {B} pick {total} {fruits} in all, and {A} picks {gap} more than {B}. Take the number of {fruits} that {A} picks. | How many does {A} pick?",
                "A shop sells {total} {snacks} on two days, on the first day {gap} fewer than on the second. Take the number sold on the second day. | How many is that?",
                "{A} and {B} earn {total} dollars altogether. {A} earns {gap} dollars more than {B}. Take the number of dollars that {A} earns. | How many dollars does {A} earn?",
                "{A} has {gap} {things} fewer than {B}, and combined they have {total}. Take the number of {things} that {B} has. | Find it.",
                "There are {total} {fruits} in two crates; one crate holds {gap} more than the other. Take the number of {fruits} in the fuller crate. | Calculate it.",
                "Given u + v = {total} and u - v = {gap}, look at u. | What is u?",
                "One number is {gap} greater than another, and the two numbers add up to {total}. Take the greater number. | What is it?",
                "{A} drives {total} kilometres in two days and covers {gap} kilometres more on the first day than on the second. Take the number of kilometres of the first day. | How many is that?",
                "If you add two numbers, you get {total}; if you subtract the smaller from the larger, you get {gap}. Consider the larger one. | Compute it.",
                "A jacket and a shirt cost {total} dollars together, and the jacket costs {gap} dollars more than the shirt. Take the price of the jacket as a number of dollars. | What is it?",
                "In a school election with two candidates, {total} votes are cast. The winner receives {gap} votes more than the loser. Take the number of votes for the winner. | How many votes is that?",
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
                "The sum of two numbers is {total}. The larger is {k:times} the smaller. | Find the larger number.",
                "{A} picks {k:times} as many {fruits} as {B}. In all they pick {total} {fruits}. | How many {fruits} does {A} pick?",
                "Given x = {k}y and x + y = {total}, | determine x.",
                "{A} and {B} have {total} dollars altogether. {A} has {k:times} as much money as {B}. | How many dollars does {A} have?",
                "Combined, {A} and {B} read {total} pages, and {A} read {k:times} as many as {B}. | What number of pages did {A} read?",
                "There are {total} people at a fair. For every adult there are {k} children. | How many children are at the fair?",
                "Two numbers together make {total}, and dividing the larger by the smaller gives {k}. | What is the larger one?",
                "A box holds {total} pencils, all of them red or blue. There are {k:times} as many red pencils as blue ones. | How many pencils are red?",
                "In one month {A} cycles {k:times} as far as {B}, and together they cover {total} kilometres. | How many kilometres does {A} cycle?",
                "{A} shares {total} {things} with {B} and keeps {k:times} as many as {B} gets. | Compute how many {A} keeps.",
                "If the first of two numbers is {k} times the second and both add up to {total}, | what is the first number?",
                "A farmer has {total} fruit trees, only apple trees and pear trees. The number of apple trees is {k:times} the number of pear trees. | How many apple trees does the farmer have?",
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
                "{m} {wares} and {n:ware2} are priced at {first} dollars altogether. The same with two more {wares2} is priced at {second} dollars. | What does each {ware} cost, in dollars?",
                "{A} spends {first} dollars on {m} {wares} and {n:ware2}. {B} spends {second} dollars on as many {wares} but two {wares2} more. | How many dollars does a single {ware} cost?",
                "{m} {wares} with {n:ware2} can be had for {first} dollars, and for {second} dollars if two {wares2} are added. | Find the price of one {ware} in dollars.",
                "{A} buys {m} {wares} and {n:ware2} and pays {first} dollars. If {A.he} bought two more {wares2}, {A.he} would pay {second} dollars. | How much does one {ware} cost, in dollars?",
                "A set of {m} {wares} and {n:ware2} sells for {first} dollars. At the same prices a set with two {wares2} more sells for {second} dollars. | What is the price of each {ware} in dollars?",
                "{A}'s receipt: {m} {wares} and {n:ware2}, total {first} dollars. {B}'s receipt: {m} {wares} and two {wares2} more than {A}, total {second} dollars. | Compute the cost of one {ware} in dollars.",
                "For {m} {wares} and {n:ware2} {A} hands over {first} dollars. Then {A.he} comes back for two more {wares2} and has spent {second} dollars in all. | How many dollars was each {ware}?",
                "{A} got {m} {wares} and {n:ware2} for {first} dollars. {B} got the same things and two more {wares2} for {second} dollars. | How many dollars did one {ware} cost?",
                "The price of {m} {wares} together with {n:ware2} is {first} dollars; two more {wares2} make it {second} dollars. | What is the price per {ware} in dollars?",
                "How much is one {ware}, in dollars, | if {m} {wares} and {n:ware2} sell for {first} dollars, and the same with two {wares2} more for {second} dollars?",
                "A school orders {m} {wares} and {n:ware2} for {first} dollars. When two {wares2} are added to the order, the total becomes {second} dollars. | Determine what one {ware} costs, in dollars.",
                "Last week {A} paid {first} dollars for {m} {wares} and {n:ware2}. This week, at the same prices, {A.he} took the same and two more {wares2} and paid {second} dollars. | What is the price of one {ware}, in dollars?",
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
                "A farm has {heads} cows and hens. In total the animals have {legs} legs. | Find how many cows there are.",
                "{A} feeds {heads} animals, each of them a cow or a hen. Altogether they have {legs} legs. | How many cows does {A.he} feed?",
                "There are {legs} legs and {heads} heads in {A}'s barn, where only cows and hens live. | What number of cows is in the barn?",
                "{A} keeps cows and hens. {A.he} has {heads} animals in all, and they have {legs} legs together. | How many cows does {A.he} keep?",
                "Cows and hens walk across a yard. {A} counts {heads} heads, {B} counts {legs} legs. | How many cows are in the yard?",
                "Counting {legs} legs on {heads} cows and hens, | how many cows has {A} seen?",
                "The number of cows and hens on a farm is {heads}, and the number of their legs is {legs}. | Compute the number of cows.",
                "{heads} cows and hens are standing in a field, and they have {legs} legs in total. | How many of the animals are cows?",
                "{A} sells {heads} animals, some of them cows and the others hens. Combined they have {legs} legs. | How many cows does {A.he} sell?",
                "If {heads} cows and hens have {legs} legs altogether, | how many cows are there?",
                "{A} writes in a letter: \"We now have {heads} cows and hens, and overall they have {legs} legs.\" | Determine the number of cows.",
                "In a picture book {A} sees only cows and hens, all of them from head to foot. {A.he} counts {heads} animals and {legs} legs. | How many cows are in the picture book?",
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
                "The equations {a}x + {b}y = {e} and {c}x + y = {f} are both true. | Find x.",
                "{a} meals and {b} drinks cost {e} dollars; {c} meals and one drink cost {f} dollars. | What is the price of one meal in dollars?",
                "{A} solves {a}x + {b}y = {e} together with {c}x + y = {f}. | What does {A.he} get for x?",
                "{a} adult tickets and {b} child tickets cost {e} dollars. For {c} adult tickets and one child ticket {A} pays {f} dollars. | How many dollars does an adult ticket cost?",
                "{A} spends {e} dollars on {a} {wares} and {b} {wares2}. For {c} {wares} and one {ware2} {A.he} would spend {f} dollars. | What does each {ware} cost, in dollars?",
                "Where the line {a}x + {b}y = {e} meets the line {c}x + y = {f}, | what is the x-coordinate?",
                "All boxes weigh the same, and so do all bags. {a} boxes and {b} bags weigh {e} kilograms in all, {c} boxes and one bag weigh {f} kilograms. | How many kilograms does each box weigh?",
                "{A} has two numbers. {a} times the first and {b} times the second add up to {e}. {c} times the first and once the second add up to {f}. | What is the first number?",
                "{A} runs {a} laps in the park and {b} laps round the lake, {e} kilometres in total; {B} runs {c} laps in the park and one round the lake, {f} kilometres in total. | How many kilometres is a lap in the park?",
                "{A} says: \"For {a} {wares} and {b} {wares2} I got {e} dollars, for {c} {wares} and one {ware2} I got {f} dollars.\" | Compute the price of one {ware} in dollars.",
                "Find the value of x | if {a}x + {b}y is {e} and {c}x + y is {f}.",
                "In a bakery {a} cakes and {b} loaves of bread come to {e} dollars, while {c} cakes and one loaf come to {f} dollars. | How much is one cake, in dollars?",
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
                "The equations {a}x + y = {e} and x + {a}y = {f} both hold. Take x + y. | What is it?",
                "{A} buys {a} {wares} and one {ware2} for {e} dollars. {B} buys one {ware} and {a} {wares2} for {f} dollars. Take the cost in dollars of one {ware} plus one {ware2}. | How much is it?",
                "{A} solves {a}x + y = {e} and x + {a}y = {f}, then adds x and y. | What does {A.he} get?",
                "{a} meals and one drink cost {e} dollars, one meal and {a} drinks cost {f} dollars. Take the price in dollars of one meal and one drink together. | What is this price?",
                "Of two numbers, {a:times} the first plus the second makes {e}, and the first plus {a:times} the second makes {f}. Add the two numbers. | What is their sum?",
                "{a} equal boxes and one bag weigh {e} kilograms in total, one such box and {a} such bags {f} kilograms. Take the weight in kilograms of a box and a bag combined. | Find it.",
                "Let m and n be numbers with {a}m + n = {e} and {a}n + m = {f}. Consider m + n. | What is its value?",
                "If you multiply a number by {a} and add a second number, you get {e}. If you multiply the second number by {a} and add the first, you get {f}. Take the sum of the two numbers. | What is the sum?",
                "{A} earns {e} dollars for {a} hours in the shop and one in the kitchen, but {f} dollars for one hour in the shop and {a} in the kitchen. Take the total pay in dollars for one hour of each. | Compute it.",
                "A pair of numbers (x, y) solves {e} = {a}x + y and {f} = x + {a}y; {A} wants the total of x and y. | How large is it?",
                "{A} says: \"{a} red cards and one blue card are worth {e} points, one red card and {a} blue cards {f} points.\" Take the number of points of a red and a blue card together. | How many is that?",
                "At a fair {A} pays {e} dollars for {a} rides and one drink. {B} pays {f} dollars for one ride and {a} drinks. Take the price in dollars of one ride and one drink together. | How much is that?",
            ],
        },
    ];
}
