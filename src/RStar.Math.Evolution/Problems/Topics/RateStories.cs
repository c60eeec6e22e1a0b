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
                "How many kilometres does a {vehicle} go in {hours} hours | if it makes {speed} kilometres every hour?",
                "{A} takes a {vehicle} that runs at {speed} km/h. The ride lasts {hours} hours. | What distance does {A} cover, in kilometres?",
                "A storm moves over the land at {speed} kilometres per hour and dies down after {hours} hours. | How many kilometres has it moved by then?",
                "{A} is on the road for {hours} hours, and the car goes {speed} kilometres in each of them. | How many kilometres does {A} drive altogether?",
                "Speed of the {vehicle}: {speed} km/h. Driving time: {hours} hours. | Work out the distance in kilometres.",
                "{A} left {city} {hours} hours ago by {vehicle} and has kept to {speed} km/h the whole time. | How many kilometres has {A.he} travelled so far?",
                "A pigeon flies {speed} kilometres an hour. | Calculate how many kilometres it flies in {hours} hours without a rest.",
                "On a trip to {city} a {vehicle} keeps a speed of {speed} km/h and arrives after {hours} hours. | Find the total distance of the trip in kilometres.",
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
                "How long does a {vehicle} take for {distance} kilometres | if its speed is {speed} kilometres per hour? Give the time in hours.",
                "{A} lives {distance} kilometres from {city} and drives there at an average of {speed} km/h. | What is the driving time in hours?",
                "Each hour a ship sails {speed} kilometres. The next port is {distance} kilometres away. | How many hours must it sail to get there?",
                "The {vehicle} to {city} has a route of {distance} kilometres and does {speed} kilometres an hour. | How many hours long is the ride?",
                "Distance: {distance} kilometres. Speed: {speed} kilometres per hour. | Calculate the travel time in hours.",
                "{A} wonders how long it will take until the {distance} kilometres to {city} are done if the {vehicle} keeps going at {speed} km/h. | State the number of hours.",
                "A {vehicle} has covered {distance} kilometres, always at {speed} km/h. | For how many hours has it been moving?",
                "{A}'s family plans a holiday trip of {distance} kilometres and counts on {speed} kilometres for every hour of driving. | How many hours will they spend driving in total?",
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
                "It took {A} {hours} hours to drive {distance} kilometres at a steady speed. | How many kilometres did {A.he} drive each hour?",
                "How fast must a {vehicle} go, in kilometres per hour, | to cover {distance} kilometres in {hours} hours?",
                "A train ride of {distance} kilometres lasts {hours} hours. | Find the average speed of the train in km/h.",
                "{A} looks at the map: {city} and {city2} are {distance} kilometres apart, and the {vehicle} makes the way in {hours} hours. | What is its average speed in kilometres per hour?",
                "A {vehicle} needs {hours} hours for a distance of {distance} kilometres and goes equally far every hour. | Calculate its speed in km/h.",
                "Time: {hours} hours. Distance: {distance} kilometres. | Work out the average speed in kilometres per hour.",
                "In {hours} hours a boat on a river gets {distance} kilometres further. | How many kilometres is that per hour?",
                "{A} has {hours} hours to reach a meeting that is {distance} kilometres away and wants to be there exactly on time. | At what average speed, in km/h, does {A.he} have to travel?",
                "On the way to {city}, {A} covered {distance} kilometres. The trip took {hours} hours in all. | How many kilometres per hour did {A} travel on average?",
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
                "{A} helps in a shop for {hours} hours and gets {wage} dollars for every hour. | How much money does {A} make, in dollars?",
                "A cafe pays {A} {wage} dollars per hour. {A} works there for {hours} hours in all. | What are {A.his} earnings in dollars?",
                "The sign in the window says: helper wanted, {wage} dollars an hour. {A} takes the job and works {hours} hours. | How many dollars does {A.he} get altogether?",
                "{A} works at a {place}. {A.he} makes {wage} dollars per hour and works for {hours} hours. | How much does {A} make in total, in dollars?",
                "{hours} hours of work bring {A} {wage} dollars each. | Calculate {A}'s total pay in dollars.",
                "After {hours} hours of babysitting for a neighbour, {A} receives {wage} dollars for each of the hours. | What amount does {A.he} receive, in dollars?",
                "{A} mows lawns on weekends and charges {wage} dollars per hour. This month {A.he} has mown for {hours} hours. | How many dollars have the lawns brought {A.him}?",
                "As a tutor {A} earns {wage} dollars for each hour of lessons. {A.he} teaches for {hours} hours. | How many dollars has {A} earned?",
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
                "There are {start} litres of {liquid} in a tank. Then a pump adds {rate} litres each minute for {minutes} minutes. | How many litres of {liquid} does the tank hold in the end?",
                "A garden pond contains {start} litres of water, and a hose delivers {rate} litres per minute. | How many litres does the pond contain after the hose has run for {minutes} minutes?",
                "{A} opens a tap over a tub with {start} litres of water in it. The tap gives {rate} litres a minute and is closed {minutes} minutes later. | What amount of water, in litres, is in the tub then?",
                "How many litres are in a cistern after {minutes} minutes | if it held {start} litres at the beginning and {rate} litres run in every minute?",
                "For {minutes} minutes, {rate} litres of rain water per minute flow into a barrel. It was not empty: {start} litres were in it already. | What is the total number of litres in the barrel now?",
                "At the start: {start} litres of {liquid}. Inflow: {rate} litres per minute. Time: {minutes} minutes. | Calculate the number of litres in the tank at the end.",
                "During {minutes} minutes at the pump, {A}'s lorry takes on {rate} litres of fuel each minute. Before that there were {start} litres in its tank. | How many litres of fuel does it have altogether?",
                "A {liquid} tank in a factory is being topped up: every minute brings {rate} litres. | If {start} litres were there at first, find the number of litres after {minutes} minutes.",
                "{A} fills a trough for {A.his} horses. It already has {start} litres in it, and {rate} litres run into it each minute. | How much water, in litres, is there after {minutes} minutes?",
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
                "A tank holds {full} litres of {liquid}. Each minute {rate} litres are pumped out. | How many litres will be left in the tank after {minutes} minutes?",
                "A pond of {full} litres has a leak, through which {rate} litres escape every minute. | How many litres does it still hold {minutes} minutes later?",
                "{A} pulls the plug of a tub with {full} litres of water, and {rate} litres run off each minute. | What number of litres remains when {minutes} minutes have passed?",
                "How much {liquid}, in litres, is still in a tank that held {full} litres | after {rate} litres per minute have flowed out for {minutes} minutes?",
                "A fire engine starts with {full} litres of water and sprays {rate} litres per minute. | How many litres does it have left after {minutes} minutes of spraying?",
                "Contents: {full} litres. Outflow: {rate} litres per minute. Duration: {minutes} minutes. | Calculate the remaining number of litres.",
                "{A} runs a sprinkler on the lawn for {minutes} minutes. It uses {rate} litres a minute from a rain tank with {full} litres in it. | How many litres are there in the rain tank afterwards?",
                "A valve is open for {minutes} minutes and lets {rate} litres of {liquid} out in each of them. The vat contained {full} litres before. | Find how many litres it contains now.",
                "A dairy fills bottles from a vat at {rate} litres of milk per minute. The vat had {full} litres in it at first. | How many litres of milk remain after {minutes} minutes?",
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
                "How many {things} are produced in {hours} hours | if one machine turns out {first} an hour and another one {second} an hour?",
                "{A} folds {first} letters per hour and {B} folds {second}. | How many letters do the two fold altogether in {hours} hours?",
                "A bakery has two ovens: one bakes {first} loaves an hour, the other {second}. Both are in use for {hours} hours. | What is the total number of loaves?",
                "{A} can pack {first} parcels per hour, and {B} can pack {second}. | Working together, how many parcels can they pack in {hours} hours?",
                "Old machine: {first} {things} per hour. New machine: {second} {things} per hour. Both run for {hours} hours. | Find the total number of {things}.",
                "On a farm {A} picks {first} kilograms of apples every hour and {B} picks {second} kilograms. They stop after {hours} hours. | Calculate how many kilograms they have picked in all.",
                "A factory in {city} has two lines. Every hour {first} {things} come off one and {second} off the other. | What number of {things} does the factory make during a shift of {hours} hours?",
                "{A} and {B} stuff envelopes for {hours} hours. {A} does {first} envelopes each hour, and {B} does {second}. | How many envelopes do they do in total?",
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
                "{A} drives for {hours:hour} at {first} kilometres per hour. After a break {A.he} drives on for {other:hour} at {second} kilometres per hour. | How many kilometres does {A} drive in total?",
                "How many kilometres long is a trip | of {hours:hour} at {first} km/h and {other:hour} at {second} km/h?",
                "A train runs at {first} kilometres an hour for {hours:hour}. Then the weather changes, and it runs at {second} kilometres an hour for {other:hour}. | What is the length of the whole ride in kilometres?",
                "{A} and {B} take turns at the wheel. {A} drives {hours:hour} at {first} km/h, and {B} drives {other:hour} at {second} km/h. | How many kilometres do they get altogether?",
                "A {vehicle} goes at a speed of {first} km/h for {hours:hour} and at a speed of {second} km/h for {other:hour}. | What is the total distance in kilometres?",
                "Before lunch: {hours:hour} at {first} km/h. After lunch: {other:hour} at {second} km/h. | Calculate how many kilometres the {vehicle} has covered in all.",
                "A motorboat crosses a lake at {first} km/h, which takes {hours:hour}, and follows a river at {second} km/h, which takes {other:hour}. | Find the sum of the two distances in kilometres.",
                "{A}'s diary says: first {hours:hour} by train at {first} kilometres per hour, then {other:hour} by bus at {second} kilometres per hour. | How far did {A.he} travel, in kilometres?",
                "On a journey to {city}, {A} travelled {hours:hour} at an average of {first} km/h. For the rest of the journey, {other:hour}, the average was {second} km/h. | How many kilometres was the journey altogether?",
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
                "{A} drives {first} kilometres in {hours:hour}. Then {A.he} drives another {second} kilometres in {other:hour}. | What is the average speed of the whole drive, in kilometres per hour?",
                "What is the average speed in km/h, | if a {vehicle} takes {hours:hour} for {first} kilometres and then {other:hour} for {second} kilometres?",
                "The first part of a ride is {first} kilometres long and takes {hours:hour}, the second part is {second} kilometres long and takes {other:hour}. | Calculate the average speed of the whole ride in km/h.",
                "{A} travels to {city} by bus, {first} kilometres in {hours:hour}, and on to {city2} by train, {second} kilometres in {other:hour}. | How many kilometres does {A.he} make per hour on average?",
                "A {vehicle} goes {first} kilometres in {hours:hour} before a stop and {second} kilometres in {other:hour} after it. | Not counting the stop, what is its average speed in km/h?",
                "Morning: {first} kilometres in {hours:hour}. Afternoon: {second} kilometres in {other:hour}. | Find the mean speed over both together, in kilometres per hour.",
                "It took a boat {hours:hour} to sail {first} kilometres and {other:hour} to sail the {second} kilometres that were left. | What was its average speed for the whole trip in km/h?",
                "{A} asks {B} how fast they were on average if they did {first} kilometres in {hours:hour} and the next {second} kilometres in {other:hour}. | Give the answer in kilometres per hour.",
                "A rally has two stages. {A} finishes one stage of {first} kilometres in {hours:hour} and another of {second} kilometres in {other:hour}. | Work out {A.his} average speed over both stages in km/h.",
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
                "Two trains are {distance} kilometres apart and travel toward each other. One goes {first} kilometres per hour and the other {second} kilometres per hour. | How many hours will it take until they meet?",
                "How many hours pass before two {vehicles} meet | that start {distance} kilometres apart and come towards each other at {first} km/h and {second} km/h?",
                "{A} sets out from {city} at {first} kilometres an hour. At the same time {B} sets out from {city2} to meet {A.him}, at {second} kilometres an hour. The towns are {distance} kilometres apart. | In how many hours do they meet?",
                "Between two {vehicles} on the same road lie {distance} kilometres. They approach each other, one at {first} km/h, the other at {second} km/h. | After how many hours is the distance between them gone?",
                "{A} and {B} live {distance} kilometres apart. They leave home at the same time and drive toward each other, {A} at {first} km/h and {B} at {second} km/h. | After how many hours will they meet?",
                "Distance: {distance} kilometres. Speeds of two {vehicles} that come towards each other: {first} km/h and {second} km/h. | Calculate the number of hours until they meet.",
                "A ship leaves {city} at {first} kilometres per hour just when another leaves {city2}, {distance} kilometres away, at {second} kilometres per hour to come the opposite way. | How many hours later do they meet?",
                "{A} calls {B}, who is {distance} kilometres away. Both start at once: {A} comes to {B} at {first} km/h and {B} comes to {A} at {second} km/h on the same road. | How many hours does it take till they meet?",
                "A {vehicle} leaves {city} for {city2} at {first} km/h. A {vehicle2} leaves {city2} for {city} at the same time, at {second} km/h. The road is {distance} kilometres long. | Find the number of hours after which they meet.",
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
                "A {vehicle} travels at {slow} km/h. A {vehicle2}, {lead} kilometres behind it, travels in the same direction at {fast} km/h. | How many hours does it take the {vehicle2} to catch up?",
                "How many hours does {B} need to catch up with {A} | if {A} is {lead} kilometres ahead at {slow} km/h and {B} drives at {fast} km/h?",
                "{A} left early and is {lead} kilometres down the road when {B} sets out after {A.him}. {A} makes {slow} kilometres an hour, {B} {fast}. | After how many hours will {B} catch {A}?",
                "A police boat chases a smugglers' boat that is {lead} kilometres away. The smugglers flee at {slow} km/h and the police follow at {fast} km/h. | In how many hours have the police caught them?",
                "Two {vehicles} drive the same way on one road. The one in front goes {slow} kilometres per hour and the one behind goes {fast}. They are {lead} kilometres apart now. | How many hours will it take for the second to reach the first?",
                "Lead: {lead} kilometres. Speed of the one in front: {slow} km/h. Speed of the one behind: {fast} km/h. | Calculate after how many hours the lead is gone.",
                "A slow train with {slow} kilometres per hour is {lead} kilometres in front of a fast train with {fast} kilometres per hour on the next track. | Find the number of hours until they are side by side.",
                "With a speed of {fast} km/h, {A} tries to catch {B}, who is {lead} kilometres further on and keeps moving at {slow} km/h. | How many hours go by before {A} is level with {B}?",
                "{A} is {lead} kilometres behind {B} on the road to {city}. {A} drives {fast} kilometres each hour, but {B} only {slow}. | How many hours pass until {A} catches up with {B}?",
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
                "It takes {workers} {worker}s {days} days to do a job. | How many days would the same job take {fewer} {worker}s who work equally fast?",
                "How many days do {fewer} {worker}s need for a job | that {workers} {worker}s, all of the same speed, can do in {days} days?",
                "{A} plans a job. With {workers} {worker}s it lasts {days} days. | If each one works at the same rate, how long does it last with {fewer} {worker}s, in days?",
                "To get a hall ready for a festival, {workers} {worker}s needed {days} days. This year {fewer} {worker}s do it at the same pace. | How many days does it take them?",
                "{workers} {worker}s can complete a project in {days} days. | If {fewer} {worker}s work on it instead, each at the same rate, how many days will they take?",
                "Team: {workers} {worker}s. Time: {days} days. New team: {fewer} {worker}s, each just as quick. | Calculate the time of the new team for the same work, in days.",
                "In {days} days the work is done if {workers} {worker}s share it equally. | In what number of days is it done if {fewer} equally fast {worker}s share it?",
                "{A} tells the {worker}s that {workers} of them took {days} days for this work last time; now there are {fewer} of them. | At an unchanged pace for each of them, how many days will it take now?",
                "A firm in {city} sends {workers} {worker}s, and they are done after {days} days. It could also have sent {fewer} {worker}s. | Each working at the same speed, after how many days would those have been done?",
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
                "{A} earns {wage} dollars an hour for {hours} regular hours. For {extra} hours of overtime {A.he} gets {rise} dollars more per hour. Then {tax} dollars of tax are taken off. | How many dollars does {A} have left?",
                "The pay slip of {A} shows {hours} normal hours at {wage} dollars each and {extra} overtime hours, each worth {rise} dollars more than a normal one. The tax is {tax} dollars. | How many dollars does {A} take home?",
                "A {place} pays {A} {wage} dollars per hour for {hours} hours. Another {extra} hours are overtime and paid {rise} dollars per hour above that. {A} gives {tax} dollars of it to the tax office. | What amount in dollars remains?",
                "Tax takes {tax} dollars of {A}'s pay. {A.he} worked {hours} regular hours for {wage} dollars each and {extra} hours at night for {rise} dollars an hour more than that. | How many dollars are left of the pay?",
                "{A} worked {hours} regular hours and {extra} extra hours. A regular hour pays {wage} dollars, and an extra hour pays {rise} dollars more. After that, {A} pays {tax} dollars in taxes. | How much money remains, in dollars?",
                "Pay of {A}: {hours} hours at {wage} dollars each; {extra} overtime hours at {rise} dollars more per hour; minus {tax} dollars of tax. | Calculate how many dollars {A} gets in the end.",
                "For each of {extra} hours on Sunday {A} is paid {rise} dollars more than for one of the {hours} hours on weekdays, which bring {wage} dollars each. {A.he} loses {tax} dollars to tax. | Find {A.his} pay after tax in dollars.",
                "{A} works {hours} hours a week for {wage} dollars an hour. This week {A.he} did {extra} hours on top of that, at {rise} dollars extra per hour, and {tax} dollars are due in tax. | How many dollars of this week's pay does {A} keep?",
                "At the end of the week {A} is paid {wage} dollars for each of {hours} hours. {extra} hours of overtime are paid {rise} dollars per hour above this wage. {tax} dollars are held back for tax. | How many dollars does {A} receive?",
            ],
        },
    ];
}
