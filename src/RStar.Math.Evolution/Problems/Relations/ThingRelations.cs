using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Relations;

/// <summary>What can happen to things that somebody has.</summary>
internal static class ThingRelations
{
    public static readonly IReadOnlyList<Relation> All =
    [
        new("gets-more")
        {
            From = Kind.Things,
            To = Kind.Things,
            Numbers = "more 3..60",
            Steps = ["now = it + more # {more} {things} come in"],
            Phrasings =
            [
                "Then {P} gets {more} more {things}. | How many {things} does {P} have now?",
                "Later {P} finds {more} more {things}. | How many {things} does {P} have after that?",
                "{P} is then given another {more} {things}. | How many {things} does {P} have in the end?",
                "A parcel with {more} further {things} arrives for {P}. | How many {things} does {P} have together with the parcel?",
                "After that, {P} buys {more} more {things}. | How many {things} does {P} have altogether?",
                "{more} more {things} are then added to those that {P} has. | How many {things} is that in total?",
                "The next day {P} picks up {more} additional {things}. | What is the total number of {P}'s {things} now?",
                "A week later {P} collects another {more} {things}. | How many {things} does {P} have in all?",
                "{P}'s grandmother then sends {P.him} {more} {things}. | Find how many {things} {P} has now.",
                "{P} then wins {more} {things} in a game. | How many {things} does {P} have after the game?",
                "Some days later {P} also gets the {more} {things} of a friend who is moving away. | What is the number of {P}'s {things} then?",
                "Then {P} receives {more} new {things} as a present. | How many {things} does {P} have together with the present?",
            ],
        },
        new("loses-some")
        {
            From = Kind.Things,
            To = Kind.Things,
            Numbers = "gone 2..it - 2; where gone < 100",
            Steps = ["left = it - gone # {gone} {things} are lost"],
            Phrasings =
            [
                "Then {P} loses {gone} of {P.his} {things}. | How many {things} does {P} have now?",
                "After that {P} gives {gone} {things} to a friend. | How many {things} does {P} have left?",
                "{gone} of the {things} that {P} has then turn out to be broken and are thrown away. | How many {things} does {P} have left?",
                "Someone then borrows {gone} of the {things} that {P} has. | How many {things} are still with {P}?",
                "{P} then sells {gone} of these {things}. | How many {things} remain?",
                "On the way home {gone} of {P}'s {things} get lost. | How many {things} does {P} still have?",
                "A small child then takes {gone} {things} away from {P}. | Find the number of {things} that {P} has left.",
                "Later {P} gives away {gone} of the {things} and keeps the others. | How many {things} does {P} keep?",
                "Next, {gone} {things} are taken out of {P}'s collection. | How many {things} remain in it?",
                "The next day {P} uses {gone} of the {things} as prizes in a quiz. | How many {things} does {P} have after the quiz?",
                "Unluckily, {P} leaves {gone} of {P.his} {things} on a bus. | What number of {things} does {P} have then?",
                "Of all {P}'s {things}, {gone} are then given to charity. | How many {things} does {P} have after that?",
            ],
        },
        new("keeps-a-share")
        {
            From = Kind.Things,
            To = Kind.Things,
            Numbers = "people divides it",
            Steps = ["share = it / people # {people} people, {P} among them, share equally"],
            Phrasings =
            [
                "{P} then shares all {P.his} {things} equally in a group of {people} to which {P.he} belongs. | How many {things} does {P} keep?",
                "Next, {P} divides {P.his} {things} into {people} equal parts and keeps one part. | How many {things} does {P} keep?",
                "Of {people} equal piles made of all {things} that {P} has by then, {P} keeps one. | How many {things} are in {P}'s pile?",
                "{P} then splits the {things} evenly among {people} people, and {P} is one of them. | How many {things} does {P} get?",
                "After that, {people} people share all these {things} equally, and {P} is one of the {people}. | How many {things} does {P} have then?",
                "{P} puts all of {P.his} {things} into {people} piles of the same size, keeps one pile and gives away the rest. | How many {things} does {P} have left?",
                "All {things} that {P} has are then dealt out to a group of {people}, the same number to each. {P} is in the group and keeps only what {P.he} is dealt. | How many {things} is that?",
                "A team of {people}, including {P}, then divides all of {P}'s {things} equally. | How many {things} does {P} get as {P.his} share?",
                "{P} gives everything away except one of {people} equal parts of {P.his} {things}. | How many {things} are in the part that {P} keeps?",
                "Then {P}'s {things} are shared fairly by {people} people. {P} gets one share like everyone else. | Find the number of {things} in {P}'s share.",
                "{P} then packs all {P.his} {things} into {people} bags with equally many in each and keeps just one bag. | How many {things} does {P} keep?",
                "Later all of the {things} are split into {people} equal shares. {P} keeps one share and gives the rest to others. | How many {things} does {P} have after that?",
            ],
        },
        new("grows-by-a-factor")
        {
            From = Kind.Things,
            To = Kind.Things,
            Numbers = "factor 2..5; where it < 2000",
            Steps = ["grown = it * factor # {factor} times as many as before"],
            Phrasings =
            [
                "A month later {P} has {factor:times} as many {things} as that. | How many {things} does {P} have then?",
                "{P} goes on collecting until {P.he} has {factor:times} that many {things}. | How many {things} does {P} have then?",
                "By the end of the year the number of {P}'s {things} is {factor:times} as large. | How many {things} are there by the end of the year?",
                "After some time {P} has {factor:times} as many {things} as before. | How many {things} does {P} have now?",
                "In the following year the number of {P}'s {things} gets multiplied by {factor}. | What is the number of {things} then?",
                "{P} keeps buying {things} and ends up with {factor:times} the number that {P.he} had. | How many {things} does {P} end up with?",
                "{P}'s collection then grows to {factor:times} its size. | How many {things} are in the collection after that?",
                "Some weeks later {P} owns {factor:times} as many {things} as now. | How many {things} does {P} own some weeks later?",
                "{P} wants even more {things} and collects until the number is {factor:times} what it was. | Find how many {things} {P} has in the end.",
                "With the help of friends {P} then brings {P.his} {things} up to {factor:times} that number. | How many {things} does {P} have after that?",
                "For every {thing} that {P} has now, {P.he} has {factor:word} at the end of the year. | How many {things} does {P} have at the end of the year?",
                "By next summer {P} has {factor:times} as many {things} as today. | What is the number of {P}'s {things} by next summer?",
            ],
        },
        new("sold-at-a-price")
        {
            From = Kind.Things,
            To = Kind.Dollars,
            Numbers = "price 2..12; where it < 1500",
            Steps = ["income = it * price # Each of these {things} brings {price} dollars"],
            Phrasings =
            [
                "{P} sells all {things} that {P.he} then has for {price} dollars each. | How many dollars does {P} get?",
                "All {things} that {P} has by then are sold at {price} dollars apiece, and {P} gets the money. | How many dollars does {P} receive?",
                "A dealer pays {P} {price} dollars for every one of the {things} that {P} has in the end. | How many dollars does the dealer pay?",
                "{P} then sells every one of {P.his} {things} at a price of {price} dollars each. | How many dollars does {P} earn?",
                "At a flea market {P} gets {price} dollars for each of {P.his} {things} and sells them all. | How many dollars does {P} take in?",
                "Each of {P}'s {things} is then sold for {price:$}, and the money is {P}'s. | How many dollars does {P} get altogether?",
                "A shop buys all of {P}'s {things} and pays {P.him} {price} dollars per {thing}. | How much money, in dollars, does {P} get?",
                "Later {P} sells all of these {things} for {price} dollars apiece. | How much money, in dollars, does {P} make?",
                "One {thing} is worth {price} dollars, and {P} sells all {things} that {P.he} has at this price. | Find the total in dollars that {P} gets.",
                "{P} sets up a stand, charges {price:$} per {thing} and sells the whole collection. | How many dollars does {P} take in at the stand?",
                "A collector then takes all of the {things} off {P}'s hands at {price} dollars each. | What amount in dollars does {P} receive?",
                "For each {thing} that {P} has now, a buyer hands {P.him} {price} dollars, until all of them are sold. | How many dollars does {P} have from the sale?",
            ],
        },
        new("packed-in-boxes")
        {
            From = Kind.Things,
            To = Kind.None,
            Numbers = "each divides it",
            Steps = ["packs = it / each # {each} {things} go into one packet"],
            Phrasings =
            [
                "{P} then puts all {things} that {P.he} has into packets of {each}. | How many packets are there?",
                "Finally {P} ties all {P.his} {things} up in bundles of {each}. | How many bundles does {P} make?",
                "All {things} that {P} has in the end are laid out in rows of {each}. | How many rows does that make?",
                "{P} then packs all of the {things} into bags, {each} in each bag. | How many bags does {P} need?",
                "{P} sorts all {P.his} {things} into groups of {each}. | How many groups are there?",
                "All of {P}'s {things} are then divided into sets of {each}. | Find the number of sets.",
                "{P} then wraps all of the {things} as gifts with {each} in each gift. | How many gifts does {P} make?",
                "Now {P} packs all {P.his} {things}, {each} to a packet. | How many packets does {P} fill?",
                "One small box has room for {each} {things}. | How many small boxes does {P} need for all of {P.his} {things}?",
                "{P} gives {each} of these {things} to every child in a group, and then none are left. | How many children are in the group?",
                "If {P} then lays all {P.his} {things} in piles of {each}, | how many piles does {P} get?",
                "At last {P} puts {each} {things} into every bag until all of {P.his} {things} are packed. | How many bags are filled?",
            ],
        },
        new("compared-with-a-newcomer")
        {
            From = Kind.Things,
            To = Kind.Compared,
            Numbers = "more 3..50",
            Steps = ["theirs = it + more # {N} has {more} more than that"],
            Phrasings =
            [
                "{N} has {more} {things} more than {P} has now. | How many {things} does {N} have?",
                "{N}'s collection is larger than what {P} then has by {more} {things}. | How many {things} does {N} have?",
                "Compared with what {P} has in the end, {N} has {more} extra {things}. | What number of {things} does {N} have?",
                "{N} owns {more} {things} more than {P} does now. | How many {things} does {N} own?",
                "At this point {P} has {more} fewer {things} than {N}. | How many {things} does {N} have?",
                "{N} has as many {things} as {P} then has, and {more} besides. | How many {things} does {N} have in all?",
                "{N}, a friend of {P}, has {more} more {things} than {P} has at the end. | Find the number of {N}'s {things}.",
                "By now {N} has collected {more} more {things} than {P} has. | How many {things} has {N} collected?",
                "The difference between the number of {N}'s {things} and the number that {P} now has is {more}, and {N} has more. | How many {things} are {N}'s?",
                "If {P} found {more} more {things} now, {P.he} would have as many as {N}. | How many {things} does {N} have?",
                "{N} would have to give away {more} {things} to have as many as {P} does in the end. | How many {things} does {N} have?",
                "Counting {things} at that moment, {N} is ahead of {P} by {more}. | How many {things} does {N} have?",
            ],
        },
        new("bought-packets")
        {
            From = Kind.Things,
            To = Kind.Things,
            Numbers = "packets 2..9; each 3..20",
            Steps =
            [
                "bought = packets * each # {packets} packets of {each} {things}",
                "now = it + bought # Add them to those {P} had",
            ],
            Phrasings =
            [
                "Then {P} buys {packets:packet} of {each} {things}. | How many {things} does {P} have now?",
                "{P} adds {packets:packet} with {each} {things} in each. | How many {things} does {P} have after that?",
                "On top of that come {packets:packet}, each holding {each} {things}. | How many {things} does {P} have in total?",
                "{P} then gets {packets:bag} of {things}, and each bag contains {each} {things}. | How many {things} does {P} have altogether?",
                "After that {P} buys {packets:pack} with {each} {things} per pack. | How many {things} does {P} have in all?",
                "A friend brings {P} {packets:packet}, and there are {each} {things} in each packet. | How many {things} does {P} have then?",
                "{P} opens {packets} new packets, takes {each} {things} out of every one and adds them to {P.his} own. | Find the total number of {P}'s {things}.",
                "Later {P} picks up {packets:packet} in a shop. Every packet has {each} {things} inside. | How many {things} does {P} have now?",
                "There are {each} {things} in one packet, and {P} then orders {packets} of these packets. | How many {things} does {P} have after the delivery?",
                "As a present {P} is given {packets} small boxes of {each} {things} each. | How many {things} does {P} have, including the present?",
                "{P} wins {packets:packet} in a raffle. With {each} {things} in every packet, {P}'s collection grows. | How large is {P}'s collection after the raffle?",
                "{P} is then sent {packets:pack}, {each} {things} to a pack, and adds all of them to the others. | What is the total number of {things} that {P} has now?",
            ],
        },
        new("gives-to-several")
        {
            From = Kind.Things,
            To = Kind.Things,
            Numbers = "people 2..6; each 2..12; where people * each < it",
            Steps =
            [
                "given = people * each # {people} people get {each} {things} each",
                "left = it - given # Take these away",
            ],
            Phrasings =
            [
                "{P} gives {each} {things} to each of {people:friend}. | How many {things} does {P} have left?",
                "Then each of {people:friend} gets {each} {things} from {P}. | How many {things} remain with {P}?",
                "{people:friend} come by and take {each} {things} each from {P}. | How many {things} are left for {P}?",
                "{P} then hands out {things} to {people:friend}, {each} to each of them. | How many {things} does {P} still have?",
                "After that {people} children get {each} {things} each from {P}. | How many {things} does {P} have left?",
                "{P} invites {people:friend} and gives every {friend} {each} {things}. | How many {things} are left over?",
                "Every one of {people} visitors then receives {each} {things} from {P}. | Find how many {things} remain.",
                "Later {P} gives {people:friend} {each} {things} apiece. | How many {things} does {P} have after that?",
                "{P} fills {people} small bags with {each} of the {things} each and gives the bags away. | How many {things} does {P} keep?",
                "At a party {P} gives a present of {each} {things} to each of {people:friend}. | How many {things} does {P} have after the party?",
                "{each} of {P}'s {things} then go to each of {people:friend}. | What number of {things} does {P} still have?",
                "To thank {people:friend} for their help, {P} gives {each} {things} to every {friend}. | How many {things} are left with {P}?",
            ],
        },
    ];
}
