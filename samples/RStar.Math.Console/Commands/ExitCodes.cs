namespace RStar.Math.Console.Commands;

/// <summary>What the commands end with.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>The work could not be done: a model or the executor failed.</summary>
    public const int Failed = 1;

    /// <summary>A file, a line or an option is not what it should be.</summary>
    public const int BadInput = 2;

    /// <summary>The user stopped it.</summary>
    public const int Cancelled = 130;

    /// <summary>What a command's help says of its exit codes.</summary>
    /// <param name="success">When it ends with <see cref="Success"/>.</param>
    /// <param name="failed">When it ends with <see cref="Failed"/>.</param>
    public static string Described(string success, string failed) =>
        $"Exit code {Success} {success}, {Failed} {failed}, {BadInput} when something given is wrong, {Cancelled} when it was stopped.";
}
