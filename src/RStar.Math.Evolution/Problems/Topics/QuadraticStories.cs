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
                "The number {square} is what {A} gets by multiplying a positive number by itself. Take that positive number. | What is it?",
                "If a positive number is squared, {square} comes out. Consider the positive number. | Which number is it?",
                "{A} lays {square} equal tiles so that they form one large square; take the number of tiles along one side. | How many is that?",
                "A farmer plants {square} young trees in a square, with as many rows as there are trees in each row. Take the number of rows. | Calculate it.",
                "Find the side length of a square with the area {square}. | How long is it?",
                "Solve x * x = {square} for positive x. | What is x?",
                "Take the square root of {square}. | What is it?",
                "{A} says: \"My number is positive, and its second power is {square}.\" Take {A.his} number. | Find it.",
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
                "{A} solves x^2 {b:+x}x {c:signed} = 0 and adds the two solutions. | What does {A.he} get?",
                "Find both numbers x with x^2 {b:+x}x {c:signed} = 0. | What is their sum?",
                "If p and q are the two zeros of f(x) = x^2 {b:+x}x {c:signed}, | what is p + q?",
                "The polynomial x^2 {b:+x}x {c:signed} becomes zero for two values of x. | Calculate the total of these values.",
                "Consider the quadratic equation x^2 {b:+x}x {c:signed} = 0. | Work out the sum of its two roots.",
                "The expression x^2 {b:+x}x {c:signed} can be written as (x - u)(x - v). | What is u + v?",
                "Without solving the equation, {A} tells how much the solutions of x^2 {b:+x}x {c:signed} = 0 make together. | What is this sum?",
                "The graph of f(x) = x^2 {b:+x}x {c:signed} meets the x-axis at x = m and again at x = n. | Determine m + n.",
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
                "{A} multiplies {x} by itself and then adds {c}. | What does {A.he} get?",
                "Increase the square of {x} by {c}. | Which number do you get?",
                "{A} lays out {x} rows of {x} {things} each and has {c} {things} left over. Take the number of all {A.his} {things}. | How many are there?",
                "Take the number that is {c} more than the second power of {x}. | Calculate it.",
                "In n^2 + {c}, replace n by {x}. | What is the value of the expression?",
                "A hall has {x} rows with {x} seats in each, and {c} extra seats along the walls; take the total number of seats. | How many is that?",
                "Add {c} to the product of {x} and {x}. | What is the sum?",
                "For the number x = {x}, {A} works out x * x and puts {c} on top. | Find what {A.he} ends up with.",
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
                "{A} squares a positive number and adds {c}, which gives {value}. Take the number {A.he} started with. | What is it?",
                "If the square of a positive number is increased by {c}, {value} comes out. Consider the positive number. | Which one is it?",
                "Solve {value} = x^2 + {c} and take the positive solution. | What is it?",
                "A positive number multiplied by itself is {c} less than {value}, and {A} wants to know the number. | Calculate it.",
                "{A} has {value} equal tiles. {A.he} lays one large square with them, and {c} tiles are left over. Take the number of tiles along one side of the square. | How many is that?",
                "The graph of y = x^2 + {c} reaches the height {value} at one positive x. Take this x. | What is x?",
                "On a table {value} {things} are put into rows, with as many {things} in each row as there are rows; {c} {things} remain. Take the number of rows. | How many rows are there?",
                "{A} says: \"I took a positive number times itself, and with {c} more I had {value}.\" Take {A.his} number. | Work it out.",
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
                "{A} squares a positive number, multiplies the square by {a}, subtracts {c} and gets {value}. Take the number {A.he} began with. | What is it?",
                "If {c} is taken away from {a} times the square of a positive number, {value} is left. Consider the positive number. | Which one is it?",
                "Solve {a}m^2 = {value} + {c} for positive m. | What is m?",
                "To lay {a} full squares of the same size, {A} needs {c} tiles more than the {value} {A.he} has. Take the number of tiles along one side of such a square. | Calculate it.",
                "Let f(x) = {a}x^2 - {c}. Take the positive x for which f(x) = {value}. | What is x?",
                "The product of {a} and the square of a positive number is {c} more than {value}. Look at the positive number. | What is it?",
                "{A} works with the equation {value} = {a}x^2 - {c} and takes its positive solution. | What is this solution?",
                "{A} says: \"My number is positive. Multiply its square by {a}, take off {c}, and you have {value}.\" Take {A.his} number. | Find it.",
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
                "{A} knows that {first} is a root of x^2 - {s}x + {p} = 0. Take the root that {A.he} does not know yet. | What is it?",
                "The parabola y = x^2 - {s}x + {p} crosses the x-axis at x = {first} and at one other place. Take the x-coordinate of the other place. | What is it?",
                "Two numbers have the sum {s} and the product {p}. One of them is {first}; take the second. | What is the second number?",
                "Both {first} and another number satisfy x^2 - {s}x + {p} = 0, and {A} looks for the other number. | Calculate it.",
                "Two neighbouring sides of a rectangle add up to {s} metres, and its area is {p} square metres. One of these sides is {first} metres long; take the number of metres of the other. | What is it?",
                "For x = {first} the expression x^2 - {s}x + {p} becomes zero. Take the other value of x for which it does. | Which value is it?",
                "Let r be the second solution of x^2 - {s}x + {p} = 0, beside the solution {first}. | What is r?",
                "{A} writes x^2 - {s}x + {p} as (x - {first})(x - t). Take the number t. | Find t.",
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
                "{A} works out the discriminant of the equation {a:x}x^2 + {b}x + {c} = 0. | What does {A.he} get?",
                "The quadratic formula for {a:x}x^2 + {b}x + {c} = 0 has a number under the root sign. Take this number. | What is it?",
                "{A} wants to know how many solutions {a:x}x^2 - {b}x + {c} = 0 has and calculates the discriminant. | What is it?",
                "For the parabola y = {a:x}x^2 + {b}x + {c}, take the discriminant. | Which number is it?",
                "Consider the discriminant of the polynomial f(x) = {a:x}x^2 - {b}x + {c}. | Calculate it.",
                "A quadratic equation has the coefficients {a}, {b} and {c}, in the order from x^2 to the constant. Take its discriminant. | How large is it?",
                "Find the discriminant of {c} + {b}x + {a:x}x^2. | What is it?",
                "Let D stand for the discriminant of {a:x}x^2 - {b}x + {c} = 0, which {A} needs for {A.his} homework. | What is D?",
                "To see whether {a:x}x^2 + {b}x + {c} has real roots, {A} determines its discriminant. | Give its value.",
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
                "{A} solves x^2 - {s}x + {p} = 0 and subtracts the smaller solution from the larger one. | What does {A.he} get?",
                "Two numbers have the sum {s} and the product {p}. Take the larger one minus the smaller one. | What is the difference?",
                "Find by how much the larger root of x^2 - {s}x + {p} exceeds the smaller one. | How much is it?",
                "Let u and v be the solutions of x^2 - {s}x + {p} = 0, with u greater than v. Take u - v. | What is it?",
                "The length and the width of a rectangle add up to {s} metres, and its area is {p} square metres. Take the number of metres by which it is longer than wide. | Calculate it.",
                "The graph of f(x) = x^2 - {s}x + {p} meets the x-axis twice. Take the distance between the two points. | How large is it?",
                "{A} marks both roots of x^2 - {s}x + {p} on a number line and measures how far apart they are. | What is the distance?",
                "Of two numbers it is known that they add up to {s} and that their product is {p}; {A} looks for the difference between the larger and the smaller. | What is it?",
                "The equation x^2 - {s}x + {p} = 0 has a larger and a smaller solution. Take how much more the larger one is. | Work out this difference.",
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
                "{A} solves x^2 - {s}x + {p} = 0 and writes down the larger root. | Which number does {A.he} write down?",
                "Let u and v be the roots of x^2 - {s}x + {p}, with u greater than v. | What is u?",
                "The parabola y = x^2 - {s}x + {p} cuts the x-axis at two points. | What is the x-coordinate of the point further to the right?",
                "{A} multiplies two numbers and gets {p}; when {A.he} adds them, {A.he} gets {s}. | Calculate the larger number.",
                "For two values of x the expression x^2 - {s}x + {p} is zero. | Which is the bigger value?",
                "If the product of two numbers is {p} and their sum is {s}, | what is the greater one?",
                "One long side and one short side of a rectangular {field} measure {s} metres together; the area is {p} square metres. | Find the length of the long side in metres.",
                "Both solutions of the quadratic equation {p} - {s}x + x^2 = 0 are positive. | Determine the larger one.",
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
                "{A} finds both roots of x^2 - {s}x + {p} and circles the smaller one. | Which number does {A.he} circle?",
                "Let u and v be the solutions of x^2 - {s}x + {p} = 0, with u less than v. | What is u?",
                "The product of two numbers is {p}, and together they make {s}. | What is the lesser of the two?",
                "Length and width of a rectangular {field} make {s} metres together, and its area is {p} square metres. | Calculate the shorter side in metres.",
                "The curve y = x^2 - {s}x + {p} crosses the x-axis twice. | What is the smaller of the two x-coordinates?",
                "If x^2 + {p} = {s}x, | what is the smallest value that x can have?",
                "{A} splits {s} into two parts with the product {p}. | How large is the smaller part?",
                "{A} says: \"The sum of my two numbers is {s}, and their product is {p}.\" | Work out the smaller one.",
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
                "Two page numbers of {A}'s book, one right after the other, have the product {p}. Take the smaller page number. | What is it?",
                "A positive whole number n times the next whole number makes {p}. Take n. | What is n?",
                "{A} lays {p} tiles in a rectangle with one tile more in each row than there are rows. Take the number of rows. | How many is that?",
                "Multiplying two consecutive positive whole numbers gives {p}. Consider the lesser of the two. | Which number is it?",
                "In a hall there are {p} seats, and each row has one seat more than there are rows. Take the number of rows. | Calculate it.",
                "A positive whole number and the one right after it have the product {p}, and {A} looks for the first of them. | What is it?",
                "{A} multiplies {A.his} locker number by the locker number that is one higher and gets {p}. Take {A}'s locker number. | What is it?",
                "The number {p} is the product of a positive whole number and its successor. Take the number itself, not the successor. | What is it?",
                "{A} and {B} have raffle tickets with consecutive numbers. Multiplied together, the numbers give {p}. Take the lower number. | Find it.",
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
                "{A} solves x^2 - {s}x + {p} = 0, squares both solutions and adds the squares. | What does {A.he} get?",
                "Two numbers have the sum {s} and the product {p}. Add the square of the one to the square of the other. | What do you get?",
                "Let u and v be the two solutions of x^2 - {s}x + {p} = 0. Take u^2 + v^2. | What is it?",
                "If two numbers add up to {s} and their product is {p}, their squares have a certain sum. Take this sum. | How large is it?",
                "The parabola y = x^2 - {s}x + {p} meets the x-axis at two points. Square their x-coordinates and add the two squares. | Calculate the sum.",
                "Two neighbouring sides of a rectangle add up to {s} metres; its area is {p} square metres. Draw a square on each of the two sides and take the total area of both squares in square metres. | What is it?",
                "Find the sum of the squares of the zeros of f(x) = x^2 - {s}x + {p}. | Which number is it?",
                "For m + n = {s} and mn = {p}, look at the sum m^2 + n^2. | What is its value?",
                "{A} wants the total of r^2 and t^2, where r and t are the roots of x^2 - {s}x + {p} = 0. | Work it out.",
            ],
        },
    ];
}
