using System.CommandLine;
using RStar.Math.Console.Commands;
using RStar.Math.Search;

namespace RStar.Math.Console.Searching;

/// <summary>The options that say how problems are searched.</summary>
internal sealed class SearchOptions
{
    private const int DefaultSamples = 16;

    private readonly Option<string?> _strategy = new("--strategy")
    {
        Description = "mcts (Monte Carlo tree search), beam (step by step), best-of-n, majority or greedy; "
            + "without it mcts, or majority where there is no reward model.",
    };

    private readonly Option<int?> _trajectories = new("--trajectories")
    {
        HelpName = "N",
        Description = "Independent trees for mcts and beam (1 unless said; 4 for mcts with the small model), "
            + "samples for best-of-n and majority (16 unless said).",
    };

    private readonly Option<int?> _rollouts = new("--rollouts")
    {
        HelpName = "N",
        Description = "Rollouts of a tree, for mcts (4 unless said; 2 with the small model).",
    };

    private readonly Option<int?> _candidates = new("--candidates")
    {
        HelpName = "N",
        Description = "Candidates a step, for mcts (32 unless said; 8 with the small model) and beam (5 unless said).",
    };

    private readonly Option<int?> _beamWidth = new("--beam-width")
    {
        HelpName = "N",
        Description = "Paths kept after each step, for beam (3 unless said).",
    };

    private readonly Option<string?> _selection = new("--selection")
    {
        Description = "The answer of the best-scored trajectory (score), the most frequent one (majority), "
            + "or the one with the largest sum of scores (weighted-vote); "
            + "without it majority for the strategy majority, weighted-vote for mcts with the small model, and score for the others.",
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
        Description = "Only tokens at least P times as likely as the likeliest are drawn; "
            + "0 keeps all (0 unless said; 0.02 with the small model).",
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
        Description = "The most tokens of a step (512 unless said; 128 with the small model).",
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

        return new SearchSettings
        {
            Strategy = strategy,
            Trajectories = Trajectories(arguments, strategy, defaults),
            Rollouts = For(arguments, _rollouts, strategy, (StrategyNames.Mcts, defaults.Tree.Rollouts)),
            Candidates = For(
                arguments, _candidates, strategy,
                (StrategyNames.Mcts, defaults.Tree.Candidates), (StrategyNames.Beam, new StepBeamOptions().Candidates)),
            BeamWidth = For(arguments, _beamWidth, strategy, (StrategyNames.Beam, new StepBeamOptions().BeamWidth)),
            Selection = Selection(arguments, strategy, defaults),
            Temperature = arguments.GetValue(_temperature),
            MinP = arguments.GetValue(_minP) ?? defaults.Sampling.MinP,
            Depth = arguments.GetValue(_depth),
            MaxStepTokens = arguments.GetValue(_maxStepTokens) ?? defaults.Sampling.MaxStepTokens,
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
        if (given is < 1)
        {
            throw new InputException($"--trajectories is {given}; it must be 1 or more.");
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
    private static int? For(ParseResult arguments, Option<int?> option, string strategy, params (string Strategy, int Default)[] uses)
    {
        int? given = arguments.GetValue(option);
        foreach ((string name, int value) in uses)
        {
            if (name == strategy)
            {
                return given ?? value;
            }
        }

        return given is null
            ? null
            : throw new InputException(
                $"{option.Name} is not for --strategy {strategy}; it is for {string.Join(" and ", uses.Select(use => use.Strategy))}.");
    }
}
