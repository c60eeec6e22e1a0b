using System.CommandLine;
using RStar.Math.Console.Searching;
using RStar.Math.Search;

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
        Assert.Equal(name, SelectionNames.NameOf(settings.ToOptions().Selection));
    }

    [Fact]
    public void The_small_model_is_searched_as_its_package_says_and_other_models_as_the_paper()
    {
        var models = new ModelOptions(Path.GetTempPath(), Path.GetTempPath());
        var search = new SearchOptions();
        var command = new Command("solve");
        models.AddTo(command);
        search.AddTo(command);

        SolveOptions small = Read("");
        SolveOptions suited = SmallModel.SolveOptions;
        Assert.Equal(suited with { Strategy = null }, small with { Strategy = null });
        Assert.Equal(((MctsStrategy)suited.Strategy!).Options, ((MctsStrategy)small.Strategy!).Options);

        SolveOptions other = Read($"--policy {Path.GetTempPath()} --reward {Path.GetTempPath()}");
        Assert.Equal(new SolveOptions { Sampling = new() { MaxStepTokens = 512 } }, other with { Strategy = null });
        Assert.Equal(MctsOptions.Paper, ((MctsStrategy)other.Strategy!).Options);

        SolveOptions asked = Read("--rollouts 5 --candidates 6 --trajectories 7 --min-p 0.1 --max-step-tokens 99 --selection score");
        Assert.Equal((5, 6), (((MctsStrategy)asked.Strategy!).Options.Rollouts, ((MctsStrategy)asked.Strategy!).Options.Candidates));
        Assert.Equal((7, 0.1, 99), (asked.Runs, asked.Sampling.MinP, asked.Sampling.MaxStepTokens));
        Assert.Equal(AnswerSelection.HighestScore, asked.Selection);

        SolveOptions Read(string line)
        {
            ParseResult arguments = command.Parse(line);
            return search.Read(arguments, models.Read(arguments)).ToOptions();
        }
    }
}
