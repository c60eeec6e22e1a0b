using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Speeds, wages and flows.</summary>
internal static class RateStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("distance-from-speed")
        {
            Numbers = "speed 12..110; hours 2..12",
            Steps = ["distance = speed * hours # {speed} kilometres in each of {hours} hours"],
            Phrasings =
            [
                "A {vehicle} travels at {speed} kilometres per hour for {hours} hours. | How many kilometres does it travel?",
                "{A} drives {hours} hours from {city} at a steady {speed} km/h. | How far does {A.he} get, in kilometres?",
                "In one hour a {vehicle} covers {speed} kilometres. | How many kilometres does it cover in {hours} hours?",
                "The road from {city} to {city2} takes a {vehicle} {hours} hours at {speed} kilometres an hour. | What is the length of the road in kilometres?",
            ],
        },
        new("time-from-speed")
        {
            Numbers = "speed 8..95; hours 2..12; distance = speed * hours",
            Steps = ["hours = distance / speed # {distance} kilometres at {speed} kilometres an hour"],
            Phrasings =
            [
                "It is {distance} kilometres from {city} to {city2}. A {vehicle} goes {speed} kilometres per hour. | How many hours does the trip take?",
                "{A} has to drive {distance} kilometres at {speed} km/h. | How many hours will {A.he} be on the road?",
                "At {speed} kilometres an hour, | how many hours does a {vehicle} need for {distance} kilometres?",
                "A {vehicle} moves {speed} kilometres every hour and has {distance} kilometres to go. | After how many hours does it arrive?",
            ],
        },
        new("speed-from-distance")
        {
            Numbers = "speed 8..95; hours 2..12; distance = speed * hours",
            Steps = ["speed = distance / hours # {distance} kilometres in {hours} hours"],
            Phrasings =
            [
                "A {vehicle} travels {distance} kilometres in {hours} hours. | What is its speed in kilometres per hour?",
                "{A} drove the {distance} kilometres from {city} to {city2} in {hours} hours. | What was {A.his} average speed in km/h?",
                "{hours} hours after leaving {city}, a {vehicle} is {distance} kilometres away. | How many kilometres did it make per hour?",
            ],
        },
        new("wage")
        {
            Numbers = "wage 8..40; hours 3..45",
            Steps = ["pay = wage * hours # {wage} dollars for each of {hours} hours"],
            Gives = Kind.Dollars,
            Phrasings =
            [
                "{A} earns {wage} dollars an hour and works {hours} hours. | How many dollars does {A} earn?",
                "For each hour of work {A} is paid {wage} dollars. This week {A.he} worked {hours} hours. | How many dollars is {A.his} pay?",
                "{A} takes a job for {hours} hours at {wage} dollars an hour. | How many dollars does the job bring?",
                "{A}'s hourly wage is {wage} dollars, and {A.he} has {hours} hours on {A.his} time sheet. | What does {A.he} earn, in dollars?",
            ],
        },
        new("tank-fills")
        {
            Numbers = "rate 3..45; minutes 4..40; start 5..200",
            Steps =
            [
                "added = rate * minutes # {rate} litres in each of {minutes} minutes",
                "total = start + added # Add the {start} litres of the beginning",
            ],
            Phrasings =
            [
                "A tank holds {start} litres of {liquid}. {rate} litres flow in every minute. | How many litres are in the tank after {minutes} minutes?",
                "A pipe brings {rate} litres of {liquid} a minute into a barrel that already holds {start} litres. | How many litres does it hold {minutes} minutes later?",
                "{A} fills a pool with {rate} litres per minute. It held {start} litres at first. | How many litres are in it after {minutes} minutes?",
            ],
        },
        new("tank-drains")
        {
            Numbers = "rate 3..40; minutes 4..30; left 5..150; full = rate * minutes + left",
            Steps =
            [
                "drained = rate * minutes # {rate} litres leave in each of {minutes} minutes",
                "left = full - drained # Take them from the {full} litres",
            ],
            Phrasings =
            [
                "A tank with {full} litres of {liquid} loses {rate} litres a minute. | How many litres are left after {minutes} minutes?",
                "From a barrel of {full} litres, {rate} litres of {liquid} run out per minute. | How many litres remain after {minutes} minutes?",
                "{A} pumps {rate} litres a minute out of a pool of {full} litres for {minutes} minutes. | How many litres stay in the pool?",
            ],
        },
        new("two-machines")
        {
            Numbers = "first 6..60; second 5..60; hours 2..12; where first != second",
            Steps =
            [
                "an_hour = first + second # Both machines together in one hour",
                "total = an_hour * hours # In {hours} hours",
            ],
            Gives = Kind.None,
            Phrasings =
            [
                "One machine makes {first} {things} an hour, another {second}. | How many {things} do both make in {hours} hours?",
                "{A} can print {first} pages an hour and {B} {second} pages. They work side by side for {hours} hours. | How many pages do they print?",
                "Two machines run for {hours} hours. The old one makes {first} {things} per hour and the new one {second}. | How many {things} are made?",
                "A {worker} finishes {first} parts per hour and a robot {second} parts per hour. | What is their joint output in {hours} hours?",
            ],
        },
        new("trip-in-two-parts")
        {
            Numbers = "first 30..100; hours 1..6; second 20..90; other 1..6; where first != second",
            Steps =
            [
                "first_part = first * hours # {hours} hours at {first} km/h",
                "second_part = second * other # {other} hours at {second} km/h",
                "distance = first_part + second_part # Both parts",
            ],
            Phrasings =
            [
                "A {vehicle} travels {hours:hour} at {first} kilometres per hour and then {other:hour} at {second} kilometres per hour. | How many kilometres does it travel?",
                "{A} drives {hours:hour} on a motorway at {first} km/h and {other:hour} on country roads at {second} km/h. | How long is {A.his} way in kilometres?",
                "On the way to {city} a {vehicle} keeps to {first} km/h for {hours:hour}, then to {second} km/h for {other:hour}. | What distance does it cover, in kilometres?",
            ],
        },
        new("average-speed")
        {
            Numbers = "first 20..200; second 20..200; hours in 2 | 3 | 4 | 5 | 6; other in 1 | 2 | 3 | 4; where (first + second) % (hours + other) == 0; where first != second",
            Steps =
            [
                "distance = first + second # The whole way",
                "time = hours + other # The whole time",
                "speed = distance / time # Average speed is way by time",
            ],
            Phrasings =
            [
                "A {vehicle} covers {first} kilometres in {hours:hour} and then {second} kilometres in {other:hour}. | What is its average speed in kilometres per hour?",
                "{A} rides {first} kilometres in {hours:hour}, and after that {second} kilometres in {other:hour}. | How many kilometres per hour is that on average?",
                "To reach {city}, a {vehicle} needs {hours:hour} for the first {first} kilometres and {other:hour} for the last {second}. | What is the mean speed of the trip in km/h?",
            ],
        },
        new("meeting")
        {
            Numbers = "first 20..90; second 20..90; hours 2..8; distance = (first + second) * hours; where first != second",
            Steps =
            [
                "closing = first + second # Each hour the two come so many kilometres closer",
                "hours = distance / closing # Until the {distance} kilometres between them are gone",
            ],
            Phrasings =
            [
                "{city} and {city2} are {distance} kilometres apart. A {vehicle} leaves {city} at {first} km/h and a {vehicle2} leaves {city2} at {second} km/h towards it. | After how many hours do they meet?",
                "A {vehicle} and a {vehicle2}, {distance} kilometres apart, drive towards each other at {first} and {second} kilometres per hour. | In how many hours do they meet?",
                "From two towns {distance} kilometres apart, {A} and {B} start towards each other, {A} at {first} km/h and {B} at {second} km/h. | How many hours pass until they meet?",
            ],
        },
        new("overtaking")
        {
            Numbers = "slow 20..70; gap 2..20; hours 2..8; fast = slow + gap; lead = gap * hours",
            Steps =
            [
                "gain = fast - slow # What the faster one gains in an hour",
                "hours = lead / gain # Until the lead of {lead} kilometres is used up",
            ],
            Phrasings =
            [
                "A {vehicle} at {slow} km/h has a lead of {lead} kilometres over a {vehicle2} at {fast} km/h. | After how many hours is it caught up?",
                "{A} rides at {slow} kilometres per hour and is {lead} kilometres ahead of {B}, who drives at {fast} kilometres per hour. | In how many hours does {B} reach {A}?",
                "{B} follows {A} at {fast} km/h. {A}, who is {lead} kilometres in front, makes {slow} km/h. | How many hours does the chase last?",
            ],
        },
        new("working-together")
        {
            Numbers = "workers 2..9; days 3..15; fewer 2..15; total = workers * days; where fewer != workers; where total % fewer == 0",
            Steps =
            [
                "work = workers * days # The job takes so many days of one {worker}",
                "needed = work / fewer # {fewer} of them share it",
            ],
            Phrasings =
            [
                "{workers} {worker}s finish a job in {days} days. | In how many days would {fewer} {worker}s finish it at the same pace?",
                "A job takes {workers} {worker}s {days} days. {fewer} {worker}s, each as fast as the others, do it. | How many days do they need?",
                "For {days} days, {workers} {worker}s would be busy with an order. But {fewer} come. | How many days does the order take now?",
            ],
        },
        new("overtime")
        {
            Numbers = "wage 8..30; hours 30..40; extra 2..12; rise 2..15; tax 20..200; where wage * hours > tax",
            Steps =
            [
                "regular = wage * hours # The regular hours",
                "rate = wage + rise # An extra hour is paid {rise} dollars more",
                "overtime = rate * extra # The extra hours",
                "pay = regular + overtime # Both together",
                "kept = pay - tax # After the tax",
            ],
            Gives = Kind.Dollars,
            Phrasings =
            [
                "{A} works {hours} hours at {wage} dollars an hour and {extra} extra hours, each paid {rise} dollars more than a regular one. {A.he} pays {tax} dollars of tax. | How many dollars does {A} keep?",
                "A week of {hours} regular hours at {wage} dollars and {extra} extra hours at {rise} dollars more per hour costs {A} {tax} dollars of tax. | How many dollars of pay remain?",
                "{A}'s wage is {wage} dollars; an hour of overtime brings {rise} dollars on top of it. {A.he} works {hours} regular hours and {extra} of overtime, and {tax} dollars go in tax. | What is left of {A.his} pay, in dollars?",
            ],
        },
    ];
}
