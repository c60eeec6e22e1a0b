using RStar.Math.Solving;
using RStar.Math.TestKit;

namespace RStar.Math.Tests.Solving;

public sealed class WaitClockTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Counts_waits_that_overlap_once()
    {
        var clock = new WaitClock(_time);
        var first = new TaskCompletionSource<int>();
        var second = new TaskCompletionSource<int>();
        Task<(int, TimeSpan)> waitsForFirst = clock.WaitAsync(first.Task);
        _time.Advance(TimeSpan.FromSeconds(2));
        Task<(int, TimeSpan)> waitsForSecond = clock.WaitAsync(second.Task);
        _time.Advance(TimeSpan.FromSeconds(3));
        first.SetResult(1);
        Assert.Equal((1, TimeSpan.FromSeconds(5)), await waitsForFirst);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(TimeSpan.FromSeconds(9), clock.Waited);
        second.SetResult(2);
        Assert.Equal((2, TimeSpan.FromSeconds(7)), await waitsForSecond);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromSeconds(9), clock.Waited);
    }

    [Fact]
    public async Task Stops_when_what_it_waits_for_fails()
    {
        var clock = new WaitClock(_time);
        var failing = new TaskCompletionSource<int>();
        Task<(int, TimeSpan)> wait = clock.WaitAsync(failing.Task);
        _time.Advance(TimeSpan.FromSeconds(1));
        failing.SetException(new InvalidOperationException());
        await Assert.ThrowsAsync<InvalidOperationException>(() => wait);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(1), clock.Waited);
    }
}
