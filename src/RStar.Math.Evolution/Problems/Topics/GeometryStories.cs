using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Topics;

/// <summary>Lengths, areas, volumes and angles.</summary>
internal static class GeometryStories
{
    public static readonly IReadOnlyList<Story> All =
    [
        new("rectangle-area")
        {
            Numbers = "length 6..60; width 3..length - 1",
            Steps = ["area = length * width # The area of a rectangle is length times width"],
            Gives = Kind.SquareMetres,
            Phrasings =
            [
                "A rectangular {field} is {length} metres long and {width} metres wide. | What is its area in square metres?",
                "{A}'s {field} is a rectangle with sides of {length} and {width} metres. | How many square metres does it measure?",
                "The {field} of a {place} is {length} metres by {width} metres. | How many square metres is that?",
                "A rectangle of {width} metres by {length} metres is marked out as a {field}. | What area does the {field} have, in square metres?",
            ],
        },
        new("rectangle-perimeter")
        {
            Numbers = "length 6..90; width 3..length - 1",
            Steps =
            [
                "half = length + width # One long and one short side",
                "perimeter = 2 * half # The rectangle has two of each",
            ],
            Gives = Kind.Metres,
            Phrasings =
            [
                "A rectangular {field} is {length} metres long and {width} metres wide. {A} walks around it once. | How many metres does {A} walk?",
                "A fence is built around {A}'s rectangular {field} of {length} by {width} metres. | How long is the fence in metres?",
                "The sides of a rectangular {field} measure {length} and {width} metres, and a path runs along all of its border. | How long is the path in metres?",
                "{A} lays a rope once around a rectangle that is {width} metres wide and {length} metres long. | What length of rope, in metres, does {A} need?",
            ],
        },
        new("square-perimeter")
        {
            Numbers = "side 3..150",
            Steps = ["perimeter = 4 * side # A square has four equal sides"],
            Gives = Kind.Metres,
            Phrasings =
            [
                "A fence goes around a square {field} whose side is {side} metres. | How long is the fence in metres?",
                "{A} runs once around a square {field} with sides of {side} metres. | How many metres does {A} run?",
                "Each side of a square {field} measures {side} metres. A rope lies along its whole border. | How many metres long is the rope?",
                "With a side of {side} metres, a square {field} in {city} gets a hedge all around. | What is the length of the hedge in metres?",
            ],
        },
        new("square-area-from-perimeter")
        {
            Numbers = "side 3..60; perimeter = 4 * side",
            Steps =
            [
                "side = perimeter / 4 # Four equal sides",
                "area = side * side # The area of the square",
            ],
            Gives = Kind.SquareMetres,
            Phrasings =
            [
                "The perimeter of a square {field} is {perimeter} metres. | What is its area in square metres?",
                "Walking once around a square {field} takes {A} {perimeter} metres. | How many square metres does the {field} have?",
                "A square {field} is enclosed by a fence of {perimeter} metres. | What is the area inside in square metres?",
            ],
        },
        new("missing-side")
        {
            Numbers = "length 5..60; width 3..50; area = length * width; where length != width",
            Steps = ["width = area / length # Area is length times width, so divide"],
            Gives = Kind.Metres,
            Phrasings =
            [
                "A rectangular {field} of {area} square metres is {length} metres long. | How many metres wide is it?",
                "{A}'s {field} covers {area} square metres and is a rectangle with one side of {length} metres. | How long is the other side, in metres?",
                "One side of a rectangle with an area of {area} square metres is {length} metres. | What does the other side measure, in metres?",
            ],
        },
        new("side-from-perimeter")
        {
            Numbers = "length 5..70; width 3..60; perimeter = 2 * (length + width); where length != width",
            Steps =
            [
                "half = perimeter / 2 # One long and one short side",
                "width = half - length # Take the known side away",
            ],
            Gives = Kind.Metres,
            Phrasings =
            [
                "The perimeter of a rectangular {field} is {perimeter} metres and one side is {length} metres. | How long is the other side, in metres?",
                "{perimeter} metres of fence enclose {A}'s rectangular {field}, which is {length} metres long. | How many metres wide is it?",
                "A wire of {perimeter} metres is bent into a rectangle with a side of {length} metres. | What does the neighbouring side measure, in metres?",
            ],
        },
        new("triangle-area")
        {
            Numbers = "base 4..60; height 3..50; where base * height % 2 == 0",
            Steps =
            [
                "rectangle = base * height # The rectangle around the triangle",
                "area = rectangle / 2 # The triangle is half of it",
            ],
            Gives = Kind.SquareMetres,
            Phrasings =
            [
                "A triangular {field} has a base of {base} metres and a height of {height} metres. | What is its area in square metres?",
                "{A} owns a {field} in the shape of a triangle, {base} metres at the base and {height} metres high. | How many square metres is it?",
                "A triangle has a height of {height} metres over a base of {base} metres. | What is its area in square metres?",
            ],
        },
        new("box-volume")
        {
            Numbers = "length 3..40; width 2..25; height 2..20",
            Steps = ["volume = length * width * height # Length times width times height"],
            Phrasings =
            [
                "A {box} is {length} cm long, {width} cm wide and {height} cm high. | What is its volume in cubic centimetres?",
                "{A} fills a tank of {length} by {width} by {height} decimetres with {liquid}. A cubic decimetre is a litre. | How many litres go in?",
                "How many cubes with edges of 1 cm fill a {box} of {length} cm by {width} cm by {height} cm? | Give their number.",
                "The edges of a block measure {length}, {width} and {height} centimetres. | How many cubic centimetres does it contain?",
            ],
        },
        new("box-surface")
        {
            Numbers = "length 3..25; width 2..20; height 2..15",
            Steps =
            [
                "sides = length * width + length * height + width * height # Three different faces",
                "surface = 2 * sides # Each comes twice",
            ],
            Phrasings =
            [
                "A closed {box} is {length} cm long, {width} cm wide and {height} cm high. | What is its surface in square centimetres?",
                "{A} wraps a block of {length} by {width} by {height} centimetres in paper without overlap. | How many square centimetres of paper does {A.he} need?",
                "All six faces of a block with edges {length} cm, {width} cm and {height} cm are painted. | What area is painted, in square centimetres?",
            ],
        },
        new("third-angle")
        {
            Numbers = "first 20..100; second 15..160 - first",
            Steps =
            [
                "known = first + second # The two known angles",
                "third = 180 - known # The angles of a triangle add up to 180 degrees",
            ],
            Phrasings =
            [
                "Two angles of a triangle measure {first} and {second} degrees. | How many degrees is the third angle?",
                "In a triangle one angle is {first}° and another is {second}°. | What is the third angle in degrees?",
                "{A} draws a triangle with angles of {first} degrees at one corner and {second} degrees at another. | What angle, in degrees, is at the last corner?",
            ],
        },
        new("other-angle")
        {
            Numbers = "angle 4..176",
            Steps = ["other = 180 - angle # Two angles on a straight line add up to 180 degrees"],
            Phrasings =
            [
                "Two roads on a map of {city} meet a straight canal at the same point, so that the two angles on one side add up to 180 degrees. One of them is {angle} degrees. | How many degrees is the other?",
                "{A} cuts a half circle from its centre into two sectors. One of them has an angle of {angle} degrees. | How many degrees does the other have?",
                "A street meets a straight wall near {city} at an angle of {angle}° on one side. | What is the angle on the other side, in degrees?",
            ],
        },
        new("hypotenuse")
        {
            Numbers = "m 2..9; n 1..m - 1; k 1..6; a = k * (m * m - n * n); b = k * 2 * m * n",
            Steps =
            [
                "squares = a ** 2 + b ** 2 # By Pythagoras, the square of the longest side",
                "side = isqrt(squares) # Its root",
            ],
            Gives = Kind.Metres,
            Phrasings =
            [
                "The legs of a right triangle measure {a} m and {b} m. | How long is the hypotenuse in metres?",
                "{A} walks {a} metres east and then {b} metres north. | How many metres away is {A} from where {A.he} started?",
                "A rectangular {field} has sides of {a} and {b} metres. | How long is its diagonal in metres?",
                "A ramp in {city} rises {a} metres over a horizontal distance of {b} metres. | What is the length of the ramp in metres?",
            ],
        },
        new("path-around-a-field")
        {
            Numbers = "inner_length 8..40; inner_width 5..inner_length - 1; length inner_length + 2..inner_length + 12; width inner_width + 2..inner_width + 12",
            Steps =
            [
                "outer = length * width # Path and {field} together",
                "inner = inner_length * inner_width # The {field} alone",
                "path = outer - inner # What is left is the path",
            ],
            Gives = Kind.SquareMetres,
            Phrasings =
            [
                "A rectangle of {length} by {width} metres holds a rectangular {field} of {inner_length} by {inner_width} metres; the rest of it is a path. | What is the area of the path in square metres?",
                "{A} puts a path around a rectangular {field} that measures {inner_length} m by {inner_width} m; with the path it measures {length} m by {width} m. | How many square metres does the path cover?",
                "Inside a fence of {length} m by {width} m lies a rectangular {field} of {inner_length} m by {inner_width} m, surrounded by a path that reaches to the fence. | What area does the path take, in square metres?",
            ],
        },
        new("l-shape")
        {
            Numbers = "length 10..50; width 8..40; cut 2..length - 3; notch 2..width - 3",
            Steps =
            [
                "whole = length * width # The rectangle without the missing corner",
                "corner = cut * notch # The missing corner",
                "area = whole - corner # What remains",
            ],
            Gives = Kind.SquareMetres,
            Phrasings =
            [
                "From a rectangular {field} of {length} by {width} metres a rectangle of {cut} by {notch} metres is cut off at a corner. | What area is left, in square metres?",
                "{A}'s {field} is a rectangle of {length} m by {width} m without one corner, which is {cut} m by {notch} m. | How many square metres is it?",
                "A corner of {cut} m by {notch} m is missing from a rectangular {field} with sides {length} m and {width} m. | What is the area of the {field} in square metres?",
            ],
        },
        new("tiles")
        {
            Numbers = "tile in 2 | 3 | 4 | 5; across 4..30; along 4..30; length = tile * along; width = tile * across",
            Steps =
            [
                "along = length / tile # Tiles in one direction",
                "across = width / tile # Tiles in the other",
                "tiles = along * across # All rows",
            ],
            Phrasings =
            [
                "A floor of {length} by {width} decimetres is covered with square tiles of {tile} decimetres. | How many tiles are needed?",
                "{A} lays square tiles with sides of {tile} dm on a floor that is {length} dm long and {width} dm wide. | How many tiles does {A.he} lay?",
                "Square tiles, {tile} dm by {tile} dm, cover a wall of {width} dm by {length} dm. | What is the number of tiles?",
            ],
        },
    ];
}
