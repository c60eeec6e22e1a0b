namespace RStar.Math.Answers.Parsing;

/// <summary>Words and signs that mean something beside the numbers of an answer.</summary>
internal static class Vocabulary
{
    private static readonly Dictionary<string, string> Units = Build(
        "millimeter mm millimeters millimetre millimetres", "centimeter cm centimeters centimetre centimetres cms",
        "meter meters metre metres", "kilometer km kilometers kilometre kilometres kms", "inch in inches", "foot ft feet",
        "yard yd yards yds", "mile mi miles", "second sec seconds secs", "minute minutes mins", "hour hr hours hrs", "day days",
        "week weeks", "month months", "year yr years yrs", "gram gm grams gms", "kilogram kg kilograms kgs", "milligram mg milligrams",
        "pound lb pounds lbs", "ounce oz ounces", "liter liters litre litres", "milliliter ml mL milliliters millilitres",
        "mile/hour mph", "kilometer/hour kph kmh km/h", "unit units",
        "dollar dollars USD usd", "cent cents", "euro euros", "radian rad radians", "newton newtons", "joule joules", "watt watts",
        "hertz Hz", "pascal Pa", "acre acres", "gallon gallons gal", "am a.m.", "pm p.m.", "square", "cubic", "ms", "kW", "kHz");

    /// <summary>Single letters that are units only where the writer set them upright.</summary>
    private static readonly Dictionary<string, string> UprightUnits = Build(
        "meter m", "second s", "gram g", "hour h", "liter L l", "newton N", "joule J", "kelvin K", "celsius C", "fahrenheit F", "volt V");

    private static readonly string[] Numerals =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly Dictionary<char, string> Signs = new()
    {
        ['−'] = "-",
        ['–'] = "-",
        ['—'] = "-",
        ['×'] = "\\times ",
        ['·'] = "\\cdot ",
        ['⋅'] = "\\cdot ",
        ['∙'] = "\\cdot ",
        ['÷'] = "\\div ",
        ['≤'] = "\\le ",
        ['⩽'] = "\\le ",
        ['≥'] = "\\ge ",
        ['⩾'] = "\\ge ",
        ['≠'] = "\\ne ",
        ['≈'] = "\\approx ",
        ['∞'] = "\\infty ",
        ['π'] = "\\pi ",
        ['√'] = "\\sqrt ",
        ['±'] = "\\pm ",
        ['∓'] = "\\mp ",
        ['∪'] = "\\cup ",
        ['∩'] = "\\cap ",
        ['∈'] = "\\in ",
        ['∅'] = "\\emptyset ",
        ['ℝ'] = "\\mathbb{R}",
        ['ℤ'] = "\\mathbb{Z}",
        ['ℕ'] = "\\mathbb{N}",
        ['ℚ'] = "\\mathbb{Q}",
        ['ℂ'] = "\\mathbb{C}",
        ['θ'] = "\\theta ",
        ['α'] = "\\alpha ",
        ['β'] = "\\beta ",
        ['γ'] = "\\gamma ",
        ['λ'] = "\\lambda ",
        ['μ'] = "\\mu ",
        ['φ'] = "\\phi ",
        ['ω'] = "\\omega ",
        ['½'] = "\\frac{1}{2}",
        ['¼'] = "\\frac{1}{4}",
        ['¾'] = "\\frac{3}{4}",
        ['⅓'] = "\\frac{1}{3}",
        ['⅔'] = "\\frac{2}{3}",
        ['⅛'] = "\\frac{1}{8}",
        ['²'] = "^{2}",
        ['³'] = "^{3}",
        ['⁴'] = "^{4}",
        ['º'] = "°",
        ['∘'] = "°",
        ['⌊'] = "\\lfloor ",
        ['⌋'] = "\\rfloor ",
        ['⌈'] = "\\lceil ",
        ['⌉'] = "\\rceil ",
        ['′'] = "'",
        ['’'] = "'",
        ['⟨'] = "\\langle ",
        ['⟩'] = "\\rangle ",
        ['∣'] = "|",
        ['％'] = "%",
        ['，'] = ",",
        ['（'] = "(",
        ['）'] = ")",
        ['＝'] = "=",
        ['\u00a0'] = " ",
        ['\u2009'] = " ",
        ['…'] = "\\ldots ",
        ['∧'] = " and ",
        ['∨'] = " or ",
        ['→'] = "\\to ",
        ['₁'] = "_{1}",
        ['₂'] = "_{2}",
        ['₃'] = "_{3}",
    };

    /// <summary>The LaTeX of a sign outside ASCII, or <see langword="null"/>.</summary>
    public static string? Latex(char sign) => Signs.GetValueOrDefault(sign);

    /// <summary>The canonical name of a unit, or <see langword="null"/>.</summary>
    public static string? Unit(string word, bool upright = false) =>
        Units.GetValueOrDefault(word)
            ?? Units.GetValueOrDefault(word.ToLowerInvariant())
            ?? (upright ? UprightUnits.GetValueOrDefault(word) : null);

    /// <summary>One word for the ways to say the same thing; any other text unchanged.</summary>
    /// <param name="normalised">What <see cref="AnswerText.Normalise"/> gave.</param>
    public static string CanonicalWords(string normalised) => normalised switch
    {
        "allrealnumbers" or "allreals" or "therealnumbers" or "realnumbers" or "anyrealnumber" or "allrealvalues" => "allrealnumbers",
        "nosolution" or "nosolutions" or "norealsolution" or "norealsolutions" or "emptyset" or "theemptyset" or "nosolutionexists" =>
            "nosolution",
        "dne" or "DNE" or "doesnotexist" or "thelimitdoesnotexist" or "undefined" => "doesnotexist",
        "true" or "True" => "true",
        "false" or "False" => "false",
        "infinite" or "infinitelymany" or "infinitelymanysolutions" => "infinitelymany",
        _ => normalised,
    };

    /// <summary>The set or number that words name, or <see langword="null"/>.</summary>
    public static string? LatexOfWords(string canonical) => canonical switch
    {
        "allrealnumbers" => "\\mathbb{R}",
        "nosolution" => "\\emptyset",
        _ when Array.IndexOf(Numerals, canonical) is int number and >= 0 =>
            number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>The power of ten that a word behind a number multiplies with, or <see langword="null"/>.</summary>
    public static int? PowerOfTen(string word) => word switch
    {
        "hundred" => 2,
        "thousand" => 3,
        "million" => 6,
        "billion" => 9,
        "trillion" => 12,
        _ => null,
    };

    public static bool IsPercent(string word) => word is "percent" or "pct" or "percentage" or "percents";

    public static bool IsDegree(string word) => word is "degree" or "degrees" or "deg";

    private static Dictionary<string, string> Build(params string[] groups)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string group in groups)
        {
            string[] names = group.Split(' ');
            foreach (string name in names)
            {
                words[name] = names[0];
            }
        }

        return words;
    }
}
