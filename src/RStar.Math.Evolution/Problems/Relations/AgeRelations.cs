using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Relations;

/// <summary>How one person's age follows from another's.</summary>
internal static class AgeRelations
{
    public static readonly IReadOnlyList<Relation> All =
    [
        new("older-newcomer")
        {
            From = Kind.Age,
            To = Kind.Age,
            Numbers = "more 2..30; where it + more < 100",
            Steps = ["age = it + more # {N} is {more} years older than {P}"],
            Phrasings =
            [
                "{N} is {more} years older than {P}. | How old is {N}?",
                "{P} is {more} years younger than {N}. | How old is {N}?",
                "{N} was born {more} years before {P}. | How old is {N}?",
                "When {P} was born, {N} was already {more}. | What is {N}'s age?",
                "{N} is older than {P} by {more} years. | How old is {N}?",
                "{P} has a neighbour, {N}, who is {more} years older than {P.he} is. | What is the age of {N}?",
                "Add {more} to {P}'s age, and you get the age of {N}. | Find {N}'s age.",
                "{N}'s age is {more} more than the age of {P}. | What age is {N}?",
                "In {more} years {P} will be as old as {N} is now. | How old is {N} now?",
                "The difference between the ages of {N} and {P} is {more} years, and {N} is the older of the two. | What is {N}'s age?",
                "{N} says: I have lived {more} years longer than {P}. | How many years old is {N}?",
                "Another {more} years must pass before {P} is as old as {N} is today. | How old is {N} today?",
            ],
        },
        new("younger-newcomer")
        {
            From = Kind.Age,
            To = Kind.Age,
            Numbers = "fewer 2..it - 3; where fewer < 40",
            Steps = ["age = it - fewer # {N} is {fewer} years younger than {P}"],
            Phrasings =
            [
                "{N} is {fewer} years younger than {P}. | How old is {N}?",
                "{P} is {fewer} years older than {N}. | How old is {N}?",
                "{N} was born {fewer} years after {P}. | How old is {N}?",
                "{P} was {fewer} when {N} was born. | What is {N}'s age?",
                "{N} is younger than {P} by {fewer} years. | How old is {N}?",
                "{P} has a cousin, {N}, who is {fewer} years younger than {P.he} is. | What is the age of {N}?",
                "Subtract {fewer} from {P}'s age, and you get the age of {N}. | Find {N}'s age.",
                "{N}'s age is {fewer} less than the age of {P}. | What age is {N}?",
                "{fewer} years ago {P} was as old as {N} is now. | How old is {N} now?",
                "The difference between the ages of {P} and {N} is {fewer} years, and {N} is the younger of the two. | What is {N}'s age?",
                "{N} says: I need {fewer} more years to be as old as {P} is now. | How many years old is {N}?",
                "{P} has lived {fewer} years longer than {N}. | How old is {N}?",
            ],
        },
        new("times-as-old-newcomer")
        {
            From = Kind.Age,
            To = Kind.Age,
            Numbers = "factor 2..5; where it * factor < 100",
            Steps = ["age = it * factor # {N} is {factor} times as old as {P}"],
            Phrasings =
            [
                "{N} is {factor:times} as old as {P}. | How old is {N}?",
                "{N}'s age is {factor:times} the age of {P}. | How old is {N}?",
                "{P} would have to live {factor:times} as long as {P.he} has so far to be as old as {N} is now. | What is {N}'s age?",
                "{N} has lived {factor:times} as many years as {P}. | What age is {N}?",
                "{N} is {factor:times} the age of {P}. | How old is {N}?",
                "Multiply {P}'s age by {factor} to get the age of {N}. | Find {N}'s age.",
                "{P} knows {N}, who is {factor:times} as old. | What is the age of {N}?",
                "Compared with {P}, {N} is {factor:times} as old. | How many years old is {N}?",
                "{N} says: I have lived {factor:times} as long as {P}. | How many years old is {N}?",
                "For every year of {P}'s age, {N} counts {factor} years. | What is {N}'s age?",
                "The age of {N} is exactly {factor:times} as much as the age of {P}. | Work out how old {N} is.",
                "If {P}'s age is multiplied by {factor}, the result is the age of {N}. | How old is {N}?",
            ],
        },
        new("part-as-old-newcomer")
        {
            From = Kind.Age,
            To = Kind.Age,
            Numbers = "parts divides it; where parts < 7; where it / parts > 2",
            Steps = ["age = it / parts # {P} is {parts} times as old as {N}"],
            Phrasings =
            [
                "{P} is {parts:times} as old as {N}. | How old is {N}?",
                "The age of {P} is {parts:times} that of {N}. | How old is {N}?",
                "{N}'s age goes exactly {parts:times} into the age of {P}. | What is {N}'s age?",
                "{P} has lived {parts:times} as many years as {N}. | What age is {N}?",
                "{P} is {parts:times} the age of {N}. | How old is {N}?",
                "Divide {P}'s age by {parts} to get the age of {N}. | Find {N}'s age.",
                "{P} is {parts:times} as old as a friend called {N}. | What is the age of {N}?",
                "{N} is younger than {P}; in fact, {P} is {parts:times} as old. | How many years old is {N}?",
                "{N} says: {P} has lived {parts:times} as long as I have. | How many years old is {N}?",
                "If {P}'s age is divided into {parts} equal parts, {N}'s age is one of them. | What is {N}'s age?",
                "{N} would have to be {parts:times} as old to have the age of {P}. | Work out how old {N} is.",
                "If {P}'s age is divided by {parts}, the result is the age of {N}. | How old is {N}?",
            ],
        },
        new("years-from-now")
        {
            From = Kind.Age,
            To = Kind.None,
            Numbers = "years 2..30",
            Steps = ["later = it + years # {years} years are added"],
            Phrasings =
            [
                "Think {years} years ahead. | How old will {P} be then?",
                "{years} years go by. | How old is {P} after that?",
                "{P} plans to move away in {years} years. | At what age will {P} move?",
                "{P} makes a plan for the time {years} years from now. | How old will {P} be at that time?",
                "Now let {years} years pass. | What is {P}'s age then?",
                "How old will {P} be | in {years} years?",
                "{P} gets a box that must stay closed for {years} more years. | How old will {P} be when it may be opened?",
                "{P} looks forward to a big trip, which is still {years} years away. | How old will {P} be when the trip begins?",
                "Find {P}'s age | {years} years from now.",
                "After another {years} years, {P} gives a big party. | How many years old is {P} at the party?",
                "Somebody asks {P}, exactly {years} years later, how old {P.he} is. | What is the correct answer?",
                "{P} hides a letter in the garden and digs it up again {years} years later. | What is {P}'s age when {P.he} digs it up?",
            ],
        },
        new("years-ago")
        {
            From = Kind.Age,
            To = Kind.None,
            Numbers = "years 2..it - 2; where years < 40",
            Steps = ["before = it - years # Go back {years} years"],
            Phrasings =
            [
                "Think {years} years back. | How old was {P} then?",
                "{P} came to {city} {years} years ago. | How old was {P} at that time?",
                "{years} years have passed since {P} learned to swim. | At what age did {P} learn it?",
                "{P} has lived in {city} for {years} years. | How old was {P} when {P.he} arrived there?",
                "Go back {years} years in time. | How old was {P}?",
                "How old was {P} | {years} years ago?",
                "A photo of {P} was taken {years} years ago. | How old is {P} in the photo?",
                "{P} moved into a new house {years} years before today. | What was {P}'s age on that day?",
                "Find {P}'s age | as it was {years} years ago.",
                "{P} has had the same best friend for {years} years. | At what age did {P} meet this friend?",
                "Somebody asked {P}, exactly {years} years earlier, how old {P.he} was. | What was the correct answer?",
                "{P} last saw the sea {years} years ago. | How many years old was {P} then?",
            ],
        },
        new("ages-together")
        {
            From = Kind.Age,
            To = Kind.None,
            Steps = ["together = it + other # The ages of {P} and {O}"],
            Phrasings =
            [
                "{O} and {P} add up their ages. | What is the sum?",
                "{P} and {O} count their years together. | How many years is that?",
                "The ages of {O} and {P} are written down and summed. | What total does that give?",
                "Somebody adds {P}'s age to {O}'s age. | What is the result?",
                "Add the ages of {O} and {P}. | What is the total?",
                "What is the sum | of the ages of {O} and {P}?",
                "{O} and {P} want to know how old they are altogether. | How many years is it?",
                "{P} and {O} put their years together. | How many years do they have in total?",
                "The age of {P} is added to the age of {O}. | What is the sum of the two ages?",
                "{P} and {O} talk about their combined age. | What is it?",
                "Find the total | of {P}'s age and {O}'s age.",
                "For a game, {O} and {P} need the sum of their two ages. | How many years is it altogether?",
            ],
        },
        new("ages-together-later")
        {
            From = Kind.Age,
            To = Kind.None,
            Numbers = "years 2..20",
            Steps =
            [
                "together = it + other # The ages of {P} and {O} today",
                "later = together + 2 * years # Each of the two gets {years} years older",
            ],
            Phrasings =
            [
                "In {years} years {O} and {P} add up their ages. | What will the sum be?",
                "{years} years from now {P} and {O} count their years together. | How many years will that be?",
                "The ages that {O} and {P} will have {years} years later are summed. | What total does that give?",
                "{P} and {O} wait for {years} years and then add their two ages. | What total do they get?",
                "After {years} years the ages of {P} and {O} are added. | What is the sum?",
                "What will the sum of the ages of {O} and {P} be | in {years} years?",
                "Let {years} years pass and add the ages of {O} and {P}. | How many years is that altogether?",
                "{O} and {P} meet again {years} years from today. | How old will the two be together on that day?",
                "Find the total of {P}'s and {O}'s ages | as it will be {years} years from now.",
                "When {years} years have gone by, {O} and {P} talk about their combined age. | What is it then?",
                "Both {O} and {P} get {years} years older. | What do their ages add up to after that?",
                "{P} tells {O}: Let us add our ages when {years} years have passed. | What will their ages be in total then?",
            ],
        },
        new("older-than-times-newcomer")
        {
            From = Kind.Age,
            To = Kind.Age,
            Numbers = "factor 2..3; more 1..12; where it * factor + more < 100",
            Steps =
            [
                "multiple = it * factor # {factor} times {P}'s age",
                "age = multiple + more # And {more} years more",
            ],
            Phrasings =
            [
                "{N} is {more:year} older than {factor:times} {P}'s age. | How old is {N}?",
                "Take {factor:times} the age of {P} and {more:year} more, and you have {N}'s age. | How old is {N}?",
                "{N} has lived {factor:times} as long as {P} and {more:year} besides. | What is {N}'s age?",
                "{N}'s age is {factor:times} the age of {P} plus {more:year}. | What age is {N}?",
                "{N} is {more:year} more than {factor:times} as old as {P}. | How old is {N}?",
                "Multiply {P}'s age by {factor} and then add {more} to get the age of {N}. | Find {N}'s age.",
                "{more:year} ago, {N} was {factor:times} as old as {P} is now. | How old is {N} now?",
                "{N}'s age is {more} more than {factor:times} {P}'s age. | How many years old is {N}?",
                "To get {N}'s age, take {P}'s age {factor:times} and add {more}. | What is {N}'s age?",
                "{P} says: {N} is {factor:times} my age plus {more:year}. | How old is {N}?",
                "{N} would have to be {more:year} younger to be exactly {factor:times} as old as {P}. | What is the age of {N}?",
                "{N} tells {P}: I am {factor:times} as old as you are, plus {more:year}. | What is {N}'s age?",
            ],
        },
    ];
}
