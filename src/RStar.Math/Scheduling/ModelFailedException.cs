namespace RStar.Math.Scheduling;

/// <summary>
/// A model or the executor has thrown, hung or broken its contract; the message is the sentence that the solution carries.
/// </summary>
internal sealed class ModelFailedException(string message, Exception? innerException = null) : Exception(message, innerException);
