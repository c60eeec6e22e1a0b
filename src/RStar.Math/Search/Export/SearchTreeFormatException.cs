namespace RStar.Math.Search;

/// <summary>
/// A document is no search tree in the format of <see cref="SearchTreeJson"/>; the message says in one sentence where and why.
/// </summary>
public sealed class SearchTreeFormatException : FormatException
{
    internal SearchTreeFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
