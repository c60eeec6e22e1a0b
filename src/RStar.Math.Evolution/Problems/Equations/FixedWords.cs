using System.Collections.Frozen;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>Words that an answer may hang on: how much, how compared, in which order, and what is done with it.</summary>
/// <remarks>
/// The table has base forms and irregular ones; regular inflections (-s, -es, -ed, -ing, -er, -est, -ly) belong to their base form.
/// </remarks>
internal static class FixedWords
{
    private const int ShortestRoot = 2;

    private const string Numbers = """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million
        billion trillion first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
        fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth
        sixtieth seventieth eightieth ninetieth hundredth thousandth millionth once twice thrice twofold threefold
        fourfold tenfold single double triple quadruple quintuple half halve halfway midway quarter fraction decimal
        percent percentage percentile digit number numeral numerator denominator odd prime consecutive multi multiple
        factor dozen score gross couple pair duo trio quartet quintet twin triplet quadruplet bi tri square rectangle
        rectangular triangle triangular circle circular cube cubic pentagon hexagon octagon shape negative positive
        integer perfect alphabet octopus spider insect bicycle bike cycle tricycle unicycle motorcycle deck dice die
        roman
        """;

    private const string Comparisons = """
        more most less least lesser few many much lot plenty several some any none no nothing not neither nor either
        or both all every each everyone everybody everything everyday anyone anybody anything someone somebody
        something nobody else other another own enough extra additional additionally spare only just about around
        almost nearly near approximate exact over under above below beneath between among middle center equal equally
        equivalent same identical alike unlike different similar difference unequal even evenly uneven fair normal
        regular usual typical actual compare comparison versus ratio proportion proportional rate scale as than such
        rather great large big small little tiny huge long length short tall high height low deep depth wide width
        broad narrow heavy light old elder young junior senior fast quick slow speed pace early late far farther
        farthest further furthest close distant distance cheap expensive rich poor hot cold warm cool thick thickness
        thin strong weak hard easy good better best bad worse worst favorite popular maximum minimum maximal minimal
        max min top bottom upper lower higher exceed limit rank average mean median mode range up down
        """;

    private const string Amounts = """
        total totally altogether together combine overall sum amount quantity product quotient remainder remain result
        rest left leftover whole entire complete full empty part partial portion share piece unit count account value
        worth cost price fee fare tax tip discount sale bargain interest simple compound profit loss gain income wage
        salary allowance pay paid payment budget bill rent deposit withdraw invest investment loan debt owe change
        charge fund balance refund coupon credit tuition markup mark expense savings capacity size area perimeter
        circumference diameter radius volume side edge surface weight weigh weighed mass temperature population
        attendance probability chance random possible likely majority minority group individual respective separate
        member set
        """;

    private const string Operations = """
        add addition additive subtract subtraction plus minus multiply multiplication divide division split distribute
        distribution allot assign increase decrease reduce reduction raise grow grew grown growth shrink shrank rise
        rose risen sink sank expand extend shorten lengthen measure convert calculate compute determine estimate round
        express simplify evaluate figure solve represent depreciate appreciate apiece per times by repeat cut sharing
        """;

    private const string Units = """
        moment minute hour day week fortnight month year decade century millennium semester term inch foot feet yard
        yardage mile mileage mph kph millimeter millimetre centimeter centimetre meter metre kilometer kilometre ounce
        oz pound lb lbs ton tonne gram milligram kilogram kilo kg km cm mm ml liter litre milliliter millilitre gallon
        quart pint cup cupful teaspoon tablespoon spoonful handful barrel bushel acre hectare degree calorie watt volt
        byte megabyte gigabyte carat karat cent penny pence nickel dime dollar buck euro yen peso rupee coin buckle
        ream liquid cash money currency
        """;

    private const string Times = """
        before after afterward afterwards during until till since while when whenever then later now current already
        still yet again anymore next last latest lastly prior previous former latter initial original start began
        begun begin beginning end final finish ever never always often sometimes usually daily weekly biweekly monthly
        yearly annual hourly nightly anniversary leap today tonight yesterday tomorrow morning noon afternoon evening
        night midnight weekday weekend weeknight overnight overtime monday tuesday wednesday thursday friday saturday
        sunday january february march april may june july august september october november december spring summer
        autumn fall winter season age aged born date calendar recent past future eve ago following follow upcoming
        soon meanwhile simultaneous finally eventual immediate stage step time halftime
        """;

