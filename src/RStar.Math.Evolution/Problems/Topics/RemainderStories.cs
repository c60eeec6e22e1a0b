using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Division with a remainder.</summary>
internal static class RemainderStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("left-over")
        {
            Numbers = "each 3..20; total 25..400; where total % each != 0; where total > each",
            Steps = ["left = total % each # What is left when {total} is divided by {each}"],
            Gives = Kind.Things,
            Phrasings =
            [
                "{A} packs {total} {things} into {boxes} of {each} for {B} and keeps only what does not fill a {box}. | How many {things} does {A} keep?",
                "{total} {things} are put into bags of {each}, as many full bags as possible, which go to {B}. {A} gets the rest. | How many {things} does {A} get?",
                "{A} makes sets of {each} out of {total} {things}, gives all full sets away and keeps the others. | How many {things} does {A} keep?",
                "After handing {total} {things} to {B} in as many full rows of {each} as possible, {A} has only the others. | What number of {things} does {A} have?",
            ],
        },
        new("full-boxes")
        {
            Numbers = "each 3..25; total 30..600; where total > 2 * each; where total % each != 0",
            Steps = ["full = total // each # The whole part of the quotient counts full ones only"],
            Phrasings =
            [
                "{A} has {total} {things}. A {box} holds {each}. | How many {boxes} can {A} fill completely?",
                "{total} {things} are tied in bundles of {each}. | How many full bundles are there?",
                "Each pack takes {each} {things}, and there are {total}. | How many packs get full?",
                "From {total} {fruits} {A} makes as many bags of {each} as {A.he} can. | What number of full bags is that?",
            ],
        },
        new("vehicles-needed")
        {
            Numbers = "seats 4..60; people 20..900; where people % seats != 0; where people > seats",
            Steps =
            [
                "rounded_up = people + seats - 1 # Add one less than a full load, so that the division rounds up",
                "needed = rounded_up // seats # Nobody may be left behind",
            ],
            Phrasings =
            [
                "{people} {persons} travel in buses with {seats} seats each. | How many buses are needed?",
                "A {vehicle} carries {seats} people at a time. | How many trips does it take to carry {people} people?",
                "{A} stores {people} {things} in {boxes} that hold at most {seats} each. | What is the least number of {boxes} that {A.he} needs?",
                "At a feast each table has room for {seats} guests, and {people} guests come. | At least how many tables must be set?",
            ],
        },
        new("remainder-of-numbers")
        {
            Numbers = "divisor 3..40; number 60..5000; where number % divisor != 0",
            Steps = ["remainder = number % divisor # The remainder of the division"],
            Gives = Kind.Number,
            Phrasings =
            [
                "Take the remainder when {number} is divided by {divisor}. | What is it?",
                "Divide {number} by {divisor} and note the remainder. | What is the remainder?",
                "Start with what is left over when {number} is divided by {divisor}. | What number is that?",
                "Let a number be equal to {number} modulo {divisor}. | What is the number?",
            ],
        },
        new("day-of-the-cycle")
        {
            Numbers = "length 3..12; position 30..900; where position % length != 0",
            Steps = ["place = position % length # Whole rounds change nothing, only the rest counts"],
            Phrasings =
            [
                "{length} lamps on a wheel in {city} are numbered 1 to {length} and light up one after the other, over and over. | What is the number of the lamp that lights up as number {position}?",
                "{length} children, numbered 1 to {length}, stand in a circle and count aloud from 1, one number each, round and round. | Which child says {position}? Give the child's number.",
                "A song has {length} verses that are sung in order again and again. | Which verse is sung as the {position:th} one? Give its number.",
                "On a chain, beads repeat in a pattern of {length}. | Bead {position} is like which of the first {length} beads? Give the number.",
            ],
        },
        new("missing-for-full")
        {
            Numbers = "each 4..30; total 30..700; where total % each != 0",
            Steps =
            [
                "over = total % each # So many are in the last one",
                "missing = each - over # So many more would fill it",
            ],
            Phrasings =
            [
                "{A} puts {total} {things} into {boxes} of {each}; the last {box} is not full, so {A} buys just what is missing in it. | How many {things} does {A} buy?",
                "{total} {things} lie in rows of {each}, the last row being shorter. {A} gets exactly enough to complete it. | How many {things} does {A} get?",
                "To bring {total} {things} up to a number of full sets of {each}, {A} orders as few as possible. | How many {things} does {A} order?",
            ],
        },
        new("two-divisions")
        {
            Numbers = "inner 3..12; outer 2..10; total 100..2000; where total > inner * outer; where total // inner % outer != 0",
            Steps =
            [
                "full = total // inner # Full small boxes",
                "left = full % outer # Small boxes that fill no large one",
            ],
            Phrasings =
            [
                "{A} puts {total} {things} into small boxes of {inner}, and full small boxes into large ones of {outer}. | How many full small boxes are left outside the full large ones?",
                "{total} {things} are packed by {inner}; full packs go by {outer} into cartons. | How many full packs remain when no further carton can be filled?",
                "Out of {total} {things} come full bags of {inner}, and {outer} bags make a sack. | What number of full bags is not in a full sack?",
            ],
        },
        new("sum-modulo")
        {
            Numbers = "a 20..500; b 20..500; divisor 3..25; where (a + b) % divisor != 0",
            Steps =
            [
                "total = a + b # The sum",
                "remainder = total % divisor # Its remainder",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Take the remainder of the sum {a} + {b} on division by {divisor}. | What is it?",
                "Add {a} and {b} and divide by {divisor}, noting the remainder. | What is the remainder?",
                "Let a number be {a} + {b} modulo {divisor}. | What is the number?",
            ],
        },
        new("product-modulo")
        {
            Numbers = "a 12..90; b 12..90; divisor 3..25; where a * b % divisor != 0",
            Steps =
            [
                "product = a * b # The product",
                "remainder = product % divisor # Its remainder",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Take the remainder of the product {a} * {b} on division by {divisor}. | What is it?",
                "Multiply {a} by {b} and divide by {divisor}, noting the remainder. | What is the remainder?",
                "Let a number be {a} times {b} modulo {divisor}. | What is the number?",
            ],
        },
        new("last-digit-of-power")
        {
            Numbers = "base 2..19; exponent 5..16; where base ** exponent < 20000000; where base ** exponent % 10 > 0",
            Steps =
            [
                "power = base ** exponent # The power itself",
                "digit = power % 10 # Its last digit is the remainder on division by 10",
            ],
            Phrasings =
            [
                "{A} writes out {base}^{exponent}. | What is the last digit?",
                "{A} multiplies {exponent} factors {base}. | What is the last digit of the product?",
                "{A} looks for the units digit of {base} to the power {exponent}. | What is it?",
            ],
        },
        new("coins-and-notes")
        {
            Numbers = "amount 30..900; note in 20 | 50; coin in 5 | 2; where amount % note > coin; where amount % note % coin == 0",
            Steps =
            [
                "notes = amount // note # As many notes as possible",
                "rest = amount % note # What the notes do not pay",
                "coins = rest / coin # The rest in coins",
                "pieces = notes + coins # Notes and coins together",
            ],
            Phrasings =
            [
                "{A} pays {amount} dollars with as many {note}-dollar notes as possible and the rest in {coin}-dollar coins. | How many notes and coins is that?",
                "A machine pays out {amount} dollars: first {note}-dollar notes, as many as fit, then {coin}-dollar coins. | How many pieces of money come out?",
                "In notes of {note} dollars and, for what remains, coins of {coin} dollars, {A} counts out {amount} dollars. | What is the number of notes and coins?",
            ],
        },
    ];
}
