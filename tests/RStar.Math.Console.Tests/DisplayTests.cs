using RStar.Math.Console.Display;
using RStar.Math.Console.Evaluating;
using RStar.Math.Console.Searching;
using RStar.Math.Evolution;
using RStar.Math.Search;
using Spectre.Console;

namespace RStar.Math.Console.Tests;

/// <summary>What people see on a terminal while something goes on.</summary>
public sealed class DisplayTests
{
    [Theory]
    [InlineData(0, "0:00:00")]
    [InlineData(59.9, "0:00:59")]
    [InlineData((3 * 3600) + (4 * 60) + 5, "3:04:05")]
    [InlineData((26 * 3600) + 60, "26:01:00")]
    [InlineData(1000 * 3600, "1000:00:00")]
    public void Counts_hours_beyond_a_day(double seconds, string text) => Assert.Equal(text, TimeLeft.Text(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Tells_how_long_a_stage_of_days_will_take()
    {
        using var terminal = new TestTerminal(isInteractive: false);
        var display = new EvolveDisplay(terminal.Console, TimeProvider.System);
        TimeSpan left = TimeSpan.FromHours(50.5);
        display.Report(
            new EvolutionProgress { Round = "r1", Stage = EvolutionStage.Sampling, Done = 5, Total = 100, Solved = 3, TimeLeft = left });
        display.Report(new EvolutionProgress { Stage = EvolutionStage.Bootstrap, Done = 1, Total = 9, Loss = 2.5 });
        Assert.Equal(
            ["r1  searching: 5 of 100 problems, 3 solved, 50:30:00 left", "start  training the policy: step 1 of 9, loss 2.500"],
            terminal.Lines.Select(line => line.TrimEnd()));
    }

    [Fact]
    public void Unfolds_the_path_that_was_expanded_last()
    {
        var tree = new GrowingTree();
        tree.Add(Expanded(
            0,
            Child(1, "# Count the [red] apples", reward: 0.25),
            Child(2, "# Count the pears", reward: 0.75),
            Child(3, "# Guess", reward: -0.5)));
        tree.Add(Expanded(1, Child(4, "It is \\boxed{42}.", reward: 1, answer: "42")));
        using var terminal = new TestTerminal(isInteractive: false);
        terminal.Console.Write(tree.View(lines: 40));
        string[] lines = [.. terminal.Lines];
        Assert.Equal("problem", lines[0]);
        int[] places =
        [
            .. new[] { "0.75 Count the pears", "0.25 Count the [red] apples", "1.00 answer 42", "-0.50 Guess" }
                .Select(text => Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal))),
        ];
        Assert.Equal([1, 2, 3, 4], places);
        int Column(int line, string text) => lines[line].IndexOf(text, StringComparison.Ordinal);
        Assert.True(Column(3, "1.00") > Column(2, "0.25"), "An answer stands below its step.");
    }

