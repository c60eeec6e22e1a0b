using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RStar.Math.Evolution;
using RStar.Math.Evolution.Problems.Equations;
using RStar.Math.Training;

namespace RStar.Math.Docs.Tests.Snippets.Given;

/// <summary>What snippets use without making it: the names by which pages speak of it. Compiled against, never run.</summary>
public static class Values
{
#pragma warning disable IDE1006 // Names as a snippet would give its own variables.
    public static IServiceCollection services => null!;

    public static IServiceProvider provider => null!;

    public static ILogger logger => null!;

    public static ILoggerFactory loggers => null!;

    public static ISolver solver => null!;

    public static Problem problem => null!;

    public static IPolicyModel policy => null!;

    public static IPolicyModel large => null!;

    public static IPolicyModel small => null!;

    public static IProcessRewardModel reward => null!;

    public static ICodeExecutor executor => null!;

    public static IAnswerComparer comparer => null!;

    public static CancellationToken cancellationToken => default;

    public static string path => "";

    public static IRoundModels models => null!;

    public static IRoundTrainer trainer => null!;

    public static IReadOnlyList<string> texts => [];

    public static string otherText => "";

    public static EquationProblem equationProblem => null!;

    public static DecoderShape shape => null!;

    public static TokenizerFiles tokenizer => null!;

    public static IReadOnlyList<ReasoningPath> trajectories => [];

    public static IReadOnlyList<ReasoningPath> heldOut => [];

    public static IReadOnlyList<ReasoningPath> seeds => [];

    public static IReadOnlyList<PreferenceGroup> preferenceGroups => [];

    public static IReadOnlyList<PreferenceGroup> heldOutGroups => [];

    public static IProgress<TrainingProgress> progress => null!;

    public static IProgress<EvolutionProgress> evolutionProgress => null!;
#pragma warning restore IDE1006
}

/// <summary>Stands for a user's own policy model.</summary>
public class MyPolicy : IPolicyModel
{
    public IAsyncEnumerable<Proposal> ProposeAsync(
        IReadOnlyList<ProposalRequest> requests, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}

/// <summary>Stands for a user's own reward model.</summary>
public class MyRewardModel(string folder) : IProcessRewardModel
{
    public string Folder => folder;

    public IAsyncEnumerable<RewardResult> EvaluateAsync(
        IReadOnlyList<RewardRequest> requests, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}

/// <summary>Stands for a user's own executor.</summary>
public class MyExecutor : ICodeExecutor
{
    public IAsyncEnumerable<CodeResult> ExecuteAsync(IReadOnlyList<CodeRequest> requests, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
