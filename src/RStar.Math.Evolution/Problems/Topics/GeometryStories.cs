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
                "The plan of a {place} shows a rectangular {field}, length {length} m and width {width} m. | Calculate its area in square metres.",
                "{A} measures a rectangular {field}: one side is {width} metres and the other is {length} metres. | What is the total area in square metres?",
                "{A} tells {B}: my {field} is {length} metres in length and {width} metres across, with a right angle at every corner. | How much space is that, in square metres?",
                "Workers mark out a rectangular {field} whose length is {length} metres and whose width is {width} metres. | Find the area it covers, in square metres.",
                "A company in {city} cleans all of a rectangular {field} that is {width} metres wide and {length} metres long. | How many square metres are cleaned altogether?",
                "Rectangle: length {length} metres, width {width} metres. | Work out the area in square metres.",
                "{A} wants to cover a whole rectangular {field}, {length} m long and {width} m wide, with foil. | How many square metres of foil does {A.he} need?",
                "A rectangular {field} in {city} stretches {length} metres from east to west and {width} metres from north to south. | Determine its area in square metres.",
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
                "{A} wants to put a fence around a rectangular {field} that is {length} metres long and {width} metres wide. | How many metres of fence does {A.he} need?",
                "The length of a rectangular {field} is {length} m and its width is {width} m; {A} works out its perimeter. | What is the perimeter in metres?",
                "A rectangular {field} of a {place} measures {width} m by {length} m, and lights are hung along all four sides. | What total length of lights is needed, in metres?",
                "{A} jogs one lap along the edge of a rectangular {field} with a length of {length} metres and a width of {width} metres. | How far does {A} jog, in metres?",
                "Take the distance around a rectangle whose sides are {length} metres and {width} metres. | Calculate this distance in metres.",
                "To decorate a rectangular {field}, {length} metres long and {width} metres wide, {A} puts tape all the way around the edge. | How many metres of tape are used altogether?",
                "A guard in {city} goes along all four sides of a rectangular {field}, which is {width} metres across and {length} metres in length, and returns to the start. | Find how far the guard walks, in metres.",
                "{A} ties a string all around the outside of a rectangular {field}, {length} m by {width} m. | Work out how many metres of string {A.he} uses.",
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
                "A square {field} has sides of {side} metres, and {A} walks along all four of them. | What total distance does {A} walk, in metres?",
                "{A} calculates the perimeter of a square {field} with a side length of {side} m. | What is the perimeter in metres?",
                "To go once around a square {field} that is {side} metres long and just as wide, {A} buys wire. | How many metres of wire are needed?",
                "One side of a square {field} is {side} metres long, and {A} goes all the way around it. | How far does {A} go, in metres?",
                "Square {field}, side {side} m: a border is to be laid along every edge. | Find the total length of the border in metres.",
                "All four sides of a square measure {side} metres each; take the distance around it. | Calculate it in metres.",
                "Lights hang along the whole edge of a square {field} at a {place}, which is {side} metres on every side. | How many metres of lights are there altogether?",
                "{A} puts a wooden border around a square {field} whose sides are each {side} m. | Determine the length of the border in metres.",
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
                "It is {perimeter} metres around a square {field}, and {A} cleans the whole of it. | What area does {A} clean, in square metres?",
                "{A} needs {perimeter} metres of rope to go once around a square {field}. | What is the area of the {field} in square metres?",
                "All four sides of a square {field} are {perimeter} metres long altogether. | Calculate its area in square metres.",
                "A square has a perimeter of {perimeter} m; take its area. | What is the area in square metres?",
                "The four equal sides of a square {field} in {city} add up to {perimeter} metres. | Find the area of the {field} in square metres.",
                "{A} runs one lap along the edge of a square {field}, covers {perimeter} metres and then wants to know its area. | How many square metres is it?",
                "A hedge with a total length of {perimeter} metres surrounds a square {field} on all sides. | How much area lies within it, in square metres?",
                "{A} says: the distance around my square {field} is {perimeter} metres. | Work out how many square metres {A}'s {field} covers.",
                "A builder puts {perimeter} metres of fence around a square {field} and uses all of it. | Determine how many square metres are fenced in.",
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
                "A rectangular {field} has an area of {area} square metres and a length of {length} metres; {A} measures its width. | What is the width in metres?",
                "The area of a rectangle is {area} square metres, and its length is {length} metres. {A} works out the width from this. | How many metres is the width?",
                "{A} needs {area} square metres of cloth to cover a rectangular {field} of {length} metres in length, and then walks along its width. | How many metres does {A} walk?",
                "A {place} has a rectangular {field} of {area} square metres with one edge of {length} metres; a rope is stretched along the edge next to it. | Find the length of the rope in metres.",
                "{A} marks out a rectangular {field} of exactly {area} square metres. One side must be {length} metres, and {A} looks for the length of the other. | How many metres must the other side be?",
                "Length times width of a rectangular {field} is {area} square metres; the length is {length} metres, and the width is to be found. | Calculate the width in metres.",
                "Rectangle: area {area} square metres, length {length} m, width unknown. | Determine the width in metres.",
                "{A} buys a rectangular piece of land with an area of {area} square metres. It is {length} metres long, and {A} puts a fence right across its width. | Work out the length of the fence in metres.",
                "A rectangular {field} in {city} takes up {area} square metres. It stretches {length} metres from north to south, and {A} goes straight through it from west to east. | How far does {A} go, in metres?",
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
                "{A} walks {perimeter} metres once around a rectangular {field} with a length of {length} metres and then asks for its width. | What is the width in metres?",
                "The distance around a rectangular {field} is {perimeter} metres. Its length is {length} metres, and {A} works out its width. | How many metres is the width?",
                "A rectangle has a perimeter of {perimeter} m and a length of {length} m; its width is unknown. | Calculate the width in metres.",
                "All four sides of {A}'s rectangular {field} add up to {perimeter} metres. One of them measures {length} metres; {A} measures the one next to it. | How many metres does {A} find?",
                "It takes {perimeter} metres of tape to go all the way around a rectangular {field} of {length} metres in length; a rope is stretched along its width. | Find the length of the rope in metres.",
                "{A} lays out a rectangle with {perimeter} metres of rope and uses all of it. One side gets {length} metres; consider a side that meets it at a corner. | What is the length of that side in metres?",
                "One lap along the edge of a rectangular {field} is {perimeter} metres. The {field} is {length} metres long, and {A} walks straight across its width. | How far does {A} walk, in metres?",
                "Workers close in a rectangular {field} with {perimeter} metres of fence in total; one side takes {length} metres, and {A} looks at the side next to it. | Work out how many metres of fence that side takes.",
                "{A} says: the perimeter of my rectangular {field} is {perimeter} metres, its length is {length} metres, now find its width. | Determine the width in metres.",
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
                "One side of a triangle is {base} metres long, and the opposite corner is at a distance of {height} metres from it. | Find the area of the triangle in square metres.",
                "The base of a triangular {field} is {base} m and its height is {height} m. | Calculate the area in square metres.",
                "{A} sews a triangular sail with a base of {base} metres and a height of {height} metres. | How many square metres of cloth does the sail have?",
                "A {place} has a triangular {field}: one side is {base} metres long, and the opposite corner lies {height} metres from that side. | What area does it cover, in square metres?",
                "{A} measures a triangular {field}. The base is {base} metres long and the height above it is {height} metres. | How much area is that in square metres?",
                "A rectangle of {base} by {height} metres is cut along its diagonal, and {A} takes one of the triangles. | How many square metres is {A}'s piece?",
                "Triangle: height {height} m, base {base} m. | Work out the area in square metres.",
                "{A} paints a triangle on a big wall, with a bottom edge of {base} metres and a height of {height} metres. | How many square metres does {A} paint altogether?",
                "In {city}, the land between three streets forms a triangle whose base is {base} metres and whose height is {height} metres; {A} plants grass on all of it. | Determine the area of the land in square metres.",
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
                "Find the volume, in cubic centimetres, of a {box} | with a length of {length} cm, a width of {width} cm and a height of {height} cm.",
                "The inside of a carton is {length} cm long, {width} cm wide and {height} cm high. {A} packs it full of cubes whose edges are one centimetre. | How many cubes fit in altogether?",
                "A tank measures {length} m by {width} m by {height} m and is filled to the top with {liquid}. | How many cubic metres of {liquid} does it hold?",
                "A block is {height} cm high, {length} cm long and {width} cm wide. | How much space does it take up, in cubic centimetres?",
                "What is the volume, in cubic metres, of a hall | that is {length} metres long, {width} metres wide and {height} metres high?",
                "Sizes of a {box}: length {length} cm, width {width} cm, height {height} cm. | Calculate its volume in cubic centimetres.",
                "{A} stacks equal cubes in {height} layers; each layer has {length} rows with {width} cubes in each row. | What is the total number of cubes?",
                "A truck brings sand for a pit that is {length} metres long, {width} metres wide and {height} metres deep. | Determine how many cubic metres of sand fill the pit.",
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
                "A gift box with a lid is {length} cm long, {width} cm wide and {height} cm high, and {A} sticks paper on all its outer sides. | How many square centimetres of paper does {A} use altogether?",
                "Length {length} cm, width {width} cm, height {height} cm: these are the measures of a closed {box}. | Calculate its total surface area in square centimetres.",
                "A wooden block measures {length} cm by {width} cm by {height} cm. {A} paints it on every side. | How many square centimetres does {A} paint altogether?",
                "What is the total surface area, in square centimetres, | of a block with a length of {length} cm, a width of {width} cm and a height of {height} cm?",
                "{A} makes a closed carton of {length} cm by {width} cm by {height} cm out of cardboard, without any overlap. | Work out how much cardboard {A.he} needs, in square centimetres.",
                "A metal tank with a lid is {length} dm long, {width} dm wide and {height} dm high. Its walls, bottom and lid are all coated on the outside. | What area is coated, in square decimetres?",
                "Add up the areas of all six faces of a block | that is {height} cm high, {width} cm wide and {length} cm long. Give the sum in square centimetres.",
                "{A} asks: what is the surface area of a brick of {length} by {width} by {height} centimetres? | Give it in square centimetres.",
                "A cake has the shape of a block, {length} cm long, {width} cm wide and {height} cm high, and gets icing on the top, on the bottom and all around. | Determine the total area of the icing in square centimetres.",
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
                "The three angles of a triangle are {first} degrees, {second} degrees and one that is not known. | Find the unknown angle in degrees.",
                "{A} measures two angles in a triangle: {first}° and {second}°. | Calculate the angle that is left, in degrees.",
                "A triangular sign has one corner of {first} degrees and another of {second} degrees. | How many degrees are there at the remaining corner?",
                "What is the size of the third angle, in degrees, | if the other two angles of a triangle are {first}° and {second}°?",
                "If two corners of a triangular {field} have angles of {first}° and {second}°, | what is the angle at the remaining corner, in degrees?",
                "In triangle PQR, the angle at P is {first}° and the angle at Q is {second}°. | Work out the angle at R in degrees.",
                "Together with an angle of {first} degrees and an angle of {second} degrees, a third angle makes up a triangle. | What is the measure of the third angle in degrees?",
                "A carpenter saws a triangular board. Its first angle is {first} degrees, its second angle is {second} degrees. | Determine the last angle in degrees.",
                "A sail is a triangle with an angle of {first} degrees at the bottom left and an angle of {second} degrees at the bottom right. | How large is the angle at the top, in degrees?",
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
                "Two angles lie side by side on a straight line and make up a straight angle. One is {angle}°. | Find the other one in degrees.",
                "Two angles add up to a straight angle, and one of them measures {angle} degrees. | How many degrees does the other measure?",
                "What angle, in degrees, | together with an angle of {angle} degrees makes a straight line?",
                "An angle of {angle}° and another angle are supplementary. | What is the other angle in degrees?",
                "A ray starts from a point on a straight line and makes an angle of {angle} degrees with it on the left. | Calculate the angle that it makes with the line on the right, in degrees.",
                "A pole leans over flat ground: on one side it makes an angle of {angle}° with the ground. | What angle, in degrees, does it make with the ground on the opposite side?",
                "A gate can swing through half a full turn. {A} has opened it by {angle} degrees. | By how many more degrees can {A} open it?",
                "{A} draws a straight line and divides the straight angle on one side of it into two parts; the first part is {angle}°. | Work out the remaining part in degrees.",
                "The hand of a dial has to make half a full turn altogether. So far it has turned by {angle} degrees. | Determine how many degrees are left to turn.",
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
                "A right triangle has legs of {a} metres and {b} metres, and {A} measures its longest side. | How many metres is it?",
                "A cable runs straight from the top of a mast, {a} metres high, to a point on the flat ground {b} metres from its foot. | Calculate the length of the cable in metres.",
                "{A} drives {b} metres south, then {a} metres west, and then straight back to the start. | How long is the straight way back, in metres?",
                "Instead of walking {a} metres along one side of a rectangular {field} and {b} metres along the next, {A} takes the straight way from corner to corner. | What distance does {A} walk, in metres?",
                "The two shorter sides of a right-angled triangle are {a} m and {b} m; take the third side. | Work out its length in metres.",
                "A rope is stretched tight from one corner of a rectangular {field} to the opposite corner; the sides measure {a} and {b} metres. | Find the length of the rope in metres.",
                "{A} measures the distance between two boats that left the same point: one has gone {a} metres due north, the other {b} metres due east. | How many metres apart are they?",
                "A zip line runs straight from a tower, {a} metres above the ground, down to a point on level ground {b} metres from the foot of the tower. | Determine the length of the zip line in metres.",
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
                "A rectangular {field}, {inner_length} metres long and {inner_width} metres wide, has a path all around it, and together they form a rectangle of {length} by {width} metres. | Find the area of the path in square metres.",
                "{A} owns a rectangle of land, {length} m by {width} m. In the middle there is a {field} of {inner_length} m by {inner_width} m, and {A} puts gravel on the rest. | How many square metres get gravel?",
                "Between the edge of a rectangular {field}, {inner_length} m by {inner_width} m, and the edge of a larger rectangle around it, {length} m by {width} m, {A} lays stones. | Calculate the area of the stones in square metres.",
                "Large rectangle: {length} m by {width} m. Inside it, a rectangular {field}: {inner_length} m by {inner_width} m. {A} sweeps the path around the {field}, which is all the rest. | How many square metres does {A} sweep?",
                "There is a border around a rectangular {field} that is {inner_length} m long and {inner_width} m wide. With the border, it is {length} m long and {width} m wide. | Work out how many square metres the border covers.",
                "A rectangle of {length} m by {width} m at a {place} is paved, except for a rectangular {field} of {inner_length} m by {inner_width} m in the middle. | What area is paved, in square metres?",
                "{field} and path together form a rectangle of {length} by {width} metres; the {field} alone is a rectangle of {inner_length} by {inner_width} metres. | How many square metres are left for the path?",
                "{A} says: with the path around it, my rectangular {field} measures {length} by {width} metres; without the path it measures {inner_length} by {inner_width} metres. | What is the difference of the two areas, in square metres?",
                "A strip of sand lies all around a rectangular {field} of {inner_length} by {inner_width} metres; the outer edges of the strip are {length} and {width} metres long. | Determine the area of the strip in square metres.",
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
                "{A} buys a rectangular piece of land, {length} m long and {width} m wide, but a rectangle of {cut} m by {notch} m in one corner of it belongs to {B}. | Find how many square metres belong to {A}.",
                "A rectangular yard is {length} metres long and {width} metres wide, and a garage of {cut} by {notch} metres takes up one corner. | How many square metres of the yard remain free?",
                "{A} cuts a rectangle of {cut} m by {notch} m out of the corner of a cloth that measures {length} m by {width} m, and keeps the rest. | How many square metres of cloth are left?",
                "An L-shaped {field} is what you get when a rectangular corner of {cut} by {notch} metres is taken away from a rectangle of {length} by {width} metres. | Calculate the area of the {field} in square metres.",
                "The {field} of a {place} is L-shaped: it is a rectangle of {length} m by {width} m, but without a rectangular corner of {cut} m by {notch} m. | What is its area in square metres?",
                "{A} paints a wall of {length} metres by {width} metres but leaves out a rectangle of {cut} by {notch} metres in one corner. | What area does {A} paint, in square metres?",
                "Large rectangle: {length} m by {width} m. Small rectangle in its corner: {cut} m by {notch} m. {A} takes the large one without the small one. | Work out the area that {A} takes, in square metres.",
                "A rectangular {field} with a length of {length} m and a width of {width} m is made smaller: a rectangular corner of {cut} m by {notch} m is given away. | How many square metres remain?",
                "In a rectangular {field}, {length} metres long and {width} metres wide, {A} closes off a rectangular corner of {cut} by {notch} metres; visitors may use all the rest. | Determine the area for visitors in square metres.",
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
                "{A} wants to cover a rectangular floor of {length} dm by {width} dm with square tiles that have a side length of {tile} dm. | Find out how many tiles {A.he} must buy.",
                "A rectangular floor is {length} decimetres long and {width} decimetres wide. One square tile has sides of {tile} decimetres. | How many tiles cover the floor altogether?",
                "How many square tiles with sides of {tile} dm does it take | to cover a rectangular wall that is {length} dm long and {width} dm high?",
                "{A} cuts a sheet of paper of {length} cm by {width} cm into squares with sides of {tile} cm, and nothing is left over. | How many squares does {A} get in total?",
                "The kitchen floor at {A}'s home is a rectangle of {length} dm by {width} dm. It gets square tiles, each {tile} dm by {tile} dm. | Calculate the number of tiles.",
                "Square stones with a side of {tile} dm are laid without gaps on a rectangular terrace that measures {length} dm by {width} dm. | What is the total number of stones?",
                "A square tile is {tile} dm wide, and a rectangular bathroom floor is {length} dm long and {width} dm wide. | Work out how many tiles fill the floor.",
                "If every tile is a square with sides of {tile} dm, | how many tiles are needed for a rectangular table top of {length} dm by {width} dm?",
                "A rectangular board of {width} cm by {length} cm is divided into equal squares, each with a side of {tile} cm. | Determine how many squares there are on the board.",
            ],
        },
    ];
}
