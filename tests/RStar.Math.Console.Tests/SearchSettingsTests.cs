using RStar.Math.Console.Searching;

namespace RStar.Math.Console.Tests;

public sealed class SearchSettingsTests
{
    [Theory]
    [InlineData(SelectionNames.Score, AnswerSelectionMethod.HighestScore)]
    [InlineData(SelectionNames.Majority, AnswerSelectionMethod.Majority)]
    [InlineData(SelectionNames.WeightedVote, AnswerSelectionMethod.WeightedVote)]
    [InlineData(null, null)]
    public void A_selection_is_the_librarys_and_the_strategys_own_where_none_is_named(string? name, AnswerSelectionMethod? method)
    {
        var settings = new SearchSettings { Strategy = StrategyNames.BestOfN, Trajectories = 4, Depth = 16, MaxStepTokens = 100, Selection = name };
        Assert.Equal(method, settings.ToOptions().Selection?.Method);
    }
}
