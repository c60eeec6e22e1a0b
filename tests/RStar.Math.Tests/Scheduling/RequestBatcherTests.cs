using System.Runtime.CompilerServices;
using RStar.Math.Scheduling;
using RStar.Math.TestKit;

namespace RStar.Math.Tests.Scheduling;

public class RequestBatcherTests
{
    private readonly StateLedger _ledger = new();
    private readonly ManualTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_results_in_the_order_of_the_requests()
    {
        var batcher = Batcher(new Model { Reversed = true });
        RewardResult[] results = await batcher.SendAsync(Requests(5), Token);
        Assert.Equal([0, 1, 2, 3, 4], results.Select(result => result.Value));
    }

    [Fact]
    public async Task Never_puts_more_into_a_call_than_it_may()
    {
        var model = new Model();
        var batcher = Batcher(model, new SchedulingOptions { MaxBatchSize = 7 });
        RewardResult[] results = await batcher.SendAsync(Requests(50), Token);
        Assert.Equal(Enumerable.Range(0, 50).Select(i => (double)i), results.Select(result => result.Value));
        Assert.All(model.Sizes, size => Assert.InRange(size, 1, 7));
    }

    [Fact]
    public async Task Gathers_what_comes_while_all_calls_are_busy()
    {
        var model = new Model { Gate = new TaskCompletionSource() };
        var batcher = Batcher(model, new SchedulingOptions { MaxConcurrentCalls = 1 });
        Task first = batcher.SendAsync(Requests(1), Token);
        await model.Called(1);
        Task[] rest = [.. Enumerable.Range(0, 20).Select(_ => batcher.SendAsync(Requests(2), Token))];
        model.Gate.SetResult();
        await Task.WhenAll([first, .. rest]);
        Assert.Equal([1, 40], model.Sizes);
    }

    [Fact]
    public async Task A_straggler_loses_its_place_and_goes_on()
    {
        var model = new Model { Gate = new TaskCompletionSource(), Gated = 1 };
        var batcher = Batcher(model, new SchedulingOptions { MaxConcurrentCalls = 1, StragglerTimeout = TimeSpan.FromSeconds(1) });
        Task<RewardResult[]> straggler = batcher.SendAsync(Requests(1), Token);
        await model.Called(1);
        Task<RewardResult[]> next = batcher.SendAsync(Requests(1), Token);
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await next;
        Assert.False(straggler.IsCompleted);
        model.Gate.SetResult();
        Assert.Single(await straggler);
    }

    [Fact]
    public async Task A_call_that_failed_is_made_again_in_halves_without_what_is_answered()
    {
        var model = new Model { FailAfter = 3 };
        RewardResult[] results = await Batcher(model).SendAsync(Requests(9), Token);
        Assert.Equal(Enumerable.Range(0, 9).Select(i => (double)i), results.Select(result => result.Value));
        Assert.Equal([9, 3, 3], model.Sizes);
        Assert.Equal(9, _ledger.Live);
    }

    [Fact]
    public async Task One_at_which_the_model_throws_fails_alone()
    {
        var model = new Model { Gate = new TaskCompletionSource(), Gated = 1, FailAt = 5 };
        var batcher = Batcher(model, new SchedulingOptions { MaxConcurrentCalls = 1 });
        Task first = batcher.SendAsync(Requests(1), Token);
        await model.Called(1);
        Task<RewardResult[]>[] sent = [.. Requests(8).Select(request => batcher.SendAsync([request], Token))];
        model.Gate.SetResult();
        await first;
        foreach ((Task<RewardResult[]> task, int i) in sent.Select((task, i) => (task, i)).Where(item => item.i != model.FailAt))
        {
            Assert.Equal(i, Assert.Single(await task).Value);
        }

        ModelFailedException failure = await Assert.ThrowsAsync<ModelFailedException>(() => sent[model.FailAt]);
        Assert.Equal("The process reward model failed: it broke", failure.Message);
        Assert.Equal([1, 8, 2, 1, 1, 1], model.Sizes);
    }

    [Fact]
    public async Task A_model_that_always_throws_fails_each_alone_and_leaks_nothing()
    {
        var model = new Model { FailAfter = 0 };
        var batcher = Batcher(model);
        Task<RewardResult[]>[] sent = [.. Enumerable.Range(0, 5).Select(_ => batcher.SendAsync(Requests(4), Token))];
        foreach (Task<RewardResult[]> task in sent)
        {
            await Assert.ThrowsAsync<ModelFailedException>(() => task);
        }

        await _ledger.DrainedAsync(Token);
    }

