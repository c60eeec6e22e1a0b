using System.CommandLine;

namespace RStar.Math.Console.Input;

/// <summary>Checks of what options were given.</summary>
internal static class OptionValue
{
    /// <exception cref="InputException">The value is less than the least.</exception>
    public static T AtLeast<T>(T value, T least, Option option)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0
            ? value
            : throw new InputException(FormattableString.Invariant($"{option.Name} is {value}; it must be {least} or more."));

    /// <exception cref="InputException">The value is out of the range.</exception>
    public static T Within<T>(T value, T least, T most, Option option)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value
            : throw new InputException(FormattableString.Invariant($"{option.Name} is {value}; it must be from {least} to {most}."));

    /// <summary>Checks that an option was not given where it has no meaning: left unheeded, it would be taken for followed.</summary>
    /// <exception cref="InputException">It was given.</exception>
    public static void RequireAbsent(ParseResult arguments, Option option, string reason)
    {
        if (arguments.GetResult(option) is { Implicit: false })
        {
            throw new InputException($"{option.Name} means nothing {reason}.");
        }
    }
}
