using System.Text.Json;

namespace RStar.Math.OnnxRuntime.Safetensors;

/// <summary>The tensors of a folder, in <c>model.safetensors</c> or in the shards that <c>model.safetensors.index.json</c> names.</summary>
internal sealed class SafetensorsFolder : IDisposable
{
    public const string SingleFile = "model.safetensors";

    public const string IndexFile = "model.safetensors.index.json";

    private readonly string _folder;
    private readonly Dictionary<string, SafetensorsFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SafetensorsFile> _fileOf = new(StringComparer.Ordinal);

    private SafetensorsFolder(string folder) => _folder = folder;

    /// <summary>The names of all tensors.</summary>
    public IReadOnlyCollection<string> Names => _fileOf.Keys;

    /// <exception cref="ModelFolderException">There are no such files, or one is missing, cut short or damaged.</exception>
    public static SafetensorsFolder Open(string folder)
    {
        var opened = new SafetensorsFolder(folder);
        try
        {
            using JsonDocument? index = FolderJson.TryRead(folder, IndexFile);
            if (index is null)
            {
                opened.AddAll(SingleFile);
            }
            else
            {
                opened.AddIndexed(index.RootElement);
            }

            return opened;
        }
        catch (InvalidOperationException fault)
        {
            opened.Dispose();
            throw new ModelFolderException(folder, $"{IndexFile} is damaged: {fault.Message}", fault);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public bool Contains(string name) => _fileOf.ContainsKey(name);

    /// <summary>A tensor's dimensions.</summary>
    /// <exception cref="ModelFolderException">There is no such tensor.</exception>
    public IReadOnlyList<long> ShapeOf(string name) => FileOf(name).Tensors[name].Shape;

    /// <summary>Reads a stretch of a tensor's numbers, counted row by row.</summary>
    /// <exception cref="ModelFolderException">
    /// There is no such tensor, it is not of floats, or the file was cut short meanwhile.
    /// </exception>
    public void Read(string name, long first, Span<float> values)
    {
        SafetensorsFile file = FileOf(name);
        file.Read(file.Tensors[name], first, values);
    }

    public void Dispose()
    {
        foreach (SafetensorsFile file in _files.Values)
        {
            file.Dispose();
        }
    }

    private SafetensorsFile FileOf(string name) => _fileOf.TryGetValue(name, out SafetensorsFile? file)
        ? file
        : throw new ModelFolderException(_folder, $"it has no tensor '{name}'.");

    private void AddAll(string fileName)
    {
        if (!File.Exists(Path.Combine(_folder, fileName)))
        {
            throw new ModelFolderException(
                _folder,
                Directory.Exists(_folder) ? $"it has neither {SingleFile} nor {IndexFile}." : "there is no such folder.");
        }

        SafetensorsFile file = OpenShard(fileName);
        foreach (string name in file.Tensors.Keys)
        {
            _fileOf.Add(name, file);
        }
    }

    private void AddIndexed(JsonElement index)
    {
        if (!index.TryGetProperty("weight_map", out JsonElement map) || map.ValueKind != JsonValueKind.Object)
        {
            throw new ModelFolderException(_folder, $"{IndexFile} has no weight_map.");
        }

        foreach (JsonProperty entry in map.EnumerateObject())
        {
            string? shard = entry.Value.ValueKind == JsonValueKind.String ? entry.Value.GetString() : null;
            if (string.IsNullOrEmpty(shard) || shard != Path.GetFileName(shard))
            {
                throw new ModelFolderException(
                    _folder,
                    $"{IndexFile} puts the tensor '{entry.Name}' into {entry.Value.GetRawText()}; "
                    + "it must be the name of a file in the folder.");
            }

            if (!File.Exists(Path.Combine(_folder, shard)))
            {
                throw new ModelFolderException(_folder, $"it has no file {shard}, which {IndexFile} names for the tensor '{entry.Name}'.");
            }

            SafetensorsFile file = OpenShard(shard);
            if (!file.Tensors.ContainsKey(entry.Name))
            {
                throw new ModelFolderException(_folder, $"{shard} has no tensor '{entry.Name}', which {IndexFile} puts there.");
            }

            _fileOf[entry.Name] = file;
        }
    }

    private SafetensorsFile OpenShard(string name)
    {
        if (!_files.TryGetValue(name, out SafetensorsFile? file))
        {
            file = SafetensorsFile.Open(Path.Combine(_folder, name));
            _files.Add(name, file);
        }

        return file;
    }
}
