namespace RStar.Math.Training;

/// <summary>How a Hugging Face folder stores its numbers.</summary>
public enum TensorFormat
{
    /// <summary>32-bit floats, exactly as trained.</summary>
    Single,

    /// <summary>16-bit floats with 11 bits of precision; numbers over 65,504 do not fit.</summary>
    Half,

    /// <summary>16-bit floats with 8 bits of precision and the range of 32-bit ones, as large models are published.</summary>
    BFloat16,
}
