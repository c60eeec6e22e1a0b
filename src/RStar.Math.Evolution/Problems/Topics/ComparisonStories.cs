using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>More than, fewer than, times as many as.</summary>
internal static class ComparisonStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("first-of-several")
        {
            Numbers = "have 8..80",
            Start = "have",
            Gives = Kind.Compared,
            Phrasings =
            [
                "{A} has {have} {things}. | How many {things} does {A} have?",
                "{A} owns {have} {things}. | How many {things} does {A} own?",
                "{A} keeps {have} {things} in a {box}. | How many {things} are in the {box}?",
                "{have} {things} belong to {A}. | How many {things} are {A}'s?",
            ],
        },
        new("first-collects-for-days")
        {
            Numbers = "days 3..9; daily 3..20",
            Steps = ["have = days * daily # {daily} {things} on each of {days} days"],
            Gives = Kind.Compared,
            Phrasings =
            [
                "{A} collects {daily} {things} a day for {days} days. | How many {things} does {A} collect?",
                "On each of {days} days {A} buys {daily} {things}. | How many {things} does {A} buy?",
                "For {days} days {A} gets {daily} {things} every day. | How many {things} does {A} get?",
                "{days} days long, {A} finds {daily} {things} a day. | What number of {things} does {A} find?",
            ],
        },
        new("how-many-more")
        {
            Numbers = "fewer 5..200; more fewer + 3..fewer + 150",
            Steps = ["difference = more - fewer # The difference of the two numbers"],
            Phrasings =
            [
                "{A} has {more} {things} and {B} has {fewer}. | How many more {things} does {A} have than {B}?",
                "There are {more} {persons} in one hall and {fewer} in another. | How many more are in the first hall?",
                "A {tree} is {more} years old and a {tree2} is {fewer} years old. | By how many years is the {tree} older?",
                "{B} scored {fewer} points, {A} {more}. | What is {A}'s lead in points?",
            ],
        },
        new("how-many-times")
        {
            Numbers = "small 3..30; factor 2..15; large = small * factor",
            Steps = ["factor = large / small # How often {small} goes into {large}"],
            Phrasings =
            [
                "{A} has {large} {things} and {B} has {small}. | How many times as many {things} does {A} have as {B}?",
                "A {tree} is {large} metres tall, a bush {small} metres. | How many times as tall is the {tree}?",
                "One {box} weighs {large} kilograms, another {small}. | How many times as heavy is the first?",
                "{B} ran {small} kilometres this month while {A} ran {large}. | {A}'s distance is how many times {B}'s?",
            ],
        },
        new("balance-by-giving")
        {
            Numbers = "less 5..90; half 2..40; more = less + 2 * half",
            Steps =
            [
                "difference = more - less # {A} has so many more",
                "given = difference / 2 # Giving half of the difference makes them equal",
            ],
            Phrasings =
            [
                "{A} has {more} {things} and {B} has {less}. | How many {things} must {A} give {B} so that both have equally many?",
                "In one {box} are {more} {things}, in another {less}. {A} moves some so that both hold the same number. | How many does {A} move?",
                "{B} has only {less} {things} but {A} has {more}. They want to be equal. | How many {things} should pass from {A} to {B}?",
            ],
        },
        new("total-from-comparison")
        {
            Numbers = "fewer 6..80; more 3..40",
            Steps =
            [
                "other = fewer + more # {B} has {more} more than {A}",
                "total = fewer + other # Both together",
            ],
            Phrasings =
            [
                "{A} has {fewer} {things}. {B} has {more} more than {A}. | How many {things} do they have together?",
                "{A} reads {fewer} pages and {B} reads {more} pages more. | How many pages do the two read altogether?",
                "A {fruit} tree carries {fewer} {fruits}; the one beside it carries {more} more. | How many {fruits} do both trees carry?",
                "{B} beats {A}'s {fewer} points by {more}. | What is the sum of their points?",
            ],
        },
        new("parts-from-total-and-difference")
        {
            Numbers = "small 5..90; gap 2..60; total = 2 * small + gap",
            Steps =
            [
                "doubled = total - gap # Take the difference away and two equal parts remain",
                "small = doubled / 2 # One of them",
            ],
            Gives = Kind.Compared,
            Holder = "B",
            Phrasings =
            [
                "{A} and {B} have {total} {things} together. {A} has {gap} more than {B}. | How many {things} does {B} have?",
                "Together {A} and {B} own {total} {things}; {B} owns {gap} fewer than {A}. | How many {things} does {B} own?",
                "{total} {things} belong to {A} and {B}. If {A} lost {gap} of {A.his}, both would have the same number. | How many {things} are {B}'s?",
            ],
        },
        new("parts-from-total-and-multiple")
        {
            Numbers = "small 4..60; factor 2..8; total = small * (factor + 1)",
            Steps =
            [
                "parts = factor + 1 # {B} has one part and {A} has {factor}",
                "small = total / parts # One part of the {total}",
            ],
            Gives = Kind.Compared,
            Holder = "B",
            Phrasings =
            [
                "{A} and {B} have {total} {things} together, and {A} has {factor:times} as many as {B}. | How many {things} does {B} have?",
                "{total} {things} are shared so that {A} gets {factor:times} as many as {B}. | How many {things} does {B} get?",
                "{A}'s {things} number {factor:times} {B}'s, and the two have {total} between them. | How many {things} are {B}'s?",
            ],
        },
        new("three-shares")
        {
            Numbers = "small 4..40; factor 2..5; more 2..30; total = small + small * factor + small + more",
            Steps =
            [
                "without = total - more # Without the {more} extra ones of {C}",
                "parts = factor + 2 # {A} has one part, {B} {factor} parts, {C} one more",
                "small = without / parts # One part",
            ],
            Gives = Kind.Compared,
            Phrasings =
            [
                "{A}, {B} and {C} have {total} {things} together. {B} has {factor:times} as many as {A}, and {C} has {more} more than {A}. | How many {things} does {A} have?",
                "{total} {things} are divided among {A}, {B} and {C}: {B} gets {factor:times} what {A} gets, {C} gets {more} more than {A}. | How many {things} does {A} get?",
                "{C} has {more} {things} more than {A} and {B} has {factor:times} as many as {A}; the three have {total} in all. | How many {things} are {A}'s?",
            ],
        },
        new("chain-of-three")
        {
            Numbers = "first 5..40; factor 2..5; fewer 2..20; where first * factor > fewer + 2",
            Steps =
            [
                "second = first * factor # {B} has {factor} times as many as {A}",
                "third = second - fewer # {C} has {fewer} fewer than {B}",
                "total = first + second + third # All three",
            ],
            Phrasings =
            [
                "{A} has {first} {things}, {B} has {factor:times} as many as {A}, and {C} has {fewer} fewer than {B}. | How many {things} do the three have in all?",
                "{A} caught {first} fish. {B} caught {factor:times} as many, and {C} {fewer} fewer than {B}. | How many fish did they catch together?",
                "{C} has {fewer} {things} fewer than {B}, whose {things} are {factor:times} the {first} of {A}. | What is the total of all three?",
            ],
        },
        new("ratio-shares")
        {
            Numbers = "p 1..6; q 2..7; unit 3..30; total = (p + q) * unit; where gcd(p, q) == 1; where p != q",
            Steps =
            [
                "parts = p + q # All parts of the ratio",
                "unit = total / parts # One part",
                "share = unit * p # {A} gets {p} parts",
            ],
            Gives = Kind.Compared,
            Phrasings =
            [
                "{A} and {B} share {total} {things} in the ratio {p} : {q}. | How many {things} does {A} get?",
                "{total} {things} are divided between {A} and {B}, {p:part/parts} for {A} and {q:part/parts} for {B}. | How many {things} does {A} get?",
                "For every {p:thing} that {A} gets, {B} gets {q}. They get {total} in all. | How many {things} are {A}'s?",
            ],
        },
    ];
}
