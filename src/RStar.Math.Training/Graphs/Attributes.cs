namespace RStar.Math.Training.Graphs;

/// <summary>A node's attributes by name: long, float, string, long[] or float[].</summary>
internal sealed class Attributes
{
    private readonly SortedDictionary<string, object> _values = new(StringComparer.Ordinal);

    public static Attributes None { get; } = new();

    /// <summary>The names and values, ordered by name.</summary>
    public IEnumerable<KeyValuePair<string, object>> All => _values;

    public static Attributes Of(params ReadOnlySpan<(string Name, object Value)> attributes)
    {
        var result = new Attributes();
        foreach ((string name, object value) in attributes)
        {
            result._values.Add(name, value is int small ? (long)small : value);
        }

        return result;
    }

    /// <summary>The attribute, or what it defaults to where the node does not say it.</summary>
    public long Integer(string name, long otherwise) => _values.TryGetValue(name, out object? value) ? (long)value : otherwise;

    public float Float(string name, float otherwise) => _values.TryGetValue(name, out object? value) ? (float)value : otherwise;

    public string Text(string name, string otherwise) => _values.TryGetValue(name, out object? value) ? (string)value : otherwise;

    /// <summary>The attribute's integers; none where the node does not say it.</summary>
    public long[] Integers(string name) => _values.TryGetValue(name, out object? value) ? (long[])value : [];
}
