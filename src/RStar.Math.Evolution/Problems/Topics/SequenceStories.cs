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
                "{A} runs a little more every week, and the increase is always the same: {a} kilometres, {b} kilometres, {c} kilometres. Find the distance of the next week. | How many kilometres does {A} run in that week?",
                "The pattern {a}, {b}, {c} goes on with equal steps. Write down one more number. | What number is it?",
                "Each number in this row is the one before plus a fixed amount: {a}, {b}, {c}. Take the next one. | What is the next one?",
                "A baker makes {a} {snacks} on the first day, {b} on the second and {c} on the third, and the number keeps rising by the same amount. Find how many are made on the fourth day. | How many {snacks} does the baker make then?",
                "Find the missing last number of {a}, {b}, {c}, __, where the same amount is added every time. | What is the missing number?",
                "There are {a} seats in row one, {b} in row two and {c} in row three. Every row has the same number of seats more than the row before. Count the seats in row four. | How many seats are in row four?",
                "{A} collects {things}. After one week there are {a}, after two weeks {b}, after three weeks {c}, and {A} gets the same number each week. Count them after one more week. | How many {things} does {A} have after that week?",
                "Three numbers in equal steps are {a}, {b} and {c}. The step is added to the last of them. | What do you get?",
                "Which number continues {a}, {b}, {c} if the difference stays the same? Take this number. | Which number is it?",
                "With equal jumps a frog on a number line lands on {a}, on {b} and on {c}. It makes another such jump. | On what number does it land?",
                "{A} reads the page numbers {a}, {b} and {c} on the first pages of the chapters of a book. All chapters have the same length. Find the first page of the next chapter. | What is its page number?",
                "The price of a stamp goes up by an equal amount every year. It was {a} cents, a year later {b} cents, and now it is {c} cents. Calculate next year's price in cents. | How many cents does the stamp cost next year?",
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
                "In a list where every number is bigger than the last by the same amount, {b} follows {a}. Find this amount. | What is the amount?",
                "{A} saves the same number of dollars each week. Last week it was {a} dollars in all, and this week it is {b} dollars. Find how much is saved each week. | How many dollars does {A} save per week?",
                "Each term of a sequence is the previous term plus a fixed number. After {a} comes {b}. Compute the fixed number. | What number is added each time?",
                "A plant grows evenly. On Monday it is {a} millimetres tall, on Tuesday {b} millimetres. Find the growth in one day. | How many millimetres does the plant grow each day?",
                "The numbers {a} and {b} stand side by side in a sequence with equal gaps. Let g be the gap. | What is g?",
                "How much larger than the term {a} of an arithmetic sequence is the term right after it, which is {b}? Take the difference. | What is the difference?",
                "A bus stops after equal distances. One stop is {a} kilometres from {city}, the next one {b} kilometres. Work out the distance between two stops. | How many kilometres apart are two stops?",
                "{A} climbs a tower at a steady pace: after one minute {A.he} is on step {a}, a minute later on step {b}. Count the steps climbed per minute. | How many steps does {A} climb each minute?",
                "To get from {a} to the next term {b} of an arithmetic progression, something is added. Find what is added. | What is it?",
                "A shop sells more {wares} every day, always by the same number: {a} yesterday and {b} today. Find the daily increase. | By how many {wares} do the sales rise each day?",
                "The rule of a number pattern is: always add the same. The pattern has {a} in one place and {b} in the next place. Determine what the rule adds. | What number does the rule add?",
                "In {A}'s game every level gives the same number of points. {A} has {a} points before a level and {b} points after it. Take the points for one level. | How many points is each level worth?",
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
                "Every number in a pattern is the last number times the same factor. After {a} comes {b}. Find the factor. | What is the factor?",
                "{A} gets {a} {things} on one day and {b} on the next, and each day the number is multiplied by the same factor. Work out this factor. | What is the number multiplied by each day?",
                "A geometric sequence has {a} and right after it {b}. Let r be its ratio. | What is r?",
                "A rumour spreads: {a} people knew it on Monday, {b} people on Tuesday, and every day the number grows by the same factor. Calculate how many times as many people know it each day. | How many times as many are there each day?",
                "Multiplying {a} by the ratio of a geometric sequence gives the next term, {b}. Find the ratio. | What is the ratio?",
                "The rule of a list is: always multiply by the same number. It turns {a} into {b}. Find the number of the rule. | By what number does the rule multiply?",
                "In a geometric sequence the term after {a} is {b}. Divide the later term by the earlier one. | What do you get?",
                "How many times does {a} go into {b}, the next term of the same geometric sequence? Take this number. | What is it?",
                "{A} folds and cuts paper. There are {a} pieces before a step and {b} pieces after it, since each piece is cut into the same number of pieces. Find this number. | Into how many pieces is each piece cut?",
                "The prize of a quiz goes from {a} dollars in one round to {b} dollars in the next, and it is multiplied by the same number in every round. Compute this number. | What is the prize multiplied by in each round?",
                "Two numbers follow each other in a geometric progression, first {a}, then {b}. Determine the constant quotient. | What is the quotient?",
                "A farmer has {a} {animals} one year and {b} the next year. Every year the herd becomes the same number of times as large. Find how many times as large it becomes in a year. | How many times as large does the herd become each year?",
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
                "{A} saves {first} dollars in the first week. Each week after that {A.he} saves {d} dollars more than the week before. Find how much is saved in week {n}. | How many dollars does {A} save in week {n}?",
                "The first number is {first}, and the rule is: add {d}. Find the {n:th} number. | What is the {n:th} number?",
                "A sequence goes up by {d} each time and starts at {first}. Compute its {n:th} term. | What number is it?",
                "A baker sells {first} {snacks} on the first day of the month, and every day the sales rise by {d}. Take the number of {snacks} sold on day {n}. | How many {snacks} does the baker sell on day {n}?",
                "{first} is the first term and {d} is the step from each term to the next. Work out term {n}. | What is term {n}?",
                "The sections of a long wall get bigger: the first has {first} bricks, and each has {d} bricks more than the one before. Count the bricks in section {n}. | How many bricks does section {n} have?",
                "If the first term of an arithmetic sequence is {first} and each term is {d} more than the last one, consider term {n}. | What is the value of that term?",
                "{A} reads {first} pages on the first evening and then {d} pages more every evening than the evening before. Find the number of pages read on evening {n}. | How many pages does {A} read that evening?",
                "Begin with {first}, keep adding {d}, and write {n} numbers altogether. Look at the final number. | What is the final number?",
                "The first house in a street has the number {first}, and from each house to the next the number goes up by {d}. Determine the number of the {n:th} house. | What number does this house have?",
                "{A} is paid {first} dollars for the first day of a job. The pay goes up by {d} dollars every day. Calculate the pay for day {n}. | How many dollars does {A} get on day {n}?",
                "Pictures are made of sticks. Picture one needs {first} sticks, and every new picture needs {d} sticks more than the last. Count the sticks for the picture in place {n}. | How many sticks are needed for it?",
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
                "{A} reads {first} pages on the first day, and each day {d} pages more than the day before. | On which day does {A} read {term} pages?",
                "The first term is {first}, and each next term is {d} more. | Which term is equal to {term}?",
                "A pattern starts with {first} and the rule is to add {d}. | What is the position of {term} in the pattern?",
                "In the first week of a course {A} learns {first} new words, and the number rises by {d} every week, until it is {term} in the last week. | How many weeks does the course last?",
                "Numbers go up from {first} to {term}, and each is {d} larger than the one before it. | How many numbers are there in all?",
                "{A} pays {first} dollars in the first month and {d} dollars more in each following month. | What is the number of the month in which {A} pays {term} dollars?",
                "The list {first}, ..., {term} has equal gaps of {d}. | Find the number of terms, with both ends counted.",
                "A column of numbers begins with {first} and increases by {d} per line. | In which line does {term} stand, if the top line is line one?",
                "A sequence has {first} as its first term and {d} as its common difference. | Work out the n for which the n-th term is {term}.",
                "The bottom row of a wall has {term} bricks and the top row {first}. From the top down, every row has {d} bricks more than the one above. | How many rows does the wall have?",
                "{A} counts aloud: {first} first, then always {d} more, and {term} at the end. | How many numbers does {A} say altogether?",
                "On its first trip a {vehicle} carries {first} {boxes}. On each trip after that it carries {d} more than on the last one, and on its final trip {term}. | How many trips does it make in total?",
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
                "{A} saves one dollar on day 1, two dollars on day 2, three dollars on day 3, and so on until day {n}. Add up all the dollars. | How many dollars does {A} save altogether?",
                "Compute the sum of the whole numbers from 1 through {n}. | What is the sum?",
                "Start with 1, add 2, add 3, and go on until {n} has been added. Take the result. | What is the result?",
                "A theatre has {n} rows. There is one seat in the first row, and each row has one more seat than the row in front of it. Count all the seats of the theatre. | How many seats does the theatre have in all?",
                "The numbers on {n} cards are 1, 2, 3 and so on, one number on each card. Find the total of all the cards. | What is the total?",
                "A clock in a game strikes once in the first hour, twice in the second hour, and always once more each hour. Count all its strikes in {n} hours. | How many times does it strike in total?",
                "{A} wants to know what all the positive integers up to {n} add up to. Work it out. | What do they add up to?",
                "{A} does one push-up on the first day, two on the second day and one more each day. Find the total number of push-ups in {n} days. | How many push-ups does {A} do in total?",
                "All the numbers 1, 2, 3, ..., {n} are combined into one sum. | What is this sum?",
                "A shop stacks tins in rows: a single tin on top and one more tin in each row below. The stack has {n} rows. Find the number of tins in the stack. | How many tins does the shop need in all?",
                "What is 1 plus 2 plus 3 and so on, as far as {n}? Call the answer s. | What number is s?",
                "The pages of a book are numbered from 1 to {n}. {A} adds all of the page numbers. | What number does {A} find?",
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
                "{A} reads for {n} days, {first} pages on the first day and {last} pages on the last, with the same increase every day. Find the total number of pages. | How many pages does {A} read altogether?",
                "Compute the sum of the arithmetic sequence with the first term {first}, the last term {last} and {n} terms in all. | What is the sum?",
                "There are {n} numbers with equal gaps. The first is {first} and the last is {last}. Add them up. | What do they add up to?",
                "A farmer picks {fruits} on {n} days. The first day brings {first} of them, the last day {last}, and the number goes up by the same amount every day. Count all the {fruits}. | How many {fruits} does the farmer pick in all?",
                "From {first} up to {last} there are {n} numbers in a list, each larger than the one before by the same amount. Combine them into a single total. | What is the total?",
                "{A} is paid {first} dollars on the first day and {last} dollars on the last day of a job that takes {n} days. The pay rises by an equal amount each day. Find the total pay. | How many dollars does {A} earn in all?",
                "Let t be the sum of all {n} terms of an arithmetic progression that runs from {first} to {last}. | What is t?",
                "A wall has {n} rows, with {last} bricks in the bottom row and {first} in the top row. From row to row the number falls by the same amount. Work out how many bricks there are. | How many bricks are in the wall altogether?",
                "What do {n} terms of a sequence with equal steps make together if the lowest is {first} and the highest {last}? Calculate the sum. | What is the sum?",
                "{A} trains for {n} weeks and runs more each week by the same amount, from {first} kilometres in the first week to {last} in the last. Find the whole distance. | How many kilometres does {A} run in total?",
                "The smallest of {n} numbers is {first}, the largest is {last}, and neighbours always differ by the same amount. {A} finds their sum. | What number does {A} find?",
                "During {n} hours a shop has more guests every hour, always by the same number: {first} in the first hour and {last} in the last hour. Add up the guests of all the hours. | How many guests does the shop have overall?",
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
                "{A} saves {first} dollars in the first month and in each later month {r:times} as much as in the month before. Find the amount saved in month {n}. | How many dollars does {A} save in month {n}?",
                "The first number is {first}, and the rule is: multiply by {r}. Find the {n:th} number. | What is the {n:th} number?",
                "Each term of a sequence is {r:times} the previous term. The first term is {first}. Compute the {n:th} term. | What is the {n:th} term?",
                "A pond has {first} lilies in the first week. Every week after that there are {r:times} as many as the week before. Count the lilies in week {n}. | How many lilies are in the pond in week {n}?",
                "Write {first}, then multiply by {r} each time, until {n} numbers are on the page. Take the last one. | What is the last number?",
                "A shop sells {first} {wares} in its first year and {r:times} as many each year as the year before. Work out how many it sells in year {n}. | How many {wares} does the shop sell in that year?",
                "A geometric sequence with the ratio {r} starts at {first}. Let t be term {n}. | What is t?",
                "A tower is built of cups. The top floor has {first} cups, and each floor has {r:times} as many as the floor above it. Find the number of cups on floor {n}, counted from the top. | How many cups are on this floor?",
                "What is the {n:th} number of a pattern if the first is {first} and each one after it is {r:times} as large as the one before? Find this number. | What number is it?",
                "{A} sends a letter to {first} people. In every new round {r:times} as many people get the letter as in the last round, and {A}'s people are round one. Count the people of round {n}. | How many people get the letter in round {n}?",
                "Let {first} be the first term, and let each next term be {r} multiplied by the term before. Determine term number {n}. | What is it?",
                "A machine makes {first} parts in hour one. Every hour it is sped up and makes {r:times} as many parts as in the hour before. Calculate its output in hour {n}. | How many parts does it make in hour {n}?",
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
                "{A} does 1 push-up on the first day, 3 on the second, 5 on the third, and always two more each day. Find the total for {n} days. | How many push-ups does {A} do altogether?",
                "Compute the sum of {n} consecutive odd numbers, the first of which is 1. | What is the sum?",
                "Start at 1, take every second whole number, and stop when you have {n} numbers. Add them up. | What do they add up to?",
                "A wall has 1 brick in the top row, 3 bricks in the next row, 5 in the row below that, and so on. It has {n} rows. Count all the bricks. | How many bricks does the wall have in total?",
                "The numbers 1, 3, 5, 7 and so on stand on {n} cards, one odd number on each. Find the total of the cards. | What is the total?",
                "A shop sells one {ware} on its first day, and each day two {wares} more than the day before. Count all that are sold in {n} days. | How many {wares} are sold in all?",
                "What is 1 plus 3 plus 5 and so on, if {n} odd numbers are added? Call the answer s. | What number is s?",
                "{A} picks 1 {fruit} in the first minute, 3 in the second, 5 in the third, and so on, two more every minute. Work out how many are picked in {n} minutes. | How many {fruits} does {A} pick in total?",
                "The first {n} terms of the list of odd numbers, which begins 1, 3, 5, are combined into one sum. | What is this sum?",
                "A game gives 1 point for the first level and two points more for each new level than for the level before. {A} plays {n} levels. Find the sum of the points. | How many points does {A} get overall?",
                "{A} wants to know what the first {n} odd positive integers make together. Work it out. | What do they make together?",
                "{A} lays a pattern. Step one uses 1 tile, step two adds 3 tiles, step three adds 5, and so on, two more each time. Count all the tiles after {n} steps. | How many tiles have been used?",
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
                "{A} saves {a} dollars, then {b}, then {c}, then {f}. Each increase is larger than the last increase by the same amount. Find the amount that {A} saves next. | How many dollars is it?",
                "The pattern is {a}, {b}, {c}, {f}. The gaps grow evenly, each by the same amount more than the last. Write down the next number. | What is the next number?",
                "What number continues {a}, {b}, {c}, {f} if the amount added grows by the same number each time? Take this number. | What number is it?",
                "A shop sells {a}, {b}, {c} and {f} {wares} in its first four weeks. The rise from week to week gets bigger by the same number each time. Find the sales of the fifth week. | How many {wares} are sold in the fifth week?",
                "Look at the numbers {a}, {b}, {c}, {f}. First something is added, then more is added, and each time the amount is bigger by the same number. Find the fifth number. | What is the fifth number?",
                "A car passes the marks {a}, {b}, {c} and {f} metres, one each second. The distance covered grows by the same number of metres every second. Find the mark one second later. | At how many metres is the car then?",
                "Fill in the blank in {a}, {b}, {c}, {f}, __, where the differences go up in equal steps. | What goes in the blank?",
                "Rows of chairs are set up with {a}, {b}, {c} and {f} chairs. From row to row more chairs are added, and the number added rises by a constant. Count the chairs in the row that comes next. | How many chairs are in the next row?",
                "{A} says {a}, {b}, {c}, {f}. {B} sees that the differences increase by the same amount each time and says the next number. | What number does {B} say?",
                "The second difference of a sequence is constant, and the sequence starts {a}, {b}, {c}, {f}. Calculate one more term. | What is this term?",
                "A tower of blocks is made larger day by day. It has {a} blocks, then {b}, {c} and {f}, and every day the number of new blocks is greater by the same amount. Count the blocks one day later. | How many blocks are there then?",
                "The water in a tank stands at {a}, {b}, {c} and {f} centimetres at the end of four hours. In each hour the rise is larger than in the hour before by an equal amount. Determine the level an hour later. | How many centimetres is it?",
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
                "{A} gets {a:point} in round one and {b:point} in round two of a game. In each later round the points are the sum of the points in the two rounds before. Find the points in round six. | How many points does {A} get in round six?",
                "The pattern starts {a}, {b}, and every new number is the last two added together. Find the sixth number of the pattern. | What is the sixth number?",
                "Add the two latest numbers to get the next one, starting with {a} and {b}. Take number six of this list. | What is number six?",
                "A farm has {a:animal} in the first year and {b} in the second. From then on it has as many each year as in the previous two years combined. Count the {animals} in year six. | How many {animals} does it have then?",
                "First comes {a}, next comes {b}, and each further number is the total of the two numbers before it. Compute the sixth. | What is the sixth number?",
                "A shop sells {a:ware} on day one and {b} on day two. Every day after that it sells as many as on the last two days in total. Find the sales of day six. | How many {wares} does it sell on day six?",
                "The rule of a sequence is: the sum of two neighbours is the term that follows them. Its first two terms are {a} and {b}. Let z be its sixth term. | What is z?",
                "{A} finishes {a:page} on Monday and {b} on Tuesday. On each later day {A.he} finishes as many as on the two days before together. Count the {pages} of Saturday, the sixth day. | How many {pages} is that?",
                "Which number is in place six if {a} is in place one, {b} in place two, and any other place has the sum of the two places before it? Find this number. | Which number is it?",
                "A wall has {a:brick} in the first row and {b:brick} in the second. Each row after that has as many bricks as the two rows below it altogether. Count the bricks in the sixth row. | How many bricks are in the sixth row?",
                "{A} says {a}, {B} says {b}, and then they take turns: each says the sum of the last two numbers that were said. Take the sixth number. | What number is said sixth?",
                "Starting with {a} and {b}, a machine prints six numbers in all. Apart from these two, it gets every number by adding up the last two that it printed. Look at the final number. | What does the machine print last?",
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
                "{A} reads {first} pages in the first week and in every further week {r:times} as many as in the week before. Find the total for {n} weeks. | How many pages does {A} read in total?",
                "The first number is {first}, and the rule is: multiply by {r}. Find the sum of the first {n} numbers. | What is the sum?",
                "There are {n} numbers in a list. The first is {first}, and each next number is {r:times} the one before. Add them all up. | What do they add up to?",
                "A shop sells {first} {snacks} on its first day. Each day it sells {r:times} as many as the day before. Find how many it sells in {n} days altogether. | How many {snacks} does the shop sell altogether?",
                "Compute the sum of {n} terms of a geometric sequence with the ratio {r} and the first term {first}. | What is this sum?",
                "A tower has {n} floors. There are {first} lamps on the top floor, and every floor has {r:times} as many lamps as the floor above it. Count the lamps of the whole tower. | How many lamps are there in all?",
                "Begin with {first} and multiply by {r} to get each new term. Let s be the total of the first {n} terms. | What is s?",
                "{A} earns {first} points in round one of a game, and in each round after it {r:times} as many as in the last round. {A} plays {n} rounds. Find the sum of all the points. | How many points does {A} earn overall?",
                "What do the first {n} terms make together if a geometric progression opens with {first} and has the factor {r}? Work out the sum. | What is the sum?",
                "A farmer plants {first} {trees} in the first year. Every year the number planted is {r:times} that of the year before. Count all the {trees} planted in {n} years. | How many {trees} does the farmer plant in total?",
                "The terms of a sequence grow by the factor {r}, the first of them is {first}, and {A} combines the first {n} of them into one total. | What total does {A} get?",
                "On day one a club gets {first} letters, and on each day after that {r:times} as many as on the day before. All the letters of {n} days are put into one pile. Determine how many letters that is. | How many letters are in the pile?",
            ],
        },
    ];
}
