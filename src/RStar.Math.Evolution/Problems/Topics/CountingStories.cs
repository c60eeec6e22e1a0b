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
                "{A} chooses one of {first} ice creams and one of {second} toppings; work out the number of combinations. | How many combinations can {A.he} choose from?",
                "A car is offered in {first} colours and with {second} kinds of engine; count the possible models. | How many different models can be ordered?",
                "In a chess match each of the {first} players from {city} plays once against each of the {second} players from {city2}; count the games. | How many games are played?",
                "{A} has {first} hats and {second} scarves and wears one hat with one scarf; count the different combinations. | How many combinations are possible?",
                "There are {first} doors into a hall and {second} other doors out of it; {A} counts the ways to go in by one door and out by another. | How many ways are there in all?",
                "For lunch at the {place} there are {first} main courses and {second} desserts to choose from; calculate the number of meals made up of one main course and one dessert. | What is this number?",
                "Each of {first} singers sings one song with each of {second} pianists; count the songs. | Determine their total number.",
                "A shop sells {first} kinds of bread and {second} kinds of cheese; count the sandwiches that can be made with one kind of each. | How many different sandwiches are there?",
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
                "{A} and {A.his} guests, {n} people in all, sit down on a bench with {n} seats; work out the number of seating orders. | How many are there?",
                "In how many different orders can {n} songs be played one after another? Count the orders, with each song played once. | Find their number.",
                "{n} {friends} of {A} walk through a narrow gate one behind the other; count the possible orders. | In how many orders can they walk?",
                "{A} arranges {n} different books side by side on a shelf and counts the ways to do it. | In how many ways can {A.he} arrange them?",
                "{n} runners reach the finish one after another, never two at once; count the orders in which they may arrive. | What number of orders is possible?",
                "Every one of {n} different letters is used exactly once to form a word, which need not make sense; count the words. | How many words can be formed?",
                "A teacher hands out {n} different {things} to {n} {persons}, one to each; calculate the number of ways to do so. | What number of ways is it?",
                "{n} people wait in a queue at the bakery; count the different orders in which they can stand. | How many orders are possible?",
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
                "{A} may take {k} of {n} books on holiday; work out how many different choices there are. | How many choices does {A.he} have?",
                "How many different committees of {k} can be formed from {n} {persons}? Count them, all members having the same rank. | Find the number of committees.",
                "A pizza gets {k} different toppings out of {n} on offer, in any order; count the possible pizzas. | What number of pizzas is possible?",
                "A coach selects {k} of {n} players for a match, and the order does not matter; count the possible selections. | How many selections are there?",
                "From a bowl with {n} numbered balls {A} draws {k} in one go; count the sets of balls that {A.he} can draw. | How many sets are possible?",
                "{A} has {n} {friends} but only {k} tickets to give away, so {k} of them are chosen to come along; calculate the number of possible choices. | What is this number?",
                "A bunch is to hold {k} of {n} {flowers}, no two of which have the same colour; count the different bunches. | How many bunches can be made?",
                "{A} has to answer {k} of the {n} questions in a test and may choose which; count the ways to choose. | How many ways does {A} have to choose the questions?",
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
                "A {class} elects {k} of its {n} members to {k} different posts, nobody to more than one; count the possible outcomes. | How many outcomes are there?",
                "{A} hangs {k} of {n} different pictures side by side, and the order matters; count the arrangements. | How many arrangements are possible?",
                "How many ways are there to award the first {k} prizes among {n} {persons}? Count them, if nobody wins more than one prize. | Find the number of ways.",
                "In a race with {n} runners the first {k} stand on the podium in the order of arrival; count the possible podiums, without ties. | How many podiums are possible?",
                "Signals are made by hoisting {k} different flags one above the other, chosen from {n} flags; count the signals. | What number of signals can be given?",
                "The {k} seats of a row are taken by {k} of {n} {friends} of {A}, and every order counts separately; work out the number of ways. | How many ways is that?",
                "One after another, {k} cards are drawn from {n} different cards and not put back; calculate how many sequences are possible. | What is the number of sequences?",
                "{A} gives {k} different presents to {k} of {A.his} {n} {friends}, one to each of those chosen; count the ways to do this. | In how many ways can it be done?",
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
                "In a league of {n} teams every team meets every other team exactly once; work out the number of matches. | How many matches are played?",
                "{n} {persons} at the {place} greet each other, every pair with one handshake; count the handshakes. | How many handshakes are there in all?",
                "How many pairs can be formed from the {n} members of a {class}? Count every possible pair once. | Find the number of pairs.",
                "Everyone in a group of {n} people shakes hands once with everyone else; count the handshakes. | What is the total number of handshakes?",
                "Between any two of {n} villages around {city} a direct road is built; count the roads. | What number of roads is needed?",
                "{A} is one of {n} chess players, and each of them plays one game against each of the others; calculate the number of games. | How many games does this make altogether?",
                "After dinner {n} {friends} clink glasses, every two of them exactly once; count the clinks. | How many clinks are heard?",
                "{n} computers in an office are connected by cables, one cable between any two computers; count the cables. | How many cables are needed?",
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
                "{A} owns {first} shirts, {second} pairs of trousers and {third} hats and wears one of each; count the outfits. | How many different outfits does {A.he} have?",
                "A menu offers {first} soups, {second} main dishes and {third} desserts; work out how many dinners with one of each it allows. | How many dinners are possible?",
                "From {city} to {city2} lead {first} roads, from {city2} to {city3} lead {second}, and from there to the sea {third}; count the routes from {city} by way of {city2} and {city3} to the sea. | How many routes are there?",
                "How many groups of one man, one woman and one child can be formed from {first} men, {second} women and {third} children? Count them. | Find the number of groups.",
                "A shop sells a phone in {first} colours, {second} sizes and {third} versions; count the different phones that one can buy. | How many different phones are there?",
                "At an ice cream van {A} picks one of {first} flavours, one of {second} sauces and one of {third} toppings; calculate the number of possible choices. | What number of choices is it?",
                "A badge shows one of {first} letters, one of {second} symbols and one of {third} colours; count the badges that can be made. | How many badges can be made?",
                "For a trip there are {third} days, {second} trains and {first} guides to choose from, one of each; count the possible plans. | Determine their total number.",
                "For a present {A} chooses one of {first} toys, one of {second} cards and one of {third} ribbons; count the possible presents. | How many presents are possible?",
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
                "A lock opens with a code of {length} symbols, each of which can be any of {signs}; count the possible codes. | How many codes are possible?",
                "{A} spins a wheel with {signs} different fields {length} times and writes the results down in order; work out how many lists are possible. | How many lists are there?",
                "A row of {length} flags is hung up, each in one of {signs} colours, and colours may repeat; count the possible rows. | How many different rows are there?",
                "How many passwords have {length} characters if every character is one of {signs} and may occur again? Count them. | Find the number of passwords.",
                "For each of {length} days {A} chooses one of {signs} dishes and may choose the same one again; count the possible plans. | How many plans are there?",
                "Each of {length} {friends} picks one of {signs} {places} to visit, and several may pick the same; count the possible results. | What number of results is possible?",
                "A signal consists of {length} tones one after another. For every tone there are {signs} possibilities, and repeats are allowed; calculate the number of signals. | What is this number?",
                "There are {length} lamps in a row, and each can be set to any of {signs} levels; count the settings of the whole row. | Determine the total number of settings.",
                "{A} paints {length} different {boxes} and can use any of {signs} colours for each of them; count the ways to paint them all. | In how many ways can {A.he} do it?",
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
                "{A} wears either one of {a} shirts with one of {b} pairs of trousers or one of {c} sweaters with one of {d} pairs of jeans; count the outfits. | How many different outfits are possible?",
                "For breakfast there is either one of {a} rolls with one of {b} jams or one of {c} cereals with one of {d} fruits; work out the number of breakfasts. | How many breakfasts are there?",
                "A code is either one of {a} letters followed by one of {b} signs or one of {c} colours followed by one of {d} shapes; count the codes. | How many codes are there in all?",
                "How many pairs of books can {A} borrow if a pair is one of {a} novels with one of {b} atlases, or one of {c} comics with one of {d} guides? Count both sorts. | Find the number of pairs.",
                "{A} travels to {city} either by one of {a} trains and then one of {b} buses or by one of {c} flights and then one of {d} taxis; count the ways to travel. | How many ways are there?",
                "A prize is one of {a} toys with one of {b} books, or else one of {c} games with one of {d} puzzles; calculate how many prizes are possible altogether. | What is this number?",
                "A shop has {a} tents and {b} mats, another has {c} tents and {d} mats. {A} buys one tent and one mat, both in the same shop; count the choices. | What number of choices has {A}?",
                "Hot lunch: any of {a} soups with any of {b} puddings. Cold lunch: any of {c} salads with any of {d} drinks. Count all possible lunches. | Determine their number.",
                "For dessert {A} can have one of {a} cakes with one of {b} sauces, or one of {c} ice creams with one of {d} toppings; count the possible desserts. | How many desserts can {A.he} choose from?",
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
                "A team of {w} girls and {m} boys is chosen from {women} girls and {men} boys; count the possible teams. | How many different teams are there?",
                "{A} invites {w} of {women} classmates and {m} of {men} neighbours; work out the number of possible guest lists. | How many guest lists are there?",
                "A committee needs {w} teachers and {m} parents; {women} teachers and {men} parents are willing. Count the committees that can be formed. | How many committees can be formed?",
                "How many bunches of {w} {flowers} and {m} {flowers2} can be made from {women} {flowers} and {men} {flowers2}, no two of them alike? Count the bunches. | Find their number.",
                "For a trip {A} packs {w} of {women} different books and {m} of {men} different games; count the ways to choose them. | In how many ways can {A.he} choose?",
                "An exam has a first part with {women} questions and a second part with {men}; pupils choose {w} questions from the first and {m} from the second. Calculate the number of choices. | What is this number?",
                "From {women} sopranos and {men} basses a choir picks {w} sopranos and {m} basses for a concert in {city}; count the possible casts. | What number of casts is possible?",
                "Players on hand: {women} forwards, {men} defenders. Players wanted: {w} forwards and {m} defenders, in any order. Count the possible selections. | Determine their total number.",
                "A club with {women} women and {men} men elects a board of {w} women and {m} men, all with equal rights; count the possible boards. | How many boards are possible?",
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
                "Take the whole numbers greater than {low} and up to {high}; count those that can be divided by {d} without a remainder. | How many are there?",
                "The houses of a long street have all the numbers above {low} up to and including {high}; each house whose number is a multiple of {d} gets a lamp. Count these houses. | How many houses get a lamp?",
                "Work out the number of multiples of {d} that are larger than {low} but no larger than {high}. | What is that number?",
                "{A} counts aloud in steps of {d}, starting from zero. Keep only the numbers over {low} that do not go beyond {high}, and find how many there are. | What number is it?",
                "{A} writes down all multiples of {d} that are above {low} and at most {high}, and then counts them. | How many multiples has {A.he} written down?",
                "A ticket wins if its number is divisible by {d}. The tickets have every number greater than {low} up to and including {high}; count the winning tickets. | How many tickets win?",
                "A range of whole numbers starts just after {low} and ends with {high}, which still belongs to it. Calculate how many numbers of the range {d} goes into evenly. | What do you get?",
                "All the pages after page {low}, up to and including page {high}, are checked, and those whose number is a multiple of {d} are marked. Count the marked pages. | Determine their number.",
                "Of all the whole numbers more than {low} and not more than {high}, some are multiples of {d}; count them. | What is the number of these multiples?",
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
                "A code has {n} places, and each place is one of {signs} letters, among them the letter X. | How many codes contain at least one X?",
                "{A} spins a wheel with {signs} different fields, one of them gold, {n} times and notes the results in order. | In how many of the possible results does gold come up at least once?",
                "Of the words of {n} letters over an alphabet of {signs} letters including Z, | how many have at least one Z?",
                "Every day for {n} days {A} eats one of {signs} kinds of fruit, of which one is apples. | Find the number of plans for these days in which apples occur at least once.",
                "A row of {n} flags is hung up, each in one of {signs} colours, one of which is blue. | How many different rows have at least one blue flag?",
                "Each of {n} {friends} orders one of {signs} drinks, one of which is tea. | Work out in how many ways they can order so that at least one of them gets tea.",
                "A test has {n} questions, each with {signs} answers, only one of which is right; {A} ticks one answer to every question. | What number of ways to tick includes at least one right answer?",
                "In a password of {n} characters every character is one of {signs}, and the star is one of these. | Calculate how many passwords show the star one or more times.",
                "{A} puts {n} tiles in a row and chooses one of {signs} colours for each, green being one of the colours. | In how many ways can {A.he} do this with at least one green tile?",
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
                "{A} looks at the whole numbers from 1 to {limit} and marks each one that can be divided by {a} or by {b}. | How many numbers are marked?",
                "The seats of a theatre are numbered from 1 to {limit}. A seat gets a cushion if its number is a multiple of {a}, of {b} or of both. | How many seats get a cushion?",
                "Out of the first {limit} positive whole numbers, | how many are multiples of {a} or multiples of {b}?",
                "A gardener plants {limit} trees in a row and gives every {a:th} tree a red label and every {b:th} tree a blue one, counting from the first tree. | How many trees get at least one label?",
                "In {city}, {limit} {persons} stand in a line, numbered from 1 to {limit}. Everyone whose number is divisible by {a} or {b} steps forward. | How many people step forward?",
                "A positive whole number up to {limit} counts as lucky if {a} goes into it or {b} goes into it. | Find the number of lucky numbers.",
                "{A} crosses out the multiples of {a} in a list of the numbers from 1 to {limit}; then {B} crosses out the multiples of {b} that still stand there. | Work out how many numbers are crossed out altogether.",
                "On a calendar of {limit} days, numbered in order from 1, {A} trains on each day divisible by {a} and also on each day divisible by {b}. | Calculate the number of days on which {A.he} trains.",
                "From the tickets with the numbers 1 to {limit}, all those win whose number is a multiple of {a} or {b}. | What is the number of winning tickets?",
            ],
        },
    ];
}
