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
                "The greatest common factor of {a} and {b} is written on the board. | What number is on the board?",
                "Find the greatest whole number by which {a} and {b} can both be divided without a remainder. | Which number is it?",
                "{A} says: my number goes into {a} and into {b} evenly, and no bigger number does. | Calculate {A}'s number.",
                "Of all the divisors that {a} and {b} share, choose the biggest. | Which one is that?",
                "A fraction has the numerator {a} and the denominator {b}; take the largest whole number by which it can be reduced. | Which number is this?",
                "For homework, work out the HCF of {a} and {b}. | How large is it?",
                "{a} pencils and {b} rulers are shared equally among as many children as possible, with none left over; count the children. | How many children is that?",
                "Calculate the greatest common factor of the numbers {a} and {b}. | What is the result?",
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
                "The lowest common denominator of two fractions with the denominators {a} and {b} is needed; take the least common multiple. | Work it out.",
                "Find the smallest positive number that is in the times table of {a} and in that of {b}. | Which number is it?",
                "Counting up by {a} and counting up by {b}, {A} writes two lists, both starting from zero; take the first number after zero that is in both. | Which number is this?",
                "Determine the LCM of {a} and {b}. | How large is it?",
                "Among the common multiples of {a} and {b}, choose the lowest positive one. | Which one is that?",
                "For homework, calculate the LCM of the numbers {a} and {b}. | What is the result?",
                "Cups come in packs of {a} and plates in packs of {b}; take the least number of cups for which {A} can buy exactly as many plates. | How many cups is that?",
                "{A} is looking for the smallest positive number that can be divided by {a} and also by {b} with no remainder. | What number will {A} find?",
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
                "{A} wants to pack {a} {things} and {b} {things2} into gift bags with the same contents, leaving nothing over. | What is the largest possible number of gift bags?",
                "A florist ties {a} {flowers} and {b} {flowers2} into identical bunches and must not have a single flower left. | Find the greatest possible number of bunches.",
                "There are {a} pens and {b} rulers for a {class}. Each member is to receive the same number of pens and the same number of rulers, and none may remain. | At most how many members can share them?",
                "{A} has {a} {snacks} and {b} {snacks2} to put into party boxes. Each box must be the same, and no food may remain. | How many boxes can {A.he} fill at most?",
                "If {b} {wares} and {a} {wares2} are packed into parcels that all hold the same, with nothing left over, | what is the greatest number of parcels?",
                "{a} flute players and {b} drummers march through {city} in bands that are all made up alike, everybody in a band and as many bands as possible. | How many bands march?",
                "Stock: {a} {fruits}, {b} {fruits2}. Task: as many equal hampers as possible, with the stock used up completely. | Work out the number of hampers.",
                "All the {a} boys and {b} girls of a summer camp are divided into teams, each with equally many boys and equally many girls. | What is the largest number of teams possible?",
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
                "{A} has two {ropes}, one {a} cm and one {b} cm long, and cuts both into equal pieces with nothing left over. | What is the greatest length in centimetres that a piece can have?",
                "How long, in centimetres, can the equal pieces be at most | if two {ropes} of {a} cm and {b} cm are cut up completely?",
                "A sheet of paper of {b} cm by {a} cm is divided without waste into squares of one size, as large as possible. | Calculate the side of a square in centimetres.",
                "Along two fences, {a} cm and {b} cm long, posts stand at the same distance from each other, with a post at each end of both fences. | Find the greatest possible distance between neighbouring posts in centimetres.",
                "Two pipes measure {a} cm and {b} cm. A plumber cuts them into sections of the same length without waste. | How many centimetres long can each section be at most?",
                "For wrapping presents {A} has one ribbon of {a} cm and one of {b} cm, cuts both into strips of equal length and uses every bit. | What is the length of the longest possible strips, in centimetres?",
                "At school {A} covers a board of {a} cm by {b} cm with square cards that are all the same size, without gaps or overlaps. | How many centimetres is the side of the largest cards that fit?",
                "Lengths of two {ropes}: {a} cm, {b} cm. Both are to be divided into parts of one length, and no remainder is allowed. | Determine the maximum length of a part in centimetres.",
                "Squares of equal size, as big as possible, are cut from a cloth of {a} cm by {b} cm so that none of the cloth remains. | What is the side length of a square in centimetres?",
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
                "{A} goes to the {place} every {a} days, {B} every {b} days. Today they meet there. | In how many days will they meet there again?",
                "Two bells ring together at noon; from then on one rings every {a} minutes and the other every {b} minutes. | How many minutes pass until they ring together again?",
                "A machine is oiled every {a} hours and cleaned every {b} hours. If both have just been done, | after how many hours are both jobs due at the same time next?",
                "A red light blinks every {a} seconds and a green light every {b} seconds. They blink at the same time now. | How many seconds later will they blink at the same time again?",
                "If one bus line has a departure every {a} minutes and another every {b} minutes, and both depart now, | what is the number of minutes until the next departure at the same time?",
                "A clock chimes every {a} minutes, a timer beeps every {b} minutes, and just now they sounded together. | Calculate the number of minutes until they next sound together.",
                "{A} says: I swim every {a} days, and {B} swims every {b} days; today we were both at the pool. | Work out in how many days both will next swim on the same day.",
                "In a factory, one machine finishes a part every {a} seconds and another one every {b} seconds. Both have just finished a part. | After how many seconds will both finish a part at the same moment again?",
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
                "{A} packs {a} {snacks} and {b} {snacks2} into as many equal lunch boxes as possible, with nothing left over. | How many {snacks} go into each lunch box?",
                "All of {a} {things} and {b} {things2} are shared among the greatest possible number of children so that every child gets the same. | How many {things} does each child get?",
                "From {b} {flowers2} and {a} {flowers} a florist makes the largest possible number of equal bunches and uses every flower. | Find the number of {flowers} in one bunch.",
                "A jar holds {a} red and {b} white beads. {A} strings them all into bracelets that look alike, as many as possible. | What number of red beads is on each bracelet?",
                "All {a} boys and {b} girls at a sports day form the greatest possible number of teams that are made up in the same way. | How many boys are there in each team?",
                "How many {fruits} lie in each bowl | if {a} {fruits} and {b} {fruits2} are divided equally among as many bowls as possible with none left?",
                "For the market {A} divides {a} {wares} and {b} {wares2} into identical sets, the most that can be made with nothing remaining. | Work out how many {wares} there are per set.",
                "A {place} has bought {a} chairs and {b} tables and spreads all of them over as many rooms as possible, every room with the same furniture. | Calculate the number of chairs per room.",
                "{a} pencils and {b} pens are put into packets. The packets are all the same, there are as many as possible, and nothing remains. | How many pencils are in each packet?",
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
                "Find the greatest common factor of {a}, {b} and {c}. | What number is it?",
                "{A} is to work out the highest common factor of the numbers {a}, {b} and {c}. | What is the right result?",
                "Three {ropes} of {a} cm, {b} cm and {c} cm are cut into equal pieces without waste; take the greatest possible length of a piece in centimetres. | How many centimetres is it?",
                "Of the numbers that go evenly into {a}, {b} and {c}, choose the biggest. | Which one is that?",
                "{A} makes identical necklaces from {a} red, {b} blue and {c} white beads, as many necklaces as possible, using all the beads; count the necklaces. | How many necklaces does {A.he} make?",
                "{a} {fruits}, {b} {fruits2} and {c} {fruits3} are shared equally among as many families as possible, with nothing left; count the families. | How many families are there?",
                "Choose the greatest number by which {a}, {b} and {c} can all be divided without a remainder. | Determine that number.",
                "The exercise says: calculate the GCD of {a}, {b} and {c}. | What should the answer be?",
                "{A} looks for the largest number that goes exactly into all three of {a}, {b} and {c}. | Which number should {A.he} find?",
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
                "Find the lowest common multiple of {a}, {b} and {c}. | What number is it?",
                "{A} is to work out the LCM of the numbers {a}, {b} and {c}. | What is the right result?",
                "Three {vehicles} leave {city} together and are back there every {a}, {b} and {c} hours; take the number of hours until all three are there together again. | How many hours is it?",
                "Of the positive numbers that {a}, {b} and {c} all go into, choose the smallest. | Which one is that?",
                "Three lamps blink every {a}, {b} and {c} seconds and blink together now; count the seconds until they all blink together again. | How many seconds is that?",
                "{A} swims every {a} days, {B} every {b} days and {C} every {c} days, and today all three swim; count the days until this happens again. | How many days is it?",
                "A baker wants a number of buns that can be packed in bags of {a}, in bags of {b} or in bags of {c} with none left; take the smallest such number. | Determine it.",
                "The exercise says: calculate the least positive number that is a multiple of {a}, of {b} and of {c}. | What should the answer be?",
                "{A} looks for the smallest positive number that can be divided by {a}, {b} and {c} without a remainder. | Which number should {A.he} find?",
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
                "{A} cycles around a lake in {a} minutes and {B} in {b} minutes. They start at the same time and place. | How many rounds has {A} completed when they are first together at the start again?",
                "On a circular track {A} needs {a} seconds for a lap, {B} needs {b} seconds, and both start from the same line at once. | After how many laps of {A}'s do both cross that line together for the first time?",
                "{A}'s toy train goes round in {a} seconds, {B}'s in {b} seconds; both leave the toy station together. | How many rounds does {A}'s train make until both are first back at the station at the same moment?",
                "One lap on horseback takes {A} {a} minutes and {B} {b} minutes. They set off together and ride on until both are at the gate at the same time. | Calculate how many laps {A} rides.",
                "{B} walks round the park in {b} minutes and {A} does it in {a} minutes. They set off together from the fountain. | When they first meet at the fountain again, how many rounds has {A} walked?",
                "How many turns has {A}'s cog made when both cogs first stand as at the beginning again | if {A}'s cog has {a} teeth and drives {B}'s cog, which has {b} teeth?",
                "{A} drives a bus route of {a} minutes and {B} one of {b} minutes; both leave the depot now and go round and round. | What number of tours has {A} driven when both are next at the depot together?",
                "Lap times: {A} {a} seconds, {B} {b} seconds. Both skate without a pause from a common start. | Work out how many laps {A} has done when they are together at the start for the first time.",
                "{A} swims a lap of the pool every {a} minutes, {B} one every {b} minutes, and they begin together. | How many laps will {A} have done the next time both are at the starting point together?",
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
                "{A} thinks of the smallest number greater than {r} that gives the remainder {r} both when divided by {a} and when divided by {b}. | What is {A}'s number?",
                "{A} has more than {r:thing}. Laid out in rows of {a} or in rows of {b}, they leave {r:thing} over each time; take the least number for which this is so. | How many {things} are there?",
                "If a number above {r} is divided by {a}, {r} remains, and the same happens on division by {b}; choose the smallest number of this sort. | Which number is it?",
                "Find the least whole number, greater than {r}, that is {r} more than a multiple of {a} and also {r} more than a multiple of {b}. | Determine it.",
                "A group of more than {r:person} forms rows of {a} or rows of {b}, both times with {r:person} left over; take the smallest size of such a group. | How many {persons} are in it?",
                "Leave out {r} itself and look for the smallest whole number that leaves remainder {r} if you divide it by {a} and also if you divide it by {b}. | What is it?",
                "Packed in cartons of {a}, the eggs leave {r} over, and packed in cartons of {b} they leave {r} over too; there are more than {r:egg}, but as few as possible. | Work out the number of eggs.",
                "Divided by {a}: remainder {r}. Divided by {b}: remainder {r}. The number sought is the smallest one above {r}. | Calculate this number.",
                "Look for the smallest number bigger than {r} for which division by {a} and division by {b} both leave a remainder of {r}. | Which number is it?",
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
                "The greatest common factor of two numbers is {g} and their lowest common multiple is {multiple}. One number is {first}; find the other. | What is the other number?",
                "{A} and {B} each think of a number. {A}'s is {first}; the GCD of the two numbers is {g}, their LCM is {multiple}. Take {B}'s number. | What number is it?",
                "The LCM of {first} and a second number is {multiple}, and their GCD is {g}; work out the second number. | How large is it?",
                "The product of two numbers is that of their gcd and lcm. Here the gcd is {g}, the lcm {multiple} and one of the numbers {first}. Calculate the missing number. | What is it?",
                "Two numbers have {g} as their highest common factor and {multiple} as their least common multiple. The first number is {first}; determine the second. | What is the second number?",
                "Uncover a hidden number: together with {first} it has the least common multiple {multiple} and the greatest common divisor {g}. | What number is hidden?",
                "Let x be the number for which {g} is the largest divisor that it shares with {first} and {multiple} the smallest multiple that it shares with {first}. | Find x.",
                "Known: gcd {g}, lcm {multiple}, one of the two numbers {first}. Sought: the other one of the two numbers. | Which number is it?",
                "{first} and another number have a greatest common divisor of {g} and a lowest common multiple of {multiple}; look for the other number. | What must it be?",
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
                "{A} tiles a kitchen floor of {a} dm by {b} dm with the largest square tiles that fit without cutting. | How many tiles does {A.he} need?",
                "A farmer's field of {a} m by {b} m is divided into equal square plots, as big as possible, with no land left over. | How many plots are there?",
                "How many square cards of one size cover a board of {a} cm by {b} cm exactly | if the cards are as large as possible?",
                "A quilt of {b} cm by {a} cm is sewn from equal squares. The squares are as large as they can be, and no cloth hangs over. | Find the number of squares.",
                "A carpenter saws a board of {a} cm by {b} cm into identical squares, the largest possible, and nothing is wasted. | What is the number of squares?",
                "The bathroom wall is {a} dm wide and {b} dm high. {A} covers it completely with equal square tiles, none of them cut and each as large as possible. | Work out how many tiles are on the wall.",
                "A baker cuts a sheet of cake, {a} cm by {b} cm, into equal square pieces. If the pieces are as big as possible and nothing remains, | how many pieces are there?",
                "Order for a terrace of {a} m by {b} m: square slabs, all alike, the biggest size that needs no cutting. | Calculate the number of slabs in the order.",
                "A rectangle of {a} cm by {b} cm is divided completely into equal squares that are as large as possible. | How many squares are there in all?",
            ],
        },
    ];
}
