using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Quadratic equations with whole roots.</summary>
internal static class QuadraticStories
{
    private const string PositiveRoots = "small 1..40; large small + 1..75; s = small + large; p = small * large";

    public static readonly IReadOnlyList<Story> All =
    [
        new("square-root")
        {
            Numbers = "x 3..400; square = x * x",
            Steps = ["x = isqrt(square) # The positive number whose square is {square}"],
            Gives = Kind.Number,
            Phrasings =
            [
                "{A} calls x the positive solution of x^2 = {square}. | What is x?",
                "{square} is the product of a positive number with itself; {A} looks for that number. | What is it?",
                "{A} starts with the positive square root of {square}. | What is it?",
                "A square {field} in {city} covers {square} square metres; take the number of metres of its side. | Find that number.",
            ],
        },
        new("sum-of-roots")
        {
            Numbers = "first 0 - 60..60; second 0 - 60..60; b = 0 - first - second; c = first * second; where first != second; where b != 0; where c != 0",
            Results = ResultRange.Whole,
            Steps = ["total = 0 - b # By Vieta, the roots add up to the opposite of the coefficient of x"],
            Phrasings =
            [
                "What is the sum of the solutions of x^2 {b:+x}x {c:signed} = 0? | Give the sum.",
                "The equation x^2 {b:+x}x {c:signed} = 0 has two roots. | What do they add up to?",
                "Let r and s be the roots of x^2 {b:+x}x {c:signed}. | What is r + s?",
                "A parabola y = x^2 {b:+x}x {c:signed} crosses the x-axis at two points. | Find the sum of their x-coordinates.",
            ],
        },
        new("value-of-a-square")
        {
            Numbers = "x 3..60; c 2..300",
            Steps =
            [
                "square = x * x # The square of {x}",
                "value = square + c # Add {c}",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Let y be x^2 + {c} for x = {x}. | What is y?",
                "Put {x} for x into x^2 + {c}. | What is the value?",
                "{A} squares {x}, adds {c} and looks at the sum. | What is it?",
                "For f(t) = t^2 + {c}, take the value f({x}). | Find it.",
            ],
        },
        new("shifted-square")
        {
            Numbers = "root 3..60; c 2..300; value = root * root + c",
            Steps =
            [
                "square = value - c # Take {c} from both sides",
                "x = isqrt(square) # The positive root",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Let x be the positive solution of x^2 + {c} = {value}. | What is x?",
                "The square of a positive number is {c} short of {value}; {A} looks for that number. | What is it?",
                "Start with the positive x for which x^2 + {c} = {value}. | What is x?",
                "Adding {c} to the square of a positive number n gives {value}; consider n. | Find n.",
            ],
        },
        new("scaled-square")
        {
            Numbers = "root 2..40; a 2..12; c 2..200; value = a * root * root - c; where value > 0",
            Steps =
            [
                "multiple = value + c # Add {c} to both sides",
                "square = multiple / a # Divide by {a}",
                "x = isqrt(square) # The positive root",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Let x be the positive solution of {a}x^2 - {c} = {value}. | What is x?",
                "A positive number is squared, the square multiplied by {a}, and {c} subtracted, which leaves {value}; {A} looks for that first number. | What is it?",
                "Start with the positive x for which {a}x^2 - {c} = {value}. | What is x?",
                "By {c}, {a} times the square of a positive number n exceeds {value}; consider n. | Find n.",
            ],
        },
        new("other-root")
        {
            Numbers = "first 2..90; second 2..60; s = first + second; p = first * second; where first != second",
            Steps = ["second = p / first # By Vieta, the product of the roots is {p}"],
            Gives = Kind.Number,
            Phrasings =
            [
                "One solution of x^2 - {s}x + {p} = 0 is {first}. Take the other one. | What is it?",
                "The equation x^2 - {s}x + {p} = 0 has the root {first} and a second root. | What is the second root?",
                "The number {first} solves x^2 - {s}x + {p} = 0; consider the other solution. | What is it?",
                "Apart from {first}, one more number is a root of x^2 - {s}x + {p}, as {A} finds. | Find that number.",
            ],
        },
        new("discriminant")
        {
            Numbers = "a 1..9; b 2..30; c 1..9; where b * b > 4 * a * c",
            Steps =
            [
                "square = b * b # The square of the middle coefficient",
                "product = 4 * a * c # Four times the product of the others",
                "discriminant = square - product # The discriminant is b^2 - 4ac",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Take the discriminant of {a:x}x^2 + {b}x + {c} = 0. | What is it?",
                "Work out the discriminant of the quadratic {a:x}x^2 - {b}x + {c}. | What is its value?",
                "Let D be the discriminant of {a:x}x^2 + {b}x + {c}. | Find D.",
            ],
        },
        new("difference-of-roots")
        {
            Numbers = PositiveRoots,
            Steps =
            [
                "square = s * s - 4 * p # The square of the difference of the roots",
                "difference = isqrt(square) # Its root",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Take the positive difference of the two solutions of x^2 - {s}x + {p} = 0. | What is it?",
                "The roots of x^2 - {s}x + {p} lie some distance apart on the number line. | What is the distance?",
                "A parabola y = x^2 - {s}x + {p} cuts a piece out of the x-axis; take the length of the piece. | Find the length.",
            ],
        },
        new("larger-root")
        {
            Numbers = PositiveRoots,
            Steps =
            [
                "discriminant = s * s - 4 * p # b^2 - 4ac of the equation",
                "root = isqrt(discriminant) # Its root",
                "x = (s + root) / 2 # The quadratic formula with plus gives the larger solution",
            ],
            Alternative =
                """
                # Write the equation with an unknown
                from sympy import Eq, solve, symbols
                unknown = symbols("x")
                equation = Eq(unknown**2 - {s} * unknown + {p}, 0)

                # Solve it and take the larger solution
                x = max(solve(equation, unknown))
                """,
            Phrasings =
            [
                "What is the larger solution of x^2 - {s}x + {p} = 0? | Give the number.",
                "Solve x^2 - {s}x + {p} = 0. | What is the greater of the two solutions?",
                "Two numbers add up to {s} and their product is {p}. | What is the larger of them?",
                "Length and width of a rectangle add up to {s} metres, and its area is {p} square metres. | How many metres long is its longer side?",
            ],
        },
        new("smaller-root")
        {
            Numbers = PositiveRoots,
            Steps =
            [
                "discriminant = s * s - 4 * p # b^2 - 4ac of the equation",
                "root = isqrt(discriminant) # Its root",
                "x = (s - root) / 2 # The quadratic formula with minus gives the smaller solution",
            ],
            Phrasings =
            [
                "What is the smaller solution of x^2 - {s}x + {p} = 0? | Give the number.",
                "Solve x^2 - {s}x + {p} = 0. | What is the lesser of the two solutions?",
                "Two numbers have the sum {s} and the product {p}. | What is the smaller of them?",
                "At which x does the parabola y = x^2 - {s}x + {p} first meet the x-axis, coming from the left? | Find x.",
            ],
        },
        new("consecutive-product")
        {
            Numbers = "n 3..400; p = n * (n + 1)",
            Steps =
            [
                "discriminant = 1 + 4 * p # n^2 + n = {p} is a quadratic equation",
                "root = isqrt(discriminant) # The root of its discriminant",
                "n = (root - 1) / 2 # The positive solution",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "The product of two consecutive positive numbers, which {A} looks for, is {p}. Take the smaller one. | What is it?",
                "{A} multiplies two positive whole numbers that follow one another and gets {p}. Consider the first of them. | What is it?",
                "A rectangular {field} of {p} square metres in {city} is one metre longer than wide; take the number of metres of its width. | Find the number.",
            ],
        },
        new("sum-of-squares-of-roots")
        {
            Numbers = PositiveRoots,
            Steps =
            [
                "square = s * s # The square of the sum of the roots",
                "doubled = 2 * p # Twice their product",
                "value = square - doubled # (r + q)^2 - 2rq",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Add the squares of both solutions of x^2 - {s}x + {p} = 0. | What is the sum?",
                "Let r and q be the roots of x^2 - {s}x + {p}, and let m be r^2 + q^2. | What is m?",
                "{A} squares two numbers with sum {s} and product {p} and adds the squares. | Find the total.",
            ],
        },
    ];
}
