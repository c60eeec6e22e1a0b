using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RStar.Math.Evolution;

/// <summary>What tells a model from another: a SHA-256 over the files of its folder. The folder itself is only to be named.</summary>
/// <remarks>
/// Hashed are the names and lengths of the files, and what is in them: all of files up to 32 MiB, as settings and tokenizers are; of larger
/// ones, as weights, sixteen blocks from their beginning to their end, since a training changes all of them.
/// </remarks>
/// <param name="Folder">The folder as it was named; models in different folders may be the same.</param>
/// <param name="Sha256">The hash, in small hexadecimal letters.</param>
public sealed record ModelIdentity(string Folder, string Sha256)
{
    private const long MostWhole = 32 << 20;
    private const int Blocks = 16;
    private const int BlockLength = 64 << 10;

    /// <summary>Looks through a model's folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>What the model is known by; <see langword="null"/> where there is no such folder on this machine.</returns>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static ModelIdentity? Of(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder))
        {
            return null;
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] block = new byte[BlockLength];
        foreach (string path in Directory.EnumerateFiles(folder).Where(IsOfModel).Order(StringComparer.Ordinal))
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            hash.AppendData([0, .. Bytes(file.Length)]);
            foreach (long offset in Offsets(file.Length))
            {
                cancellationToken.ThrowIfCancellationRequested();
                file.Seek(offset, SeekOrigin.Begin);
                hash.AppendData(block.AsSpan(0, file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)));
            }
        }

        return new ModelIdentity(folder, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The folder and the beginning of the hash.</summary>
    public override string ToString() => $"'{Folder}' ({Sha256[..12]})";

    private static bool IsOfModel(string path) => !Path.GetFileName(path).StartsWith('.');

    private static IEnumerable<long> Offsets(long length)
    {
        long blocks = length <= MostWhole ? (length + BlockLength - 1) / BlockLength : Blocks;
        for (long i = 0; i < blocks; i++)
        {
            yield return length <= MostWhole ? i * BlockLength : (length - BlockLength) / (Blocks - 1) * i;
        }
    }

    private static byte[] Bytes(long number)
    {
        byte[] bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return bytes;
    }
}
