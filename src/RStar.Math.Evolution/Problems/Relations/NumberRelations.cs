using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Relations;

/// <summary>What can be done with a number.</summary>
internal static class NumberRelations
{
    public static readonly IReadOnlyList<Relation> All =
    [
        new("add-to-number")
        {
            From = Kind.Number,
            To = Kind.Number,
            Numbers = "k 2..90",
            Steps = ["added = it + k # Add {k}"],
            Phrasings =
            [
                "Add {k} to the result. | What do you get then?",
                "Increase this number by {k}. | What do you get?",
                "Next, take the number that is {k} more. | Which number is that?",
                "Go {k} further on the number line. | Where do you arrive?",
            ],
        },
        new("subtract-from-number")
        {
            From = Kind.Number,
            To = Kind.Number,
            Numbers = "k 1..it - 1; where k < 300",
            Steps = ["reduced = it - k # Subtract {k}"],
            Phrasings =
            [
                "Subtract {k} from the result. | What do you get then?",
                "Decrease this number by {k}. | What do you get?",
                "Next, take the number that is {k} less. | Which number is that?",
                "Go {k} back on the number line. | Where do you arrive?",
            ],
        },
        new("multiply-number")
        {
            From = Kind.Number,
            To = Kind.Number,
            Numbers = "k 2..12; where it < 20000",
            Steps = ["multiplied = it * k # Multiply by {k}"],
            Phrasings =
            [
                "Multiply the result by {k}. | What do you get then?",
                "Take this number {k} times. | What do you get?",
                "Next, form the product of that and {k}. | What is the product?",
            ],
        },
        new("divide-number")
        {
            From = Kind.Number,
            To = Kind.Number,
            Numbers = "k divides it; where k < 25",
            Steps = ["divided = it / k # Divide by {k}"],
            Phrasings =
            [
                "Divide the result by {k}. | What do you get then?",
                "Split this number into {k} equal parts and take one. | What do you get?",
                "Next, form the quotient of that and {k}. | What is the quotient?",
            ],
        },
        new("square-number")
        {
            From = Kind.Number,
            To = Kind.Number,
            Numbers = "where it < 150",
            Steps = ["squared = it * it # Multiply it by itself"],
            Phrasings =
            [
                "Square the result. | What do you get then?",
                "Multiply this number by itself. | What do you get?",
                "Next, take the second power of that. | Which number is that?",
            ],
        },
        new("remainder-of-number")
        {
            From = Kind.Number,
            To = Kind.Number,
            Numbers = "k 3..15; where it > k; where it % k > 0",
            Steps = ["remainder = it % k # The remainder on division by {k}"],
            Phrasings =
            [
                "Take the remainder of the result on division by {k}. | What is the remainder?",
                "Divide this number by {k} and keep only the remainder. | What do you get?",
                "Next, reduce that modulo {k}. | Which number is that?",
            ],
        },
        new("number-and-its-multiple")
        {
            From = Kind.Number,
            To = Kind.Number,
            Numbers = "k 2..9; m 2..60; where it < 20000",
            Steps =
            [
                "multiplied = it * k # Multiply by {k}",
                "increased = multiplied + m # Then add {m}",
            ],
            Phrasings =
            [
                "Multiply the result by {k} and add {m}. | What do you get then?",
                "Take this number {k} times and increase that by {m}. | What do you get?",
                "Next, go from n to {k}n + {m}, where n is the number so far. | Which number is that?",
            ],
        },
        new("from-a-larger-number")
        {
            From = Kind.Number,
            To = Kind.Number,
            Numbers = "k it + 2..it + 500",
            Steps = ["difference = k - it # Subtract it from {k}"],
            Phrasings =
            [
                "Subtract the result from {k}. | What do you get then?",
                "Find how much is missing from this number to {k}. | How much is it?",
                "Next, take the difference of {k} and that. | What is the difference?",
            ],
        },
        new("gcd-with-number")
        {
            From = Kind.Number,
            To = Kind.Number,
            Numbers = "k 6..90; where gcd(it, k) > 1",
            Steps = ["common = gcd(it, k) # The greatest number that divides it and {k}"],
            Phrasings =
            [
                "Take the greatest common divisor of the result and {k}. | What do you get then?",
                "Find the largest number that divides both this number and {k}. | What do you get?",
                "Next, take the highest common factor of that and {k}. | Which number is that?",
            ],
        },
    ];
}
