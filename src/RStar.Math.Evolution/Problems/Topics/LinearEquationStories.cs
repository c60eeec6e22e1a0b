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
            ],
        },
    ];
}
