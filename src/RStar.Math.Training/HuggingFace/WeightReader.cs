using RStar.Math.OnnxRuntime;
using RStar.Math.OnnxRuntime.Safetensors;

namespace RStar.Math.Training.HuggingFace;

/// <summary>
/// Reads the weights of a decoder from a folder of safetensors, whatever stands before and after the layers' names there.
/// </summary>
internal sealed class WeightReader
{
    private const string EmbeddingEnding = "embed_tokens.weight";

    private const int ChunkNumbers = 1 << 20;

    // The heads of sequence classifiers, of this library, of the released code and of reinforcement learning libraries.
    private static readonly string[] ValueHeads = ["score", "value_head", "v_head", "v_head.summary"];

    private readonly string _folder;
    private readonly SafetensorsFolder _tensors;
    private readonly DecoderFamily _family;
    private readonly string _prefix;
    private readonly string? _valueHead;
    private readonly string _languageModelHead;
    private float[] _rows = [];

    private WeightReader(string folder, SafetensorsFolder tensors, DecoderFamily family)
    {
        _folder = folder;
        _tensors = tensors;
        _family = family;
        string embedding = Find(EmbeddingEnding)
            ?? throw new ModelFolderException(folder, $"it has no tensor '{DecoderLayout.Embedding}'.");
        _prefix = embedding[..^EmbeddingEnding.Length];
        _valueHead = ValueHeads.Select(head => Find($"{head}.weight")?[..^".weight".Length]).FirstOrDefault(head => head is not null);
        _languageModelHead = Find(DecoderLayout.LanguageModelHead) ?? DecoderLayout.LanguageModelHead;
    }

    /// <summary>Reads all weights. Beside them no more than a part of one tensor is held in memory.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="family">The family whose layout the folder has.</param>
    /// <param name="shape">The decoder's shape.</param>
    /// <param name="head">The head to read, or <see langword="null"/> for a value head where the folder has one.</param>
    /// <param name="cancellationToken">Ends the reading before the next tensor.</param>
    /// <exception cref="ModelFolderException">
    /// A tensor is missing, of another shape or type, or one too many; or a file is damaged.
    /// </exception>
    public static DecoderWeights Read(
        string folder, DecoderFamily family, DecoderShape shape, DecoderHead? head, CancellationToken cancellationToken)
    {
        using SafetensorsFolder tensors = SafetensorsFolder.Open(folder);
        return new WeightReader(folder, tensors, family).Read(shape, head, cancellationToken);
    }

    /// <summary>The full name of a tensor that stands inside no layer, whatever wraps the model.</summary>
    private string? Find(string ending) =>
        _tensors.Names.FirstOrDefault(name => $".{name}".EndsWith($".{ending}", StringComparison.Ordinal));

    private DecoderWeights Read(DecoderShape shape, DecoderHead? wanted, CancellationToken cancellationToken)
    {
        DecoderHead head = wanted ?? (_valueHead is null ? DecoderHead.LanguageModel : DecoderHead.Value);
        if (head == DecoderHead.Value && _valueHead is null)
        {
            throw new ModelFolderException(_folder, $"it has no value head: none of its tensors is {string.Join(", ", ValueHeads)}.");
        }

        List<(TensorSpec Tensor, TensorPlace Place)> places = [.. DecoderLayout.Of(shape, head)
            .Select(tensor => (tensor, Rename(TensorPlace.Of(tensor, shape, _family))))
            .Where(pair => pair.tensor.Name != DecoderLayout.ValueHeadBias || _tensors.Contains(pair.Item2.Name))];
        foreach ((_, TensorPlace place) in places)
        {
            CheckShape(place);
        }

        RefuseOthers(places.Select(pair => pair.Place.Name).ToHashSet(StringComparer.Ordinal));
        DecoderWeights weights = DecoderWeights.Zeros(shape, head);
        foreach ((TensorSpec tensor, TensorPlace place) in places)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Read(place, weights.Array(tensor.Name));
        }

        return weights;
    }

    private TensorPlace Rename(TensorPlace place) => place with
    {
        Name = place.Name switch
        {
            DecoderLayout.LanguageModelHead => _languageModelHead,
            DecoderLayout.ValueHeadWeight => _valueHead + ".weight",
            DecoderLayout.ValueHeadBias => _valueHead + ".bias",
            _ => _prefix + place.Name["model.".Length..],
        },
    };

    private void CheckShape(TensorPlace place)
    {
        IReadOnlyList<long> shape = _tensors.ShapeOf(place.Name);
        if (!shape.SequenceEqual(place.Shape))
        {
            throw new ModelFolderException(
                _folder,
                $"the tensor '{place.Name}' is [{string.Join(", ", shape)}]; "
                + $"{ConfigJson.FileName} asks for [{string.Join(", ", place.Shape)}].");
        }
    }

    // A tensor that is left over is a part of the model that ours would not have: its numbers would be wrong without a word.
    private void RefuseOthers(HashSet<string> known)
    {
        string? other = _tensors.Names.FirstOrDefault(name => !known.Contains(name) && !MayBeLeft(name));
        if (other is not null)
        {
            throw new ModelFolderException(
                _folder, $"it has the tensor '{other}', which a decoder of its {ConfigJson.FileName} has no use for.");
        }
    }

    private bool MayBeLeft(string name) =>
        name == _languageModelHead
        || name.EndsWith(".rotary_emb.inv_freq", StringComparison.Ordinal)
        || (_valueHead is not null && name.StartsWith(_valueHead + ".", StringComparison.Ordinal));

    private void Read(TensorPlace place, float[] values)
    {
        long first = (long)place.FirstRow * place.RowLength;
        if (!place.IsTransposed)
        {
            _tensors.Read(place.Name, first, values);
            return;
        }

        int rowsAtOnce = int.Clamp(ChunkNumbers / place.RowLength, 1, place.Rows);
        if (_rows.Length < rowsAtOnce * place.RowLength)
        {
            _rows = new float[int.Max(ChunkNumbers, place.RowLength)];
        }

        for (int row = 0; row < place.Rows; row += rowsAtOnce)
        {
            Span<float> rows = _rows.AsSpan(0, int.Min(rowsAtOnce, place.Rows - row) * place.RowLength);
            _tensors.Read(place.Name, first + ((long)row * place.RowLength), rows);
            Transposition.Apply(rows, place.RowLength, values, place.Rows, row);
        }
    }
}
