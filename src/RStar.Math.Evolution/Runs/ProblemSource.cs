using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace RStar.Math.Evolution;

/// <summary>
/// A problem set that can be read again and again, always the same and in the same order; it is streamed, never held whole.
/// </summary>
public sealed class ProblemSource
{
    private readonly Func<CancellationToken, IAsyncEnumerable<Problem>> _open;

    private ProblemSource(string name, Func<CancellationToken, IAsyncEnumerable<Problem>> open)
    {
        Name = name;
        _open = open;
    }

    /// <summary>The set's name in reports.</summary>
    public string Name { get; }

    /// <summary>A file of problems, as <see cref="ProblemReader.ReadJsonLinesAsync(string, CancellationToken)"/> reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The set's name; <see langword="null"/> for the file's, without its ending.</param>
    public static ProblemSource FromFile(string path, string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new ProblemSource(
            name ?? Path.GetFileNameWithoutExtension(path), cancellation => ProblemReader.ReadJsonLinesAsync(path, cancellation));
    }

    /// <summary>Problems that are made or read as they are asked for.</summary>
    /// <param name="name">The set's name.</param>
    /// <param name="open">Begins a new reading from the first problem; every reading must give the same.</param>
    public static ProblemSource From(string name, Func<CancellationToken, IAsyncEnumerable<Problem>> open)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(open);
        return new ProblemSource(name, open);
    }

    /// <summary>Reads the problems from the first one.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public IAsyncEnumerable<Problem> ReadAsync(CancellationToken cancellationToken = default) => _open(cancellationToken);

    /// <summary>Reads the whole set once and says what it is.</summary>
    internal async Task<ProblemSetIdentity> IdentifyAsync(CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long count = 0;
        await foreach (Problem problem in ReadAsync(cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            Append(hash, problem.Id);
            Append(hash, problem.Text);
            Append(hash, problem.Answer);
            count++;
        }

        return new ProblemSetIdentity(Name, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // The length before each text, -1 for none: no two sets give the same bytes.
    private static void Append(IncrementalHash hash, string? text)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, text?.Length ?? -1);
        hash.AppendData(length);
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
    }
}

/// <summary>What tells a problem set from another: its name, its size and a SHA-256 over its problems.</summary>
internal sealed record ProblemSetIdentity(string Name, long Count, string Sha256);
