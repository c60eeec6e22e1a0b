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
            ],
        },
    ];
}
