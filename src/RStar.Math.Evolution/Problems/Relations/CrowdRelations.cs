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
            ],
        },
    ];
}
