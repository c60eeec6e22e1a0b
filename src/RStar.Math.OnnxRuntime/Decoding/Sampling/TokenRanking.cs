using System.Runtime.CompilerServices;

namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>
/// Tokens by falling weight, those of equal weight by rising id. A rank is one number, whose upper half is the weight's bits inverted and
/// whose lower half is the id: the bits of positive floats are ordered as the floats are.
/// </summary>
internal static class TokenRanking
{
    public static ulong Rank(float weight, int token) => ((ulong)~BitConverter.SingleToUInt32Bits(weight) << 32) | (uint)token;

    public static float Weight(ulong rank) => BitConverter.UInt32BitsToSingle(~(uint)(rank >> 32));

    public static int Token(ulong rank) => (int)(uint)rank;

    /// <summary>Moves the <paramref name="count"/> lowest ranks to the front, in no order.</summary>
    public static void SelectFirst(Span<ulong> ranks, int count)
    {
        int low = 0;
        int high = ranks.Length - 1;
        while (low < high)
        {
            int middle = Partition(ranks, low, high);
            if (middle + 1 < count)
            {
                low = middle + 1;
            }
            else if (middle >= count)
            {
                high = middle;
            }
            else
            {
                return;
            }
        }
    }

    // Hoare's: afterwards all up to the result are at most all after it.
    private static int Partition(Span<ulong> ranks, int low, int high)
    {
        ulong pivot = Median(ranks[low], ranks[low + ((high - low) / 2)], ranks[high - 1]);
        int i = low - 1;
        int j = high + 1;
        while (true)
        {
            do
            {
                i++;
            }
            while (ranks[i] < pivot);
            do
            {
                j--;
            }
            while (ranks[j] > pivot);
            if (i >= j)
            {
                return j;
            }

            (ranks[i], ranks[j]) = (ranks[j], ranks[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Median(ulong a, ulong b, ulong c) => ulong.Max(ulong.Min(a, b), ulong.Min(ulong.Max(a, b), c));
}
