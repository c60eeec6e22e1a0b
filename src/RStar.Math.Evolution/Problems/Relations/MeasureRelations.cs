using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Relations;

/// <summary>What can be done with lengths and areas.</summary>
internal static class MeasureRelations
{
    public static readonly IReadOnlyList<Relation> All =
    [
        new("lengthened")
        {
            From = Kind.Metres,
            To = Kind.Metres,
            Numbers = "more 2..40",
            Steps = ["longer = it + more # {more} metres are added"],
            Phrasings =
            [
                "Another length is {more} metres greater than that. | How many metres is it?",
                "Adding {more} metres to this gives a new length. | How many metres is the new length?",
                "A second length exceeds this one by {more} metres. | What is it, in metres?",
                "A second length is {more} metres longer than the one found here. | How many metres is the second length?",
                "The resulting length is then increased by {more} metres. | How many metres is it after that?",
                "{A} makes this length {more} metres longer. | What is the new length in metres?",
                "{A} needs rope of this length and {more} metres more. | How many metres of rope does {A} need in total?",
                "{A} buys ribbon of this length plus an extra {more} metres. | How many metres of ribbon does {A} buy altogether?",
                "A wall in the park is {more} metres longer than the length found. | How many metres long is the wall?",
                "Compared with this length, a path is longer by {more} metres. | Find the length of the path in metres.",
                "The difference between this length and a greater one is {more} metres. | What is the greater length, in metres?",
                "Then {more} metres are added to this length. | How many metres are there in total?",
            ],
        },
        new("shortened")
        {
            From = Kind.Metres,
            To = Kind.Metres,
            Numbers = "less 1..it - 1; where less < 60",
            Steps = ["shorter = it - less # {less} metres are taken away"],
            Phrasings =
            [
                "Another length is smaller than that by {less:metre}. | How many metres is it?",
                "Taking {less:metre} from this gives a new length. | How many metres is the new length?",
                "This one exceeds a second length by {less:metre}. | What is the second length, in metres?",
                "A second length is {less:metre} shorter than the one found here. | How many metres is the second length?",
                "The resulting length is then reduced by {less:metre}. | How many metres remain?",
                "{A} makes this length {less:metre} shorter. | What is the new length in metres?",
                "{A} has a rope of this length and cuts off {less:metre}. | How many metres of rope are left?",
                "{A} buys ribbon of this length and uses {less:metre} of it. | How many metres of ribbon remain?",
                "A wall in the park is {less:metre} shorter than the length found. | How many metres long is the wall?",
                "The difference between this length and a smaller one is {less:metre}. | Find the smaller length in metres.",
                "A second length would have to grow by {less:metre} to equal this one. | How many metres is the second length?",
                "Of this length {A} has already walked {less:metre} and still has to walk the rest. | How many metres are left to walk?",
            ],
        },
        new("several-lengths")
        {
            From = Kind.Metres,
            To = Kind.Metres,
            Numbers = "count 2..9; where it < 3000",
            Steps = ["all = it * count # {count} times the length"],
            Phrasings =
            [
                "{A} goes this length {count} times. | How many metres is that in all?",
                "{A} needs this length {count} times over. | How many metres is that altogether?",
                "{count} such lengths are laid end to end by {A}. | What do they measure together, in metres?",
                "{A} walks this length {count} times. | How many metres does {A} walk altogether?",
                "{count} boards, each of this length, are laid in a row. | How many metres do they measure in total?",
                "The resulting length is multiplied by {count}. | How many metres does this give?",
                "{A} buys {count} ribbons, each as long as the length found. | How many metres of ribbon is that in total?",
                "A new length is {count} times as long as this one. | How many metres is the new length?",
                "Every day for {count} days {A} runs the length found here. | How many metres does {A} run in all?",
                "{count} pipes, all of them of this length, are joined end to end. | Find their total length in metres.",
                "There is a path that is {count} times as long as this length. | How many metres long is the path?",
                "{A} cuts {count} pieces of wire, each of this length. | How many metres of wire does {A} need in total?",
            ],
        },
        new("divided-length")
        {
            From = Kind.Metres,
            To = Kind.Metres,
            Numbers = "parts divides it",
            Steps = ["part = it / parts # {parts} equal parts"],
            Phrasings =
            [
                "This length is divided into {parts} equal parts. | How many metres is one part?",
                "{A} marks {parts} equal sections on this length. | How many metres long is a section?",
                "One of {parts} equal pieces is cut from this length. | What does the piece measure, in metres?",
                "{A} cuts a rope of this length into {parts} equal pieces. | How many metres long is each piece?",
                "{parts} friends share a ribbon of this length equally. | How many metres of ribbon does each friend get?",
                "The resulting length is split equally into {parts} sections. | How many metres long is each section?",
                "{A} walks the length found in {parts} equal stages. | How many metres is one stage?",
                "A second length is found by dividing this one by {parts}. | How many metres is the second length?",
                "This length is {parts} times as long as a shorter one. | How many metres is the shorter one?",
                "{parts} boards of equal length, laid end to end, cover exactly this length. | Find the length of one board in metres.",
                "A team of {parts} runners covers this length in a relay, each runner doing the same distance. | How many metres does each runner run?",
                "A wire of this length is divided equally among {parts} people. | How many metres of wire are there per person?",
            ],
        },
        new("price-of-length")
        {
            From = Kind.Metres,
            To = Kind.Dollars,
            Numbers = "price 2..30; where it < 2000",
            Steps = ["cost = it * price # {price} dollars for each metre"],
            Phrasings =
            [
                "For this length {A} is paid {price} dollars a metre. | How many dollars does {A} get?",
                "{A} sells as many metres of cable as that, at {price} dollars a metre. | How many dollars does {A} receive?",
                "{A}'s reward is {price} dollars for every metre of this length. | What is the reward in dollars?",
                "{A} sells rope of this length for {price} dollars per metre. | How many dollars does {A} get?",
                "A customer pays {A} {price} dollars for each metre of this length. | How many dollars does the customer pay in total?",
                "{A} earns {price} dollars per metre by painting a line of this length. | How many dollars does {A} earn?",
                "{A} sells a cable of this length. A metre of it costs {price} dollars. | How much money, in dollars, does {A} take in?",
                "{A} builds a wall of this length and gets {price} dollars for each metre. | How many dollars does {A} earn altogether?",
                "In a game {A} wins {price} dollars for every metre of the length found. | How many dollars does {A} win?",
                "The resulting number of metres, multiplied by {price}, gives the number of dollars that {A} is paid. | How many dollars is that?",
                "{A} digs a ditch of this length at a wage of {price} dollars per metre. | Work out {A}'s wage in dollars.",
                "Each metre of this length brings {A} {price} dollars. | How many dollars does {A} receive in total?",
            ],
        },
        new("enlarged-area")
        {
            From = Kind.SquareMetres,
            To = Kind.SquareMetres,
            Numbers = "more 3..200",
            Steps = ["larger = it + more # {more} square metres are added"],
            Phrasings =
            [
                "Then {A} adds {more} square metres to it. | How many square metres is the whole area then?",
                "A neighbour gives {A} another {more} square metres. | How many square metres is that in all?",
                "Later the area grows by {more} square metres. | What is it then, in square metres?",
                "{A} buys another {more} square metres in addition to this area. | How many square metres is that in total?",
                "The resulting area is then increased by {more} square metres. | How many square metres is it after that?",
                "A second area is {more} square metres larger than this one. | How many square metres is the second area?",
                "{A} makes this area {more} square metres larger. | What is the new area in square metres?",
                "Then {more} square metres are added to the area found here. | What is the total area in square metres?",
                "{A} joins this area with another one of {more} square metres next to it. | How many square metres do they have together?",
                "The difference between this area and a greater one is {more} square metres. | Find the greater area in square metres.",
                "{A} needs tiles for this area and for {more} square metres more. | How many square metres of tiles does {A} need?",
                "{A} has to paint this area and an extra {more} square metres. | How many square metres does {A} have to paint altogether?",
            ],
        },
        new("reduced-area")
        {
            From = Kind.SquareMetres,
            To = Kind.SquareMetres,
            Numbers = "less 2..it - 2; where less < 300",
            Steps = ["smaller = it - less # {less} square metres are taken up"],
            Phrasings =
            [
                "A shed takes up {less} square metres of it. | How many square metres remain free?",
                "{A} covers {less} square metres of this area with stones. | How many square metres are not covered?",
                "Of this area {less} square metres are sold. | What is left, in square metres?",
                "{A} sells {less} square metres of this area. | How many square metres are left?",
                "The resulting area is then reduced by {less} square metres. | How many square metres remain?",
                "A second area is {less} square metres smaller than this one. | How many square metres is the second area?",
                "{A} has already painted {less} square metres of this area and still has to paint the rest. | How many square metres are left to paint?",
                "Tables take up {less} square metres of this area, and the rest stays empty. | How many square metres stay empty?",
                "{A} gives {less} square metres of this area to a neighbour and keeps the rest. | How many square metres does {A} keep?",
                "The difference between this area and a smaller one is {less} square metres. | Find the smaller area in square metres.",
                "If {less} square metres were added to a second area, it would be as large as this one. | What is the second area in square metres?",
                "From the area found here, {less} square metres are taken away. | How many square metres remain?",
            ],
        },
        new("shared-area")
        {
            From = Kind.SquareMetres,
            To = Kind.SquareMetres,
            Numbers = "parts divides it; where parts < 20",
            Steps = ["part = it / parts # {parts} equal plots"],
            Phrasings =
            [
                "The area is divided into {parts} equal plots, of which {A} takes one. | How many square metres does {A} take?",
                "{parts} families, {A}'s among them, share this area equally. | How many square metres does each family have?",
                "{A} gets one of {parts} equal parts of this area. | What does {A} get, in square metres?",
                "{A} divides this area into {parts} equal parts and keeps one of them. | How many square metres does {A} keep?",
                "This area is shared equally among {parts} farmers, one of whom is {A}. | How many square metres does {A} get?",
                "A smaller area is found by dividing the resulting area by {parts}. | How many square metres is the smaller area?",
                "{parts} friends, and {A} is one of them, split the area found into equal shares. | How many square metres is {A}'s share?",
                "{A} and some friends are {parts} people in all, and they share this area equally. | How many square metres does each of them get?",
                "This area is {parts} times as large as a smaller one. | How many square metres is the smaller one?",
                "{parts} workers clean this area, each of them the same amount, and {A} is one of them. | Find how many square metres {A} cleans.",
                "{A} works through this area in {parts} days, doing the same amount each day. | How many square metres does {A} do per day?",
                "This area is split into {parts} equal plots, and {A} buys one plot. | How many square metres does {A} buy?",
            ],
        },
        new("price-of-area")
        {
            From = Kind.SquareMetres,
            To = Kind.Dollars,
            Numbers = "price 2..25; where it < 3000",
            Steps = ["cost = it * price # {price} dollars for each square metre"],
            Phrasings =
            [
                "For every square metre of this, {A} is paid {price} dollars. | How many dollars does {A} get?",
                "{A} lets this area at {price} dollars a square metre. | How many dollars does {A} receive?",
                "A square metre is worth {price} dollars, and {A} sells all of this area. | What does {A} get, in dollars?",
                "{A} sells this area for {price} dollars per square metre. | How many dollars does {A} get?",
                "{A} paints this area and earns {price} dollars for each square metre. | How many dollars does {A} earn?",
                "A customer pays {A} {price} dollars for each square metre of the area found. | How many dollars does the customer pay in total?",
                "{A} lays tiles on this area. The pay for it is {price} dollars per square metre. | How much money, in dollars, does {A} earn?",
                "{A} cleans this area and gets {price} dollars for each square metre. | How many dollars does {A} earn altogether?",
                "Each square metre of this area brings {A} {price} dollars. | Calculate how many dollars {A} gets in total.",
                "The resulting number of square metres, multiplied by {price}, gives the number of dollars that {A} is paid. | How many dollars is that?",
                "{A} rents out this area and charges {price} dollars per square metre. | What is the rent in dollars?",
                "For looking after this area {A} receives {price} dollars per square metre. | How many dollars does {A} receive in all?",
            ],
        },
        new("several-areas")
        {
            From = Kind.SquareMetres,
            To = Kind.SquareMetres,
            Numbers = "count 2..8; where it < 3000",
            Steps = ["all = it * count # {count} such areas"],
            Phrasings =
            [
                "{A} has {count} such areas. | How many square metres are they in all?",
                "There are {count} areas of this size that belong to {A}. | How many square metres do they make together?",
                "{count} areas as large as this one lie side by side. | What do they cover together, in square metres?",
                "{A} paints {count} areas, each as large as this one. | How many square metres does {A} paint in total?",
                "The resulting area is multiplied by {count}. | How many square metres does this give?",
                "A larger area has {count} times the size of this one. | How many square metres is the larger area?",
                "{A} buys {count} plots, each with the area found here. | How many square metres does {A} buy in all?",
                "A second area is {count} times as large as this one. | How many square metres is the second area?",
                "Every day for {count} days {A} cleans an area of this size. | How many square metres does {A} clean altogether?",
                "It takes {count} areas of this size to make up a park. | Find the area of the park in square metres.",
                "{count} carpets, each with the area found, cover a ballroom completely without overlapping. | What is the area of the ballroom in square metres?",
                "{A} needs tiles for {count} rooms, each with this area. | How many square metres of tiles does {A} need altogether?",
            ],
        },
    ];
}
