using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Greatest common divisors and least common multiples.</summary>
internal static class DivisibilityStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("gcd-of-two")
        {
            Numbers = "common 2..30; p 2..25; q 2..25; a = common * p; b = common * q; where p != q",
            Steps = ["divisor = gcd(a, b) # The greatest common divisor of {a} and {b}"],
            Gives = Kind.Number,
            Alternative =
                """
                # Collect all numbers that divide both {a} and {b}
                common_divisors = [d for d in range(1, min({a}, {b}) + 1) if {a} % d == 0 and {b} % d == 0]

                # The greatest of them is what we look for
                divisor = max(common_divisors)
                """,
            Phrasings =
            [
                "Take the greatest common divisor of {a} and {b}. | What is it?",
                "Let a number be gcd({a}, {b}). | What is the number?",
                "Look for the largest whole number that divides both {a} and {b}. | What is it?",
                "{A} thinks of the highest common factor of {a} and {b}. | What is the factor?",
            ],
        },
        new("lcm-of-two")
        {
            Numbers = "common 1..12; p 2..15; q 2..15; a = common * p; b = common * q; where p != q",
            Steps = ["multiple = lcm(a, b) # The least common multiple of {a} and {b}"],
            Gives = Kind.Number,
            Alternative =
                """
                # The least common multiple is the product divided by the greatest common divisor
                from math import gcd
                divisor = gcd({a}, {b})

                # Divide the product by it
                multiple = {a} * {b} // divisor
                """,
            Phrasings =
            [
                "Take the least common multiple of {a} and {b}. | What is it?",
                "Let a number be lcm({a}, {b}). | What is the number?",
                "Look for the smallest positive number that both {a} and {b} divide. | What is it?",
                "{A} thinks of the lowest number that is a multiple of {a} as well as of {b}. | What is the number?",
            ],
        },
        new("equal-bouquets")
        {
            Numbers = "common 2..24; p 2..12; q 2..12; a = common * p; b = common * q; where p != q",
            Steps = ["bouquets = gcd(a, b) # The number of bouquets divides both numbers and is as large as possible"],
            Phrasings =
            [
                "{A} has {a} {flowers} and {b} {flowers2} and makes equal bouquets, using all of them. | What is the greatest number of bouquets {A.he} can make?",
                "From {a} {fruits} and {b} {fruits2}, as many identical baskets as possible are made with nothing left over. | How many baskets are there?",
                "{a} girls and {b} boys are split into groups that are all alike, as many groups as possible. | How many groups are formed?",
                "With {a} {snacks} and {b} {snacks2}, {A} fills identical plates and uses up everything. | How many plates can there be at most?",
            ],
        },
        new("longest-pieces")
        {
            Numbers = "common 3..30; p 2..12; q 2..12; a = common * p; b = common * q; where p != q",
            Steps = ["piece = gcd(a, b) # The length of a piece divides both lengths"],
            Phrasings =
            [
                "Two pieces of {rope}, {a} cm and {b} cm long, are cut into equal parts with no waste, as long as possible. | How many centimetres long is a part?",
                "A wall of {a} cm by {b} cm is covered with equal square tiles, as large as possible and uncut. | What is the side of a tile in centimetres?",
                "{A} saws planks of {a} and {b} centimetres into boards of one length without any rest. | What is the greatest possible length of a board in centimetres?",
            ],
        },
        new("meet-again")
        {
            Numbers = "common 1..10; p 2..12; q 2..12; a = common * p; b = common * q; where p != q; where gcd(p, q) == 1; where a > 2; where b > 2",
            Steps = ["together = lcm(a, b) # The first number of minutes that both {a} and {b} divide"],
            Phrasings =
            [
                "A {vehicle} leaves {city} every {a} minutes and a {vehicle2} every {b} minutes. Both leave now. | In how many minutes will both leave at the same moment again?",
                "One lamp flashes every {a} seconds, another every {b} seconds. They have just flashed together. | After how many seconds do they flash together next?",
                "{A} waters a plant every {a} days and {B} feeds a cat every {b} days; today both did. | After how many days will both fall on one day again?",
                "Around a track {A} takes {a} minutes a lap and {B} {b} minutes; they start side by side. | After how many minutes are both at the start again for the first time?",
            ],
        },
        new("items-in-equal-groups")
        {
            Numbers = "common 2..20; p 2..9; q 2..9; a = common * p; b = common * q; where p != q; where gcd(p, q) == 1",
            Steps =
            [
                "groups = gcd(a, b) # As many groups as possible",
                "in_group = a / groups # {a} of the first kind, shared among the groups",
            ],
            Phrasings =
            [
                "{A} makes as many identical bouquets as possible from all of {a} {flowers} and {b} {flowers2}. | How many {flowers} are in each bouquet?",
                "{a} {fruits} and {b} {fruits2} are put into the greatest possible number of identical bags. | How many {fruits} does a bag hold?",
                "A teacher splits {a} girls and {b} boys into as many identical teams as possible. | What number of girls is in a team?",
            ],
        },
        new("gcd-of-three")
        {
            Numbers = "common 2..20; p 2..15; q 2..15; r 2..15; a = common * p; b = common * q; c = common * r; where p != q; where q != r; where p != r",
            Steps = ["divisor = gcd(a, b, c) # The greatest number that divides all three"],
            Gives = Kind.Number,
            Phrasings =
            [
                "Take the greatest common divisor of {a}, {b} and {c}. | What is it?",
                "Let a number be gcd({a}, {b}, {c}). | What is the number?",
                "Look for the largest number that divides each of {a}, {b} and {c}. | What is it?",
            ],
        },
        new("lcm-of-three")
        {
            Numbers = "a 3..24; b 3..24; c 3..24; where a != b; where b != c; where a != c; where lcm(a, b, c) < 5000",
            Steps = ["multiple = lcm(a, b, c) # The least number that all three divide"],
            Gives = Kind.Number,
            Phrasings =
            [
                "Take the least common multiple of {a}, {b} and {c}. | What is it?",
                "Three bells ring every {a}, {b} and {c} minutes and have just rung together; take the minutes until they do so again. | What number of minutes is it?",
                "Look for the smallest positive number that is divisible by {a}, {b} and {c}. | What is it?",
            ],
        },
        new("laps-until-meeting")
        {
            Numbers = "common 1..8; p 2..11; q 2..11; a = common * p; b = common * q; where p != q; where gcd(p, q) == 1; where a > 2; where b > 2",
            Steps =
            [
                "together = lcm(a, b) # The time until both are at the start",
                "laps = together / a # How many rounds {A} has done then",
            ],
            Phrasings =
            [
                "{A} runs a lap in {a} minutes and {B} in {b} minutes. They start together. | How many laps has {A} run when both are at the start together for the first time?",
                "A gear with {a} teeth turns another with {b} teeth. | How many turns does the gear with {a} teeth make until both stand as in the beginning?",
                "{A}'s round of the park takes {a} minutes, {B}'s takes {b}. Both set off at once. | How many rounds does {A} make until they first meet at the gate where they set off?",
            ],
        },
        new("lcm-plus-remainder")
        {
            Numbers = "a 3..40; b 3..40; r 1..2; where a != b; where gcd(a, b) < a; where gcd(a, b) < b",
            Steps =
            [
                "multiple = lcm(a, b) # The least positive number that {a} and {b} divide",
                "number = multiple + r # It leaves the remainder {r} both times",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Find the smallest number above {r} that leaves remainder {r} when divided by {a} and also when divided by {b}. | What is the number?",
                "A number greater than {r} leaves {r} over on division by {a} as well as by {b}, and it is as small as possible. | What is the number?",
                "Take the least number, other than {r} itself, whose remainders on division by {a} and {b} are both {r}. | What is it?",
            ],
        },
        new("product-from-gcd-and-lcm")
        {
            Numbers = "g 2..20; p 2..12; q 2..12; first = g * p; second = g * q; multiple = g * p * q; where gcd(p, q) == 1; where p != q",
            Steps =
            [
                "product = g * multiple # The product of two numbers is that of their gcd and lcm",
                "second = product / first # Divide by the known number",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Two numbers have the greatest common divisor {g} and the least common multiple {multiple}. One of them is {first}; take the other one. | What is it?",
                "gcd and lcm of two numbers are {g} and {multiple}. One number is {first}; consider the second one. | What is it?",
                "The highest common factor of {first} and an unknown number is {g}, their lowest common multiple {multiple}. | What is the unknown number?",
            ],
        },
        new("tiles-for-a-floor")
        {
            Numbers = "common 2..15; p 2..14; q 2..14; a = common * p; b = common * q; where gcd(p, q) == 1",
            Steps =
            [
                "side = gcd(a, b) # The largest square tile that fits both sides",
                "along = a / side # Tiles along one side",
                "across = b / side # Tiles along the other",
                "tiles = along * across # All of them",
            ],
            Phrasings =
            [
                "A floor of {a} by {b} decimetres is covered with equal square tiles, uncut and as large as possible. | How many tiles are used?",
                "{A} cuts a sheet of {a} cm by {b} cm into equal squares without waste, as large as possible. | How many squares does {A} get?",
                "The biggest square slabs that pave a yard of {a} m by {b} m without cutting are ordered. | What number of slabs is needed?",
            ],
        },
    ];
}
