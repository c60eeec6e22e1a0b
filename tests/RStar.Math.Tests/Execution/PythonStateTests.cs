using RStar.Math.Execution;

namespace RStar.Math.Tests.Execution;

public class PythonStateTests(PythonFixture python)
{
    private static readonly Problem Any = new("Any problem.");

    [Fact]
    public async Task Names_of_earlier_steps_exist_later()
    {
        using PathState first = await StepAsync(python.Executor, "import math\nx = 5\ndef f(y): return x + y");
        using PathState second = await StepAsync(python.Executor, "x += 1", first);
        CodeResult third = await python.Executor.RunAsync("f(math.floor(2.5))", second);
        Assert.Equal("8", third.Value);
        third.State!.Dispose();
    }

    [Fact]
    public async Task Siblings_do_not_see_each_other()
    {
        using PathState parent = await StepAsync(python.Executor, "items = [1]\nopen('file', 'w').write('parent')");
        CodeResult[] children = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => python.Executor.RunAsync(
            $"items.append({i})\nbefore = open('file').read()\nopen('file', 'a').write('{i}')\nbefore, items", parent)));
        Assert.Equal(Enumerable.Range(0, 6).Select(i => $"('parent', [1, {i}])"), children.Select(c => c.Value));
        foreach (CodeResult child in children)
        {
            child.State!.Dispose();
        }
    }

    [Fact]
    public async Task A_state_used_again_and_again_stays_as_it_was()
    {
        using PathState parent = await StepAsync(python.Executor, "items = [1]\nopen('file', 'w').write('parent')");
        for (int i = 0; i < 6; i++)
        {
            CodeResult child = await python.Executor.RunAsync(
                $"items.append({i})\nwith open('file', 'a') as file: n = file.write('{i}')\nopen('file').read(), items", parent);
            Assert.Equal($"('parent{i}', [1, {i}])", child.Value);
            child.State!.Dispose();
        }
    }

    [Fact]
    public async Task A_spare_that_a_hostile_state_has_got_hold_of_ends_with_it()
    {
        python.SkipWithoutPython();
        await using var executor = new PythonCodeExecutor(new PythonExecutorOptions { Workers = 1, WallClockLimit = TimeSpan.FromSeconds(1) });
        await executor.AssertAnswersAsync();
        await executor.AssertAnswersAsync();
        int worker = Assert.Single(ProcessTable.WorkersOf(Environment.ProcessId, executor));
        using (PathState state = await StepAsync(executor, """
            import sys
            interpreter = sys.modules['interpreter']
            def hang(self, name):
                self._channel.sendall(interpreter._HELLO)
                while True:
                    pass
            interpreter.Interpreter._make_ready = hang
            """))
        {
            for (int i = 0; i < 3; i++)
            {
                CodeResult result = await executor.RunAsync("1", state);
                Assert.Equal(CodeStatus.TimeLimit, result.Status);
            }
        }

        // The warm interpreter and its own spare stay, and what keeps them; a run just let go and the spare that follows it may be there for a moment.
        int left = ProcessTable.DescendantsOf(worker).Count;
        for (int i = 0; i < 1000 && left > 3; i++)
        {
            await executor.AssertAnswersAsync();
            await Task.Delay(20, TestContext.Current.CancellationToken);
            left = ProcessTable.DescendantsOf(worker).Count;
        }

        Assert.InRange(left, 2, 3);
    }

    [Fact]
    public async Task An_error_leaves_the_parent_as_it_was()
    {
        using PathState parent = await StepAsync(python.Executor, "x = 1");
        CodeResult failed = await python.Executor.RunAsync("x = 2\n1/0", parent);
        Assert.Equal((CodeStatus.Raised, 2), (failed.Status, failed.Error!.Line));
        CodeResult other = await python.Executor.RunAsync("x", parent);
        Assert.Equal("1", other.Value);
        other.State!.Dispose();
    }

    [Fact]
    public async Task The_line_is_one_of_the_request_even_when_an_earlier_steps_function_fails()
    {
        using PathState parent = await StepAsync(python.Executor, "# a\n# b\n# c\ndef f(): return 1/0");
        CodeResult failed = await python.Executor.RunAsync("y = 1\nf()", parent);
        Assert.Equal(("ZeroDivisionError", 2), (failed.Error!.Type, failed.Error.Line));
    }

    [Fact]
    public async Task A_path_without_state_is_run_again_and_its_output_thrown_away()
    {
        ReasoningPath path = ReasoningPath.Start(Any)
            .Append(new Step(StepKind.Code, "x = 2\nprint('unseen')"))
            .Append(new Step(StepKind.Code, "x *= 10"))
            .Append(new Step(StepKind.Answer, "Not Python."));
        CodeResult result = await python.Executor.RunAsync(new CodeRequest("print(x)\nx") { Path = path });
        Assert.Equal(("20\n", "20"), (result.Output, result.Value));
        CodeResult next = await python.Executor.RunAsync("x + 1", result.State);
        Assert.Equal("21", next.Value);
        result.State!.Dispose();
        next.State!.Dispose();
    }

    [Fact]
    public async Task A_path_whose_earlier_code_fails_gives_that_error()
    {
        ReasoningPath path = ReasoningPath.Start(Any).Append(new Step(StepKind.Code, "\n\n1/0"));
        CodeResult result = await python.Executor.RunAsync(new CodeRequest("print(1)") { Path = path });
        Assert.Equal((CodeStatus.Raised, "ZeroDivisionError", null), (result.Status, result.Error!.Type, result.Error.Line));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task States_beyond_the_bound_are_rebuilt_unseen(int bound)
    {
        python.SkipWithoutPython();
        await using var executor = new PythonCodeExecutor(new PythonExecutorOptions { Workers = 2, MaxLiveStates = bound });
        var states = new List<PathState?> { null };
        for (int depth = 0; depth < 6; depth++)
        {
            states.Add(await StepAsync(executor, depth == 0 ? "trail = []\nimport random" : $"trail.append(random.randint(0, 9))", states[^1]));
        }

        CodeResult[] results = await Task.WhenAll(Enumerable.Range(1, 6).Reverse().Select(d => executor.RunAsync("trail", states[d])));
        string[] trails = [.. results.Select(r => r.Value!)];
        for (int i = 1; i < trails.Length; i++)
        {
            Assert.StartsWith(trails[i].TrimEnd(']'), trails[i - 1], StringComparison.Ordinal);
        }

        Assert.Equal(6 * 2, trails.Sum(t => t.Count(char.IsDigit)) - 3);
        Assert.True(((ForkingHost)executor.Host).LiveCount <= bound);
    }

    [Fact]
    public async Task A_state_can_be_released_before_those_that_came_of_it()
    {
        PathState parent = await StepAsync(python.Executor, "x = 1");
        using PathState child = await StepAsync(python.Executor, "x += 1", parent);
        parent.Dispose();
        CodeResult result = await python.Executor.RunAsync("x", child);
        Assert.Equal("2", result.Value);
        result.State!.Dispose();
    }

    [Fact]
    public async Task Releasing_a_state_ends_its_process()
    {
        python.SkipWithoutPython();
        await using var executor = new PythonCodeExecutor(new PythonExecutorOptions { Workers = 1 });
        var states = new List<PathState>();
        for (int i = 0; i < 5; i++)
        {
            states.Add(await StepAsync(executor, $"x = {i}"));
        }

        Assert.Equal(5, ((ForkingHost)executor.Host).LiveCount);
        states.ForEach(s => s.Dispose());
        Assert.Equal(0, ((ForkingHost)executor.Host).LiveCount);
    }

    [Fact]
    public async Task A_state_whose_worker_died_is_rebuilt()
    {
        python.SkipWithoutPython();
        await using var executor = new PythonCodeExecutor(new PythonExecutorOptions { Workers = 1 });
        using PathState first = await StepAsync(executor, "x = 1");
        using PathState second = await StepAsync(executor, "x += 1", first);
        foreach (int worker in ProcessTable.WorkersOf(Environment.ProcessId, executor))
        {
            ProcessTable.Kill(worker);
        }

        CodeResult result = await executor.RunAsync("x", second);
        Assert.Equal("2", result.Value);
        result.State!.Dispose();
    }

    [Fact]
    public async Task Refuses_a_state_of_another_maker_and_one_that_was_released()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => python.Executor.RunAsync("1", new ForeignState()));
        PathState released = await StepAsync(python.Executor, "1");
        released.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => python.Executor.RunAsync("1", released));
    }

    private static async Task<PathState> StepAsync(PythonCodeExecutor executor, string code, PathState? state = null)
    {
        CodeResult result = await executor.RunAsync(code, state);
        Assert.True(result.Status == CodeStatus.Succeeded, result.Error?.ToString());
        return result.State!;
    }

    private sealed class ForeignState : PathState
    {
        protected override void Release()
        {
        }
    }
}
