using System.Collections.Frozen;

namespace RStar.Math.Evolution.Problems.Words;

/// <summary>The nouns of the stories by category: all nouns of a category fit wherever one of them does.</summary>
internal static class Nouns
{
    private static readonly FrozenDictionary<string, IReadOnlyList<Noun>> Categories = new Dictionary<string, string>
    {
        ["thing"] =
            "marble, sticker, stamp, button, bead, shell, coin, card, badge, toy car, crayon, pebble, postcard, balloon, whistle, "
            + "magnet, key ring, puzzle piece, comic book, candle, ribbon, spinning top, token, paper crane, photo, keychain, feather, "
            + "pin, bookmark, apple, orange, pear, banana, egg, cookie, candy, sweet, lollipop, nut, acorn, chestnut, walnut, pine "
            + "cone, stone, rock, seed, flower, rose, leaf/leaves, stick, block, brick, peg, nail, screw, bolt, ticket, baseball card, "
            + "book, notebook, magazine, newspaper, letter, envelope, pen, pencil, eraser, ruler, marker, brush, paintbrush, chalk "
            + "stick, toy, doll, teddy bear, robot, toy train, toy boat, kite, ball, tennis ball, golf ball, dart, dice/dice, "
            + "domino/dominoes, chess piece, video game, disc, bottle cap, cup, glass, plate, fork, knife/knives, spoon, mug, lamp, "
            + "light bulb, battery, cable, wheel, tyre, key, lock, bell, flag, hat, cap, shirt, sock, glove, scarf/scarves, shoe, ring, "
            + "bracelet, necklace, earring, pearl, gem, crystal, diamond, picture, painting, poster, map, tile, plank, log, "
            + "potato/potatoes, carrot, tomato/tomatoes, onion, cabbage, pumpkin, bean, chocolate bar, biscuit, cake, bun, roll, loaf "
            + "of bread/loaves of bread, fossil, medal, trophy, souvenir",
        ["fruit"] =
            "apple, pear, peach, plum, orange, lemon, mango/mangoes, kiwi, apricot, fig, banana, cherry, strawberry, lime, melon, "
            + "grapefruit, pineapple, watermelon, grape, raspberry, blueberry, blackberry, plantain, nectarine, papaya, coconut, "
            + "pomegranate, tangerine, mandarin, avocado, date, quince, cranberry, gooseberry, tomato/tomatoes, cucumber, carrot, "
            + "potato/potatoes, onion, pepper, pumpkin, cabbage, lettuce, radish, turnip, beet",
        ["snack"] =
            "muffin, cookie, pretzel, waffle, sandwich, bagel, cupcake, doughnut, pancake, tart, dumpling, burger, scone, bun, "
            + "biscuit, cake, brownie, pie, pizza, hot dog, taco, croissant, bread roll, roll, candy, chocolate bar, lollipop, ice "
            + "cream, cracker, granola bar, samosa, wrap, crepe, slice of cake/slices of cake, loaf of bread/loaves of bread, sausage, "
            + "egg roll, macaroon, toffee, sweet",
        ["ware"] =
            "notebook, pen, pencil, mug, scarf/scarves, cap, lamp, plate, towel, spoon, umbrella, candle holder, vase, cushion, "
            + "clock, bowl, poster, wallet, belt, basket of flowers/baskets of flowers, jar of honey/jars of honey, backpack, "
            + "toothbrush, calendar, book, comic, magazine, novel, map, picture frame, shirt, t-shirt, sweater, jacket, coat, dress, "
            + "skirt, hat, glove, sock, shoe, boot, sandal, handbag, purse, suitcase, watch/watches, ring, bracelet, necklace, toy, "
            + "doll, teddy bear, puzzle, board game, video game, ball, kite, bicycle, skateboard, helmet, racket, radio, phone case, "
            + "camera, battery, light bulb, chair, stool, table, shelf/shelves, desk, pillow, blanket, curtain, rug, mirror, cup, "
            + "glass, fork, knife/knives, pan, pot, kettle, teapot, jug, bottle of juice/bottles of juice, loaf of bread/loaves of "
            + "bread, cake, pie, pizza, brush, comb, candle, plant, seed packet, hammer, saw, bucket, ladder, ruler, eraser, folder, "
            + "crayon box, pencil case, marker, glue stick, stamp, ticket, postcard, sticker, keychain, flag, guitar, drum, flute, "
            + "bell, tie, button, paintbrush, card",
        ["flower"] =
            "rose, tulip, daisy, lily, sunflower, daffodil, orchid, violet, carnation, poppy, dahlia, peony, iris, lilac, marigold, "
            + "pansy, petunia, hyacinth, crocus, snowdrop, magnolia, lavender plant, begonia, geranium, hibiscus, jasmine, aster, "
            + "cornflower, foxglove, primrose, buttercup, camellia, gardenia, zinnia",
        ["box"] =
            "box, bag, basket, crate, jar, bucket, tin, case, tray, carton, sack, chest, drawer, bin, packet, pack, barrel, bowl, "
            + "pot, pouch, parcel, trunk, container, locker, album, bottle, cup, tub, envelope, cupboard",
        ["animal"] =
            "cow, goat, sheep/sheep, horse, duck, hen, rabbit, pig, donkey, goose/geese, turkey, llama, pony, chicken, rooster, "
            + "calf/calves, lamb, bull, buffalo/buffaloes, camel, dog, cat, puppy, kitten, deer/deer, ostrich, hamster, guinea pig, "
            + "pigeon, swan, parrot, alpaca, ox/oxen, mule, bird",
        ["tree"] =
            "oak, pine, birch, maple, cedar, willow, elm, beech, ash, fir, spruce, chestnut tree, olive tree, palm, apple tree, pear "
            + "tree, plum tree, cherry tree, orange tree, lemon tree, fig tree, walnut tree, lime tree, poplar, cypress, redwood, "
            + "hazel, rowan, hawthorn, juniper, larch, mango tree, peach tree, acacia",
        ["page"] =
            "page, chapter, exercise, puzzle, riddle, crossword, quiz question, worksheet, poem, story, question, problem, recipe, "
            + "letter, email, paragraph, song, article, lesson, task, sheet, form",
        ["worker"] =
            "worker, gardener, painter, baker, volunteer, carpenter, cleaner, packer, tailor, student, printer, clerk, farmer, "
            + "builder, cook, waiter, driver, teacher, nurse, mechanic, plumber, electrician, bricklayer, roofer, fisherman/fishermen, "
            + "cashier, guard, librarian, miner, sailor, fruit picker, seamstress, programmer, machine operator, florist, barber",
        ["place"] =
            "school, library, museum, factory, theatre, office, hotel, hospital, market, club, stadium, bakery, workshop, farm, camp, "
            + "park, zoo, cinema, restaurant, shop, supermarket, airport, station, church, town hall, college, "
            + "kindergarten, playground, swimming pool, gym, garden, warehouse, bookshop, cafe, fire station, post office, bank, "
            + "gallery, clinic, laboratory, hostel, circus, fair, aquarium",
        ["person"] =
            "child/children, student, guest, visitor, passenger, player, member, tourist, runner, dancer, camper, singer, pupil, boy, "
            + "girl, man/men, woman/women, adult, teacher, parent, worker, soldier, scout, fan, customer, swimmer, athlete, actor, "
            + "musician, scientist, doctor, nurse, farmer, sailor, villager, traveller, hiker, cyclist, skater, pilot, artist, writer, "
            + "teenager, grown-up",
        ["vehicle"] =
            "bus, train, car, van, truck, boat, ferry, tram, minibus, coach, motorbike, lorry, taxi, bicycle, scooter, plane, ship, "
            + "helicopter, tractor, carriage, cart, wagon, jeep, cable car, airship, sledge, canoe, camper van, steamer",
        ["friend"] =
            "friend, cousin, neighbour, classmate, teammate, nephew, niece, colleague, brother, sister, uncle, aunt, roommate, "
            + "partner, pupil, grandchild/grandchildren, child/children, son, daughter, guest, teacher, coworker, student, playmate",
        ["liquid"] =
            "water/water, milk/milk, juice/juice, oil/oil, paint/paint, syrup/syrup, tea/tea, soup/soup, vinegar/vinegar, "
            + "lemonade/lemonade, cider/cider, honey/honey, cream/cream, petrol/petrol, fuel/fuel, sauce/sauce, cocoa/cocoa, "
            + "shampoo/shampoo, soda/soda, broth/broth, yoghurt/yoghurt, ink/ink, glue/glue, varnish/varnish, liquid soap/liquid soap",
        ["grain"] =
            "rice/rice, flour/flour, sugar/sugar, salt/salt, oats/oats, sand/sand, corn/corn, coffee/coffee, barley/barley, "
            + "lentils/lentils, wheat/wheat, rye/rye, pasta/pasta, cocoa/cocoa, gravel/gravel, soil/soil, cement/cement, beans/beans, "
            + "nuts/nuts, raisins/raisins, seeds/seeds, millet/millet, semolina/semolina, pepper/pepper, tea/tea, cheese/cheese, "
            + "butter/butter, meat/meat, clay/clay, hay/hay",
        ["field"] =
            "field, garden, room, hall, courtyard, playground, terrace, stage, lawn, floor, meadow, parking lot, roof, carpet, pool, "
            + "classroom, office, yard, park, court, plot of land/plots of land, patio, balcony, gym, vineyard, orchard, pasture, "
            + "tennis court, pond, barn",
        ["rope"] =
            "rope, ribbon, wire, cable, plank, pipe, thread, hose, chain, strip of paper/strips of paper, beam, cord, string, tape, "
            + "fence, tube, stick, board, wooden bar, metal bar, rod, log, belt, ladder, line, lace, curtain rail, bandage, track, roll "
            + "of cloth/rolls of cloth, iron bar, garden hose",
        ["city"] =
            "Ashford/, Brookvale/, Cedar Hill/, Dunmore/, Eastport/, Fairview/, Glenwood/, Harwick/, Irongate/, Kingsbridge/, "
            + "Lakeside/, Millbrook/, Northfield/, Oakdale/, Pinecrest/, Riverton/, Stonehaven/, Thornbury/, Upwell/, Westbrook/, "
            + "Alton/, Bristow/, Carlow/, Denham/, Elmwood/, Fernhill/, Greenford/, Hillcrest/, Ivybridge/, Jackson/, Kenton/, "
            + "Longford/, Maplewood/, Newport/, Oakham/, Portland/, Queensbury/, Redhill/, Springfield/, Weston/, London/, Paris/, "
            + "Rome/, Berlin/, Madrid/, Vienna/, Dublin/, Boston/, Chicago/, Sydney/",
        ["class"] =
            "chess club, swimming class, choir, drama group, science club, dance class, art class, hiking group, robotics club, "
            + "orchestra, football team, cooking class, music class, book club, painting class, band, scout troop, hockey team, yoga "
            + "class, debate club, photography club, language class, running club, theatre group, maths club, garden club, tennis club, "
            + "youth club, cycling club, pottery class",
        ["colour"] =
            "red/, blue/, green/, yellow/, white/, black/, purple/, orange/, pink/, brown/, grey/, silver/, gold/, turquoise/, "
            + "violet/, beige/, cream/, navy/, crimson/, teal/, scarlet/, magenta/",
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
            : throw new FormatException(
                $"'{name}' is no number of the template and no category of nouns; "
                + $"those are {string.Join(", ", Categories.Keys.Order())}.");
}
