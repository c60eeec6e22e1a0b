namespace RStar.Math.Training;

/// <summary>Examples of which none can be learned from.</summary>
internal sealed class UnusableDataException(string message) : ArgumentException(message);