    [Theory]
    [InlineData(new[] { 0 }, "The process reward model answered only 1 of 2 requests.")]
    [InlineData(new[] { 0, 0 }, "The process reward model answered request 0 of a call twice.")]
    [InlineData(new[] { 0, 2 }, "The process reward model answered request 2 in a call of 2 requests.")]
    [InlineData(new[] { 0, -1 }, "The process reward model answered request -1 in a call of 2 requests.")]
    [InlineData(new int[0], "The process reward model answered only 0 of 2 requests.")]
    public async Task A_broken_contract_is_one_clear_sentence_and_no_leak(int[] indices, string message)
    {
        var batcher = Batcher(new Model { Indices = indices });
        ModelFailedException exception = await Assert.ThrowsAsync<ModelFailedException>(() => batcher.SendAsync(Requests(2), Token));
        Assert.Equal(message, exception.Message);
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task A_waiter_that_leaves_gets_nothing_and_leaks_nothing()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var model = new Model { Gate = new TaskCompletionSource() };
        var batcher = Batcher(model);
        Task<RewardResult[]> leaving = batcher.SendAsync(Requests(3), cancellation.Token);
        await model.Called(1);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        await model.Cancelled;
        model.Gate.SetResult();
        await _ledger.DrainedAsync(Token);
    }

    [Fact]
    public async Task A_request_that_is_cancelled_before_its_call_is_never_made()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var model = new Model { Gate = new TaskCompletionSource() };
        var batcher = Batcher(model, new SchedulingOptions { MaxConcurrentCalls = 1 });
        Task first = batcher.SendAsync(Requests(1), Token);
        await model.Called(1);
        Task<RewardResult[]> leaving = batcher.SendAsync(Requests(5), cancellation.Token);
        Task<RewardResult[]> staying = batcher.SendAsync(Requests(2), Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        model.Gate.SetResult();
        await Task.WhenAll(first, staying);
        Assert.Equal([1, 2], model.Sizes);
    }

    [Fact]
    public async Task A_model_that_blocks_its_thread_blocks_no_search()
    {
        using var unblock = new ManualResetEventSlim();
        var model = new Model { Blocked = unblock };
        var batcher = Batcher(model, new SchedulingOptions { RequestTimeout = TimeSpan.FromSeconds(5) });
        Task<RewardResult[]> waiting = batcher.SendAsync(Requests(1), Token);
        await model.Called(1);
        _time.Advance(TimeSpan.FromSeconds(6));
        ModelFailedException exception = await Assert.ThrowsAsync<ModelFailedException>(() => waiting);
        Assert.Equal("A request to the process reward model was not answered within 00:00:05.", exception.Message);
        unblock.Set();
        await _ledger.DrainedAsync(Token);
    }

    private static RewardRequest[] Requests(int count) => [.. Enumerable.Range(0, count)
        .Select(i => new RewardRequest(ReasoningPath.Start(new Problem(i.ToString(System.Globalization.CultureInfo.InvariantCulture)))))];

    private RequestBatcher<RewardRequest, RewardResult> Batcher(Model model, SchedulingOptions? options = null)
    {
        model.Ledger = _ledger;
        return new RequestBatcher<RewardRequest, RewardResult>(new RewardContract(model), options ?? new SchedulingOptions(), _time);
    }

    /// <summary>A model that misbehaves to order.</summary>
    private sealed class Model : IProcessRewardModel
    {
        private readonly TaskCompletionSource _cancelled = new();
        private readonly SemaphoreSlim _calls = new(0);

        public List<int> Sizes { get; } = [];

        public StateLedger Ledger { get; set; } = new();

        public bool Reversed { get; init; }

        public TaskCompletionSource? Gate { get; init; }

        public int Gated { get; init; } = int.MaxValue;

        public ManualResetEventSlim? Blocked { get; init; }

        public int FailAfter { get; init; } = int.MaxValue;

        public int FailAt { get; init; } = -1;

        public int[]? Indices { get; init; }

        public Task Cancelled => _cancelled.Task;

        public async Task Called(int times)
        {
            for (int i = 0; i < times; i++)
            {
                await _calls.WaitAsync(Token);
            }
        }

        public async IAsyncEnumerable<RewardResult> EvaluateAsync(IReadOnlyList<RewardRequest> requests, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await using CancellationTokenRegistration registration = cancellationToken.Register(() => _cancelled.TrySetResult());
            int call;
            lock (Sizes)
            {
                Sizes.Add(requests.Count);
                call = Sizes.Count;
            }

            _calls.Release();
            Blocked?.Wait(Token);
            if (Gate is not null && call <= Gated)
            {
                await Gate.Task;
            }

            IEnumerable<int> order = Indices ?? (Reversed ? Enumerable.Range(0, requests.Count).Reverse() : Enumerable.Range(0, requests.Count));
            int given = 0;
            foreach (int i in order)
            {
                if (given++ == FailAfter)
                {
                    throw new InvalidOperationException("it broke");
                }

                double value = Indices is null ? double.Parse(requests[i].Path.Problem.Text, System.Globalization.CultureInfo.InvariantCulture) : 0;
                if (value == FailAt)
                {
                    throw new InvalidOperationException("it broke");
                }

                yield return new RewardResult(i, value) { State = Ledger.Create("value") };
            }
        }
    }
}
