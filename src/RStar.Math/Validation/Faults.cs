namespace RStar.Math.Validation;

/// <summary>What is wrong with settings, a sentence each. Settings yield theirs in a method <c>Validate</c>.</summary>
internal static class Faults
{
    /// <summary>The faults of a part of settings, each under the part's name. That there is no such part is a fault as well.</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="faults">Its faults; <see langword="null"/> where the part is.</param>
    public static IEnumerable<string> In(string name, IEnumerable<string>? faults) =>
        (faults ?? ["it is null; leave it out for its defaults."]).Select(fault => $"{name}: {fault}");

    /// <summary>Refuses settings with faults, naming all of them at once.</summary>
    /// <param name="faults">Their faults.</param>
    /// <param name="parameter">The parameter that the settings came in by.</param>
    /// <exception cref="ArgumentException">There are faults.</exception>
    public static void ThrowIfAny(IEnumerable<string> faults, string parameter)
    {
        string text = string.Join(" ", faults);
        if (text.Length > 0)
        {
            throw new ArgumentException(text, parameter);
        }
    }
}
