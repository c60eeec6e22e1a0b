using System.CommandLine;
using System.Globalization;
using RStar.Math.Console.Input;
using RStar.Math.Search;

namespace RStar.Math.Console.Searching;

/// <summary>The options that say how problems are searched.</summary>
internal sealed class SearchOptions
{
    private const int DefaultSamples = 16;
    private const int MostTrees = 65_536;
    private const int MostSamples = 1024;
    private const int MostDepth = 1000;
    private const double MostTemperature = 100;

    private static readonly StepBeamOptions Beam = new();
    private static readonly SearchDefaults Paper = SearchDefaults.Paper;
    private static readonly SearchDefaults Small = SearchDefaults.SmallModel;

    private readonly Option<string?> _strategy = new("--strategy")
    {
        Description = "mcts (Monte Carlo tree search), beam (step by step), best-of-n, majority or greedy; "
            + "without it mcts, or majority where there is no reward model.",
    };

    private readonly Option<int?> _trajectories = new("--trajectories")
    {
        HelpName = "N",
        Description = $"Independent trees for mcts and beam ({Paper.Trees} unless said; {Small.Trees} for mcts with the small model), "
            + $"samples for best-of-n and majority ({DefaultSamples} unless said).",
    };

    private readonly Option<int?> _rollouts = new("--rollouts")
    {
        HelpName = "N",
        Description = $"Rollouts of a tree, for mcts ({Paper.Tree.Rollouts} unless said; {Small.Tree.Rollouts} with the small model).",
    };

    private readonly Option<int?> _candidates = new("--candidates")
    {
        HelpName = "N",
        Description = $"Candidates a step, for mcts ({Paper.Tree.Candidates} unless said; {Small.Tree.Candidates} with the small model) "
            + $"and beam ({Beam.Candidates} unless said).",
    };

    private readonly Option<int?> _beamWidth = new("--beam-width")
    {
        HelpName = "N",
        Description = $"Paths kept after each step, for beam ({Beam.BeamWidth} unless said).",
    };

    private readonly Option<string?> _selection = new("--selection")
    {
        Description = "The answer of the best-scored trajectory (score), the most frequent one (majority), "
            + "or the one with the largest sum of scores (weighted-vote); without it majority for the strategy majority, "
            + $"{Small.Selection} for mcts with the small model, and score where else a reward model chooses.",
    };

