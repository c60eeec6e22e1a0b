using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Arithmetic and geometric sequences and their sums.</summary>
internal static class SequenceStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("next-by-difference")
        {
            Numbers = "a 2..150; d 2..60; b = a + d; c = b + d",
            Steps =
            [
                "next = c + (b - a) # Each term is larger than the one before by the same amount",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "Look at the sequence {a}, {b}, {c}, ... in which the same number is added each time, and take its next term. | What is it?",
                "The terms {a}, {b}, {c} begin an arithmetic sequence. Consider the fourth term. | What is it?",
                "{A} counts on in equal steps, {a}, {b}, {c}, and notes the number that comes next. | Which number is it?",
                "An arithmetic progression starts with {a}, {b} and {c}. Let t be the term after these. | Find t.",
                "The numbers {a}, {b}, {c} go up by equal amounts. Find the number that follows them. | What number follows?",
                "{A} fills in a worksheet. It shows {a}, {b}, {c} and then a blank, and the gap between neighbours never changes. Work out what belongs in the blank. | What number belongs there?",
                "Every day a shop sells the same number of tickets more than on the day before: {a} on Monday, {b} on Tuesday, {c} on Wednesday. Count the tickets of Thursday. | How many tickets are sold on Thursday?",
                "What comes next in the list {a}, {b}, {c}? The difference between one number and the next is always the same. Calculate the next number. | What is the next number?",
                "House numbers along a road rise by a constant step. {A} walks past {a}, then {b}, then {c}, and reads the number of the next house. | What is the number of that house?",
                "A plant grows evenly and is measured each week: first {a}, then {b}, then {c} centimetres. Take its height in centimetres one week later. | How many centimetres tall is it then?",
                "Continue the arithmetic sequence {a}, {b}, {c} by one more term, adding the common difference once again. | Which term do you get?",
                "{A} tells {B}: my numbers so far are {a}, {b} and {c}, and I always add the same to get the next one. {B} works out what {A} will say next. | What number will {A} say next?",
            ],
        },
        new("common-difference")
        {
            Numbers = "a 2..200; d 2..90; b = a + d",
            Steps = ["difference = b - a # Two neighbouring terms differ by it"],
            Gives = Kind.Number,
            Phrasings =
            [
                "Two neighbouring terms of an arithmetic sequence are {a} and {b}. Take the common difference. | What is it?",
                "An arithmetic sequence goes from {a} to {b} in one step. Consider its step. | How large is the step?",
                "{A} counts in equal steps and says {b} right after {a}; take the size of a step. | Find it.",
                "In an arithmetic sequence the number {a} is directly followed by {b}. Find the difference between neighbouring terms. | What is the difference?",
                "A list of numbers grows by a fixed amount. Somewhere in it stands {a}, and {b} comes right after it. Work out the fixed amount. | What is it?",
                "The rows of a stadium get longer by the same number of seats each time. One row has {a} seats and the next row has {b}. Count the seats that are added from row to row. | How many more seats does each row have than the one before?",
                "Calculate how much is added each time in an arithmetic progression that has {b} as the term after {a}. | How much is added?",
                "{A} puts the same number of {things} into a {box} every day. One evening it held {a} {things}, the evening after that {b}. Find how many are added each day. | How many {things} does {A} add per day?",
                "Subtract a term of an arithmetic sequence from the term that comes next: the two terms are {a} and then {b}. | What is the common difference?",
                "A number line is marked in equal steps, and the marks {a} and {b} are next to each other. Determine the distance from one mark to the next. | What is the distance?",
                "A water meter climbs by the same number of litres each hour. It shows {a} litres and, one hour later, {b} litres. Work out how much it rises per hour. | By how many litres does it rise each hour?",
                "{a}, {b}, ... is how an arithmetic sequence begins. Let d stand for what is added from each term to the next. | Find d.",
            ],
        },
        new("next-by-factor")
        {
            Numbers = "a 2..700; r 2..15; b = a * r",
            Steps = ["ratio = b / a # Each term is the one before times the same number"],
            Gives = Kind.Number,
            Phrasings =
            [
                "Two neighbouring terms of a geometric sequence are {a} and {b}. Take the common ratio. | What is it?",
                "In a geometric sequence {a} is followed by {b}. Consider its quotient of neighbouring terms. | What is it?",
                "By one fixed number {A} multiplies each term to get the next; {a} gives {b}. Take that number. | Find it.",
                "Each number in a list is the number before it multiplied by a fixed factor, and {b} comes right after {a}. Find the factor. | What is the factor?",
                "The terms {a} and {b} stand next to each other in a geometric progression. Work out how many times as large the second of them is. | How many times as large is it?",
                "A colony of cells grows by the same factor every hour. There are {a} cells at noon and {b} cells an hour later. Calculate the factor of growth. | By what number is the colony multiplied each hour?",
                "Divide a term of a geometric sequence by the term in front of it: here {b} is divided by {a}. | What is the ratio of the sequence?",
                "By what is each term multiplied to give the next one in the geometric sequence {a}, {b}, ...? Let q be this multiplier. | Find q.",
                "In {A}'s game the score is multiplied by the same number every round. {A} has {a} points after one round and {b} points after the next. Determine what the score is multiplied by. | What is that number?",
                "A video has {a} views on one day and {b} views on the following day, and the views per day grow by a constant factor. Determine the constant factor. | What is it?",
                "In a chain letter {a} people each write the same number of letters, so that {b} letters go out in all. Count the letters that one person writes. | How many letters does each person write?",
                "{A} says {a}, then {b}, and always multiplies by the same number to go on. Work out the number that {A} multiplies by. | What does {A} multiply by?",
            ],
        },
        new("term-of-arithmetic")
        {
            Numbers = "first 2..90; d 2..30; n 5..60",
            Steps =
            [
                "steps = n - 1 # From the first term to term {n}",
                "added = steps * d # All differences together",
                "term = first + added # Add them to the first term",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "An arithmetic sequence begins with {first} and has the common difference {d}. Take its {n:th} term. | What is it?",
                "Starting from {first}, each number of a list is {d} larger than the one before. Consider number {n} of the list. | What is it?",
                "The first row of a hall has {first} seats and every further row {d} more than the one in front of it. Let s be the number of seats in row {n}. | What is s?",
                "Term 1 of a sequence is {first}, and {d} is added from term to term. Look at term {n}. | Find it.",
                "Find the {n:th} term of the arithmetic sequence whose first term is {first} and whose common difference is {d}. | What is this term?",
                "{A} does {first} sit-ups on the first day and on each further day {d} more than on the day before. Count the sit-ups on day {n}. | How many sit-ups does {A} do on that day?",
                "The common difference of an arithmetic progression is {d} and its first term is {first}. Calculate the value of term number {n}. | What is the value?",
                "In the first week a shop sells {first} {wares}, and in each week that follows it sells {d} more than in the week before. Work out the sales of week {n}. | How many {wares} are sold in week {n}?",
                "What stands in place {n} of a list that opens with {first} and goes up by {d} at every step? Let t be that number. | Find t.",
                "Pipes lie in a pile. The top layer has {first} pipes, and each layer has {d} more than the layer above it. Count the pipes in layer {n} from the top. | How many pipes are in that layer?",
                "{A} starts counting at {first}, adds {d} for every next number and stops after saying {n} numbers in all. Take the last number said. | Which number does {A} say last?",
                "A gardener plants {flowers} in rows: {first} in the front row, then always {d} more in each row than in the row before. Determine how many {flowers} stand in row {n}. | How many {flowers} are in row {n}?",
            ],
        },
        new("which-term")
        {
            Numbers = "first 2..60; d 2..20; n 5..60; term = first + (n - 1) * d",
            Steps =
            [
                "added = term - first # What all steps add",
                "steps = added / d # So many steps",
                "n = steps + 1 # The first term needs no step",
            ],
            Phrasings =
            [
                "In the arithmetic sequence that begins with {first} and has the difference {d}, | which position has the number {term}?",
                "{A} writes {first} and goes on adding {d}. | How many numbers has {A} written when {A.he} reaches {term}, the first one included?",
                "The seats in a row number {first} in front and {d} more in each row behind. | Which row has {term} seats?",
                "Counting from {first} to {term} in steps of {d}, | how many numbers are named?",
                "An arithmetic sequence starts at {first} and goes up by {d} from term to term. | At which position does {term} stand?",
                "{A} saves {first} dollars in the first week and in every further week {d} dollars more than in the week before. | In which week does {A} save {term} dollars?",
                "An arithmetic sequence starts with {first}, ends with {term} and has the common difference {d}. | How many terms does it have?",
                "The first term of a sequence is {first}. Each term after it is {d} more than the previous one, and the last term is {term}. | How many terms are there in total?",
                "A factory makes {first} {wares} on its first day, and on each further day {d} more than on the day before. | What is the number of the day on which it makes {term} {wares}?",
                "The lockers in a corridor are numbered in steps of {d}: the first locker has the number {first} and the last one {term}. | How many lockers are there altogether?",
                "Numbers are written in a column: {first} at the top, and below each number one that is greater by {d}. The bottom number is {term}. | Determine how many numbers the column has.",
                "A list begins with {first}, and every next number is found by adding {d}. {A} is looking for {term} in it. | Which place in the list does this number have, if the beginning is place one?",
            ],
        },
        new("sum-to-n")
        {
            Numbers = "n 8..250",
            Steps =
            [
                "doubled = n * (n + 1) # Pairs of equal sums, each number used twice",
                "total = doubled / 2 # So halve it",
            ],
            Gives = Kind.Number,
            Alternative =
                """
                # List the numbers from 1 to {n}
                numbers = range(1, {n} + 1)

                # Add them up
                total = sum(numbers)
                """,
            Phrasings =
            [
                "{A} adds all whole numbers from 1 to {n}. | What is the sum?",
                "Let s be 1 + 2 + 3 + ... + {n}. | What is s?",
                "{A} puts one {thing} into the first {box}, two into the second and so on up to {n} in the last, and counts all. | What number does {A} get?",
                "{A} looks for the sum of the first {n} positive whole numbers. | Find it.",
                "Find the sum of all the counting numbers from 1 up to and including {n}. | What is this sum?",
                "A tower is built of cubes: one cube in the top layer, two in the next, three in the third and so on, down to {n} cubes in the bottom layer. Count all the cubes. | How many cubes are there altogether?",
                "{A} finishes one {page} on the first day, and on every further day one more than on the day before. Count the {pages} of the first {n} days. | How many {pages} does {A} finish in total?",
                "The integers from 1 to {n} are written on a board and added together. Let t be the total. | What is t?",
                "What do you get when every positive integer that is not greater than {n} is added up? Work out this total. | What is the total?",
                "Raffle tickets carry the numbers 1, 2, 3 and so on up to {n}. {A} adds the numbers of all the tickets together. | What total does {A} get?",
                "Add up {n} consecutive whole numbers, the smallest of which is 1. | What do they add up to?",
                "In a long row of jars the first jar holds one coin, and every other jar holds one coin more than the jar to its left. There are {n} jars. Work out the number of coins in all the jars. | How many coins are there altogether?",
            ],
        },
        new("sum-of-arithmetic")
        {
            Numbers = "first 2..60; d 2..15; n 4..40; last = first + (n - 1) * d; where (first + last) * n % 2 == 0",
            Steps =
            [
                "ends = first + last # First and last term",
                "doubled = ends * n # {n} such pairs make twice the sum",
                "total = doubled / 2 # So halve it",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "An arithmetic sequence of {n} terms begins with {first} and ends with {last}. Add all terms. | What is the sum?",
                "{n} numbers in equal steps go from {first} to {last}. Let s be their sum. | What is s?",
                "A theatre has {n} rows; the number of seats grows evenly from {first} in the first row to {last} in the last. Count all seats. | How many are there?",
                "Take the total of an arithmetic progression with {n} terms whose ends are {first} and {last}. | Find it.",
                "Find the sum of {n} evenly spaced numbers, the smallest of which is {first} and the largest {last}. | What is this sum?",
                "Every week {A} saves more, always by the same amount: {first} dollars in the first week and {last} dollars in the last of {n} weeks. Add up the savings of all weeks. | How many dollars are saved in total?",
                "The first term of an arithmetic series is {first}, the last term is {last}, and there are {n} terms. Calculate the total. | What is the total?",
                "A pile of logs has {n} layers. The top layer has {first} logs, the bottom layer {last}, and from layer to layer the number rises by a constant amount. Work out the number of logs in the pile. | How many logs are there altogether?",
                "What is the total of a list of {n} numbers that climbs in equal steps from {first} up to {last}? Let t be this total. | Find t.",
                "A workshop makes {wares} for {n} days: {first} on the first day and {last} on the last, with the same increase from each day to the next. Count all the {wares} of these days. | How many {wares} are made in all?",
                "An arithmetic sequence has {n} terms; the smallest term is {first} and the greatest is {last}. {A} adds all of them together. | What sum does {A} get?",
                "In a row of {n} {boxes} the first holds {first} {things} and the last {last}, and the number grows evenly from one to the next. Find how many {things} there are in all. | How many {things} are in the {boxes} altogether?",
            ],
        },
        new("term-of-geometric")
        {
            Numbers = "first 2..15; r 2..5; n 3..9; where first * r ** (n - 1) < 500000",
            Steps =
            [
                "steps = n - 1 # From the first term to term {n}",
                "factor = r ** steps # So often the ratio is applied",
                "term = first * factor # Apply it to the first term",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "A geometric sequence begins with {first} and has the ratio {r}. Take its {n:th} term. | What is it?",
                "Starting with {first}, each number of a list is {r:times} the one before. Consider number {n} of the list. | What is it?",
                "A dish holds {first} cells in the first hour, and in every further hour {r:times} as many as in the one before. Count the cells in hour {n}. | How many are there?",
                "{A} begins a sequence with {first}; multiplying by {r} leads from term to term. Look at term {n}. | Find it.",
                "Find the {n:th} term of the geometric sequence with the first term {first} and the common ratio {r}. | What is this term?",
                "{A} posts a video that gets {first} views on the first day, and on every day after that {r:times} as many views as on the day before. Count the views on day {n}. | How many views are there on that day?",
                "The first number of a list is {first}; to get from each number to the next, multiply by {r}. Calculate number {n} of the list. | What is this number?",
                "The common ratio of a geometric progression is {r}, and its first term is {first}. Work out the value of term number {n}. | What is the value of this term?",
                "{first} people hear a story on the first day, and on each further day {r:times} as many people hear it as on the day before. Determine how many people hear it on day {n}. | How many people is that?",
                "What is the last of {n} numbers when the first one is {first} and each further number is {r:times} its predecessor? Let z be that last number. | Find z.",
                "In a quiz the first question is worth {first} points, and every other question is worth {r:times} as many points as the one before it. Look at question {n}. | How many points is it worth?",
                "{A} gets {first} {things} in the first round of a game, and in each new round {r:times} as many as in the previous round. Find the number of {things} that {A} gets in round {n}. | How many {things} does {A} get in round {n}?",
            ],
        },
        new("sum-of-odd-numbers")
        {
            Numbers = "n 5..400",
            Steps = ["total = n * n # The first {n} odd numbers add up to the square of {n}"],
            Gives = Kind.Number,
            Alternative =
                """
                # List the first {n} odd numbers
                odd_numbers = [2 * i + 1 for i in range({n})]

                # Add them up
                total = sum(odd_numbers)
                """,
            Phrasings =
            [
                "{A} adds the first {n} odd numbers 1, 3, 5, ... and notes the sum. | What is the sum?",
                "Let s be the sum of the {n} smallest positive odd numbers. | What is s?",
                "{A} lays 1, then 3, then 5 {things} and so on, {n} times in all, and counts the {things}. | What number does {A} get?",
                "{A} adds up 1 + 3 + 5 + ... with {n} summands and writes the sum on a wall in {city}. | Find the sum.",
                "Find the sum of the first {n} positive odd integers. | What is this sum?",
                "{A} saves one dollar in the first week, and in every further week two dollars more than in the week before. Count the dollars of the first {n} weeks. | How many dollars does {A} save in total?",
                "A triangle is built of small tiles, row by row: 1 tile in the top row, 3 in the second, 5 in the third and so on for {n} rows. Count all the tiles. | How many tiles are there altogether?",
                "Taking only odd numbers, in order and starting with 1, {A} adds up {n} of them. Let t be the total. | What is t?",
                "What is the total of the odd numbers 1, 3, 5, 7, ... when there are {n} of them? Calculate this total. | What is the total?",
                "A stand has one seat in the front row, and in each row behind it two seats more than in the row in front. Add up the seats of all {n} rows. | How many seats are there in all?",
                "Each term of the sequence 1, 3, 5, ... is two more than the term before it. Add its first {n} terms together. | What is their sum?",
                "All odd numbers are written down in order, beginning with 1, until there are {n} of them on the page. Work out what they add up to. | What do they add up to altogether?",
            ],
        },
        new("second-difference")
        {
            Numbers = "a 2..30; d 2..15; e 1..9; b = a + d; c = b + d + e; f = c + d + 2 * e",
            Steps =
            [
                "last_step = f - c # The last step",
                "growth = last_step - (c - b) # How much the steps grow",
                "next_step = last_step + growth # The next step grows as much",
                "next = f + next_step # The next term",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "In the sequence {a}, {b}, {c}, {f}, ... the steps between neighbours grow by the same amount each time. Take the next term. | What is it?",
                "{A} writes {a}, {b}, {c}, {f} so that the difference from number to number always grows by one fixed amount, and notes the number that comes next. | Which number is it?",
                "The differences of neighbours in {a}, {b}, {c}, {f} form an arithmetic sequence. Let t be the fifth number. | Find t.",
                "The steps between neighbours in the list {a}, {b}, {c}, {f} get longer, always by the same amount. Find the number that follows. | What number follows?",
                "Find the next number of the sequence {a}, {b}, {c}, {f}, whose second differences are all equal. | What is the next number?",
                "A plant is measured once a week and is {a}, {b}, {c} and then {f} centimetres tall. Its weekly growth rises by the same amount each time. Work out the next height in centimetres. | How many centimetres tall will it be?",
                "To get from each number to the next in {a}, {b}, {c}, {f}, something is added, and what is added goes up by a fixed amount each time. Calculate the number that comes next. | Which number comes next?",
                "A puzzle shows {a}, {b}, {c}, {f} and then a blank. The gap from one number to the next increases evenly. Determine the number that belongs in the blank. | What number belongs there?",
                "The patterns of a tile game need {a}, {b}, {c} and {f} tiles, and each increase is larger than the increase before it by the same number. Count the tiles of the next pattern. | How many tiles does it need?",
                "What comes after {a}, {b}, {c}, {f} if the differences between neighbouring numbers themselves have a common difference? Let x be the next number. | Find x.",
                "The visitors of a fair are counted day by day: {a}, {b}, {c}, {f}. The increase from day to day itself increases by the same number each time. Take the count that comes next. | How many visitors is that?",
                "{A}'s score goes from {a} to {b}, then to {c}, then to {f}, and each gain is larger than the gain before it by the same amount. Work out the score after the next gain. | How many points does {A} have then?",
            ],
        },
        new("fibonacci-like")
        {
            Numbers = "a 1..40; b 1..40; where a != b",
            Steps =
            [
                "third = a + b # Each term is the sum of the two before",
                "fourth = b + third # The fourth",
                "fifth = third + fourth # The fifth",
                "sixth = fourth + fifth # The sixth",
            ],
            Gives = Kind.Number,
            Phrasings =
            [
                "A sequence begins with {a}, {b}; from then on each term is the sum of the two before it. Take the sixth term. | What is it?",
                "{A} starts with {a} and {b} and goes on writing the sum of the last two numbers until there are six; take the last one. | What is it?",
                "Let x1 = {a}, x2 = {b}, and let each later term be the sum of its two predecessors. | Find x6.",
                "The first two terms of a sequence are {a} and {b}, and every term after them is found by adding the two terms in front of it. Find term number six. | What is this term?",
                "As in the Fibonacci sequence, each number here is the sum of the two before it, but the list starts with {a} and {b}. Work out the sixth number. | What is the sixth number?",
                "{A} plants {a} {flowers} in the first year and {b} in the second; after that, each year {A.he} plants as many as in the last two years together. Count the {flowers} planted in the sixth year. | How many {flowers} is that?",
                "Calculate the sixth number in a row that opens with {a}, {b} and goes on by the rule: add the last two to get the next. | What number is it?",
                "The numbers {a} and {b} are written on a board in this order. {A} keeps adding the last two numbers and writes each sum behind them, until six numbers are on the board. Take the sixth number. | Which number is it?",
                "A team scores {a} points in its first game and {b} in its second, and in every later game as many as in the two games before it put together. Look at the sixth game. | How many points does the team score in it?",
                "What is the sixth term when the first is {a}, the second is {b}, and any further term equals the sum of the previous two? Let s be this term. | Find s.",
                "Six {boxes} stand in a row. The first holds {a} {things}, the second {b}, and each of the others as many as the two to its left together. Count the {things} in the last one. | How many {things} does it hold?",
                "{A} saves {a} dollars in the first month and {b} in the second. In every later month {A.he} saves the total of the two months before. Determine the dollars saved in the sixth month. | How many dollars are saved in that month?",
            ],
        },
        new("geometric-sum")
        {
            Numbers = "first 2..60; r 2..6; n 3..9; where first * r ** n < 400000",
            Steps =
            [
                "power = r ** n # The ratio {n} times",
                "scaled = first * (power - 1) # Numerator of the formula for the sum",
                "total = scaled / (r - 1) # Divide by the ratio minus 1",
            ],
            Gives = Kind.Number,
            Alternative =
                """
                # List the {n} terms
                terms = [{first} * {r}**i for i in range({n})]

                # Add them up
                total = sum(terms)
                """,
            Phrasings =
            [
                "Add the first {n} terms of the geometric sequence that begins with {first} and has the ratio {r}. | What is the sum?",
                "{A} saves {first} dollars in the first month and {r:times} as much in each month as in the one before. Count the dollars of the first {n} months. | How many are there?",
                "{A} calls s the sum of {n} numbers of which the first is {first} and every further one {r:times} the one before. | Find s.",
                "A geometric series has the first term {first}, the common ratio {r} and {n} terms. Find its sum. | What is its sum?",
                "On the first day a website has {first} visitors, and on each day after that {r:times} as many as on the day before. Add up the visitors of the first {n} days. | How many visitors are there in total?",
                "Find the total of {n} numbers: the first is {first}, and each of the others is the previous one multiplied by {r}. | What is the total?",
                "{A} gets {first} {things} on the first level of a game, and on every further level {r:times} as many as on the level before. Count all the {things} from {n} levels. | How many {things} are there altogether?",
                "The first term of a geometric progression is {first}, and each term is multiplied by {r} to give the next. Work out what the first {n} terms add up to. | What do they add up to?",
                "What is the sum of a list with {n} entries that starts at {first} and in which every entry is {r:times} the entry before it? Let t be this sum. | Calculate t.",
                "A factory makes {first} {wares} in its first month, and in every month after that {r:times} as many as in the previous month. Count the {wares} made in {n} months. | How many {wares} does it make altogether?",
                "{A} writes down {first}, then multiplies by {r} again and again until there are {n} numbers on the page, and adds all of them together. | What sum does {A} get?",
                "News reaches {first} people in the first hour, and in each further hour {r:times} as many new people as in the hour before. Find how many people it reaches in the first {n} hours together. | How many people is that in all?",
            ],
        },
    ];
}
