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
                "{A} shares {total} {things} equally among {each} children, as many to each as possible, and keeps what is left over. | How many {things} does {A} keep?",
                "{A} puts {total} {things} into bags, {each} in each bag, until no other bag can be filled, and sells the full bags. | How many {things} does {A} have left?",
                "{total} {things} are divided by {A} into as many groups of {each} as possible; the groups go to a {place}, and {A} takes the remainder home. | What number of {things} does {A} take home?",
                "{A} has {total} {things} and gives {B} all the full {boxes} of {each} that {A.he} can make of them. | How many {things} does {A} have left?",
                "{each} friends get the same number of {things} from {A}, as many as possible out of {total}, and {A} keeps the rest. | How many {things} remain for {A}?",
                "From {total} {things} {A} takes away {each} at a time for {B}, again and again, until fewer than {each} are left. | How many {things} are left for {A}?",
                "A shop buys {things} only in packs of {each}. {A} comes with {total} {things}, hands over all that make full packs and goes home with the others. | How many {things} does {A} still have?",
                "{A} deals out {total} {things} evenly to {each} players, as far as they go, and puts the leftover ones into {A.his} own bag. | Find how many {things} are in {A}'s bag.",
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
                "A baker has {total} {snacks} and packs them {each} to a {box}. | How many full {boxes} does that give?",
                "One team needs {each} {persons}. | How many complete teams can be formed from {total} {persons}?",
                "{A} has {total} dollars, and one ticket costs {each} dollars. | How many tickets can {A} buy at most?",
                "How many whole pieces of {each} metres | can {A} cut from a rope that is {total} metres long?",
                "It takes {each} {flowers} to make a bouquet. {A} picks {total} {flowers}. | What is the greatest number of bouquets that {A} can make?",
                "{A} cuts pieces of {each} cm off a {rope} of {total} cm for as long as possible. | How many pieces of that length does {A} get?",
                "{total} {things} are shared equally among {each} children; what cannot be shared stays on the table. | How many {things} does each child get?",
                "A page of an album has room for {each} photos. {A} sticks in {total} photos, one page after the other. | Calculate how many pages are completely full.",
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
                "If one boat has room for {seats} people, | how many boats do {people} {persons} need so that nobody is left behind?",
                "{A} has {people} plates to wash and can put {seats} at a time into the dishwasher. | How many times must {A} run it at least?",
                "Each page of an album holds {seats} photos, and {A} has {people} photos. | What is the smallest number of pages that {A.he} needs for all of them?",
                "{people} {persons} are to sleep in huts, and at most {seats} of them fit into one hut. | Find the smallest number of huts that will do.",
                "{A} reads {seats} pages a day. The book has {people} pages. | How many days does {A} need to finish the whole book?",
                "A lift takes at most {seats} people. | How many rides are needed at least to bring all {people} {persons} to the top?",
                "Eggs are sold in cartons of {seats}. | What is the minimum number of cartons that a baker must buy to have at least {people} eggs?",
                "A school in {city} orders buses for a trip of {people} students. Each bus seats {seats}. | Calculate how many buses the school must order so that everyone gets a seat.",
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
                "Divide {number} by {divisor}. Forget the quotient and keep what remains. | What number remains?",
                "{A} divides {number} by {divisor} and writes down only the remainder. | Which number does {A} write down?",
                "When {number} is split into groups of {divisor}, something is left over; take what is left over. | How much is left over?",
                "{A} works out the remainder that {number} leaves on division by {divisor}. | What does {A} get?",
                "Calculate {number} mod {divisor}. | What is the result?",
                "Subtract {divisor} from {number} again and again until what is left is smaller than {divisor}. | Which number is left in the end?",
                "Take the difference between {number} and the largest multiple of {divisor} below it. | How large is the difference?",
                "Long division of {number} by {divisor} leaves a remainder, and {A} notes it on a piece of paper. | Find the number on the paper.",
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
                "{length} players, numbered 1 to {length}, take turns in order, over and over, beginning with player 1. | Which player takes turn number {position}? Give the player's number.",
                "A light shows {length} colours in a fixed order and then starts again with the first. | Which place in this order has the colour that is shown as the {position:th} one? Give its number.",
                "{A} deals out cards, one at a time, to {length} people numbered 1 to {length}, starting with person 1 and going round and round. | What is the number of the person who gets card {position}?",
                "A playlist has {length} songs, numbered 1 to {length}. {A} lets it play in a loop from the beginning. | What is the number of the {position:th} song that {A.he} hears?",
                "A shift plan for {length} days starts with day 1, and after its last day it begins again. | Which day of the plan is the {position:th} day? Give its number.",
                "{A} threads beads of {length} different colours in the same order again and again. | Find the place in that order of the colour of bead {position}.",
                "A word of {length} letters is written again and again in one long row without spaces. | Which letter of the word stands in place {position} of the row? Give its number in the word.",
                "Along a round track there are {length} posts, numbered 1 to {length}. {A} touches post 1 first and then goes on, round after round, touching every post in order. | Work out the number of the {position:th} post that {A.he} touches.",
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
                "{A} has {total} {fruits} and packs them in bags of {each}. The last bag does not get full. | How many more {fruits} does {A} need to fill it?",
                "Each {box} holds {each} {things}, and {A} has {total}. | How many more {things} does {A} need so that the last {box} is full too?",
                "What is the least number of {things} that {A} must add to {total} {things} | so that all of them can be shared equally among {each} children with none left over?",
                "{total} {persons} form rows of {each}, but the last row has gaps. | How many more {persons} are needed to complete the last row?",
                "A baker puts {total} {snacks} on trays, {each} to a tray, but there are too few to fill the last tray. | Find how many {snacks} are missing on the last tray.",
                "Every page of an album has room for {each} photos. {A} sticks in {total} photos, one page after the other, and the last page is not yet full. | How many photos can {A} still put on that page?",
                "{total} is not a multiple of {each}. | What is the smallest number that must be added to {total} to make it divisible by {each}?",
                "Buses with {each} seats take {total} {persons} on a trip, and every bus but the last is full. | How many seats remain empty in the last bus?",
                "{A} sets up tables with {each} chairs each for {total} guests and uses as few tables as possible. | Determine how many chairs stay free.",
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
                "{A} fills bags with {inner} {fruits} each from a heap of {total} {fruits}, and then crates with {outer} full bags each, as many as possible. | How many full bags are left over?",
                "{total} {things} are packed in packets of {inner}. The full packets are then put into crates of {outer} packets each, as many crates as possible. | How many full packets are left over?",
                "A pack holds {inner} {things}, and a carton holds {outer} packs. {A} has {total} {things} and fills all the packs {A.he} can, then all the cartons {A.he} can. | How many full packs do not get into a full carton?",
                "{A} ties up {total} sticks: {inner} to a bundle, and {outer} full bundles to a stack. | How many full bundles remain that do not make a full stack?",
                "In a factory, every {inner} bottles make a pack, and every {outer} packs make a crate. One day {total} bottles are produced. | Find how many complete packs are left when no more crates can be filled.",
                "From {total} {persons}, as many groups of {inner} as possible are formed, and every {outer} complete groups make a team. | How many complete groups belong to no team?",
                "{inner} eggs fill one box, and {outer} boxes fill one crate. | With {total} eggs, how many full boxes are left after as many crates as possible have been filled?",
                "{A} glues {inner} photos on each page, {total} photos in all, and binds every {outer} full pages into a booklet. | What number of full pages is not in a booklet?",
                "{A} ties a bouquet out of every {inner} {flowers}, and {outer} bouquets fill a bucket. {A} has {total} {flowers}. | Determine how many finished bouquets are left beside the full buckets.",
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
                "{A} adds {a} and {b}, divides the sum by {divisor} and keeps only the remainder. | What number does {A} keep?",
                "Find the sum of {a} and {b} and take its remainder when divided by {divisor}. | What is the remainder?",
                "{a} plus {b} is divided by {divisor}; take what is left over. | How much is left over?",
                "Calculate ({a} + {b}) mod {divisor}. | What is the result?",
                "First work out the total of {a} and {b}. Then divide it by {divisor} and write down the remainder. | Which number is written down?",
                "Put {a} and {b} together and take away {divisor} again and again until less than {divisor} is left. | What number remains?",
                "{A} counts {a} {things} and {b} more, sorts all of them into groups of {divisor} and writes down how many are left over. | What number does {A} write down?",
                "Dividing the sum of {a} and {b} by {divisor} leaves a remainder, and that is the number we want. | Find it.",
                "{A} wants to know what is left when {a} and {b} are added and the total is divided by {divisor}. | Determine what is left.",
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
                "{A} works out {a} times {b}, divides the result by {divisor} and notes what is left over. | What number does {A} note?",
                "Find the product of {a} and {b} and take its remainder when divided by {divisor}. | What is the remainder?",
                "{a} multiplied by {b} is divided by {divisor}; take what is left over. | How much is left over?",
                "Calculate ({a} * {b}) mod {divisor}. | What is the result?",
                "First form the product of {a} and {b}. Then divide that by {divisor} and write the remainder on the board. | Which number is on the board?",
                "Multiply {a} and {b}, and then take away {divisor} again and again until less than {divisor} is left. | What number remains?",
                "{A} opens {a} packs with {b} {things} each, sorts all the {things} into groups of {divisor} and writes down how many are left over. | What number does {A} write down?",
                "Dividing the product of {a} and {b} by {divisor} leaves a remainder, and that is the number we want. | Find it.",
                "{A} wants to know what remains when {a} and {b} are multiplied and the product is divided by {divisor}. | Determine what remains.",
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
                "A computer works out {base} to the power of {exponent}. | Find the last digit of the result.",
                "{base} is multiplied by itself again and again until there are {exponent} factors. | In which digit does the product end?",
                "What is the units digit | of {base} raised to the power {exponent}?",
                "{A} calculates {base}^{exponent} and looks only at the digit in the ones place. | Which digit is it?",
                "{A} needs just the ones digit of {base}^{exponent}. | Calculate it.",
                "Take the {exponent:th} power of {base}. | What digit stands at its end?",
                "If you write the power {base}^{exponent} as an ordinary number, | what is its final digit?",
                "On the board there is {base}^{exponent}. {A} asks {B} for the last digit of this number. | What should {B} answer?",
                "{A} raises {base} to the {exponent:th} power. | With which digit does the result end?",
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
                "A bank clerk hands {A} {amount} dollars, with as many {note}-dollar notes as possible and {coin}-dollar coins for the rest. | How many notes and coins does {A} get altogether?",
                "{A} takes {amount} dollars out of a cash box: as many {note}-dollar notes as possible, and the remaining dollars in {coin}-dollar coins. | What is the total number of notes and coins?",
                "A wage of {amount} dollars is paid in {note}-dollar notes as far as possible; only what is left is paid in {coin}-dollar coins. | How many notes and coins are there in all?",
                "How many notes and coins does {A} need in total | to pay {amount} dollars with as many {note}-dollar notes as possible and otherwise only {coin}-dollar coins?",
                "{A} wants to pay exactly {amount} dollars and has only {note}-dollar notes and {coin}-dollar coins. {A.he} uses as many notes as possible, then coins. | Calculate how many notes and coins {A.he} puts down.",
                "Bill: {amount} dollars. {A} first puts down {note}-dollar notes, as many as fit into the bill, and pays the remainder in {coin}-dollar coins. | Find the number of notes and coins altogether.",
                "A cashier gives back {amount} dollars in change: as many {note}-dollar notes as possible, and {coin}-dollar coins for the rest. | How many notes and coins does the cashier hand over?",
                "{A} changes {amount} dollars at a bank and asks for notes of {note} dollars, as many as possible, with the rest in coins of {coin} dollars. | Work out how many notes and coins that makes together.",
                "For a machine that costs {amount} dollars, {A} counts out {note}-dollar notes until another one would be too much, and then {coin}-dollar coins. | Determine how many notes and coins {A} lays on the counter.",
            ],
        },
    ];
}
