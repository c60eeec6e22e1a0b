using System.CommandLine;
using RStar.Math.Console.Input;
using RStar.Math.OnnxRuntime;

namespace RStar.Math.Console.Searching;

/// <summary>The options that name the models and say what computes them.</summary>
internal sealed class ModelOptions
{
    private const int MostThreads = 1024;

    private readonly Option<DirectoryInfo?> _policy = new("--policy")
    {
        HelpName = "DIR",
        Description = "The policy's model folder; without it the small model that comes with the program.",
    };

    private readonly Option<DirectoryInfo?> _reward = new("--reward")
    {
        HelpName = "DIR",
        Description = "The process reward model's folder; with --policy and without it, answers are voted for.",
    };

    private readonly Option<int> _threads = new("--threads")
    {
        HelpName = "N",
        Description = "Threads of each model on the processor; 0 for one a core.",
        DefaultValueFactory = _ => 0,
    };

    private readonly Option<string> _device = new("--device")
    {
        Description = "What computes the models: auto (CUDA where it loads), cpu or cuda.",
        DefaultValueFactory = _ => "auto",
    };

    private readonly string _smallPolicy;
    private readonly string _smallReward;

    /// <param name="smallPolicy">The folder of the policy that comes with the program; <see langword="null"/> for the package's.</param>
    /// <param name="smallReward">The folder of its reward model, likewise.</param>
    public ModelOptions(string? smallPolicy = null, string? smallReward = null)
    {
        _smallPolicy = smallPolicy ?? SmallModel.PolicyFolder;
        _smallReward = smallReward ?? SmallModel.RewardFolder;
        _device.AcceptOnlyFromAmong("auto", "cpu", "cuda");
    }

    public void AddTo(Command command)
    {
        command.Add(_policy);
        command.Add(_reward);
        command.Add(_threads);
        command.Add(_device);
    }

    /// <exception cref="InputException">
    /// A folder is missing, a reward model is named without a policy, or an option is out of range.
    /// </exception>
    public ModelChoice Read(ParseResult arguments)
    {
        string? policy = arguments.GetValue(_policy)?.FullName;
        string? reward = arguments.GetValue(_reward)?.FullName;
        if (policy is null && reward is not null)
        {
            throw new InputException("The policy is missing: a reward model values the steps of a policy, so give --policy with --reward.");
        }

        bool isSmall = policy is null;
        if (isSmall && !(Directory.Exists(_smallPolicy) && Directory.Exists(_smallReward)))
        {
            throw new InputException(
                $"The small model that comes with the program is not in '{Path.GetDirectoryName(_smallPolicy)}': "
                + "name a model folder with --policy.");
        }

        return new ModelChoice(
            policy ?? _smallPolicy,
            isSmall ? _smallReward : reward,
            new ExecutionOptions
            {
                Threads = OptionValue.Within(arguments.GetValue(_threads), 0, MostThreads, _threads),
                Provider = Enum.Parse<ExecutionProvider>(arguments.GetValue(_device)!, ignoreCase: true),
            },
            isSmall ? SearchDefaults.SmallModel : SearchDefaults.Paper)
        {
            // Where CUDA loads, Auto takes GenAI's Generator, which does not know the min-p that suits the small model.
            Engine = isSmall ? InferenceEngine.Tree : InferenceEngine.Auto,
        };
    }
}

/// <summary>The models of a solver.</summary>
/// <param name="PolicyFolder">The policy's folder.</param>
/// <param name="RewardFolder">The process reward model's folder, or <see langword="null"/> for none.</param>
/// <param name="Execution">What computes them.</param>
/// <param name="Search">How they are searched where the command line does not say.</param>
internal sealed record ModelChoice(string PolicyFolder, string? RewardFolder, ExecutionOptions Execution, SearchDefaults Search)
{
    /// <summary>What decodes the policy.</summary>
    public InferenceEngine Engine { get; init; }

    /// <summary>The models that a search makes use of; one that it does not ask need not be loaded.</summary>
    public ModelChoice For(SearchSettings search) => search.UsesRewardModel ? this : this with { RewardFolder = null };
}
