using System.Runtime.CompilerServices;
using RStar.Math.Answers;
using RStar.Math.TestKit;

namespace RStar.Math.Tests.Answers;

public sealed class SymbolicFallbackTests
{
    private const string Left = @"\ln(10^{20}+1)-\ln(10^{20}) + x_{evil}";
    private const string Right = @"x_{evil}+\ln(1+10^{-20})";

    [Theory]
    [InlineData("equal\n", true)]
    [InlineData("different\n", false)]
    [InlineData("", false)]
    public async Task Asks_the_executor_where_no_rule_decides(string output, bool expected)
    {
        var executor = new ScriptedExecutor(_ => new CodeResult(0, CodeStatus.Succeeded) { Output = output });
        Assert.Equal(expected, await new AnswerComparer(executor: executor).AreEqualAsync(Left, Right, TestContext.Current.CancellationToken));
        string program = Assert.Single(executor.Programs);
        Assert.Contains("simplify", program, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", program, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_a_failing_program_for_no_proof()
    {
        var raised = new ScriptedExecutor(_ => new CodeResult(0, CodeStatus.Raised) { Output = "equal" });
        Assert.False(await new AnswerComparer(executor: raised).AreEqualAsync(Left, Right, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Fails_where_the_executor_itself_fails()
    {
        var broken = new ScriptedExecutor(_ => throw new InvalidOperationException("There is no Python."));
        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await new AnswerComparer(executor: broken).AreEqualAsync(Left, Right, TestContext.Current.CancellationToken));
        Assert.Equal("There is no Python.", thrown.Message);
    }

    [Fact]
    public async Task Takes_an_executor_that_is_late_for_no_proof()
    {
        var clock = new ManualTimeProvider();
        var late = new ScriptedExecutor(_ =>
        {
            clock.Advance(TimeSpan.FromSeconds(11));
            throw new InvalidOperationException("It was told to end, and says so in its own way.");
        });
        Assert.False(await new AnswerComparer(null, late, clock).AreEqualAsync(Left, Right, TestContext.Current.CancellationToken));
        Assert.Single(late.Programs);
    }

    [Fact]
    public async Task Leaves_the_executor_alone_where_managed_rules_decide()
    {
        var executor = new ScriptedExecutor(_ => new CodeResult(0, CodeStatus.Succeeded) { Output = "equal" });
        var comparer = new AnswerComparer(executor: executor);
        Assert.True(await comparer.AreEqualAsync("1/2", "0.5", TestContext.Current.CancellationToken));
        Assert.False(await comparer.AreEqualAsync("1/2", "0.6", TestContext.Current.CancellationToken));
        Assert.Empty(executor.Programs);
    }

    [Theory]
    [InlineData("a = ", "b = ", false)]
    [InlineData("a = ", "a = ", true)]
    [InlineData("a = ", "", true)]
    public async Task Asks_about_values_only_where_they_are_of_the_same_name(string leftName, string rightName, bool isAsked)
    {
        var executor = new ScriptedExecutor(_ => new CodeResult(0, CodeStatus.Succeeded) { Output = "equal" });
        var comparer = new AnswerComparer(executor: executor);
        Assert.Equal(isAsked, await comparer.AreEqualAsync(leftName + Left, rightName + Right, TestContext.Current.CancellationToken));
        Assert.Equal(isAsked ? 1 : 0, executor.Programs.Count);
    }

    private sealed class ScriptedExecutor(Func<CodeRequest, CodeResult> answer) : ICodeExecutor
    {
        public List<string> Programs { get; } = [];

        public async IAsyncEnumerable<CodeResult> ExecuteAsync(
            IReadOnlyList<CodeRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            foreach (CodeRequest request in requests)
            {
                Programs.Add(request.Code);
                yield return answer(request);
            }
        }
    }
}
