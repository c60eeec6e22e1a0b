namespace RStar.Math.Training;

/// <summary>Models of folders, each loaded once however many use it at a time, and disposed of after its last user. Thread-safe.</summary>
/// <param name="load">Loads the model of a folder.</param>
internal sealed class SharedModels<T>(Func<string, T> load)
    where T : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Loaded> _loaded = new(StringComparer.Ordinal);

    /// <summary>The model of a folder, until it is given back.</summary>
    /// <param name="folder">The folder.</param>
    public async Task<T> TakeAsync(string folder)
    {
        string path = Path.GetFullPath(folder);
        Loaded loaded;
        lock (_lock)
        {
            if (!_loaded.TryGetValue(path, out loaded!))
            {
                loaded = new Loaded(Task.Run(() => load(folder)));
                _loaded.Add(path, loaded);
            }

            loaded.Users++;
        }

        try
        {
            return await loaded.Model.ConfigureAwait(false);
        }
        catch
        {
            Leave(path, loaded);
            throw;
        }
    }

    /// <summary>Gives a model back that was taken.</summary>
    /// <param name="folder">Its folder.</param>
    public async ValueTask GiveBackAsync(string folder)
    {
        string path = Path.GetFullPath(folder);
        Loaded loaded;
        lock (_lock)
        {
            loaded = _loaded[path];
        }

        if (Leave(path, loaded))
        {
            await (await loaded.Model.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
    }

    private bool Leave(string path, Loaded loaded)
    {
        lock (_lock)
        {
            return --loaded.Users == 0 && _loaded.Remove(path);
        }
    }

    private sealed class Loaded(Task<T> model)
    {
        public Task<T> Model { get; } = model;

        public int Users { get; set; }
    }
}
