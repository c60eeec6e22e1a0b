using System.Numerics;
using System.Text.Json;

namespace RStar.Math.OnnxRuntime.Safetensors;

/// <summary>Reads the JSON object that a safetensors file begins with, and trusts none of it.</summary>
internal static class SafetensorsHeader
{
    private static readonly (int Size, string[] Names)[] Types =
    [
        (1, ["BOOL", "U8", "I8", "F8_E4M3", "F8_E5M2"]),
        (2, ["U16", "I16", "F16", "BF16"]),
        (4, ["U32", "I32", "F32"]),
        (8, ["U64", "I64", "F64"]),
    ];

    /// <summary>The tensors that a header describes.</summary>
    /// <param name="json">The header.</param>
    /// <param name="dataBegin">The byte of the file that the header's offsets count from.</param>
    /// <param name="fileLength">The file's length in bytes.</param>
    /// <exception cref="InvalidDataException">
    /// The header is wrong; the message goes on after the file's name: "is cut short: ...".
    /// </exception>
    public static Dictionary<string, SafeTensor> Parse(ReadOnlyMemory<byte> json, long dataBegin, long fileLength)
    {
        try
        {
            using JsonDocument header = JsonDocument.Parse(json);
            if (header.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new InvalidDataException($"has a header that holds {header.RootElement.ValueKind}; it must be a JSON object.");
            }

            var tensors = new Dictionary<string, SafeTensor>(StringComparer.Ordinal);
            foreach (JsonProperty entry in header.RootElement.EnumerateObject().Where(entry => entry.Name != "__metadata__"))
            {
                if (!tensors.TryAdd(entry.Name, ParseTensor(entry, dataBegin, fileLength)))
                {
                    throw new InvalidDataException($"describes the tensor '{entry.Name}' twice.");
                }
            }

            RefuseOverlaps(tensors.Values);
            return tensors;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // The second is how the reader says that a text is no Unicode.
            throw new InvalidDataException($"has a header that is not JSON: {fault.Message}", fault);
        }
    }

    private static SafeTensor ParseTensor(JsonProperty entry, long dataBegin, long fileLength)
    {
        string name = entry.Name;
        string type = Member(entry, "dtype", JsonValueKind.String).GetString()!;
        int size = Types.FirstOrDefault(types => types.Names.Contains(type)).Size;
        if (size == 0)
        {
            string known = string.Join(", ", Types.SelectMany(types => types.Names));
            throw new InvalidDataException($"has the tensor '{name}' of the unknown type {type}; known are {known}.");
        }

        long[] shape = Numbers(entry, "shape");
        long[] offsets = Numbers(entry, "data_offsets");
        if (offsets.Length != 2 || offsets[1] < offsets[0])
        {
            throw new InvalidDataException(
                $"has the tensor '{name}' at the offsets [{string.Join(", ", offsets)}]; they must be two numbers, the second no smaller.");
        }

        long available = fileLength - dataBegin;
        if (offsets[1] > available)
        {
            throw new InvalidDataException(
                $"is cut short or damaged: the tensor '{name}' ends at byte {offsets[1]} of the data, "
                + $"and the file has {available} bytes of data.");
        }

        // A shape may overflow any integer; the bytes that it takes must not.
        if (shape.Aggregate(new BigInteger(size), (product, dimension) => product * dimension) != offsets[1] - offsets[0])
        {
            throw new InvalidDataException(
                $"has the tensor '{name}' of the shape [{string.Join(", ", shape)}] and the type {type} "
                + $"in {offsets[1] - offsets[0]} bytes; that is not what it takes.");
        }

        return new SafeTensor(name, type, shape, dataBegin + offsets[0], dataBegin + offsets[1]);
    }

    private static JsonElement Member(JsonProperty entry, string name, JsonValueKind kind) =>
        entry.Value.ValueKind == JsonValueKind.Object
        && entry.Value.TryGetProperty(name, out JsonElement member)
        && member.ValueKind == kind
            ? member
            : throw new InvalidDataException($"does not state the {name} of the tensor '{entry.Name}'.");

    private static long[] Numbers(JsonProperty entry, string name)
    {
        JsonElement member = Member(entry, name, JsonValueKind.Array);
        var numbers = new long[member.GetArrayLength()];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (member[i].ValueKind != JsonValueKind.Number || !member[i].TryGetInt64(out numbers[i]) || numbers[i] < 0)
            {
                throw new InvalidDataException(
                    $"has {member[i].GetRawText()} in the {name} of the tensor '{entry.Name}'; it must be a whole number, 0 or more.");
            }
        }

        return numbers;
    }

    private static void RefuseOverlaps(IEnumerable<SafeTensor> tensors)
    {
        SafeTensor? before = null;
        foreach (SafeTensor tensor in tensors.Where(tensor => tensor.End > tensor.Begin).OrderBy(tensor => tensor.Begin))
        {
            if (before is not null && tensor.Begin < before.End)
            {
                throw new InvalidDataException($"has the tensors '{before.Name}' and '{tensor.Name}' overlap.");
            }

            before = tensor;
        }
    }
}
