using System.CommandLine;
using RStar.Math.Console.Input;
using RStar.Math.OnnxRuntime;
using RStar.Math.Training;

namespace RStar.Math.Console.Evolving;

/// <summary>The options that say what models an evolution starts from, and how they are trained.</summary>
internal sealed class TrainedModelOptions
{
    private const string Small = "small";
    private const string Paper = "paper";

    /// <summary>Fresh weights learn the format from few solutions, which they must see more often than a trained model.</summary>
    private const int SmallEpochs = 6;

    private readonly Option<DirectoryInfo?> _base = new("--base")
    {
        HelpName = "DIR",
        Description = "The model folder to start from; without it one of about a million fresh weights.",
    };

    private readonly Option<DirectoryInfo?> _bootstrap = new("--bootstrap")
    {
        HelpName = "DIR",
        Description = "The policy of the first round, which is not trained first then; "
            + "without --base the rounds' policies are trained from it.",
    };

    private readonly Option<string?> _training = new("--training")
    {
        Description = "Learning rate, batches and epochs: paper, for a model that has been trained, or small, for fresh weights. "
            + "Unless said paper with --base or --bootstrap, otherwise small.",
    };

    private readonly Option<int?> _epochs = new("--epochs")
    {
        HelpName = "N",
        Description = $"Epochs of the bootstrap policy's training: {SmallEpochs} unless said, "
            + $"with --training paper {PolicyTrainerOptions.Paper.Epochs}.",
    };

    private readonly Option<int?> _roundEpochs = new("--round-epochs")
    {
        HelpName = "N",
        Description = $"Epochs of the policy's training in each round: {PolicyTrainerOptions.SmallFineTuning.Epochs} unless said, "
            + $"with --training paper {PolicyTrainerOptions.Paper.Epochs}.",
    };

    private readonly Option<int?> _threads = new("--threads")
    {
        HelpName = "N",
        Description = "The threads that models compute with; without it ONNX Runtime decides.",
    };

    public TrainedModelOptions() => _training.AcceptOnlyFromAmong(Small, Paper);

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_base, _bootstrap, _training, _epochs, _roundEpochs, _threads])
        {
            command.Add(option);
        }
    }

    /// <exception cref="InputException">An option is out of range or means nothing beside the others.</exception>
    /// <exception cref="ModelFolderException">A folder is none of a model.</exception>
    public TrainedModels Read(ParseResult arguments)
    {
        string? given = arguments.GetValue(_base)?.FullName;
        string? bootstrap = arguments.GetValue(_bootstrap)?.FullName;
        foreach (string folder in new[] { given, bootstrap }.OfType<string>())
        {
            ModelFolderInfo.Read(folder);
        }

        if (bootstrap is not null)
        {
            OptionValue.RequireAbsent(arguments, _epochs, "with --bootstrap, which is trained already");
        }

        int? threads = AtLeastOne(arguments, _threads);
        int? epochs = AtLeastOne(arguments, _epochs), roundEpochs = AtLeastOne(arguments, _roundEpochs);
        bool isSmall = (arguments.GetValue(_training) ?? (given is null && bootstrap is null ? Small : Paper)) == Small;
        RoundTrainer trainer = isSmall ? SmallTrainer(epochs, roundEpochs, threads) : PaperTrainer(epochs, roundEpochs, threads);
        return new TrainedModels(given ?? bootstrap, bootstrap, trainer, threads);
    }

    private static int? AtLeastOne(ParseResult arguments, Option<int?> option) =>
        arguments.GetValue(option) is int stated ? OptionValue.AtLeast(stated, 1, option) : null;

    private static RoundTrainer SmallTrainer(int? epochs, int? roundEpochs, int? threads)
    {
        PolicyTrainerOptions round = PolicyTrainerOptions.SmallFineTuning with { Threads = threads };
        return new RoundTrainer(
            round with { Epochs = roundEpochs ?? round.Epochs },
            RewardTrainerOptions.Small with { Threads = threads },
            bootstrap: PolicyTrainerOptions.SmallFromScratch with { Epochs = epochs ?? SmallEpochs, Threads = threads });
    }

    private static RoundTrainer PaperTrainer(int? epochs, int? roundEpochs, int? threads)
    {
        PolicyTrainerOptions policy = PolicyTrainerOptions.Paper with { Threads = threads };
        return new RoundTrainer(
            policy with { Epochs = roundEpochs ?? policy.Epochs },
            RewardTrainerOptions.Paper with { Threads = threads },
            bootstrap: policy with { Epochs = epochs ?? policy.Epochs });
    }
}

/// <summary>The models that an evolution starts from, and how they are trained.</summary>
/// <param name="BaseFolder">What every training starts from, or <see langword="null"/> for fresh weights.</param>
/// <param name="BootstrapFolder">The policy of the first round, or <see langword="null"/> where it is to be trained.</param>
/// <param name="Trainer">Trains them.</param>
/// <param name="Threads">The threads that they compute with, or <see langword="null"/> for ONNX Runtime's choice.</param>
internal sealed record TrainedModels(string? BaseFolder, string? BootstrapFolder, RoundTrainer Trainer, int? Threads);
