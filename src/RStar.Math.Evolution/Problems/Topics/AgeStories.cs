using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>How old people are, were and will be.</summary>
internal static class AgeStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("age-now")
        {
            Numbers = "age 6..40",
            Start = "age",
            Gives = Kind.Age,
            Phrasings =
            [
                "{A} is {age} years old. | How old is {A}?",
                "Today {A} is {age}. | How old is {A} today?",
                "{A} has just turned {age}. | How old is {A}?",
                "The age of {A} is {age} years. | What is {A}'s age?",
                "{A} celebrated {A.his} {age:th} birthday yesterday. | How old is {A} now?",
                "{A} lives in {city} and is {age} years old. | What is {A}'s age?",
                "{A}'s age is {age}. | How old is {A}?",
                "There are {age} candles on {A}'s birthday cake, one for each year of {A.his} age. | How old is {A}?",
                "A form says: name {A}, age {age} years. | How old is the person on the form?",
                "{A}, who likes to read, is now {age} years old. | How old is {A} now?",
                "Last week {A} became {age} years old. | What is {A}'s age now?",
                "{A} came into the world {age} years ago today. | How old is {A}?",
            ],
        },
        new("age-later")
        {
            Numbers = "age 5..70; years 2..45",
            Steps = ["later = age + years # {years} years are added"],
            Phrasings =
            [
                "{A} is {age} years old. | How old will {A.he} be in {years} years?",
                "{A} is {age} now and moves to {city} in {years} years. | How old will {A.he} be then?",
                "{years} years ago, {A} was {age} years old. | How old is {A} today?",
                "{A} was {age} when {A.he} began to paint, and {A.he} has painted for {years} years. | What is {A.his} age now?",
                "{A} is {age} years old today. | What will {A}'s age be after {years} more years?",
                "{A} is {age}. {A.he} wants to see {city} {years} years from now. | At what age will {A} see {city}?",
                "How old will {A} be {years} years from now | if {A.he} is {age} years old now?",
                "{A} planted a tree at the age of {age}. Since then {years} years have gone by. | How old is {A} now?",
                "It is {A}'s {age:th} birthday. | Find {A.his} age {years} years later.",
                "{A} joined a club when {A.he} was {age} and left it {years} years later. | At what age did {A} leave the club?",
                "{A} thinks: I am {age} years old now, and {years} years will pass before I see {city} again. | How old will {A} be when {A.he} sees {city} again?",
                "{A} looks at a photo that was taken {years} years ago, when {A.he} was {age}. | What is {A}'s age today?",
            ],
        },
        new("age-before")
        {
            Numbers = "age 20..90; years 2..age - 3",
            Steps = ["before = age - years # Go back {years} years"],
            Phrasings =
            [
                "{A} is {age} years old. | How old was {A.he} {years} years ago?",
                "{A}, now {age}, came to {city} {years} years ago. | How old was {A.he} when {A.he} came?",
                "In {years} years {A} will be {age} years old. | How old is {A} now?",
                "{A} is {age} and has been a {worker} for {years} years. | At what age did {A.he} become one?",
                "{A} is {age} years old today. | What was {A}'s age {years} years ago?",
                "{A} is {age} now and has lived in the same house for {years} years. | How old was {A} when {A.he} moved in?",
                "How old was {A} {years} years ago | if {A.he} is {age} now?",
                "{A} will turn {age} exactly {years} years from today. | How old is {A} today?",
                "A photo of {A} was taken {years} years ago. Now {A} is {age} years old. | Find {A}'s age in the photo.",
                "{A}, aged {age}, has played the piano for {years} years. | At what age did {A} begin to play?",
                "Today {A} turns {age}. {A.his} best friend moved away {years} years earlier. | Work out how old {A} was when the friend moved away.",
                "{A} got {A.his} first bicycle {years} years ago and is {age} years old now. | How old was {A} when {A.he} got the bicycle?",
            ],
        },
        new("born-in")
        {
            Numbers = "birth 1930..2010; age 5..80",
            Steps = ["year = birth + age # {age} years after {birth}"],
            Phrasings =
            [
                "{A} was born in {birth}. | In which year does {A.he} turn {age}?",
                "{A}, born in {birth}, opens a shop in the year in which {A.he} becomes {age}. | Which year is that?",
                "A tree was planted in {birth}. | In what year is it {age} years old?",
                "{A}'s year of birth is {birth}. | In what year does {A} reach the age of {age}?",
                "{A} was born in the year {birth}. | In what year is {A}'s {age:th} birthday?",
                "A house in {city} was built in {birth}. | In which year is the house {age} years old?",
                "In which year does {A} celebrate {A.his} {age:th} birthday | if {A.he} was born in {birth}?",
                "A bridge near {city} was opened in {birth}, and a party is held in the year in which it is {age} years old. | In what year is the party?",
                "{A} came into the world in {birth} and moves to {city} in the year in which {A.he} turns {age}. | Find the year in which {A} moves.",
                "The year {birth} is the year in which {A} was born; {A.he} writes a book in the year of {A.his} {age:th} birthday. | What year is that?",
                "A club was founded in {birth}. | Calculate the year in which it has its {age:th} anniversary.",
                "{A}, whose year of birth is {birth}, wins a prize in the year when {A.he} turns {age}. | In which year does {A} win the prize?",
            ],
        },
        new("age-of-sibling")
        {
            Numbers = "age 5..40; older 2..15; years 2..20",
            Steps =
            [
                "other = age + older # {B} is {older} years older",
                "later = other + years # In {years} years",
            ],
            Phrasings =
            [
                "{A} is {age} years old, and {B} is {older} years older than {A}. | How old will {B} be in {years} years?",
                "{B} was born {older} years before {A}, who is {age} now. | How old will {B} be {years} years from now?",
                "{A} is {age}. {B} has {older} years more. | What will {B}'s age be when {years} more years have passed?",
                "{A} has an older friend called {B}. {A} is {age} years old, and {B} is {older} years older. | What will {B}'s age be in {years} years?",
                "{A} is {age} years old. {B} is {older} years older than that. | How old will {B} be after {years} years?",
                "{A} is now {age}, which makes {A.him} {older} years younger than {B}. | What age will {B} be {years} years from now?",
                "How old will {B} be in {years} years | if {A} is {age} now and {B} is {older} years older than {A}?",
                "When {A} was born, {B} was {older} years old. Now {A} is {age}. | How old is {B} going to be {years} years from today?",
                "{B} is older than {A} by {older} years, and {A} has just turned {age}. | Find {B}'s age {years} years later.",
                "The difference between the ages of {A} and {B} is {older} years; {B} is the older one. {A} is {age} years old today. | How many years old will {B} be in {years} years?",
                "{A} and {B} sing in the same choir. {A} is {age}, and {B} is {older} years older. | What is {B}'s age when {years} years have gone by?",
                "{A} will leave {city} in {years} years together with {B}, who is {older} years older than {A}. {A} is {age} today. | At what age will {B} leave {city}?",
            ],
        },
        new("parent-and-child")
        {
            Numbers = "child 4..15; factor 3..5; years 2..20; where child * factor > 22; where child * factor < 60",
            Steps =
            [
                "parent = child * factor # {A} is {factor} times as old as {B}",
                "later = parent + years # In {years} years",
            ],
            Gives = Kind.None,
            Phrasings =
            [
                "{A} is {factor:times} as old as {B}, who is {child}. | How old will {A} be in {years} years?",
                "{B} is {child} years old, and {A}'s age is {factor:times} that. | How old will {A} be {years} years later?",
                "{B}'s {child} years go {factor:times} into the age of {A}. | What will {A}'s age be after {years} years?",
                "{B} is {child}. {A}, the parent of {B}, is {factor:times} as old. | What will the age of {A} be in {years} years?",
                "{B} is {child} years old, and {A} is {factor:times} as old as {B}. | Find {A}'s age {years} years from now.",
                "{A} is {factor:times} as old as {A.his} child {B}, and {B} is {child}. | How old will {A} be after {years} more years?",
                "How old will {A} be in {years} years | if {B} is {child} years old now and {A} is {factor:times} as old?",
                "Multiply {B}'s age, which is {child}, by {factor}, and you get the age of {A}. | How old will {A} be when {years} years have passed?",
                "Today {B} turns {child}, and the age of {A} is exactly {factor:times} as much. | What age will {A} be {years} years from today?",
                "{B} has lived {child} years and {A} {factor:times} as many. | Work out how old {A} will be in {years} years.",
                "In a family, the child {B} is {child} years old. The parent {A} is {factor:times} the age of {B}. | What will the age of {A} be {years} years later?",
                "{A} tells {B}: I am {factor:times} as old as you are, and you are {child} today. | How old will {A} be in {years} years?",
            ],
        },
        new("sum-of-ages-later")
        {
            Numbers = "first 5..50; second 4..50; years 2..25; where first != second",
            Steps =
            [
                "now = first + second # The sum today",
                "added = 2 * years # Each of the two gets {years} years older",
                "later = now + added # The sum then",
            ],
            Phrasings =
            [
                "{A} is {first} and {B} is {second} years old. | What will the sum of their ages be in {years} years?",
                "Today {A} is {first} years old and {B} {second}. | How many years will they count together {years} years from now?",
                "Add the ages that {A}, now {first}, and {B}, now {second}, will have in {years} years. | What is the total?",
                "{A}'s age is {first} and {B}'s age is {second}. | What will their ages add up to in {years} years?",
                "{A} is {first} years old, and {B} is {second}. | How old will they be together in {years} years?",
                "{A} and {B} are {first} and {second} years old today. | Find the sum of their ages after {years} years.",
                "What will the total of the ages of {A} and {B} be {years} years from now | if they are {first} and {second} years old now?",
                "Two cousins, {A} and {B}, are {first} and {second} years old. In {years} years they add their ages. | What sum do they get?",
                "{A} has just turned {first}, and {B} has just turned {second}. Wait {years} years and add the two ages. | How many years is that altogether?",
                "{B} is {second}; {A} is {first}. | Calculate how many years old the two will be in total when {years} years have passed.",
                "{A}, aged {first}, and {B}, aged {second}, plan a party for the day {years} years from now. | What will their combined age be on that day?",
                "Now {A} is {first} years of age and {B} is {second} years of age. | How old will the two of them be altogether {years} years later?",
            ],
        },
        new("when-twice-as-old")
        {
            Numbers = "child 3..20; years 2..20; factor in 2 | 3; parent = factor * (child + years) - years; where parent < 75; where parent > child + 18",
            Steps =
            [
                "gap = parent - child # The difference of their ages never changes",
                "then_child = gap / (factor - 1) # {A} is {factor} times as old when {B} is this old",
                "years = then_child - child # So many years from now",
            ],
            Phrasings =
            [
                "{A} is {parent} and {B} is {child} years old. | In how many years will {A} be {factor:times} as old as {B}?",
                "{B} is {child}, {A} is {parent}. | After how many years will {A}'s age be {factor:times} {B}'s age?",
                "{A}, aged {parent}, will one day be {factor:times} as old as {B}, who is {child} now. | How many years is it until that day?",
                "{A} is {parent} years old. {B} is only {child}. | How many years must pass until {A} is {factor:times} as old as {B}?",
                "{A} is {parent} years old now, and {B} is {child} years old. | How many years from now will {A} be {factor:times} as old as {B}?",
                "Today {A} is {parent} and {B} is {child}. | Find the number of years after which {A} is {factor:times} the age of {B}.",
                "In how many years will {A} be {factor:times} as old as {B} | if {A} is {parent} years old and {B} is {child} years old today?",
                "{A}'s child {B} is {child}. {A} is {parent}. | In how many years will {A} be exactly {factor:times} as old as {A.his} child?",
                "{B} is {child} years old. {A}, who is {parent}, says: One day I will be {factor:times} as old as {B}. | In how many years will that be true?",
                "The ages of {A} and {B} today are {parent} and {child}. | Calculate how many years it takes until the first age is {factor:times} the second.",
                "Their ages now are {parent} years for {A} and {child} years for {B}. | How many years must we wait until {A} is {factor:times} as old as {B}?",
                "{A} and {B} wait for the year when {A} will be {factor:times} as old as {B}. Now {A} is {parent} years old and {B} is {child}. | How many years away is that year?",
            ],
        },
        new("ages-from-sum-and-difference")
        {
            Numbers = "younger 3..40; gap 2..30; sum = 2 * younger + gap",
            Steps =
            [
                "doubled = sum - gap # Without the difference, the sum is twice the younger age",
                "younger = doubled / 2 # {B} is the younger one",
            ],
            Gives = Kind.Age,
            Holder = "B",
            Phrasings =
            [
                "{A} and {B} are {sum} years old together, and {A} is {gap} years older than {B}. | How old is {B}?",
                "The ages of {A} and {B} add up to {sum}. {B} is {gap} years younger than {A}. | How old is {B}?",
                "{B} was born {gap} years after {A}. Their ages make {sum} together. | What is {B}'s age?",
                "Together, {A} and {B} have lived {sum} years, and {A} has lived {gap} years more than {B}. | What is {B}'s age?",
                "The sum of {A}'s and {B}'s ages is {sum}, and the difference is {gap}; {B} is the younger one. | How old is {B}?",
                "{A} is {gap} years older than {B}. In total they are {sum} years old. | Find {B}'s age.",
                "{B} is younger than {A} by {gap} years. If you add their ages, you get {sum}. | What age is {B}?",
                "{A}'s age is {gap} more than {B}'s age. The two ages have a sum of {sum}. | How many years old is {B}?",
                "Two friends, {A} and {B}, are {sum} years old altogether. {A} is the older one, and the difference between their ages is {gap} years. | How old is the younger friend?",
                "{A} says to {B}: I am {gap} years older than you, and together we are {sum}. | Work out how old {B} is.",
                "When {B} was born, {A} was {gap}. Today their ages have a total of {sum}. | How old is {B} today?",
                "The total of the ages of {A} and {B} is {sum}. {B} would have to be {gap} years older to be as old as {A}. | How old is {B}?",
            ],
        },
        new("ages-from-sum-and-multiple")
        {
            Numbers = "child 3..20; factor 2..5; sum = child * (factor + 1)",
            Steps =
            [
                "parts = factor + 1 # {B}'s age is one part of the sum and {A}'s is {factor} parts",
                "child = sum / parts # One part",
            ],
            Gives = Kind.Age,
            Holder = "B",
            Phrasings =
            [
                "{A} is {factor:times} as old as {B}. Together they are {sum} years old. | How old is {B}?",
                "The ages of {A} and {B} add up to {sum}, and {A}'s age is {factor:times} {B}'s. | How old is {B}?",
                "{sum} years is what {A} and {B} count together; {A} counts {factor:times} as many as {B}. | What is {B}'s age?",
                "{A} and {B} have a combined age of {sum} years, and {A} is {factor:times} as old as {B}. | How many years old is {B}?",
                "The sum of the ages of {A} and {B} is {sum}. {A} is {factor:times} as old as {B}. | Find {B}'s age.",
                "{A}'s age is {factor:times} the age of {B}. In total the two are {sum} years old. | How old is {B}?",
                "If you multiply {B}'s age by {factor}, you get the age of {A}, and if you add the two ages, you get {sum}. | What is {B}'s age?",
                "{A} has lived {factor:times} as many years as {B}. Altogether they have lived {sum} years. | What age is {B}?",
                "{A} says to {B}: I am {factor:times} as old as you, and together we are {sum} years old. | Work out how old {B} is.",
                "{A} and {B} are {sum} years old altogether. The age of {A} divided by the age of {B} is {factor}. | How old is {B}?",
                "At a party, {A} is {factor:times} as old as {B}. The total of the two ages is {sum}. | How many years has {B} lived?",
                "There are two people on a bench, {A} and {B}, and the sum of their ages is {sum}. {A}'s age is exactly {factor:times} that of {B}. | Find the age of {B}.",
            ],
        },
        new("average-age")
        {
            Numbers = "first 5..60; second 5..60; third 5..60; where (first + second + third) % 3 == 0",
            Steps =
            [
                "total = first + second + third # The sum of the ages",
                "average = total / 3 # By the number of people",
            ],
            Phrasings =
            [
                "{A} is {first}, {B} is {second} and {C} is {third} years old. | What is their average age?",
                "Three friends are {first}, {second} and {third} years old. | How old are they on average?",
                "The ages of {A}, {B} and {C} are {first}, {second} and {third}. | What is the mean of the ages?",
                "{A} is {first} years old, {B} is {second} and {C} is {third}. | Find the average of the three ages.",
                "The members of a small band are {first}, {second} and {third} years old. | What is the average age of the band members?",
                "{A}'s age is {first}, {B}'s age is {second}, and {C}'s age is {third}. | What is the mean age of the three?",
                "What is the average age of three neighbours | who are {first}, {second} and {third} years old?",
                "Three people share a flat in {city}. One is {first} years old, one is {second} and one is {third}. | What is their average age in years?",
                "{A} ({first}), {B} ({second}) and {C} ({third}) play cards; the numbers are their ages. | Calculate the average age of the players.",
                "Add the ages {first}, {second} and {third} of three friends and divide the sum by the number of friends. | What average age does that give?",
                "{A} is {first}. {B} is {second}. {C} is {third}. | How old are the three on average?",
                "In a team of three, the players' ages are {first}, {second} and {third}. | Work out the mean age of the team.",
            ],
        },
        new("family-sum-ago")
        {
            Numbers = "members 3..6; years 2..8; sum 60..200; where sum > members * (years + 8)",
            Steps =
            [
                "removed = members * years # Each of the {members} members was {years} years younger",
                "before = sum - removed # The sum then",
            ],
            Phrasings =
            [
                "The ages of the {members} members of {A}'s family add up to {sum}. | What was the sum {years} years ago, when all of them were already born?",
                "A family of {members} is {sum} years old altogether. All of them were alive {years} years ago. | What did their ages add up to then?",
                "Today {members} friends, none under ten, count {sum} years together. | How many years did they count together {years} years ago?",
                "There are {members} people in {A}'s family, and the sum of their ages is {sum}. Nobody was born in the last {years} years. | What was the sum of the ages of the same people {years} years ago?",
                "The total of the ages of {members} friends is {sum} years. | What was the total of their ages {years} years ago, when all of them had been born already?",
                "The sum of the ages of {members} people is {sum} today, and all of them are at least {years} years old. | Find the sum of their ages {years} years ago.",
                "What did the ages of {members} neighbours add up to {years} years ago | if they add up to {sum} now and each of the neighbours is older than {years}?",
                "The {members} people at a table are {sum} years old altogether; even the youngest was born more than {years} years ago. | How old were they altogether {years} years ago?",
                "{A}'s family has {members} members. In total they are {sum} years old now, and all of them were alive {years} years ago. | How many years old were they in total at that time?",
                "The ages of the {members} players of a team have a sum of {sum}. Each of them is more than {years} years old. | Calculate what the sum was {years} years earlier.",
                "Each of {members} cousins is older than {years}, and together they are {sum} years old. | How old were the cousins together {years} years ago?",
                "The same {members} people, all of them older than {years}, meet every summer and add up their ages. This year they get {sum}. | What total did they get {years} years ago?",
            ],
        },
    ];
}
