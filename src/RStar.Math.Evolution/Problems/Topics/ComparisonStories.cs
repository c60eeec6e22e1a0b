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
                "There are {have} {things} in {A}'s collection. | How many {things} are in the collection?",
                "{A} has collected {have} {things} so far. | How many {things} has {A} collected?",
                "{A} says: I have {have} {things}. | How many {things} does {A} have?",
                "{A} counts {A.his} {things} and finds that there are {have} of them. | How many {things} does {A} have in all?",
                "On a shelf at home {A} has {have} {things}. | How many {things} are on {A}'s shelf?",
                "Over the years {A} has put together a collection of {have} {things}. | What is the number of {things} in it?",
                "At school, {A} shows the others {A.his} {have} {things}. | How many {things} does {A} show them?",
                "{A} is the proud owner of {have} {things}. | How many {things} are owned by {A}?",
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
                "{A} starts a new collection and adds {daily} {things} to it every day for {days} days. | How many {things} are in the collection then?",
                "During a holiday of {days} days, {A} buys {daily} {things} per day. | How many {things} does {A} buy in total?",
                "It takes {A} {days} days to collect all {A.his} {things}, at a rate of {daily} per day. | How many {things} is that altogether?",
                "{A} collects {things} for {days} days and finds {daily} of them each day. | How many {things} does {A} have in the end?",
                "On a visit of {days} days to {A.his} grandparents, {A} is given {daily} {things} a day. | How many {things} is {A} given altogether?",
                "Number of days: {days}. {things} that {A} gets per day: {daily}. | Calculate how many {things} {A} gets.",
                "{A} has no {things} at first but gets {daily} new ones on every one of {days} days. | What is the total number of {things} that {A} has then?",
                "Every day {A} buys {daily} {things}, and {A.he} does so for {days} days in a row. | How many {things} does {A} buy altogether?",
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
                "How many more {fruits} does {A} pick than {B} | if {A} picks {more} {fruits} and {B} picks {fewer}?",
                "A farmer keeps {more} {animals} and {fewer} {animals2}. | What is the difference between the number of {animals} and the number of {animals2}?",
                "One ferry carries {fewer} {persons} and another one carries {more}. | How many fewer {persons} does the first ferry carry?",
                "At the shop, {A} counts {more} {fruits} in one crate and {fewer} {fruits} in the other. | How many more {fruits} are there in the first crate?",
                "The same coat costs {more} dollars in one shop and {fewer} dollars in another. | How many dollars cheaper is it in the second shop?",
                "Saturday: {more} {persons}. Sunday: {fewer} {persons}. | Calculate how many more {persons} came on Saturday than on Sunday.",
                "{A} says: My book has {more} pages. {B} answers: Mine has only {fewer} pages. | How many more pages are there in {A}'s book?",
                "{A} read {fewer} pages last week and {B} read {more}. | How many fewer pages than {B} did {A} read?",
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
                "How many times as many {fruits} does {A} have as {B} | if {A} has {large} {fruits} and {B} has {small}?",
                "{A} saved {large} dollars this year. {B} saved {small} dollars. | How many times as much did {A} save as {B}?",
                "A farm has {small} {animals} and {large} {animals2}. | The number of {animals2} is how many times the number of {animals}?",
                "There are {large} {persons} at the {place} today, but yesterday there were only {small}. | How many times as many {persons} are there today as yesterday?",
                "The small {box} holds {small} {fruits}, and the large one holds {large}. | Find how many times as many {fruits} the large {box} holds.",
                "{A} worked on a puzzle for {large} minutes; {B} needed just {small} minutes for it. | How many times as long did {A} take as {B}?",
                "A bakery made {small} {snacks} in the first hour and {large} {snacks} in the whole day. | The whole day's number is how many times that of the first hour?",
                "While {B} has {small} {flowers}, there are {large} {flowers} in {A}'s garden. | How many times {B}'s number of {flowers} does {A} have?",
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
                "In {A}'s basket are {more} {fruits} and in {B}'s basket {less}. | How many {fruits} should {A} give to {B} so that they have the same number?",
                "There are {more} {persons} in one room and {less} in the other. | How many must go from the first room to the second so that both rooms have equally many?",
                "{A} and {B} want to have the same number of {things}. {A} has {more} and {B} has {less}. | How many {things} does {A} have to hand over to {B}?",
                "How many {snacks} must be moved from the first tray to the second to make them equal | if the first has {more} {snacks} and the second has {less}?",
                "One shelf holds {more} books and the other holds {less}. | How many books have to be moved from the first shelf to the second so that both hold the same number?",
                "{A} has {more} dollars and {B} has {less} dollars. {A} gives {B} some money, and then both have the same amount. | How many dollars does {A} give {B}?",
                "A farmer has {less} {animals} in the small barn and {more} in the large one. Some are led from the large barn to the small one until both numbers are equal. | How many {animals} are led over?",
                "{A} says to {B}: I have {more} {things} and you have only {less}, so I will give you some to make us equal. | Work out how many {things} {B} gets from {A}.",
                "{B} has {less} {things} and {A} has {more}. {A} gives some of {A.his} {things} to {B} until they have equal numbers. | How many {things} does {A} give away?",
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
                "On Monday {A} sold {fewer} {wares}, and on Tuesday {A.he} sold {more} more than on Monday. | How many {wares} did {A} sell in total on the two days?",
                "{fewer} {persons} are in the first group. The second group has {more} more {persons} than the first. | What is the total number of {persons} in both groups?",
                "How many {fruits} do {A} and {B} have in all | if {A} has {fewer} {fruits} and {B} has {more} more than {A}?",
                "{A} picked {fewer} {flowers}, and {B} picked {more} more {flowers} than {A}. | How many {flowers} did they pick in total?",
                "{A} saved {fewer} dollars. {B} saved {more} dollars more than {A}, and they put their money together. | How many dollars do they have altogether?",
                "A farm has {fewer} {animals}. It also has {animals2}, {more} more of them than {animals}. | Find the total number of {animals} and {animals2}.",
                "In the morning the bakery sold {fewer} {snacks}. In the afternoon it sold {more} more than in the morning. | Calculate how many {snacks} the bakery sold that day.",
                "{A} cycled {fewer} kilometres in spring. In summer {A.he} cycled {more} kilometres more than in spring. | How many kilometres did {A} cycle altogether?",
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
                "{total} {things} belong to {A} and {B}. If {A} lost {gap} {things}, both would have the same number. | How many {things} are {B}'s?",
                "{A} has {gap} more {things} than {B}. Together they have {total} {things}. | How many {things} does {B} have?",
                "{B} has {gap} {things} fewer than {A}, and altogether the two have {total}. | How many {things} are there in {B}'s collection?",
                "{total} {things} are shared between {A} and {B} in such a way that {A} gets {gap} more than {B}. | How many {things} does {B} get?",
                "{A} says to {B}: I have {gap} more {things} than you, and together we have {total}. | How many {things} does {B} have?",
                "A total of {total} {things} is split between {A} and {B}, and {A} receives {gap} more than {B}. | How many {things} does {B} receive?",
                "The sum of {A}'s and {B}'s {things} is {total}. The difference is {gap}, and it is {A} who has more. | Determine how many {things} {B} has.",
                "If {B} got {gap} more {things}, {B} would have as many as {A}; at the moment they have {total} together. | How many {things} does {B} have at the moment?",
                "Two friends, {A} and {B}, count their {things} and come to {total} in all. {A} has {gap} more than {B}. | Find the number of {B}'s {things}.",
                "{A} and {B} collected {total} {things} altogether. {A} collected {gap} more than {B}. | How many {things} did {B} collect?",
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
                "{A} has {factor:times} as many {things} as {B}. Together they have {total} {things}. | How many {things} does {B} have?",
                "Altogether {A} and {B} own {total} {things}. {A} owns {factor} times as many as {B}. | How many {things} does {B} own?",
                "{A} collected {factor:times} as many {things} as {B}, and in total they collected {total}. | How many {things} did {B} collect?",
                "For each {thing} that {B} has, {A} has {factor:word}. Together they have {total}. | How many {things} are {B}'s?",
                "{total} {things} are divided between {A} and {B}. {A} receives {factor:times} as many as {B}. | How many {things} does {B} receive?",
                "The total of {A}'s and {B}'s {things} is {total}. {A}'s number is {factor:times} {B}'s number. | Find the number of {B}'s {things}.",
                "{A} says to {B}: I have {factor:times} as many {things} as you, and we have {total} in all. | How many {things} does {B} have?",
                "{B} and {A} bring {total} {things} to school. {A} brings {factor} times as many as {B} does. | Work out how many {things} {B} brings.",
                "There are {total} {things} in all. {A} gets {factor:times} as many of them as {B}, and nobody else gets any. | How many {things} does {B} get?",
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
                "{B} has {factor:times} as many {things} as {A}. {C} has {more} more than {A}. Altogether {A}, {B} and {C} have {total}. | How many {things} does {A} have?",
                "Three friends, {A}, {B} and {C}, own {total} {things} altogether. {B} owns {factor} times as many as {A}; {C} owns {more} more than {A}. | How many {things} does {A} own?",
                "{A} has some {things}. {B} has {factor:times} that number, and {C} has {more} more than {A}. In total they have {total}. | Find the number of {A}'s {things}.",
                "A teacher gives out {total} {things}. {B} receives {factor:times} as many as {A}, {C} receives {more} more than {A}, and nobody else gets any. | How many {things} does {A} receive?",
                "{total} {things} are shared by {A}, {B} and {C}. {B} takes {factor:times} as many as {A}, and {C} takes {more} more than {A}. | How many {things} does {A} take?",
                "Compared with {A}, {B} has {factor:times} as many {things} and {C} has {more} more. The total for all three is {total}. | Determine how many {things} {A} has.",
                "{A} says: {B}, {C} and I have {total} {things} together. {B} has {factor:times} as many as I do, and {C} has {more} more than I do. | How many {things} does {A} have?",
                "The {things} of {A}, {B} and {C} add up to {total}. {C}'s number exceeds {A}'s by {more}, and {B}'s is {factor:times} {A}'s. | Work out how many {things} {A} has.",
                "In total, {A}, {B} and {C} collected {total} {things}. {B} collected {factor:times} as many as {A}, while {C} collected {more} more than {A}. | How many {things} did {A} collect?",
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
                "{A} picks {first} {fruits}. {B} picks {factor:times} as many {fruits} as {A}, and {C} picks {fewer} fewer than {B}. | How many {fruits} do they pick altogether?",
                "On Monday {first} {persons} came to the {place}. On Tuesday there were {factor:times} as many as on Monday, and on Wednesday {fewer} fewer than on Tuesday. | How many came in total over the three days?",
                "{A} scored {first} points. {B} scored {factor} times as many as {A}. {C} scored {fewer} points less than {B}. | What is the total number of points?",
                "How many {things} do {A}, {B} and {C} have altogether | if {A} has {first}, {B} has {factor:times} as many as {A}, and {C} has {fewer} fewer than {B}?",
                "A shop sold {first} {wares} in the first week and {factor:times} that number in the second week. In the third week it sold {fewer} fewer than in the second. | How many {wares} did it sell in all?",
                "{A} read {first} pages. {B} read {factor:times} as many pages as {A}, which was {fewer} more than {C} read. | Find the total number of pages that the three read.",
                "A farm has {first} {animals}, {factor:times} as many {animals2}, and {fewer} fewer {animals3} than {animals2}. | How many animals of the three kinds are there together?",
                "{C} made {fewer} fewer {snacks} than {B}. {B} made {factor:times} as many as {A}, and {A} made {first}. | Calculate how many {snacks} they made in total.",
                "{A} saved {first} dollars. {B} saved {factor:times} as much as {A}, and {C} saved {fewer} dollars less than {B}. | How many dollars did the three save altogether?",
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
                "{A} and {B} divide {total} {things} between them in the ratio {p} to {q}. | How many {things} does {A} get?",
                "The ratio of {A}'s {things} to {B}'s {things} is {p} : {q}. Together they have {total}. | How many {things} does {A} have?",
                "{total} {things} are split between {A} and {B} in the ratio {p} to {q}, with {A}'s share named first. | How many {things} are in {A}'s share?",
                "From a heap of {total} {things}, {A} takes {p} each time that {B} takes {q}, until none are left. | How many {things} does {A} take in total?",
                "{A} and {B} have {total} {things} altogether, and the ratio of {A}'s number to {B}'s is {p} : {q}. | How many {things} does {A} have?",
                "There are {total} {things} for {A} and {B}. {A} gets {p:part/parts} and {B} gets {q:part/parts}, and all parts are of the same size. | Work out how many {things} {A} gets.",
                "{A}'s {things} and {B}'s {things}: {total} in total, in the ratio {p} : {q}. | Find the number of {A}'s {things}.",
                "{A} and {B} buy {total} {things} together. They share them in the ratio {p} : {q}, where {A}'s part is named first. | How many {things} does {A} receive?",
                "{total} {things} are shared between {A} and {B} so that for every {p} that {A} gets, {B} gets {q}. | How many {things} does {A} get in total?",
            ],
        },
    ];
}