    private const string Grammar = """
        the an this that these those it its itself he she they them him her hers his their theirs we our ours us you
        your yours my mine me myself yourself himself herself themselves who whom whose which what whatever where
        wherever whereas why how however whether because although though therefore thus so but and if unless otherwise
        instead except besides beside excluding without within with into onto upon to from of off out on in at for
        through throughout across along alongside toward towards against behind beyond back away there here elsewhere
        thereafter do does did done doing be been being am is are was were have has had having can cannot could will
        would shall should might must ought let lets also too very quite indeed assume assuming suppose given due
        according directly instance example please question problem answer correct wrong incorrect right say said tell
        told ask know knew known think thought inside outside front via well like way yes anyway upside aside apart
        thing person people everywhere nowhere whoever
        """;

    private const string Deeds = """
        get got gotten give gave take took taken bring brought buy bought purchase order sell sold spend spent earn
        save receive obtain acquire win won lose lost lend lent borrow return restore donate contribute contribution
        swap trade exchange replace gather collect pick harvest catch caught hunt find found discover keep kept retain
        hold held leave remove throw threw thrown toss discard dump destroy break broke broken smash crack ruin damage
        spoil rot rotten dead kill crash fell fallen drop spill leak evaporate melt burn burnt pour drain sow sown eat
        ate eaten feed fed drink drank drunk bite bit bitten chew swallow use useful consume consumption need want
        require miss lack put place pack unpack stack load unload fill refill store storage hide hid hidden bury dig
        dug contain include join enroll enter entrance exit arrive arrival depart disappear appear vanish escape come
        came go went gone going move pass transfer travel trip drive drove driven ride rode ridden walk run ran jog
        sprint hike stroll wander fly flew flown swim swam climb skate row jump hop roll slide build built construct
        make made bake cook produce create invent manufacture knit sew plant slice chop tear tore torn saw saws sawed
        sawn bend send sent deliver delivery ship mail hand hire fire retire quit resign graduate adopt lay laid lie hatch
        breed birth wear wore worn draw drew drawn paint write wrote written read print type scan delete download
        upload record report publish attach tie connect disconnect open shut lock post beat defeat shoot shot hit
        strike kick fail succeed continue stop pause wait stay sleep slept wake woke wash clean sweep mow repair fix
        practice study learn teach taught work possess belong sort organize arrange rearrange line seat serve offer
        provide supply award grant reward lift carry pull push drag turn spin switch visit attend invite meet met see
        seen look watch notice show shown play sing sang dance help treat lead led accommodate fit cover wrap unwrap
        decorate plan prepare try tried decide choose chose chosen select vote elect elected call text contact rain
        snow flood expect demand cancel accept reject refuse reach participate compete race perform memorize identify
        sample check test examine grade enjoy happen stand stood sit sat pop blew blow blown steal stole stolen rob
        thief feel felt become became seem meant allow able forget forgot forgotten spread wilt infect occupy vacate
        detach withdrew migrate inherit confiscate recover waste allocate injure restock recycle regain register
        eliminate deduct drown rescue overflow pledge promise exclude extract reserve book ration overcharge reimburse
        repay inflate deflate yield accumulate collapse survive redeem substitute compose base release introduce
        employ stock scratch transport unfortunately sure match period immigrate travelled travelling untouched
        unbroken ready available
        """;

    private static readonly FrozenSet<string> Bases =
        string.Join(' ', Numbers, Comparisons, Amounts, Operations, Units, Times, Grammar, Deeds)
        .Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly string[] Endings = ["s", "es", "ed", "ing", "er", "est", "ly"];

    /// <summary>Whether a word, in small letters, is one of them or a regular inflection of one.</summary>
    public static bool Holds(string word) => Bases.Contains(word)
        || Endings.Where(ending => word.Length >= ending.Length + ShortestRoot && word.EndsWith(ending, StringComparison.Ordinal))
            .Any(ending => Roots(word[..^ending.Length]).Any(Bases.Contains));

    /// <summary>
    /// What a word without its ending may have been: itself, with its mute e (sav-ing), with one of two consonants (stopp-ed), with y for i
    /// (carri-ed).
    /// </summary>
    private static IEnumerable<string> Roots(string root)
    {
        yield return root;
        yield return root + "e";
        if (root[^1] == root[^2])
        {
            yield return root[..^1];
        }

        if (root[^1] == 'i')
        {
            yield return root[..^1] + "y";
        }
    }
}
