using System.IO.Compression;

namespace RStar.Math.Console.Data;

/// <summary>Files that may be compressed.</summary>
internal static class TextFile
{
    /// <summary>Opens a file to read; one whose name ends in .gz is decompressed.</summary>
    public static Stream OpenRead(string path)
    {
        FileStream file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
