using RStar.Math.Answers;
using RStar.Math.Evolution;
using RStar.Math.Execution;
using RStar.Math.OnnxRuntime;
using RStar.Math.Training;

namespace RStar.Math.Console.Searching;

/// <summary>A solver over models from folders, with Python beside it.</summary>
internal sealed class LoadedSolver : IAsyncDisposable
{
    private readonly PythonCodeExecutor _python;
    private readonly RoundSolver _models;

    private LoadedSolver(PythonCodeExecutor python, RoundSolver models, IAnswerComparer comparer)
    {
        _python = python;
        _models = models;
        Comparer = comparer;
    }

    public ISolver Solver => _models.Solver;

    public IAnswerComparer Comparer { get; }

    public Isolation? Isolation => _python.Isolation;

    /// <summary>Loads the models while Python imports its libraries.</summary>
    /// <exception cref="ModelFolderException">A folder cannot be run.</exception>
    /// <exception cref="InvalidOperationException">There is no Python with sympy.</exception>
    public static async Task<LoadedSolver> OpenAsync(ModelChoice models, CancellationToken cancellationToken)
    {
        var python = new PythonCodeExecutor();
        RoundSolver? opened = null;
        try
        {
            var comparer = new AnswerComparer(executor: python);
            var options = new OnnxRuntimeModelOptions { Execution = models.Execution };
            Task warmingUp = python.WarmUpAsync(cancellationToken);
            opened = await new RoundModels(python, comparer, options)
                .OpenAsync(models.PolicyFolder, models.RewardFolder, cancellationToken);
            await warmingUp;
            return new LoadedSolver(python, opened, comparer);
        }
        catch
        {
            await (opened?.DisposeAsync() ?? ValueTask.CompletedTask);
            await python.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _models.DisposeAsync();
        await _python.DisposeAsync();
    }
}
