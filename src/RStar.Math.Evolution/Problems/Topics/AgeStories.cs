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
            ],
        },
    ];
}
