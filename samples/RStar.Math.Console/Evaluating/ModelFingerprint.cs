using System.Security.Cryptography;
using System.Text;

namespace RStar.Math.Console.Evaluating;

/// <summary>Tells a model folder from another.</summary>
internal static class ModelFingerprint
{
    /// <summary>Of files of gigabytes the ends are enough: training changes every weight.</summary>
    private const int EndBytes = 64 * 1024;

    /// <summary>A SHA-256 over names, lengths, beginnings and ends of the folder's files.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static string Of(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no model folder '{folder}'.");
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] buffer = new byte[EndBytes];
        foreach (string path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            using FileStream file = File.OpenRead(path);
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Path.GetFileName(path)}\n{file.Length}\n")));
            Append(hash, file, buffer);
            file.Seek(long.Max(0, file.Length - EndBytes), SeekOrigin.Begin);
            Append(hash, file, buffer);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, FileStream file, byte[] buffer) =>
        hash.AppendData(buffer.AsSpan(0, file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false)));
}
