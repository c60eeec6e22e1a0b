namespace RStar.Math.Files;

/// <summary>Faults of writing files.</summary>
internal static class FileFaults
{
    /// <summary>
    /// Whether a file may not grow as large: by the file system's limit or the process's. .NET throws no <see cref="IOException"/> then,
    /// but blames the length.
    /// </summary>
    public static bool IsTooLarge(Exception exception) => exception is ArgumentOutOfRangeException { ParamName: "value" };
}
