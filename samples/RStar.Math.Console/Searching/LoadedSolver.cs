using Microsoft.Extensions.DependencyInjection;
using RStar.Math.Execution;

namespace RStar.Math.Console.Searching;

/// <summary>A solver over models from folders, with Python beside it.</summary>
internal sealed class LoadedSolver : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly PythonCodeExecutor _python;

    private LoadedSolver(ServiceProvider services, ISolver solver, PythonCodeExecutor python)
    {
        _services = services;
        _python = python;
        Solver = solver;
    }

    public ISolver Solver { get; }

    public IAnswerComparer Comparer => _services.GetRequiredService<IAnswerComparer>();

    public Isolation? Isolation => _python.Isolation;

    /// <summary>Loads the models while Python imports its libraries.</summary>
    /// <exception cref="OnnxRuntime.ModelFolderException">A folder cannot be run.</exception>
    /// <exception cref="InvalidOperationException">There is no Python with sympy.</exception>
    public static async Task<LoadedSolver> OpenAsync(ModelChoice models, CancellationToken cancellationToken)
    {
        var services = new ServiceCollection();
        services.AddRStarMath()
            .AddOnnxRuntimeModels(options =>
            {
                options.PolicyPath = models.PolicyFolder;
                options.RewardPath = models.RewardFolder;
                options.Execution = models.Execution;
                options.Engine = models.Engine;
            });
        ServiceProvider provider = services.BuildServiceProvider();
        try
        {
            var python = (PythonCodeExecutor)provider.GetRequiredService<ICodeExecutor>();
            Task warmingUp = python.WarmUpAsync(cancellationToken);
            ISolver solver = await Task.Run(provider.GetRequiredService<ISolver>, cancellationToken);
            await warmingUp;
            return new LoadedSolver(provider, solver, python);
        }
        catch
        {
            await provider.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
