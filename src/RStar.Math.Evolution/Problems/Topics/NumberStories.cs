using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>One operation on two numbers, without a story.</summary>
internal static class NumberStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("sum-of-two-numbers")
        {
            Numbers = "a 2..99; b 2..99",
            Steps = ["total = a + b # Add {b} to {a}"],
            Phrasings =
            [
                " | What is {a} + {b}?",
                " | Calculate {a} + {b}.",
                " | What is {a} plus {b}?",
                " | How much is {b} added to {a}?",
                " | Compute the sum of {a} and {b}.",
                " | Add {a} and {b}. What do you get?",
                " | {a} + {b} is how much?",
                " | Work out {a} and {b} together.",
                " | What is the sum of {a} and {b}?",
                " | How much is {a} plus {b}?",
                " | Find {a} + {b}.",
                " | What number do you get when {a} and {b} are summed up?",
                " | Two numbers are {a} and {b}. What is their sum?",
                " | {A} adds {b} to {a}. What is the result?",
                " | What do {a} and {b} make together?",
                " | What is the total of the numbers {a} and {b}?",
                " | How much is {a} + {b}?",
                " | Find the sum of {a} and {b}.",
                " | Which number is {b} more than {a}?",
                " | What number is by {b} larger than {a}?",
                " | What is {a} increased by {b}?",
                " | Evaluate {a} + {b}.",
                " | A number is {b} greater than {a}. Which number is it?",
                " | Please add up {a} and {b} for {A}.",
            ],
        },
        new("difference-of-two-numbers")
        {
            Numbers = "a 6..150; b 2..a - 1",
            Steps = ["left = a - b # Subtract {b} from {a}"],
            Phrasings =
            [
                " | What is {a} - {b}?",
                " | Calculate {a} - {b}.",
                " | What is {a} minus {b}?",
                " | How much is {b} taken from {a}?",
                " | Compute the difference between {a} and {b}.",
                " | Subtract {b} from {a}. What do you get?",
                " | {a} - {b} is how much?",
                " | Work out {a} less {b}.",
                " | What is the difference between {a} and {b}?",
                " | How much is {a} minus {b}?",
                " | Find {a} - {b}.",
                " | What number do you get when {a} is lowered by {b}?",
                " | Two numbers are {a} and {b}. What is their difference?",
                " | {A} takes {b} away from {a}. What is left?",
                " | How much is left of {a} when {b} is taken away?",
                " | What remains of the number {a} without {b}?",
                " | How much is {a} - {b}?",
                " | Find the difference of {a} and {b}.",
                " | Which number is {b} less than {a}?",
                " | What number is by {b} smaller than {a}?",
                " | What is {a} decreased by {b}?",
                " | Evaluate {a} - {b}.",
                " | What must be added to {b} to make {a}?",
                " | The sum of two numbers is {a}, and one of the two is {b}. Which is the other one?",
            ],
        },
        new("product-of-two-numbers")
        {
            Numbers = "a 2..40; b 2..25",
            Steps = ["total = a * b # Multiply {a} by {b}"],
            Phrasings =
            [
                " | What is {a} * {b}?",
                " | Calculate {a} * {b}.",
                " | What is {a} times {b}?",
                " | How much is {b} taken {a:times}?",
                " | Compute the product of {a} and {b}.",
                " | Multiply {a} by {b}. What do you get?",
                " | {a} * {b} is how much?",
                " | Work out {a} multiplied by {b}.",
                " | What is the product of {a} and {b}?",
                " | How much is {a} times {b}?",
                " | Find {a} * {b}.",
                " | What number do you get when {a} is made {b} times as large?",
                " | Two numbers are {a} and {b}. What is their product?",
                " | {A} multiplies {a} and {b}. What is the result?",
                " | What is {a} multiplied by {b}?",
                " | What is the product of the two factors {a} and {b}?",
                " | How much is {a} * {b}?",
                " | Find the product of {a} and {b}.",
                " | Which number is {a} times as large as {b}?",
                " | Tell what {b} added up {a} times comes to.",
                " | What is {a} x {b}?",
                " | Evaluate {a} * {b}.",
                " | A number is {b} times as large as {a}. Which number is it?",
                " | Please multiply {a} with {b} for {A}.",
            ],
        },
        new("quotient-of-two-numbers")
        {
            Numbers = "b 2..20; q 2..40; a = b * q",
            Steps = ["share = a / b # Divide {a} by {b}"],
            Phrasings =
            [
                " | What is {a} / {b}?",
                " | Calculate {a} / {b}.",
                " | What is {a} divided by {b}?",
                " | How much is one of {b} equal parts of {a}?",
                " | Compute the quotient of {a} and {b}.",
                " | Divide {a} by {b}. What do you get?",
                " | {a} / {b} is how much?",
                " | Work out {a} over {b}.",
                " | What is the quotient of {a} and {b}?",
                " | How much is {a} divided by {b}?",
                " | Find {a} / {b}.",
                " | What number do you get when {a} is cut into {b} equal parts?",
                " | How many times does {b} fit into {a}?",
                " | {A} divides {a} by {b}. What is the result?",
                " | How many times does {b} go into {a}?",
                " | With what must {b} be multiplied to give {a}?",
                " | How much is {a} / {b}?",
                " | Find the quotient of {a} and {b}.",
                " | The number {a} is shared into {b} equal parts. How large is one part?",
                " | The product of two numbers is {a}, and one of them is {b}. Which is the other one?",
                " | {a} is {b} times as large as a number. Which number is it?",
                " | Evaluate {a} / {b}.",
                " | How many groups of {b} are there in {a}?",
                " | Please split {a} evenly by {b} for {A}.",
            ],
        },
    ];
}
