namespace RStar.Math.OnnxRuntime;

/// <summary>Turns what settings find wrong with themselves into an exception.</summary>
internal static class Faults
{
    /// <exception cref="ArgumentException">There is a fault; the message is the first one.</exception>
    public static void ThrowIfAny(IEnumerable<string> faults, string? parameter = null)
    {
        if (faults.FirstOrDefault() is string fault)
        {
            throw new ArgumentException(fault, parameter);
        }
    }
}
