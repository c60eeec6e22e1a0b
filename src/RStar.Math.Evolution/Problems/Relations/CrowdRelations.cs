using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Relations;

/// <summary>What can happen to a crowd of people.</summary>
internal static class CrowdRelations
{
    public static readonly IReadOnlyList<Relation> All =
    [
        new("some-leave")
        {
            From = Kind.Crowd,
            To = Kind.Crowd,
            Numbers = "gone 2..it - 2; where gone < 200",
            Steps = ["left = it - gone # {gone} go away"],
            Phrasings =
            [
                "Then {gone} of these {persons} go home. | How many of them stay?",
                "{gone} of these {persons} leave early. | How many of them are still there?",
                "Of these {persons}, {gone} say goodbye. | How many of them remain?",
                "After a while {gone} of these {persons} leave. | How many of these {persons} are left?",
                "When it gets dark, {gone} of these {persons} set off for home, and the others stay. | How many {persons} stay?",
                "It begins to rain, and {gone} of these {persons} walk away. | What number of {persons} remains?",
                "A train takes {gone} of these {persons} away. | How many {persons} remain behind?",
                "Soon {gone} of these {persons} have to go. | How many {persons} are still there after that?",
                "{gone} of these {persons} are called away, and only the rest go on. | Calculate how many {persons} go on.",
                "Without {gone} of these {persons}, who are tired and go to bed, the others carry on. | How many {persons} carry on?",
                "By the evening the number of these {persons} has gone down by {gone}. | Find how many {persons} there are now.",
                "Later {gone} of these {persons} are picked up and driven home. | How many {persons} does that leave?",
            ],
        },
        new("some-arrive")
        {
            From = Kind.Crowd,
            To = Kind.Crowd,
            Numbers = "more 3..120",
            Steps = ["now = it + more # {more} join them"],
            Phrasings =
            [
                "Later {more} more {persons} arrive. | How many {persons} are there now?",
                "{more} further {persons} join them. | How many {persons} is that in all?",
                "A late bus brings another {more} {persons}. | What is the number of {persons} after that?",
                "Then {more} more {persons} come. | How many {persons} are there altogether?",
                "In the afternoon the number of these {persons} grows by {more}. | What number of {persons} is there now?",
                "{more} {persons} who were late come in as well. | How many {persons} are there in total?",
                "A train brings {more} new {persons} to them. | How many {persons} are there then?",
                "After lunch {more} other {persons} arrive. | How many {persons} are there now altogether?",
                "{more} {persons} from another group are added to these {persons}. | Calculate the total number of {persons}.",
                "The doors open once more and let {more} {persons} in. | Find how many {persons} there are in all.",
                "Together with {more} {persons} from the next town they make up one big crowd. | How many {persons} are in the crowd?",
                "{A} brings along {more} more {persons}. | What is the total number of {persons} then?",
            ],
        },
        new("in-groups")
        {
            From = Kind.Crowd,
            To = Kind.None,
            Numbers = "size divides it",
            Steps = ["groups = it / size # {size} in each group"],
            Phrasings =
            [
                "The {persons} form groups of {size}. | How many groups are there?",
                "A guide takes these {persons} along in groups of {size}. | How many groups is that?",
                "Tables for {size} are set for all these {persons}, and each table is full. | What is the number of tables?",
                "These {persons} are divided into groups of {size}. | How many groups do they make?",
                "Each boat carries {size} people, and all these {persons} cross the lake in full boats. | How many boats are needed?",
                "If {size} of these {persons} share each room, | how many rooms do all of them fill?",
                "{A} seats these {persons} in rows of {size}. | How many full rows are there?",
                "Each tent holds {size} of these {persons}. | How many tents are needed for all of them?",
                "For a game these {persons} are put into teams with {size} in each team. | Calculate the number of teams.",
                "A lift takes {size} of these {persons} at a time and is always full. | How many rides does it take to bring all of them up?",
                "Every {size} of these {persons} share one pizza. | Find how many pizzas are needed in total.",
                "These {persons} line up with {size} in every line. | How many lines are there?",
            ],
        },
        new("each-pays")
        {
            From = Kind.Crowd,
            To = Kind.Dollars,
            Numbers = "price 2..20; where it < 900",
            Steps = ["income = it * price # Each of them pays {price} dollars"],
            Phrasings =
            [
                "Each of these {persons} pays {A} {price} dollars. | How many dollars does {A} collect?",
                "{A} collects {price} dollars from every one of these {persons}. | How many dollars is that?",
                "From these {persons} {A} takes a fee of {price} dollars a head. | What sum in dollars does {A} have then?",
                "{A} sells one ticket to each of these {persons} for {price} dollars. | How many dollars does {A} get altogether?",
                "Each of these {persons} buys a drink from {A}, and a drink costs {price} dollars. | How much money does {A} take in, in dollars?",
                "Every one of these {persons} puts {price} dollars into {A}'s empty money box. | How many dollars are in it then?",
                "{A} guides these {persons} through the town for {price} dollars per person. | How many dollars does {A} earn?",
                "The entrance fee is {price} dollars, and each of these {persons} pays it to {A}. | What is the total in dollars?",
                "Price list: one seat, {price} dollars. {A} sells a seat to every one of these {persons}. | Calculate {A}'s income in dollars.",
                "{A} rents a bicycle to each of these {persons} at {price} dollars apiece. | How many dollars is {A} paid in total?",
                "For a big party {A} gets {price} dollars from each of these {persons}. | Find the sum that {A} gets, in dollars.",
                "{A} makes one lunch for each of these {persons} and charges {price} dollars per lunch. | How many dollars do they pay {A} in all?",
            ],
        },
        new("twice-as-many-next-day")
        {
            From = Kind.Crowd,
            To = Kind.Crowd,
            Numbers = "factor 2..5; where it < 2000",
            Steps = ["next_day = it * factor # {factor} times as many"],
            Phrasings =
            [
                "The next day {factor:times} as many {persons} come. | How many {persons} come the next day?",
                "A year later there are {factor:times} as many {persons}. | How many {persons} are there then?",
                "At the following fair the number of {persons} is {factor:times} as large. | What is it?",
                "On the following day there are {factor:times} as many {persons} as on this day. | How many {persons} are there on the following day?",
                "The number of {persons} is {factor:times} as large a week later. | How many {persons} is that?",
                "Next month, {factor:times} as many {persons} show up as this time. | What number of {persons} shows up next month?",
                "{A} hopes that {factor:times} as many {persons} will come to the next meeting, and that is what happens. | How many {persons} come to it?",
                "At the weekend {factor:times} as many {persons} come as there are now. | How many {persons} come at the weekend?",
                "Compared with this, the next event has {factor:times} as many {persons}. | Calculate the number of {persons} at the next event.",
                "Another town counts its {persons} as well and finds {factor:times} as many as here. | How many {persons} does the other town count?",
                "After some advertising, {factor:times} that number of {persons} take part in the next event. | Find how many {persons} take part in it.",
                "The following summer brings {factor:times} as many {persons} as this one. | What is the number of {persons} in the following summer?",
            ],
        },
        new("one-of-several-rooms")
        {
            From = Kind.Crowd,
            To = Kind.Crowd,
            Numbers = "rooms divides it; where rooms < 13",
            Steps = ["in_room = it / rooms # {rooms} rooms with equally many"],
            Phrasings =
            [
                "They are spread evenly over {rooms} rooms. | How many {persons} are in one room?",
                "{rooms} guides take equally many of these {persons} each; look at one guide's group. | How many {persons} are in it?",
                "They split up into {rooms} equal groups, one of which goes to {city}. | What number of {persons} goes to {city}?",
                "These {persons} are divided equally among {rooms} rooms, and {A} looks after one of the rooms. | How many {persons} are in {A}'s room?",
                "{rooms} buses share these {persons} equally, and one of the buses drives to the beach. | How many {persons} ride in that bus?",
                "They are put into {rooms} teams of the same size, one of which is led by {A}. | How many {persons} are in {A}'s team?",
                "The {persons} sit down at {rooms} long tables, equally many at each; think of one table. | What number of {persons} sits at it?",
                "These {persons} form {rooms} groups of equal size. {A} takes one of the groups to the zoo. | How many {persons} go to the zoo with {A}?",
                "For the night these {persons} are split evenly among {rooms} houses; look at one of the houses. | Calculate how many {persons} it has.",
                "Only one out of {rooms} equal parts of these {persons} is chosen to go on. | How many {persons} are chosen?",
                "{A} counts off these {persons} into {rooms} equal lines and talks to the {persons} of one line. | Find the number of {persons} in that line.",
                "There are {rooms} boats for these {persons}, with the same number in each, and one boat sets off. | How many {persons} are in that boat?",
            ],
        },
        new("rows-join")
        {
            From = Kind.Crowd,
            To = Kind.Crowd,
            Numbers = "buses 2..9; each 5..40",
            Steps =
            [
                "arriving = buses * each # {buses} buses with {each} {persons} each",
                "now = it + arriving # Add them",
            ],
            Phrasings =
            [
                "Then {buses} buses bring {each} {persons} each. | How many {persons} are there now?",
                "{buses} buses arrive with {each} more {persons} in each. | How many {persons} is that in all?",
                "They are joined by {each} {persons} from each of {buses} buses. | What is the number of {persons} after that?",
                "Another {buses} buses come, and each of them carries {each} {persons}. | How many {persons} are there altogether?",
                "In the street {buses} buses stop, and {each} {persons} get off each one and join the others. | How many {persons} are there in total?",
                "{each} {persons} sit in each of {buses} buses that arrive a little later. | What is the total number of {persons} then?",
                "More of them are on the way: {buses} buses, each with {each} {persons} on board, and they all arrive. | How many {persons} are there in all?",
                "Later {buses} buses arrive. There are {each} {persons} on each bus. | How many {persons} are there after that?",
                "A travel agency sends {buses} buses, every one filled with {each} {persons}, to join these {persons}. | Calculate the number of all {persons} together.",
                "Their number grows when {buses} buses unload {each} {persons} each. | Find how many {persons} there are afterwards.",
                "{A} waves in {buses} buses, and {each} more {persons} step out of every bus. | What number of {persons} is there now?",
                "To these {persons} we add the {persons} of {buses} buses, {each} in each bus. | How many {persons} does that make in total?",
            ],
        },
    ];
}
