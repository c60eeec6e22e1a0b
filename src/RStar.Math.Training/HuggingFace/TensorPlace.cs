namespace RStar.Math.Training.HuggingFace;

/// <summary>
/// Where a tensor of ours stands in Hugging Face's: which rows of which tensor, and whether rows there are columns here.
/// </summary>
/// <param name="Name">The tensor's name in the file.</param>
/// <param name="Shape">Its dimensions in the file.</param>
/// <param name="FirstRow">The first row that is ours.</param>
/// <param name="Rows">How many rows are ours.</param>
/// <param name="IsTransposed">Whether the file has [outputs, inputs] where we have [inputs, outputs].</param>
internal sealed record TensorPlace(string Name, long[] Shape, int FirstRow, int Rows, bool IsTransposed)
{
    /// <summary>The length of a row; a vector is a row for each number.</summary>
    public int RowLength => Shape.Length == 2 ? (int)Shape[1] : 1;

    /// <summary>The place of a tensor.</summary>
    /// <param name="tensor">The tensor in our layout.</param>
    /// <param name="shape">The decoder's shape.</param>
    /// <param name="family">The family whose layout the file has.</param>
    public static TensorPlace Of(TensorSpec tensor, DecoderShape shape, DecoderFamily family)
    {
        if (tensor.Dimensions.Length == 1 || tensor.Name is DecoderLayout.Embedding or DecoderLayout.LanguageModelHead)
        {
            long[] same = [.. tensor.Dimensions];
            return new TensorPlace(tensor.Name, same, 0, tensor.Dimensions[0], IsTransposed: false);
        }

        (int inputs, int outputs) = (tensor.Dimensions[0], tensor.Dimensions[1]);
        return family == DecoderFamily.Phi3 && InFused(tensor.Name, shape) is (string name, int firstRow, int rows)
            ? new TensorPlace(name, [rows, inputs], firstRow, outputs, IsTransposed: true)
            : new TensorPlace(tensor.Name, [outputs, inputs], 0, outputs, IsTransposed: true);
    }

    private static (string Name, int FirstRow, int Rows)? InFused(string name, DecoderShape shape)
    {
        int queries = shape.HeadCount * shape.HeadSize;
        int keys = shape.KeyValueHeadCount * shape.HeadSize;
        int inner = shape.FeedForwardSize;
        string[] parts = name.Split('.');
        return parts[^2] switch
        {
            "q_proj" => (Renamed("qkv_proj"), 0, queries + (2 * keys)),
            "k_proj" => (Renamed("qkv_proj"), queries, queries + (2 * keys)),
            "v_proj" => (Renamed("qkv_proj"), queries + keys, queries + (2 * keys)),
            "gate_proj" => (Renamed("gate_up_proj"), 0, 2 * inner),
            "up_proj" => (Renamed("gate_up_proj"), inner, 2 * inner),
            _ => null,
        };

        string Renamed(string fused) => string.Join('.', [.. parts[..^2], fused, parts[^1]]);
    }
}
