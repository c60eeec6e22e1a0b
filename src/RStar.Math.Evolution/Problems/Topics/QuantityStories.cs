using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Sums, differences, products and shares of things.</summary>
internal static class QuantityStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("things-at-hand")
        {
            Numbers = "have 12..90",
            Start = "have",
            Gives = Kind.Things,
            Phrasings =
            [
                "{A} has {have} {things}. | How many {things} does {A} have?",
                "There are {have} {things} on {A}'s table. | How many {things} are on the table?",
                "{A} owns a collection of {have} {things}. | How many {things} are in the collection?",
                "In {A}'s room there are {have} {things}. | How many {things} are in the room?",
            ],
        },
        new("given-away")
        {
            Numbers = "have 9..95; gone 2..have - 2",
            Steps = ["left = have - gone # {A} gives away {gone} of {have} {things}, so subtract"],
            Gives = Kind.Things,
            Phrasings =
            [
                "{A} has {have} {things} and gives {gone} of them to {B}. | How many {things} does {A} have left?",
                "{A} had {have} {things}. Then {A.he} lost {gone} of them. | How many {things} remain?",
                "Of the {have} {things} that {A} owned, {gone} were sold at a market. | How many {things} did {A.he} keep?",
                "{B} took {gone} of {A}'s {have} {things}. | What number of {things} is {A} left with?",
            ],
        },
        new("found-more")
        {
            Numbers = "have 5..90; more 4..60",
            Steps = ["total = have + more # {A} has {have} {things} and gets {more} more, so add"],
            Gives = Kind.Things,
            Phrasings =
            [
                "{A} has {have} {things}. {B} gives {A.him} {more} more. | How many {things} does {A} have now?",
                "On Monday {A} collected {have} {things} and on Tuesday {A.he} collected {more} more. | How many {things} did {A.he} collect on both days?",
                "{A} bought {have} {things} in one shop and {more} in another. | How many {things} did {A.he} buy in all?",
                "After finding {more} new {things}, {A} adds them to the {have} that {A.he} already had. | What is the size of {A.his} collection now?",
            ],
        },
        new("boxes-of-equal-size")
        {
            Numbers = "filled 3..15; each 4..40",
            Steps = ["total = filled * each # There are {filled} times {each} {things}, so multiply"],
            Gives = Kind.Things,
            Phrasings =
            [
                "{A} has {filled:box} with {each} {things} in each. | How many {things} does {A} have?",
                "{A} fills {filled:box} with {things}. Each {box} holds {each} {things}. | How many {things} does {A.he} need?",
                "There are {each} {things} in every {box}, and {A} buys {filled:box}. | How many {things} does {A.he} buy?",
                "{A} packs {things} by the {box}: {each} go into one {box}, and {filled:box} get full. | How many {things} has {A} packed?",
            ],
        },
        new("shared-equally")
        {
            Numbers = "people 3..12; each 3..30; total = people * each",
            Steps = ["share = total / people # {total} {things} are split into {people} equal parts, so divide"],
            Phrasings =
            [
                "{A} shares {total} {things} equally among {people:friend}. | How many {things} does each {friend} get?",
                "{total} {things} are divided equally among {people:person}. | How many {things} does each {person} receive?",
                "{A} puts {total} {things} into {people:box}, the same number into each. | How many {things} are in one {box}?",
                "{people:person} split a heap of {total} {things} evenly. | What is the share of one {person}?",
            ],
        },
        new("two-colours")
        {
            Numbers = "total 20..150; first 5..total - 5",
            Steps = ["second = total - first # All {total} {things} are {colour} or {colour2}; take the {first} {colour} ones away"],
            Gives = Kind.None,
            Phrasings =
            [
                "{A} has {total} {things}. {first} of them are {colour} and the others are {colour2}. | How many {colour2} {things} does {A} have?",
                "A {box} holds {total} {things}, {colour} ones and {colour2} ones. There are {first} {colour} {things}. | How many are {colour2}?",
                "Among {total} {things} there are {first} {colour} ones, and all the rest are {colour2}. | How many {things} are {colour2}?",
                "Every one of the {total} {things} in the {box} is either {colour} or {colour2}. {A} counts {first} {colour} ones. | What is the number of {colour2} ones?",
            ],
        },
        new("missing-part")
        {
            Numbers = "goal 30..200; have 8..goal - 5",
            Steps = ["missing = goal - have # {A} needs {goal} and already has {have}, so the difference is missing"],
            Phrasings =
            [
                "{A} wants to collect {goal} {things}. So far {A.he} has {have}. | How many more {things} does {A.he} need?",
                "{A} has read {have} of the {goal} pages of a book. | How many pages are still to be read?",
                "A game is won with {goal} points and {A} has {have} points. | How many points is {A} short of winning?",
                "{A}'s album has room for {goal} {things}, and {have} are in it. | How many places in the album are empty?",
            ],
        },
        new("unknown-start")
        {
            Numbers = "left 6..80; gone 3..60; other 2..40; start = left + gone - other; where start > 3",
            Steps =
            [
                "before = left + gone # Undo the gift: put the {gone} {things} back",
                "start = before - other # Undo the purchase: take the {other} bought {things} away",
            ],
            Phrasings =
            [
                "{A} had some {things}. {A.he} bought {other} more and then gave {gone} to {B}. Now {A.he} has {left}. | How many {things} did {A} have at first?",
                "After buying {other} {things} and giving {gone} away, {A} has {left} {things}. | How many {things} did {A.he} start with?",
                "Some {things} were in a {box}. {A} put {other} in, {B} took {gone} out, and {left} are in it now. | How many were there in the beginning?",
            ],
        },
        new("rows-and-loose-ones")
        {
            Numbers = "rows 3..14; each 4..25; loose 2..30",
            Steps =
            [
                "in_rows = rows * each # {rows} rows of {each} {things} each",
                "total = in_rows + loose # Add the {loose} that stand outside the rows",
            ],
            Gives = Kind.Things,
            Phrasings =
            [
                "{A} lays {things} in {rows} rows of {each} and has {loose} left over. | How many {things} does {A} have?",
                "{A} counts {things}: there are {rows} rows with {each} in each row and {loose} single ones. | How many {things} are there?",
                "{A} arranged some {things} in {rows} rows. Every row has {each} {things}, and {loose} more lie beside them. | How many {things} are there in all?",
                "Beside {rows} full rows of {each} {things}, {A} has {loose} {things} that fit in no row. | What is the total number of {things}?",
            ],
        },
        new("two-kinds-of-boxes")
        {
            Numbers = "large 2..12; in_large 10..40; small 3..15; in_small 2..9",
            Steps =
            [
                "large_total = large * in_large # {large} large {boxes} with {in_large} each",
                "small_total = small * in_small # {small} small {boxes} with {in_small} each",
                "total = large_total + small_total # Add both kinds",
            ],
            Gives = Kind.Things,
            Phrasings =
            [
                "{A} has {large} large {boxes} with {in_large} {things} each and {small} small {boxes} with {in_small} {things} each. | How many {things} does {A} have altogether?",
                "A large {box} holds {in_large} {things} and a small one {in_small}. {A} fills {large} large and {small} small {boxes}. | How many {things} does {A.he} use?",
                "{A} packs {large} large {boxes} of {in_large} {things} and {small} small {boxes} of {in_small}. | How many {things} are packed?",
                "In {A}'s cellar stand {small} small {boxes}, each with {in_small} {things}, and {large} large ones, each with {in_large}. | What is the number of {things} in the cellar?",
            ],
        },
        new("difference-of-collections")
        {
            Numbers = "bags 3..12; each 6..25; other 5..bags * each - 3",
            Steps =
            [
                "first = bags * each # {A} has {bags} {boxes} of {each}",
                "difference = first - other # Compare with the {other} of {B}",
            ],
            Phrasings =
            [
                "{A} has {bags:box} of {each} {things}. {B} has {other} {things}. | How many more {things} does {A} have than {B}?",
                "{B} owns {other} {things} and {A} owns {bags} {boxes} with {each} {things} in each. | By how many {things} is {A}'s collection larger?",
                "{A} picked {bags} full {boxes}, {each} {things} in each, while {B} picked {other} {things}. | How many fewer {things} did {B} pick than {A}?",
            ],
        },
        new("baskets-of-fruit")
        {
            Numbers = "one 15..90; two 12..80; three 10..70; baskets 3..9; where (one + two + three) % baskets == 0",
            Steps =
            [
                "total = one + two + three # Add the three kinds of fruit",
                "each = total / baskets # Split them into {baskets} equal baskets",
            ],
            Phrasings =
            [
                "{A} picks {one} {fruits}, {two} {fruits2} and {three} {fruits3} and puts them into {baskets} baskets with equally many fruits. | How many fruits are in each basket?",
                "A shop gets {one} {fruits}, {two} {fruits2} and {three} {fruits3}. The fruits are shared evenly among {baskets} baskets. | How many fruits does one basket hold?",
                "{three} {fruits3}, {two} {fruits2} and {one} {fruits} are mixed and divided into {baskets} equal baskets. | How many pieces of fruit are there in a basket?",
            ],
        },
        new("eggs-through-the-week")
        {
            Numbers = "hens 4..20; eggs 2..6; days 3..7; eaten 2..20; broken 1..9; where hens * eggs * days > eaten * days + broken",
            Steps =
            [
                "a_day = hens * eggs - eaten # Eggs that are left over on one day",
                "all_days = a_day * days # The same on each of the {days} days",
                "whole = all_days - broken # {broken} of these broke",
            ],
            Gives = Kind.None,
            Phrasings =
            [
                "{A} has {hens} hens, each of which lays {eggs} eggs a day. Every day the family eats {eaten} of the eggs and stores the others. After {days} days {broken} stored eggs are broken. | How many whole eggs are stored?",
                "Each of {A}'s {hens} hens lays {eggs} eggs daily, of which {eaten} in all are eaten the same day. {A.he} keeps the rest for {days} days and breaks {broken} of them. | How many unbroken eggs does {A.he} have?",
                "{hens} hens give {eggs} eggs each per day. From each day's eggs {A} cooks {eaten} and saves what remains. In {days} days {A.he} dropped {broken} saved eggs. | How many saved eggs are still whole?",
            ],
        },
    ];
}
