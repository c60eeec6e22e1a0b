using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Choices, arrangements and pairs.</summary>
internal static class CountingStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("outfits")
        {
            Numbers = "first 3..40; second 2..40",
            Steps = ["ways = first * second # Each of the {first} goes with each of the {second}"],
            Gives = Kind.Number,
            Phrasings =
            [
                "{A} has {first} shirts and {second} pairs of trousers and counts the ways to wear one of each. | How many ways are there?",
                "A menu lists {first} starters and {second} main dishes; count the meals of one of each. | How many meals are there?",
                "One of {first} {flowers} is put together with one of {second} {flowers2}; count the possible pairs. | How many pairs are there?",
                "From {city} to {city2} there are {first} roads and from there to {city3} another {second}; count the routes from {city} to {city3} by way of {city2}. | Find the number of routes.",
            ],
        },
        new("seats-in-a-row")
        {
            Numbers = "n 3..8",
            Steps = ["ways = factorial(n) # {n} choices for the first place, one less for each next"],
            Gives = Kind.Number,
            Alternative =
                """
                # List all orders of {n} people
                from itertools import permutations
                orders = list(permutations(range({n})))

                # Count them
                ways = len(orders)
                """,
            Phrasings =
            [
                "{A} puts {n} different {wares} in a row and counts the possible orders. | How many orders are there?",
                "{n} {persons} line up at a {place} in {city}; count the ways. | How many ways are there?",
                "A shelf takes {n} different {things} side by side; {A} counts the arrangements. | How many are there?",
                "Count in how many orders {A} can visit {n} different {places}. | Find the number of orders.",
            ],
        },
        new("teams")
        {
            Numbers = "n 5..20; k 2..5; where k < n - 1",
            Steps = ["teams = comb(n, k) # Choices of {k} out of {n} without order"],
            Gives = Kind.Number,
            Phrasings =
            [
                "{A} chooses {k} of {n} {friends} for a team and counts the possible teams. | How many teams are there?",
                "A group of {k} is picked from the {n} members of a {class}; count the possible groups. | How many groups are there?",
                "From {n} different {things} {A} takes any {k} at once; count the selections. | How many are there?",
                "Count the ways in which {n} {persons} can send {k} of them, all with the same task, to {city}. | Find the number of ways.",
            ],
        },
        new("prizes")
        {
            Numbers = "n 5..25; k 2..3",
            Steps = ["ways = perm(n, k) # The order counts: {n} choices first, then one less each time"],
            Gives = Kind.Number,
            Phrasings =
            [
                "{n} {persons} race in {city} for the first {k} places; count the possible results for these places, without ties. | How many results are there?",
                "{A}'s {class} gives {k} different offices to {k} of its {n} members; count the ways. | How many ways are there?",
                "{A} writes codes of {k} different letters out of {n} letters and counts them. | How many codes are there?",
                "{k} different prizes go to {k} different people among {n} guests of {A}; count the ways. | Find the number of ways.",
            ],
        },
        new("handshakes")
        {
            Numbers = "n 5..90",
            Steps =
            [
                "ordered = n * (n - 1) # Each of the {n} meets all others, every pair counted twice",
                "pairs = ordered / 2 # So halve it",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "At {A}'s party {n} people shake hands, each with each other once; count the handshakes. | How many are there?",
                "In a tournament at {city} each of {n} teams plays each other once; count the games. | How many games are there?",
                "Any two of {n} points on a circle are joined by a line that {A} draws; count the lines. | How many lines are there?",
                "{n} {friends} of {A} phone each other, one call for every pair; count the calls. | Find the number of calls.",
            ],
        },
        new("three-choices")
        {
            Numbers = "first 2..15; second 2..15; third 2..12",
            Steps = ["ways = first * second * third # Multiply the numbers of choices"],
            Gives = Kind.Number,
            Phrasings =
            [
                "{A} can choose among {first} breads, {second} cheeses and {third} sauces and takes one of each; count the sandwiches. | How many are there?",
                "A bicycle comes in {first} sizes, {second} colours and {third} designs; count the different bicycles. | How many are there?",
                "A lock in {city} has three rings with {first}, {second} and {third} signs; count its settings. | Find the number of settings.",
            ],
        },
        new("codes-with-repetition")
        {
            Numbers = "signs 2..20; length 2..5; where signs ** length < 400000",
            Steps = ["codes = signs ** length # {signs} choices at each of {length} places"],
            Gives = Kind.Number,
            Phrasings =
            [
                "{A} makes codes of {length} signs, each one of {signs} and repeated at will, and counts them. | How many codes are there?",
                "A test in {city} has {length} questions with {signs} possible answers each; count the ways to fill it in. | How many ways are there?",
                "Words of {length} letters are formed from an alphabet of {signs} letters, not all different; {A} counts them. | Find the number of words.",
            ],
        },
        new("either-or")
        {
            Numbers = "a 2..12; b 2..12; c 2..12; d 2..12",
            Steps =
            [
                "first = a * b # Ways of the first sort",
                "second = c * d # Ways of the second sort",
                "ways = first + second # One or the other, so add",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "For lunch {A} takes either one of {a} soups with one of {b} breads or one of {c} salads with one of {d} drinks; count the lunches. | How many are there?",
                "From {city} one reaches {city3} over {city2} ({a} roads, then {b}) or over the hills ({c} paths, then {d}); count the routes. | How many are there?",
                "{A} wears one of {a} skirts with one of {b} blouses or one of {c} suits with one of {d} shirts; count the outfits. | Find their number.",
            ],
        },
        new("mixed-team")
        {
            Numbers = "women 4..12; w 2..3; men 4..12; m 2..3",
            Steps =
            [
                "of_women = comb(women, w) # Choices of {w} women",
                "of_men = comb(men, m) # Choices of {m} men",
                "teams = of_women * of_men # Every choice goes with every other",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "A {class} of {women} women and {men} men sends {w} women and {m} men to {city}; count the possible delegations. | How many are there?",
                "{A} picks {w} of {women} {fruits} and {m} of {men} {fruits2}, all different in size; count the selections. | How many are there?",
                "Out of {women} girls and {men} boys, {w} girls and {m} boys are chosen for {A}'s team; count the teams. | Find the number of teams.",
            ],
        },
        new("multiples-in-a-range")
        {
            Numbers = "d 3..30; high 100..2000; low 20..90; where high // d > low // d",
            Steps =
            [
                "up_to_high = high // d # Multiples of {d} up to {high}",
                "up_to_low = low // d # Multiples of {d} up to {low}",
                "count = up_to_high - up_to_low # Those between",
            ],
            Gives = Kind.Number,
            Alternative =
                """
                # Go through the numbers above {low}, up to {high}, and keep the multiples of {d}
                multiples = [n for n in range({low} + 1, {high} + 1) if n % {d} == 0]

                # Count them
                count = len(multiples)
                """,
            Phrasings =
            [
                "Count the multiples of {d} that are greater than {low} and not greater than {high}. | How many are there?",
                "Among the whole numbers above {low} and up to {high}, count those that {d} divides. | How many are there?",
                "{A} lists every number divisible by {d} that is more than {low} and at most {high}. Count them. | Find their number.",
            ],
        },
        new("at-least-one")
        {
            Numbers = "n 3..10; signs 3..6; where signs ** n < 2000000; where n < 8",
            Steps =
            [
                "all_words = signs ** n # All words",
                "without = (signs - 1) ** n # Those that avoid the one letter",
                "count = all_words - without # The others have it at least once",
            ],
            Phrasings =
            [
                "{A} makes words of {n} letters from {signs} letters, one of which is Q. | How many of the words contain Q at least once?",
                "{A} paints {n} numbered {boxes}, each in one of {signs} colours including red. | In how many ways is at least one of them red?",
                "A die with {signs} faces, numbered from 1, is thrown {n} times in {city}. | How many results show a 1 at least once?",
            ],
        },
        new("divisible-by-either")
        {
            Numbers = "a 2..9; b 3..12; limit 50..900; where a != b; where gcd(a, b) == 1",
            Steps =
            [
                "by_a = limit // a # Multiples of {a}",
                "by_b = limit // b # Multiples of {b}",
                "by_both = limit // (a * b) # Multiples of both were counted twice",
                "count = by_a + by_b - by_both # So take them off once",
            ],
            Phrasings =
            [
                "How many whole numbers from 1 to {limit} are divisible by {a} or by {b}? | Give their number.",
                "Among the numbers 1 to {limit}, {A} underlines all multiples of {a} and all multiples of {b}. | How many numbers are underlined?",
                "In a row of {limit} lamps every {a:th} and every {b:th} one is lit, counted from the first. | What number of lamps is lit?",
            ],
        },
    ];
}
