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
                "{A} keeps {have} {things} in a cupboard at home. | How many {things} are in the cupboard?",
                "A shelf in {A}'s room holds {A.his} {things}, {have} in number. | What number of {things} does the shelf hold?",
                "{A} brings {have} {things} to school. | How many {things} does {A} bring to school?",
                "In an old suitcase {A} keeps {A.his} {have} {things}. | How many {things} are in the suitcase?",
                "{A} counted {A.his} {things} this morning and came to {have}. | How many {things} did {A} count?",
                "For a school project {A} got hold of {have} {things}. | How many {things} did {A} get?",
                "{A} tells {B}: I own {have} {things}. | How many {things} does {A} own?",
                "There were {have} {things} in the box that {A} brought home. | How many {things} did {A} bring home?",
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
                "{A} brought {have} {things} to a flea market and sold {gone} of them. | How many {things} did {A} take home again?",
                "There were {have} {things} in {A}'s bag, but {gone} of them fell out through a hole. | How many {things} were still in the bag?",
                "{A} used {gone} of {A.his} {have} {things} as prizes in a game. | How many {things} did {A} have left over?",
                "{A} started the day with {have} {things} and handed out {gone} of them at school. | How many {things} did {A} still have?",
                "Out of a collection of {have} {things}, {A} mails {gone} to {B} and keeps the rest. | How many {things} does {A} keep?",
                "Suppose {A} owns {have} {things} and throws {gone} of them away. | How many {things} remain?",
                "After a move, {gone} {things} were missing from {A}'s collection, which had numbered {have} before. | Find the number of {things} that remained.",
                "{A} donated {gone} {things} to the school fair. Before that {A.he} owned {have}. | How many {things} did {A.he} have left after the donation?",
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
                "There were {have} {things} in {A}'s bag before {A.he} put in {more} more. | How many {things} are in the bag now?",
                "{A} won {have} {things} in the first round of a game and {more} in the second. | How many {things} did {A} win altogether?",
                "{A} gets {more} {things} from {B} to go with the {have} that {A.he} already owns. | What is the total number of {things} that {A} has now?",
                "{A} picked up {have} {things} in the morning. In the afternoon {A.he} picked up {more} more. | How many {things} did {A} pick up that day?",
                "A parcel with {more} {things} came for {A}, who already had {have} {things} at home. | How many {things} does {A} have altogether?",
                "{A} keeps {have} {things} in one drawer and {more} in another. | Find the total number of {things} in the two drawers.",
                "{A}'s collection of {have} {things} grows by {more}. | How large is the collection after that?",
                "For {A.his} birthday {A} was given {more} {things}, which {A.he} put together with the {have} that {A.he} had before. | How many {things} does {A} have in total?",
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
                "{A} orders {filled:box} of {things} for the school, and every {box} comes with {each} {things}. | How many {things} does {A} order altogether?",
                "Each {box} in {A}'s shop contains {each} {things}. There are {filled:box} in the shop. | What is the total number of {things}?",
                "With {each} {things} per {box}, {A} fills {filled:box}. | How many {things} is that in total?",
                "There are {filled:box} in {A}'s garage with {each} {things} inside each of them. | How many {things} are in the garage altogether?",
                "{A} empties {filled:box} and takes {each} {things} out of every single one. | How many {things} does {A} take out?",
                "One {box} has room for {each} {things}, and {A} has {filled:box}, all of them full. | Calculate how many {things} {A} has.",
                "{A} gets {filled:box} from {B}. All of them are the same, with {each} {things} in a {box}. | How many {things} does {A} get in all?",
                "At work {A} filled {filled:box} today and put {each} {things} into every one of them. | How many {things} did {A} pack altogether?",
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
                "There are {total} {things} for {people:friend}, and everyone gets the same number until none are left. | How many {things} does each {friend} get?",
                "If {total} {things} are handed out fairly to {people} children, | how many {things} does one child get?",
                "{A} sorts all of {A.his} {total} {things} into {people:box} so that each {box} holds the same number. | How many {things} go into one {box}?",
                "A teacher hands out {total} {things} to {people} students so that all of them get equally many. | How many {things} does each student get?",
                "Divide {total} {things} equally among {people} players. | How many {things} per player is that?",
                "{people} teams take part in a contest, and the {total} {things} that were bought as prizes are split equally among the teams. | How many {things} does one team win?",
                "{A} laid {total} {things} out in {people} rows of equal length. | Determine the number of {things} in one row.",
                "A pile of {total} {things} is to be shared by {people:person}. Nobody gets more than the others, and none are left over. | How many {things} go to each {person}?",
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
                "{A} bought {total} {things} in two colours, {colour} and {colour2}. {first} of the {things} are {colour}. | How many {things} are {colour2}?",
                "Out of {total} {things}, {first} are {colour}. The remaining {things} are {colour2}. | Find the number of {colour2} {things}.",
                "How many {colour2} {things} are in a {box} of {total} {things} | if {first} of them are {colour} and all the others are {colour2}?",
                "{A} sorts {total} {things} by colour into a {colour} pile and a {colour2} pile. The {colour} pile gets {first} {things}. | How many {things} are in the {colour2} pile?",
                "A {box} contains {first} {colour} {things}. Together with the {colour2} ones it contains {total} {things}, and there is no other colour. | How many {colour2} {things} does it contain?",
                "{A} paints {total} {things}: {first} of them {colour} and the others {colour2}. | How many {things} does {A} paint {colour2}?",
                "A shop has {total} {things} left, {first} in {colour} and the rest in {colour2}. | How many {things} in {colour2} does the shop have?",
                "{first} {colour} {things} and some {colour2} {things} make {total} {things} in total. | How many of the {things} are {colour2}?",
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
                "{A} needs {goal} {things} for a project and already has {have} of them. | How many {things} are still missing?",
                "{A} plans to bake {goal} cookies for a fair. {have} cookies are ready. | How many cookies does {A} still have to bake?",
                "{A} drives {goal} kilometres from one town to another. After {have} kilometres {A.he} stops for a rest. | How many kilometres remain?",
                "{A} has to put {goal} chairs into a hall. {have} chairs are already in place. | How many chairs are left to bring?",
                "{have} of the {goal} guests that {A} invited have arrived. | How many guests is {A} still waiting for?",
                "{A} is saving for a bicycle that costs {goal} dollars and has {have} dollars so far. | How many more dollars does {A.he} need?",
                "A jigsaw of {goal} pieces lies on {A}'s desk, and {have} pieces are in place. | Work out how many pieces {A} still has to place.",
                "{A}'s goal is to plant {goal} trees. Up to now {A.he} has planted {have}. | How many more trees must {A} plant to reach the goal?",
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
                "{A} got {other} new {things}, then lost {gone}, and now has {left}. | How many {things} did {A.he} have before all this?",
                "{A} has {left} {things} today. This week {A.he} found {other} {things} and gave {gone} to {B}. | How many {things} did {A} have when the week began?",
                "A collection of {things} grew by {other} and later shrank by {gone}. After that it counted {left} {things}. | What was its size at the start?",
                "{A} gave away {gone} {things} after buying {other} more, which left {A.him} with {left}. | How many {things} did {A} own originally?",
                "{A} took some {things} to school. There {A.he} won {other} and lost {gone}, and {A.he} came home with {left}. | How many {things} did {A} take to school?",
                "A shop had some {things} in stock. {other} more were delivered, {gone} were sold, and {left} {things} are left. | How many {things} did the shop have to begin with?",
                "There are {left} {things} in {A}'s drawer now. Earlier {A.he} put {other} {things} into it and took {gone} out. | Find how many {things} were in the drawer at first.",
                "{A} says: After I got {other} {things} from {B} and then gave away {gone}, I had {left}. | What number of {things} did {A} have at the start?",
                "Some {things} lay on a table. {A} laid {other} more on it, {B} removed {gone}, and in the end there were {left}. | How many {things} lay on the table at the beginning?",
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
                "There are {rows} rows of {things} on {A}'s table with {each} {things} per row, and {loose} more are in a drawer. | How many {things} does {A} have altogether?",
                "{A} sets out {rows} rows with {each} {things} each. After that {loose} {things} are still in {A.his} bag. | How many {things} does {A} have in total?",
                "{loose} {things} do not fit into the pattern that {A} makes; the others form {rows} rows of {each}. | Find the number of {things} that {A} has.",
                "On {A}'s shelf lie {rows} rows of {each} {things}, and {A.he} keeps {loose} more {things} in a box. | How many {things} does {A} own in all?",
                "{A} has {rows} full rows of {things} and {loose} {things} besides. There are {each} in a row. | Calculate the total number of {things}.",
                "Each row holds {each} {things}. {A} fills {rows} rows and then has {loose} {things} to spare. | How many {things} does {A} have in all?",
                "{A} tries to arrange all of {A.his} {things} in a rectangle: {rows} rows of {each} work out, and {loose} {things} remain. | How many {things} are there altogether?",
                "When {A} puts {A.his} {things} into {rows} rows, each row gets {each} of them and {loose} are left without a place. | What is the total number of {A}'s {things}?",
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
                "{A} buys {large} large {boxes} and {small} small {boxes} of {things}. There are {in_large} {things} in each large {box} and {in_small} in each small one. | How many {things} does {A} buy in total?",
                "Every large {box} contains {in_large} {things}, and every small {box} contains {in_small}. {A} has {large} of the large ones and {small} of the small ones. | What is the total number of {things}?",
                "{A} gets {small} small {boxes} of {in_small} {things} each from {B}, and {A.he} already has {large} large {boxes} of {in_large} each at home. | How many {things} does {A} have now?",
                "{A} has filled {large} large {boxes}, putting {in_large} {things} into each, and {small} small ones, putting {in_small} into each. | How many {things} are in all the {boxes} together?",
                "A delivery for {A} consists of {large} large {boxes} with {in_large} {things} per {box} and {small} small {boxes} with {in_small} per {box}. | Work out how many {things} are delivered.",
                "In a large {box} there is room for {in_large} {things}, in a small {box} for {in_small}. {A} owns {small} small and {large} large {boxes}, all full. | How many {things} does {A} own?",
                "{A} empties {large} large {boxes} of {in_large} {things} each and then {small} small {boxes} of {in_small} each onto one big pile. | How many {things} are on the pile?",
                "{A} ordered {things} in {boxes} of two sizes: {large} large {boxes}, {in_large} in each, and {small} small {boxes}, {in_small} in each. | How many {things} did {A} order altogether?",
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
                "{A} bought {bags:box} with {each} {things} in each, and {B} bought {other} single {things}. | How many more {things} did {A} buy than {B}?",
                "There are {each} {things} in each of {A}'s {bags} {boxes}. {B} has only {other} {things}. | What is the difference between the two collections?",
                "{B} counts {other} {things}. {A} counts {bags:box} of {each}. | How many fewer {things} does {B} have than {A}?",
                "{A} filled {bags:box} with {each} {things} each. {B} collected {other} {things}. | Find the difference between the numbers of {things} that they have.",
                "While {B} packed {other} {things}, {A} packed {bags:box} with {each} {things} in each {box}. | How many more {things} did {A} pack?",
                "{A} sells {bags:box} of {each} {things} at the market, and {B} sells {other} {things}. | By how many {things} does {A} beat {B}?",
                "{B}'s {other} {things} are fewer than what {A} has, namely {bags:box} with {each} in each. | How many {things} would {B} have to find to catch up with {A}?",
                "Compare the two: {A} owns {bags:box}, each holding {each} {things}, and {B} owns {other} {things}. | How many more {things} does {A} own?",
                "{A} has {bags:box}. In every {box} there are {each} {things}. {B} has {other} {things} in all. | How many more {things} than {B} does {A} have?",
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
                "{A} bought {one} {fruits}, {two} {fruits2} and {three} {fruits3} and divides all the fruits equally among {baskets} baskets. | How many fruits go into each basket?",
                "On a farm {one} {fruits}, {two} {fruits2} and {three} {fruits3} were harvested. They are packed into {baskets} baskets, the same number of fruits in each. | How many fruits does each basket contain?",
                "A cook has {two} {fruits2}, {three} {fruits3} and {one} {fruits}. All of them together are split equally into {baskets} fruit baskets. | Find the number of fruits per basket.",
                "If {one} {fruits}, {two} {fruits2} and {three} {fruits3} are put together and shared out equally over {baskets} baskets, | how many fruits are in one basket?",
                "There are {three} {fruits3}, {one} {fruits} and {two} {fruits2} on a stall. {A} puts all of them into {baskets} baskets so that every basket has the same number of fruits. | How many fruits are in every basket?",
                "{A} has {one} {fruits}, {two} {fruits2} and {three} {fruits3} for {baskets} gift baskets. Every basket gets equally many fruits, and none are left. | How many fruits does a basket get?",
                "Fruits for the school: {one} {fruits}, {two} {fruits2}, {three} {fruits3}. Baskets: {baskets}, all with the same number of fruits. | How many fruits are there per basket?",
                "{A} brings {one} {fruits}, {B} brings {two} {fruits2} and {C} brings {three} {fruits3}. They divide all the fruits evenly into {baskets} baskets. | How many fruits does each basket hold?",
                "{baskets} equal baskets are filled from a harvest of {one} {fruits}, {two} {fruits2} and {three} {fruits3}, with no fruit left over. | What is the number of fruits in one basket?",
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
                "{A} keeps {hens} hens, and every hen lays {eggs} eggs a day. {A.he} eats {eaten} eggs each day and stores the rest. After {days} days {A.he} broke {broken} of the stored eggs. | How many good eggs were left?",
                "On a farm {hens} hens laid {eggs} eggs each per day for {days} days. Every day {eaten} eggs were sold and the others saved. In the end a fox broke {broken} of the saved eggs. | How many unbroken eggs remained?",
                "Each hen of {A}'s lays {eggs} eggs a day, and there are {hens} hens. Daily {A} bakes with {eaten} eggs and stores the rest. After {days} days {A.he} drops and breaks {broken} of those. | How many whole eggs are left?",
                "For {days} days {A} collects {eggs} eggs a day from each of {hens} hens. {eaten} of each day's eggs go to the neighbours, the rest into the cellar. A cat breaks {broken} of those. | How many eggs in the cellar are whole?",
                "{A} feeds {hens} hens. Each hen lays {eggs} eggs daily, the family eats {eaten} eggs daily, and what is left is stored. In {days} days {A} breaks {broken} of the stored eggs. | How many stored eggs are not broken?",
                "Of the eggs that {hens} hens lay, {eggs} a day each, {A} eats {eaten} every day and saves the rest. After {days} days, not counting {broken} of the saved ones that broke, | how many saved eggs does {A} have?",
                "{A} gathered {eggs} eggs a day from each of {hens} hens. Every day {A.he} cooked {eaten} eggs and kept the others. This went on for {days} days, and {broken} of the kept eggs broke. | How many whole eggs did {A} then have?",
                "{hens} hens lay {eggs} eggs each per day. The kitchen takes {eaten} eggs per day, and the rest are stored. After {days} days a cook finds {broken} of the stored eggs broken. | Calculate the number of whole eggs in store.",
                "On each of {days} days {A}'s {hens} hens laid {eggs} eggs apiece, and {A} fried {eaten} of the day's eggs and stored the others. Later {A.he} broke {broken} of the stored eggs. | How many stored eggs stayed whole?",
            ],
        },
    ];
}
