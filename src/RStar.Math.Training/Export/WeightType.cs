namespace RStar.Math.Training;

/// <summary>How a model folder stores the matrices of a decoder. Norms, biases and a value head are always in single precision.</summary>
public enum WeightType
{
    /// <summary>32-bit floats, exactly as trained.</summary>
    Single,

    /// <summary>16-bit floats: half the file; computed in single precision once loaded.</summary>
    Half,

    /// <summary>8-bit integers with a scale for every 32 inputs; the embedding in 16-bit floats.</summary>
    Int8,

    /// <summary>4-bit integers with a scale for every 32 inputs; the embedding in 16-bit floats. For models of a billion weights.</summary>
    Int4,
}
