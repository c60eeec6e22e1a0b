using Microsoft.Extensions.DependencyInjection;
using RStar.Math.Answers;
using RStar.Math.DependencyInjection;
using RStar.Math.Execution;
using RStar.Math.TestKit;

namespace RStar.Math.Tests.DependencyInjection;

/// <summary>The library's own executor and comparer follow the settings of the solver's key.</summary>
public class KeyedSettingsTests
{
    // Equal within one hundredth, and not within a millionth.
    private const string Third = @"\frac{1}{3}";
    private const string RoundedThird = "0.333";

    // No managed rule decides about these two.
    private const string Logarithms = @"\ln(10^{20}+1)-\ln(10^{20})";
    private const string Logarithm = @"\ln(1+10^{-20})";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_has_an_executor_with_its_own_Python_settings()
    {
        var services = new ServiceCollection();
        services.AddRStarMath();
        services.AddRStarMath("impossible", options => options.Python = options.Python with { InterpreterPath = "/nowhere/python" });
        await using ServiceProvider provider = services.BuildServiceProvider();

        var executor = Assert.IsType<PythonCodeExecutor>(SolverParts.Find<ICodeExecutor>(provider, "impossible"));
        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => executor.WarmUpAsync(Token));
        Assert.Contains("/nowhere/python", thrown.Message, StringComparison.Ordinal);
        Assert.NotSame(executor, provider.GetRequiredService<ICodeExecutor>());
        Assert.Same(executor, SolverParts.Find<ICodeExecutor>(provider, "impossible"));
    }

    [Fact]
    public void Keys_with_the_same_Python_settings_share_one_executor()
    {
        var services = new ServiceCollection();
        services.AddRStarMath("first", options => options.Solve = options.Solve with { Runs = 2 });
        services.AddRStarMath("second", options => options.Python = new PythonExecutorOptions());
        services.AddRStarMath();
        using ServiceProvider provider = services.BuildServiceProvider();

        ICodeExecutor shared = provider.GetRequiredService<ICodeExecutor>();
        Assert.Same(shared, SolverParts.Find<ICodeExecutor>(provider, "first"));
        Assert.Same(shared, SolverParts.Find<ICodeExecutor>(provider, "second"));
        Assert.Same(shared, SolverParts.Find<ICodeExecutor>(provider, key: null));
    }

    [Fact]
    public async Task A_key_has_a_comparer_with_its_own_settings()
    {
        var services = new ServiceCollection();
        services.AddRStarMath();
        services.AddRStarMath("lenient", options => options.Comparison = options.Comparison with { RelativeTolerance = 0.01 });
        services.AddSingleton<ICodeExecutor>(new ScriptedCodeExecutor());
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.True(await SolverParts.Find<IAnswerComparer>(provider, "lenient").AreEqualAsync(Third, RoundedThird, Token));
        Assert.False(await provider.GetRequiredService<IAnswerComparer>().AreEqualAsync(Third, RoundedThird, Token));
    }

    [Fact]
    public async Task The_comparer_of_a_key_asks_the_executor_of_the_key()
    {
        var services = new ServiceCollection();
        services.AddRStarMath();
        services.AddRStarMath("boxed").UseCodeExecutor(new ScriptedCodeExecutor(
            _ => new CodeResult(0, CodeStatus.Succeeded) { Output = "equal" }));
        await using ServiceProvider provider = services.BuildServiceProvider();

        Assert.True(await SolverParts.Find<IAnswerComparer>(provider, "boxed").AreEqualAsync(Logarithms, Logarithm, Token));
        Assert.Null(Assert.IsType<PythonCodeExecutor>(provider.GetRequiredService<ICodeExecutor>()).Isolation);
    }

    [Fact]
    public void What_is_registered_without_a_key_goes_before_the_librarys_own()
    {
        var executor = new ScriptedCodeExecutor();
        var comparer = new AnswerComparer();
        var services = new ServiceCollection();
        services.AddRStarMath("own", options => options.Python = options.Python with { Workers = 1 });
        services.AddRStarMath().UseCodeExecutor(executor).UseAnswerComparer(comparer);
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.Same(executor, SolverParts.Find<ICodeExecutor>(provider, "own"));
        Assert.Same(comparer, SolverParts.Find<IAnswerComparer>(provider, "own"));
    }

    [Fact]
    public async Task An_instance_that_a_key_borrows_stays_its_givers()
    {
        var executor = new DisposableExecutor();
        var services = new ServiceCollection();
        services.AddSingleton<ICodeExecutor>(executor);
        services.AddRStarMath("own").UsePolicyModel(new ScriptedPolicyModel(_ => []));
        await using (ServiceProvider provider = services.BuildServiceProvider())
        {
            Assert.NotNull(provider.GetRequiredKeyedService<ISolver>("own"));
        }

        Assert.False(executor.IsDisposed);
    }

    private sealed class DisposableExecutor() : DelegatingCodeExecutor(new ScriptedCodeExecutor()), IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
