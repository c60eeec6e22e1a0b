using RStar.Math.Search;

namespace RStar.Math.Training;

/// <summary>
/// Has a model read some words of the problems as other words of the same portion, drawn anew for every step: it learns what a problem asks
/// from all of its words, not from the wording of one place.
/// </summary>
/// <remarks>
/// Each problem draws its own share, from none to twice the mean, so that there are always some that are read as they are. All paths of a
/// problem are read alike. Numbers, signs and steps stay.
/// </remarks>
/// <param name="meanShare">The share of words to exchange, in the mean.</param>
/// <param name="seed">What the draws depend on.</param>
internal sealed class WordDropout(double meanShare, ulong seed)
{
    /// <summary>Leaves all words as they are.</summary>
    public static WordDropout None { get; } = new(0, 0);

    /// <summary>The tokens of each sequence as the model is to read them.</summary>
    public IReadOnlyList<ReadOnlyMemory<int>> Read(IReadOnlyList<TokenSequence> sequences)
    {
        if (meanShare == 0)
        {
            return [.. sequences.Select(sequence => sequence.Tokens.AsMemory())];
        }

        int[] words = [.. sequences.SelectMany(sequence => sequence.ProblemWords.Select(place => sequence.Tokens[place]))];
        return [.. sequences.Select(sequence => Read(sequence, words).AsMemory())];
    }

    private int[] Read(TokenSequence sequence, int[] words)
    {
        int[] tokens = [.. sequence.Tokens];
        ulong ofProblem = sequence.ProblemWords.Aggregate(seed, (state, place) => Seed.Derive(state, (ulong)sequence.Tokens[place]));
        var random = new NormalRandom(ofProblem);
        double share = random.NextUniform() * 2 * meanShare;
        foreach (int place in sequence.ProblemWords)
        {
            if (random.NextUniform() < share)
            {
                tokens[place] = words[(int)(random.NextUniform() * words.Length)];
            }
        }

        return tokens;
    }
}