    [Fact]
    public void Counts_what_it_has_no_room_for()
    {
        var tree = new GrowingTree();
        tree.Add(Expanded(0, [.. Enumerable.Range(1, 9).Select(node => Child(node, $"step {node}", reward: node / 10.0))]));
        using var terminal = new TestTerminal(isInteractive: false);
        terminal.Console.Write(tree.View(lines: 4));
        Assert.Contains("0.90 step 9", terminal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("step 7", terminal.Text, StringComparison.Ordinal);
        Assert.Contains("7 more, 0 not usable", terminal.Text, StringComparison.Ordinal);

        tree.Add(Expanded(run: 1, 0, Child(1, "another tree", reward: 0)));
        using var second = new TestTerminal(isInteractive: false);
        second.Console.Write(tree.View(lines: 4));
        Assert.Equal("problem, tree 2", second.Lines.First());
        Assert.DoesNotContain("step 9", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_search_while_it_goes_on()
    {
        var problem = new Problem("How many [apples]?");
        var settings = new SearchSettings { Strategy = StrategyNames.Mcts, Trajectories = 4, Rollouts = 2, Candidates = 8 };
        var cost = new SolveStatistics
        {
            Rollouts = 3,
            Nodes = 2,
            Tokens = 17,
            Executions = 5,
            FailedExecutions = 1,
            Elapsed = TimeSpan.FromSeconds(6),
        };
        var solution = new Solution { Problem = problem, StopReason = StopReason.Completed, Answer = "42", Statistics = cost };
        SolveUpdate[] updates =
        [
            Expanded(0, Child(1, "# Count the apples", reward: 0.25)) with { Answer = "42", Confidence = 0.75, Statistics = cost },
            new SolveUpdate { Kind = SolveUpdateKind.Finished, Solution = solution, Statistics = cost },
        ];
        using var terminal = new TestTerminal(isInteractive: true);
        Assert.Same(solution, await SearchDisplay.ShowAsync(problem, updates.ToAsyncEnumerable(), settings, terminal.Console));
        Assert.Contains("How many [apples]?", terminal.Text, StringComparison.Ordinal);
        Assert.Contains("rollouts 3 of 8   nodes 2   tokens 17   programs run 5   failed 1   6.0 s   0:00:10 left", terminal.Text, StringComparison.Ordinal);
        Assert.Contains("leading answer 42 (75 %)", terminal.Text, StringComparison.Ordinal);
        Assert.Contains("0.25 Count the apples", terminal.Text, StringComparison.Ordinal);

        using var pipe = new TestTerminal(isInteractive: false);
        Assert.Same(solution, await SearchDisplay.ShowAsync(problem, updates.ToAsyncEnumerable(), settings, pipe.Console, isQuiet: true));
        Assert.Empty(pipe.Text);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => SearchDisplay.ShowAsync(problem, updates[..1].ToAsyncEnumerable(), settings, pipe.Console));
    }

    [Theory]
    [InlineData(StrategyNames.Mcts, 2, 6, null, 18.0)] // 8 rollouts: 2 took 6 seconds.
    [InlineData(StrategyNames.Mcts, 2, 6, 60.0, 18.0)]
    [InlineData(StrategyNames.Mcts, 2, 6, 10.0, 4.0)]
    [InlineData(StrategyNames.Mcts, 2, 12, 10.0, 0.0)]
    [InlineData(StrategyNames.Mcts, 0, 6, 10.0, 4.0)]
    [InlineData(StrategyNames.Mcts, 0, 6, null, null)]
    [InlineData(StrategyNames.Mcts, 9, 6, null, 0.0)]
    [InlineData(StrategyNames.Majority, 1, 6, null, 18.0)] // 4 samples.
    [InlineData(StrategyNames.Beam, 2, 6, null, null)]
    [InlineData(StrategyNames.Beam, 2, 6, 10.0, 4.0)]
    public void Says_how_long_a_search_will_still_take(string strategy, long rollouts, double elapsed, double? deadline, double? left)
    {
        var settings = new SearchSettings { Strategy = strategy, Trajectories = 4, Rollouts = 2, Deadline = deadline };
        var cost = new SolveStatistics { Rollouts = rollouts, Elapsed = TimeSpan.FromSeconds(elapsed) };
        Assert.Equal(left, TimeLeft.Of(cost, settings)?.TotalSeconds);
    }

    /// <summary>Enough results at once that a count that two threads change without a lock loses some.</summary>
    [Fact]
    public async Task Counts_results_of_several_threads_beside_the_bar()
    {
        const int Results = 4000;
        using var terminal = new TestTerminal(isInteractive: true);
        EvalRecord[] before = [Record(0), Record(1)];
        await EvalDisplay.ShowAsync(
            Results, before, terminal.Console, done => Task.Run(() => Parallel.For(before.Length, Results, index => done(Record(index)))));
        Assert.Contains($"{Results / 2} of {Results} right", terminal.Text, StringComparison.Ordinal);
        Assert.Contains("100%", terminal.Text, StringComparison.Ordinal);
        Assert.Contains("0:00:00", terminal.Text, StringComparison.Ordinal);
    }

    private static EvalRecord Record(int index) =>
        new() { Index = index, Expected = "1", Correct = index % 2 == 0, AnyCorrect = true, Seconds = SecondsByPart.Of(TimeByPart.None) };

    private static SolveUpdate Expanded(int node, params ExpandedChild[] children) => Expanded(run: 0, node, children);

    private static SolveUpdate Expanded(int run, int node, params ExpandedChild[] children) => new()
    {
        Kind = SolveUpdateKind.Expanded,
        Run = run,
        Expansions = [new NodeExpansion(node, children, [])],
        Statistics = new SolveStatistics(),
    };

    private static ExpandedChild Child(int node, string text, double reward, string? answer = null) => new(
        node, new Step(answer is null ? StepKind.Code : StepKind.Answer, text),
        answer is null ? NodeStatus.Leaf : NodeStatus.Answer, reward, answer, Count: 1);

    /// <summary>A terminal of 120 columns whose text can be read.</summary>
    private sealed class TestTerminal : IDisposable
    {
        private readonly StringWriter _writer = new();

        public TestTerminal(bool isInteractive)
        {
            Console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(_writer),
                Ansi = isInteractive ? AnsiSupport.Yes : AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No,
            });
            Console.Profile.Width = 120;
            Console.Profile.Height = 40;
        }

        public IAnsiConsole Console { get; }

        public string Text => _writer.ToString();

        public IEnumerable<string> Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd());

        public void Dispose() => _writer.Dispose();
    }
}
