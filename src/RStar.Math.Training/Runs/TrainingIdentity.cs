using System.Security.Cryptography;

namespace RStar.Math.Training;

/// <summary>What the weights that a training ends in depend on, by name.</summary>
internal static class TrainingIdentity
{
    /// <param name="options">The settings.</param>
    /// <param name="loss">What is made small.</param>
    /// <param name="baseWeights">The weights that the training begins with.</param>
    /// <param name="data">What is learned from.</param>
    public static IReadOnlyDictionary<string, string> Of(TrainingOptions options, string loss, IEnumerable<float[]> baseWeights, ITrainingData data)
    {
        var identity = new Dictionary<string, string>(options.Identity())
        {
            ["Loss"] = loss,
            ["BaseWeights"] = Digest(hash =>
            {
                foreach (float[] weights in baseWeights)
                {
                    hash.Append<float>(weights);
                }
            }),
            ["TrainingData"] = Digest(data.AppendTo),
        };
        return identity;
    }

    private static string Digest(Action<IncrementalHash> append)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        append(hash);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
