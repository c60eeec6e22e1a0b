namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>What a result is, which decides what can happen to it next in a story.</summary>
internal enum Kind
{
    /// <summary>Nothing that a story could go on with.</summary>
    None,

    /// <summary>Things that the holder has in hand.</summary>
    Things,

    /// <summary>Things that the holder has, compared with other people's.</summary>
    Compared,

    /// <summary>Whole dollars that the holder has.</summary>
    Dollars,

    /// <summary>The holder's age in years.</summary>
    Age,

    /// <summary>A length in metres.</summary>
    Metres,

    /// <summary>An area in square metres.</summary>
    SquareMetres,

    /// <summary>People who stand somewhere together.</summary>
    Crowd,

    /// <summary>A whole number without a story.</summary>
    Number,
}
