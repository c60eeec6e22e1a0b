namespace RStar.Math.Evolution;

/// <summary>Counts the examples of a file, and says of each that cannot be read why.</summary>
internal sealed class Refusals(Action<string>? onRefused)
{
    private int _number;

    /// <summary>Reads the next example; <see langword="null"/> where it was refused and somebody heard of it.</summary>
    /// <exception cref="FormatException">It was refused and nobody wants to hear of it.</exception>
    public T? Try<T>(Func<T> read)
        where T : class
    {
        _number++;
        try
        {
            return read();
        }
        catch (FormatException fault)
        {
            string message = $"Example {_number} is not in the trajectory format: {fault.Message}.";
            if (onRefused is null)
            {
                throw new FormatException(message, fault);
            }

            onRefused(message);
            return null;
        }
    }
}
