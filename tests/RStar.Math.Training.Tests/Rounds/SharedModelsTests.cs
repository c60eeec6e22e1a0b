namespace RStar.Math.Training.Tests.Rounds;

public class SharedModelsTests
{
    private readonly List<Model> _loaded = [];

    [Fact]
    public async Task Users_of_a_folder_share_its_model_and_the_last_frees_it()
    {
        var models = new SharedModels<Model>(Load);
        Model first = await models.TakeAsync("a");
        Model second = await models.TakeAsync("./a");
        Model other = await models.TakeAsync("b");
        Assert.Same(first, second);
        Assert.NotSame(first, other);
        await models.GiveBackAsync("a");
        Assert.False(first.IsDisposed);
        await models.GiveBackAsync("a");
        Assert.True(first.IsDisposed);
        Assert.False(other.IsDisposed);
        Assert.NotSame(first, await models.TakeAsync("a"));
    }

    [Fact]
    public async Task Many_at_once_load_once()
    {
        var models = new SharedModels<Model>(Load);
        Model[] taken = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => models.TakeAsync("a"), TestContext.Current.CancellationToken)));
        Assert.All(taken, model => Assert.Same(Assert.Single(_loaded), model));
        await Task.WhenAll(taken.Select(_ => Task.Run(() => models.GiveBackAsync("a").AsTask(), TestContext.Current.CancellationToken)));
        Assert.True(taken[0].IsDisposed);
    }

    [Fact]
    public async Task What_does_not_load_is_tried_again()
    {
        bool isThere = false;
        var models = new SharedModels<Model>(folder => isThere ? Load(folder) : throw new FileNotFoundException(folder));
        await Assert.ThrowsAsync<FileNotFoundException>(() => models.TakeAsync("a"));
        isThere = true;
        Assert.Same(await models.TakeAsync("a"), Assert.Single(_loaded));
    }

    private Model Load(string folder)
    {
        var model = new Model();
        lock (_loaded)
        {
            _loaded.Add(model);
        }

        return model;
    }

    private sealed class Model : IAsyncDisposable
    {
        public bool IsDisposed { get; private set; }

        public ValueTask DisposeAsync()
        {
            Assert.False(IsDisposed, "A model was freed twice.");
            IsDisposed = true;
            return ValueTask.CompletedTask;
        }
    }
}
