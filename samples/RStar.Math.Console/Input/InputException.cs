namespace RStar.Math.Console.Input;

/// <summary>The user gave something that cannot be; the message says what and what would be right.</summary>
internal sealed class InputException(string message) : Exception(message);
