using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RStar.Math.Evolution;

/// <summary>What tells a model from another: a SHA-256 over the files of its folder. The folder itself is only to be named.</summary>
/// <remarks>
/// Hashed are the names and lengths of the files, and what is in them: all of files up to 32 MiB, as settings and tokenizers are; of larger
/// ones, as weights, sixteen blocks from their beginning to their end, since a training changes all of them.
/// </remarks>
internal sealed record ModelIdentity(string Folder, string Sha256)
{
    private const long MostWhole = 32 << 20;
    private const int Blocks = 16;
    private const int BlockLength = 64 << 10;

    /// <summary>Looks through a model's folder; <see langword="null"/> where there is none on this machine.</summary>
    public static ModelIdentity? Of(string folder, CancellationToken cancellationToken)
    {
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
