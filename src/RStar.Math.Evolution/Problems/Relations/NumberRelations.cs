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
                "Then add {k} more to this. | What is the sum?",
                "{A} takes that number and adds {k} to it. | What number does {A} get?",
                "Now find the sum of this number and {k}. | How much is it?",
                "Raise that number by {k}. | What is it now?",
                "The next number is greater than this one by {k}. | Which number is it?",
                "{A} writes that down and counts on by {k}. | What number does {A} reach?",
                "Another number is {k} more than the result. | Find this other number.",
                "To what has been found so far, {A} adds another {k}. | What is the total?",
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
                "Then take {k} away from this. | What is left?",
                "{A} takes that number and subtracts {k} from it. | What number does {A} get?",
                "Now find the difference between this number and {k}. | How much is it?",
                "Reduce that number by {k}. | What is it now?",
                "The next number is smaller than this one by {k}. | Which number is it?",
                "Now remove {k} from this number. | How much remains?",
                "Another number is {k} less than the result. | Find this other number.",
                "From what has been found so far, {A} takes away another {k}. | How much is left?",
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
                "{A} multiplies that number by {k}. | What number does {A} get?",
                "Then find {k:times} this number. | How much is it?",
                "The next number is {k:times} as large as this one. | Which number is it?",
                "{A} adds up {k} numbers, each of them equal to the result. | What is the total?",
                "Now let that grow to {k:times} its size. | What is the new number?",
                "Multiply this number by the factor {k}. | Work out the product.",
                "Another number is {k:times} as much as the result. | Find this other number.",
                "Put together {k} groups, each as large as this number. | How much is that altogether?",
                "Enlarge this number by a factor of {k}. | Calculate the new number.",
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
                "{A} divides that number by {k}. | What number does {A} get?",
                "Share this number equally among {k} people and take what one of them gets. | How much does each of them get?",
                "The next number fits into this one exactly {k:times}. | Which number is it?",
                "Now find the number that, multiplied by {k}, gives this one. | Which number is that?",
                "Break that number up into {k} parts of the same size and keep a single part. | How large is it?",
                "{A} takes the result, and {A.he} divides it by {k}. | What is the quotient?",
                "Form {k} equal groups out of that and look at one group. | How large is each group?",
                "The result is {k:times} as large as another number; go on with that other number. | Find it.",
                "Out of it, {A} makes {k} equal shares and notes the size of one share. | Determine that size.",
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
                "{A} multiplies that number by itself. | What number does {A} get?",
                "Then find the square of this number. | How much is it?",
                "{A} takes the result and squares it. | What does {A} get?",
                "Now form the product of the result with itself. | What is the product?",
                "Raise the result to the second power. | Calculate the new number.",
                "Think of a square with this number as its side and take its area. | How large is the area?",
                "Next, go from n to n * n, where n is the number so far. | Which number is that?",
                "Make as many groups as this number says, with just as many in each group, and count everything. | How many are there altogether?",
                "Use this number for both factors of a multiplication and take the product. | Determine the product.",
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
                "{A} divides that number by {k} and writes down the remainder. | What number does {A} write down?",
                "Then divide this by {k} and take what is left over. | How much is left over?",
                "Now find the remainder when this number is divided by {k}. | What is it?",
                "Calculate the result mod {k}. | What do you get then?",
                "Split that number into as many groups of {k} as possible and take what is left. | How much is left?",
                "Take {k} away from the result again and again until less than {k} is left. | What number remains?",
                "{A} makes as many groups of {k} as possible out of this number and keeps only the rest. | How much does {A} keep?",
                "Dividing that by {k} leaves a remainder; go on with the remainder. | Find it.",
                "Divide it by {k}, forget the quotient and keep what remains. | Determine what remains.",
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
                "{A} multiplies that number by {k} and then adds {m}. | What number does {A} get?",
                "Then find {k:times} this number and add {m} to it. | How much is it?",
                "The next number is {m} more than {k:times} this one. | Which number is it?",
                "Multiply this by {k}. To the product, add {m}. | What is the sum?",
                "Another number is greater by {m} than {k:times} the result. | Find this other number.",
                "Now work out {m} plus {k} times the number so far. | What is the total?",
                "{A} multiplies this by the factor {k} and puts {m} on top. | What does {A} have then?",
                "Take {k} groups, each as large as this number, and {m} more. | How much is that altogether?",
                "Form the product of the result and {k}, then increase the product by {m}. | Determine the new number.",
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
                "{A} starts from {k} and takes that number away. | How much is left?",
                "Then take this away from {k}. | What is left?",
                "Now find how much must be added to this number to make {k}. | How much is it?",
                "{A} subtracts that number from {k}. | What number does {A} get?",
                "Work out by how much {k} is greater than the result. | How much is it?",
                "{k} is larger than this number; take how much larger it is. | How much larger is it?",
                "Another number and the result add up to {k}; go on with that other number. | Find it.",
                "Out of {k}, as much as this number says is used up; take what remains. | How much remains?",
                "Count on from this number up to {k} and note how far it is. | Determine how far it is.",
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
                "{A} works out the greatest common factor of that number and {k}. | What number does {A} get?",
                "Then find the greatest common factor of this and {k}. | What is it?",
                "Now look for the highest number by which both the result and {k} can be divided without a remainder. | Which number is it?",
                "Calculate the gcd of this number and {k}. | What is the gcd?",
                "Take the greatest whole number that goes into that and into {k} with nothing left over. | Which number is that?",
                "{A} lists the divisors that the result shares with {k} and takes the largest of them. | What number does {A} take?",
                "The result and {k} have common divisors; go on with the greatest one. | Find it.",
                "Both this number and {k} are split into groups of one and the same size, as large as possible; take that size. | How large is each group?",
                "Of all whole numbers that divide {k} as well as that number, take the largest. | Determine it.",
            ],
        },
    ];
}
