using RStar.Math.Solving;

namespace RStar.Math.Tests.Solving;

public class AnswerBoardTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1/2", "0.5")]
    [InlineData("1/2", "1/2")]
    public async Task Puts_equal_answers_that_come_at_the_same_time_into_one_group(string first, string second)
    {
        var comparer = new MeetingComparer();
        var board = new AnswerBoard(comparer);
        await board.AddAsync("7", votes: 1, score: 0, Token);

        // Each is compared with "7" before either is added.
        AnswerTally[] tallies = await Task.WhenAll(
            Task.Run(() => board.AddAsync(first, votes: 2, score: 0.5, Token).AsTask(), Token),
            Task.Run(() => board.AddAsync(second, votes: 3, score: 0.5, Token).AsTask(), Token));

        Assert.Same(tallies[0], tallies[1]);
        Assert.Equal([1, 5], board.ToTallies().Select(tally => tally.Votes));
    }

    [Fact]
    public async Task Keeps_answers_apart_that_are_different()
    {
        var board = new AnswerBoard(new MeetingComparer());
        await board.AddAsync("7", votes: 1, score: 0, Token);
        await Task.WhenAll(
            Task.Run(() => board.AddAsync("8", votes: 2, score: 0, Token).AsTask(), Token),
            Task.Run(() => board.AddAsync("9", votes: 3, score: 0, Token).AsTask(), Token));
        Assert.Equal([1, 2, 3], board.ToTallies().Select(tally => tally.Votes).Order());
    }

    /// <summary>Takes 1/2 and 0.5 for the same, and answers about 7 once two have asked.</summary>
    private sealed class MeetingComparer : IAnswerComparer
    {
        private readonly TaskCompletionSource _bothAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _asked;

        public async ValueTask<bool> AreEqualAsync(string left, string right, CancellationToken cancellationToken = default)
        {
            if (right == "7")
            {
                if (Interlocked.Increment(ref _asked) == 2)
                {
                    _bothAsked.SetResult();
                }

                await _bothAsked.Task.WaitAsync(cancellationToken);
                return false;
            }

            return left == right || (left is "1/2" or "0.5" && right is "1/2" or "0.5");
        }
    }
}