    private readonly Option<double> _temperature = new("--temperature")
    {
        HelpName = "T",
        Description = "Divides the policy's logits; lower is surer of itself.",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<double?> _minP = new("--min-p")
    {
        HelpName = "P",
        Description = "Only tokens at least P times as likely as the likeliest are drawn; 0 keeps all " + string.Create(
            CultureInfo.InvariantCulture, $"({Paper.Sampling.MinP} unless said; {Small.Sampling.MinP} with the small model)."),
    };

    private readonly Option<int> _depth = new("--depth")
    {
        HelpName = "N",
        Description = "The most steps of a solution.",
        DefaultValueFactory = _ => 16,
    };

    private readonly Option<int?> _maxStepTokens = new("--max-step-tokens")
    {
        HelpName = "N",
        Description = $"The most tokens of a step ({Paper.Sampling.MaxStepTokens} unless said; "
            + $"{Small.Sampling.MaxStepTokens} with the small model).",
    };

    private readonly Option<double?> _deadline = new("--deadline")
    {
        HelpName = "SECONDS",
        Description = "Seconds a problem may take; what is known by then is the answer.",
    };

    private readonly Option<long?> _budget = new("--budget") { HelpName = "TOKENS", Description = "Tokens that a problem may take." };

    private readonly Option<ulong> _seed = new("--seed")
    {
        HelpName = "N",
        Description = "Decides every draw.",
        DefaultValueFactory = _ => 0,
    };

    public SearchOptions()
    {
        _strategy.AcceptOnlyFromAmong(StrategyNames.All);
        _selection.AcceptOnlyFromAmong(SelectionNames.All);
    }

    public void AddTo(Command command)
    {
        Option[] options =
        [
            _strategy, _trajectories, _rollouts, _candidates, _beamWidth, _selection, _temperature, _minP, _depth, _maxStepTokens,
            _deadline, _budget, _seed,
        ];
        foreach (Option option in options)
        {
            command.Add(option);
        }
    }

    /// <exception cref="InputException">An option is out of range, or is not for the strategy.</exception>
    public SearchSettings Read(ParseResult arguments, ModelChoice models)
    {
        bool hasRewardModel = models.RewardFolder is not null;
        SearchDefaults defaults = models.Search;
        string strategy = arguments.GetValue(_strategy) ?? (hasRewardModel ? StrategyNames.Mcts : StrategyNames.Majority);
        if (!hasRewardModel && StrategyNames.UsesRewardModel(strategy))
        {
            throw new InputException(
                $"--strategy {strategy} needs a reward model: give --reward, or choose majority or greedy, which need none.");
        }

        double? deadline = arguments.GetValue(_deadline);
        if (deadline is double seconds && !(seconds > 0 && seconds <= TimeSpan.FromDays(1).TotalSeconds))
        {
            throw new InputException(FormattableString.Invariant($"--deadline is {seconds}; it must be over 0 and at most 86400 seconds."));
        }

        if (arguments.GetValue(_budget) is long tokens)
        {
            OptionValue.AtLeast(tokens, 1, _budget);
        }

        return new SearchSettings
        {
            Strategy = strategy,
            Trajectories = Trajectories(arguments, strategy, defaults),
            Rollouts = For(arguments, _rollouts, most: null, strategy, (StrategyNames.Mcts, defaults.Tree.Rollouts)),
            Candidates = For(
                arguments, _candidates, MostSamples, strategy,
                (StrategyNames.Mcts, defaults.Tree.Candidates), (StrategyNames.Beam, Beam.Candidates)),
            BeamWidth = For(arguments, _beamWidth, MostSamples, strategy, (StrategyNames.Beam, Beam.BeamWidth)),
            Selection = Selection(arguments, strategy, defaults),
            Temperature = OptionValue.Within(arguments.GetValue(_temperature), 0, MostTemperature, _temperature),
            MinP = OptionValue.Within(arguments.GetValue(_minP) ?? defaults.Sampling.MinP, 0, 1, _minP),
            Depth = OptionValue.Within(arguments.GetValue(_depth), 1, MostDepth, _depth),
            MaxStepTokens = OptionValue.AtLeast(
                arguments.GetValue(_maxStepTokens) ?? defaults.Sampling.MaxStepTokens, 1, _maxStepTokens),
            Seed = arguments.GetValue(_seed),
            Deadline = deadline,
            Budget = arguments.GetValue(_budget),
        };
    }

    private string? Selection(ParseResult arguments, string strategy, SearchDefaults defaults)
    {
        string? given = arguments.GetValue(_selection) ?? (strategy == StrategyNames.Mcts ? defaults.Selection : null);
        return given is null or SelectionNames.Majority || StrategyNames.UsesRewardModel(strategy)
            ? given
            : throw new InputException(
                $"--selection {given} needs the scores of a reward model, which --strategy {strategy} does not use.");
    }

    private int Trajectories(ParseResult arguments, string strategy, SearchDefaults defaults)
    {
        int? given = arguments.GetValue(_trajectories);
        if (given is int count)
        {
            bool areSamples = strategy is StrategyNames.BestOfN or StrategyNames.Majority;
            OptionValue.Within(count, 1, areSamples ? MostSamples : MostTrees, _trajectories);
        }

        return strategy switch
        {
            StrategyNames.Greedy when given is > 1 => throw new InputException(
                $"--trajectories is {given}; greedy has one, since it draws nothing."),
            StrategyNames.BestOfN or StrategyNames.Majority => given ?? DefaultSamples,
            StrategyNames.Mcts => given ?? defaults.Trees,
            _ => given ?? 1,
        };
    }

    /// <summary>What was given for the strategy, or its default; <see langword="null"/> where the option is not for it.</summary>
    private static int? For(
        ParseResult arguments, Option<int?> option, int? most, string strategy, params (string Strategy, int Default)[] uses)
    {
        int? given = arguments.GetValue(option);
        foreach ((string name, int value) in uses)
        {
            if (name == strategy)
            {
                return most is int limit
                    ? OptionValue.Within(given ?? value, 1, limit, option)
                    : OptionValue.AtLeast(given ?? value, 1, option);
            }
        }

        return given is null
            ? null
            : throw new InputException(
                $"{option.Name} is not for --strategy {strategy}; it is for {string.Join(" and ", uses.Select(use => use.Strategy))}.");
    }
}
