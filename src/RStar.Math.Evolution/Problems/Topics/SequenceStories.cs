using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Arithmetic and geometric sequences and their sums.</summary>
internal static class SequenceStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("next-by-difference")
        {
            Numbers = "a 2..150; d 2..60; b = a + d; c = b + d",
            Steps =
            [
                "next = c + (b - a) # Each term is larger than the one before by the same amount",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Look at the sequence {a}, {b}, {c}, ... in which the same number is added each time, and take its next term. | What is it?",
                "The terms {a}, {b}, {c} begin an arithmetic sequence. Consider the fourth term. | What is it?",
                "{A} counts on in equal steps, {a}, {b}, {c}, and notes the number that comes next. | Which number is it?",
                "An arithmetic progression starts with {a}, {b} and {c}. Let t be the term after these. | Find t.",
            ],
        },
        new("common-difference")
        {
            Numbers = "a 2..200; d 2..90; b = a + d",
            Steps = ["difference = b - a # Two neighbouring terms differ by it"],
            Gives = Kind.Number,
            Phrasings =
            [
                "Two neighbouring terms of an arithmetic sequence are {a} and {b}. Take the common difference. | What is it?",
                "An arithmetic sequence goes from {a} to {b} in one step. Consider its step. | How large is the step?",
                "{A} counts in equal steps and says {b} right after {a}; take the size of a step. | Find it.",
            ],
        },
        new("next-by-factor")
        {
            Numbers = "a 2..700; r 2..15; b = a * r",
            Steps = ["ratio = b / a # Each term is the one before times the same number"],
            Gives = Kind.Number,
            Phrasings =
            [
                "Two neighbouring terms of a geometric sequence are {a} and {b}. Take the common ratio. | What is it?",
                "In a geometric sequence {a} is followed by {b}. Consider its quotient of neighbouring terms. | What is it?",
                "By one fixed number {A} multiplies each term to get the next; {a} gives {b}. Take that number. | Find it.",
            ],
        },
        new("term-of-arithmetic")
        {
            Numbers = "first 2..90; d 2..30; n 5..60",
            Steps =
            [
                "steps = n - 1 # From the first term to term {n}",
                "added = steps * d # All differences together",
                "term = first + added # Add them to the first term",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "An arithmetic sequence begins with {first} and has the common difference {d}. Take its {n:th} term. | What is it?",
                "Starting from {first}, each number of a list is {d} larger than the one before. Consider number {n} of the list. | What is it?",
                "The first row of a hall has {first} seats and every further row {d} more than the one in front of it. Let s be the number of seats in row {n}. | What is s?",
                "Term 1 of a sequence is {first}, and {d} is added from term to term. Look at term {n}. | Find it.",
            ],
        },
        new("which-term")
        {
            Numbers = "first 2..60; d 2..20; n 5..60; term = first + (n - 1) * d",
            Steps =
            [
                "added = term - first # What all steps add",
                "steps = added / d # So many steps",
                "n = steps + 1 # The first term needs no step",
            ],
            Phrasings =
            [
                "In the arithmetic sequence that begins with {first} and has the difference {d}, | which position has the number {term}?",
                "{A} writes {first} and goes on adding {d}. | How many numbers has {A} written when {A.he} reaches {term}, the first one included?",
                "The seats in a row number {first} in front and {d} more in each row behind. | Which row has {term} seats?",
                "Counting from {first} to {term} in steps of {d}, | how many numbers are named?",
            ],
        },
        new("sum-to-n")
        {
            Numbers = "n 8..250",
            Steps =
            [
                "doubled = n * (n + 1) # Pairs of equal sums, each number used twice",
                "total = doubled / 2 # So halve it",
            ],
            Gives = Kind.Number,
            Alternative =
                """
                # List the numbers from 1 to {n}
                numbers = range(1, {n} + 1)

                # Add them up
                total = sum(numbers)
                """,
            Phrasings =
            [
                "{A} adds all whole numbers from 1 to {n}. | What is the sum?",
                "Let s be 1 + 2 + 3 + ... + {n}. | What is s?",
                "{A} puts one {thing} into the first {box}, two into the second and so on up to {n} in the last, and counts all. | What number does {A} get?",
                "{A} looks for the sum of the first {n} positive whole numbers. | Find it.",
            ],
        },
        new("sum-of-arithmetic")
        {
            Numbers = "first 2..60; d 2..15; n 4..40; last = first + (n - 1) * d; where (first + last) * n % 2 == 0",
            Steps =
            [
                "ends = first + last # First and last term",
                "doubled = ends * n # {n} such pairs make twice the sum",
                "total = doubled / 2 # So halve it",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "An arithmetic sequence of {n} terms begins with {first} and ends with {last}. Add all terms. | What is the sum?",
                "{n} numbers in equal steps go from {first} to {last}. Let s be their sum. | What is s?",
                "A theatre has {n} rows; the number of seats grows evenly from {first} in the first row to {last} in the last. Count all seats. | How many are there?",
                "Take the total of an arithmetic progression with {n} terms whose ends are {first} and {last}. | Find it.",
            ],
        },
        new("term-of-geometric")
        {
            Numbers = "first 2..15; r 2..5; n 3..9; where first * r ** (n - 1) < 500000",
            Steps =
            [
                "steps = n - 1 # From the first term to term {n}",
                "factor = r ** steps # So often the ratio is applied",
                "term = first * factor # Apply it to the first term",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "A geometric sequence begins with {first} and has the ratio {r}. Take its {n:th} term. | What is it?",
                "Starting with {first}, each number of a list is {r:times} the one before. Consider number {n} of the list. | What is it?",
                "A dish holds {first} cells in the first hour, and in every further hour {r:times} as many as in the one before. Count the cells in hour {n}. | How many are there?",
                "{A} begins a sequence with {first}; multiplying by {r} leads from term to term. Look at term {n}. | Find it.",
            ],
        },
        new("sum-of-odd-numbers")
        {
            Numbers = "n 5..400",
            Steps = ["total = n * n # The first {n} odd numbers add up to the square of {n}"],
            Gives = Kind.Number,
            Alternative =
                """
                # List the first {n} odd numbers
                odd_numbers = [2 * i + 1 for i in range({n})]

                # Add them up
                total = sum(odd_numbers)
                """,
            Phrasings =
            [
                "{A} adds the first {n} odd numbers 1, 3, 5, ... and notes the sum. | What is the sum?",
                "Let s be the sum of the {n} smallest positive odd numbers. | What is s?",
                "{A} lays 1, then 3, then 5 {things} and so on, {n} times in all, and counts the {things}. | What number does {A} get?",
                "{A} adds up 1 + 3 + 5 + ... with {n} summands and writes the sum on a wall in {city}. | Find the sum.",
            ],
        },
        new("second-difference")
        {
            Numbers = "a 2..30; d 2..15; e 1..9; b = a + d; c = b + d + e; f = c + d + 2 * e",
            Steps =
            [
                "last_step = f - c # The last step",
                "growth = last_step - (c - b) # How much the steps grow",
                "next_step = last_step + growth # The next step grows as much",
                "next = f + next_step # The next term",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "In the sequence {a}, {b}, {c}, {f}, ... the steps between neighbours grow by the same amount each time. Take the next term. | What is it?",
                "{A} writes {a}, {b}, {c}, {f} so that the difference from number to number always grows by one fixed amount, and notes the number that comes next. | Which number is it?",
                "The differences of neighbours in {a}, {b}, {c}, {f} form an arithmetic sequence. Let t be the fifth number. | Find t.",
            ],
        },
        new("fibonacci-like")
        {
            Numbers = "a 1..40; b 1..40; where a != b",
            Steps =
            [
                "third = a + b # Each term is the sum of the two before",
                "fourth = b + third # The fourth",
                "fifth = third + fourth # The fifth",
                "sixth = fourth + fifth # The sixth",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "A sequence begins with {a}, {b}; from then on each term is the sum of the two before it. Take the sixth term. | What is it?",
                "{A} starts with {a} and {b} and goes on writing the sum of the last two numbers until there are six; take the last one. | What is it?",
                "Let x1 = {a}, x2 = {b}, and let each later term be the sum of its two predecessors. | Find x6.",
            ],
        },
        new("geometric-sum")
        {
            Numbers = "first 2..60; r 2..6; n 3..9; where first * r ** n < 400000",
            Steps =
            [
                "power = r ** n # The ratio {n} times",
                "scaled = first * (power - 1) # Numerator of the formula for the sum",
                "total = scaled / (r - 1) # Divide by the ratio minus 1",
            ],
            Gives = Kind.Number,
            Alternative =
                """
                # List the {n} terms
                terms = [{first} * {r}**i for i in range({n})]

                # Add them up
                total = sum(terms)
                """,
            Phrasings =
            [
                "Add the first {n} terms of the geometric sequence that begins with {first} and has the ratio {r}. | What is the sum?",
                "{A} saves {first} dollars in the first month and {r:times} as much in each month as in the one before. Count the dollars of the first {n} months. | How many are there?",
                "{A} calls s the sum of {n} numbers of which the first is {first} and every further one {r:times} the one before. | Find s.",
            ],
        },
    ];
}
