namespace RStar.Math.OnnxRuntime.Safetensors;

/// <summary>How a file stores the numbers of a tensor.</summary>
internal enum FloatFormat
{
    /// <summary>32 bits: F32.</summary>
    Single,

    /// <summary>16 bits, 11 of them precision: F16.</summary>
    Half,

    /// <summary>16 bits, the upper half of a single: BF16.</summary>
    BFloat16,
}
