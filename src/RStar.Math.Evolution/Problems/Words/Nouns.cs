using System.Collections.Frozen;

namespace RStar.Math.Evolution.Problems.Words;

/// <summary>The nouns of the stories by category: all nouns of a category fit wherever one of them does.</summary>
internal static class Nouns
{
    private static readonly FrozenDictionary<string, IReadOnlyList<Noun>> Categories = new Dictionary<string, string>
    {
        ["thing"] =
            "marble, sticker, stamp, button, bead, shell, coin, card, badge, toy car, crayon, pebble, postcard, balloon, whistle, magnet, "
            + "key ring, puzzle piece, comic book, candle, ribbon, spinning top, token, paper crane, photo, keychain, feather, pin, bookmark",
        ["fruit"] =
            "apple, pear, peach, plum, orange, lemon, mango/mangoes, kiwi, apricot, fig, banana, cherry, strawberry, lime, melon, grapefruit",
        ["snack"] = "muffin, cookie, pretzel, waffle, sandwich, bagel, cupcake, doughnut, pancake, tart, dumpling, burger, scone, bun",
        ["ware"] =
            "notebook, pen, pencil, mug, scarf/scarves, cap, lamp, plate, towel, spoon, umbrella, candle holder, vase, cushion, clock, bowl, "
            + "poster, wallet, belt, basket of flowers/baskets of flowers, jar of honey/jars of honey, backpack, toothbrush, calendar",
        ["flower"] = "rose, tulip, daisy, lily, sunflower, daffodil, orchid, violet, carnation, poppy, dahlia, peony",
        ["box"] = "box, bag, basket, crate, jar, bucket, tin, case, tray, carton, sack, chest, drawer, bin",
        ["animal"] = "cow, goat, sheep/sheep, horse, duck, hen, rabbit, pig, donkey, goose/geese, turkey, llama",
        ["tree"] = "oak, pine, birch, maple, cedar, willow, elm, beech, ash, fir, spruce, chestnut tree, olive tree, palm",
        ["page"] = "page, chapter, exercise, puzzle, riddle, crossword, quiz question, worksheet",
        ["worker"] = "worker, gardener, painter, baker, volunteer, carpenter, cleaner, packer, tailor, student, printer, clerk",
        ["place"] = "school, library, museum, factory, theatre, office, hotel, hospital, market, club, stadium, bakery, workshop, farm, camp",
        ["person"] = "child/children, student, guest, visitor, passenger, player, member, tourist, runner, dancer, camper, singer",
        ["vehicle"] = "bus, train, car, van, truck, boat, ferry, tram, minibus, coach, motorbike, lorry",
        ["friend"] = "friend, cousin, neighbour, classmate, teammate, nephew, niece, colleague",
        ["liquid"] = "water/water, milk/milk, juice/juice, oil/oil, paint/paint, syrup/syrup, tea/tea, soup/soup, vinegar/vinegar",
        ["grain"] = "rice/rice, flour/flour, sugar/sugar, salt/salt, oats/oats, sand/sand, corn/corn, coffee/coffee, barley/barley, lentils/lentils",
        ["field"] = "field, garden, room, hall, courtyard, playground, terrace, stage, lawn, floor, meadow, parking lot, roof, carpet, pool",
        ["rope"] = "rope, ribbon, wire, cable, plank, pipe, thread, hose, chain, strip of paper/strips of paper, beam, cord",
        ["city"] =
            "Ashford/, Brookvale/, Cedar Hill/, Dunmore/, Eastport/, Fairview/, Glenwood/, Harwick/, Irongate/, Kingsbridge/, Lakeside/, Millbrook/, "
            + "Northfield/, Oakdale/, Pinecrest/, Riverton/, Stonehaven/, Thornbury/, Upwell/, Westbrook/",
        ["class"] = "chess club, swimming class, choir, drama group, science club, dance class, art class, hiking group, robotics club, orchestra",
        ["colour"] = "red/, blue/, green/, yellow/, white/, black/, purple/, orange/, pink/, brown/, grey/, silver/",
    }.ToFrozenDictionary(
        entry => entry.Key,
        entry => (IReadOnlyList<Noun>)[.. entry.Value.Split(',', StringSplitOptions.TrimEntries).Select(Noun.Regular)]);

    public static bool IsCategory(string name) => Categories.ContainsKey(name);

    /// <summary>The slot that gives one of what this slot gives many of: <c>fruit2</c> for <c>fruits2</c>.</summary>
    public static string SingularSlot(string slot)
    {
        string category = slot.TrimEnd('2', '3');
        string number = slot[category.Length..];
        return category switch
        {
            "boxes" => "box",
            "cities" => "city",
            "classes" => "class",
            _ => category[..^1],
        } + number;
    }

    /// <exception cref="FormatException">There is no such category.</exception>
    public static IReadOnlyList<Noun> OfCategory(string name) =>
        Categories.TryGetValue(name, out IReadOnlyList<Noun>? nouns)
            ? nouns
            : throw new FormatException($"'{name}' is no number of the template and no category of nouns; those are {string.Join(", ", Categories.Keys.Order())}.");
}
