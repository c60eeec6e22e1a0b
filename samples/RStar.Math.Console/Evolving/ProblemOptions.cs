using System.CommandLine;
using RStar.Math.Console.Data;
using RStar.Math.Console.Input;
using RStar.Math.Evolution;

namespace RStar.Math.Console.Evolving;

/// <summary>The options that say what an evolution learns from and is measured on.</summary>
internal sealed class ProblemOptions
{
    private const int DefaultProblems = 1000;
    private const int DefaultWorked = 100;
    private const int DefaultVariants = 20;
    private const int DefaultHeldOut = 100;
    private const int DefaultMaxLevel = 2;

    private readonly Option<FileInfo?> _problems = new("--problems")
    {
        HelpName = "FILE",
        Description = "Problems with answers, one JSON object a line, also .gz; without it they are generated.",
    };

    private readonly Option<FileInfo[]> _evaluation = new("--evaluation")
    {
        HelpName = "FILE",
        Description = "Held-out problems, also .gz, on which every round is measured; may be given several times.",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<FileInfo?> _workedFile = new("--worked-file")
    {
        HelpName = "FILE",
        Description = "Worked solutions, lines as 'generate --worked' writes them; "
            + "the bootstrap policy learns from them, and they stay among the data of all rounds.",
    };

    private readonly Option<int> _count = new("--generate")
    {
        HelpName = "N",
        Description = "How many problems to generate.",
        DefaultValueFactory = _ => DefaultProblems,
    };

    private readonly Option<int?> _worked = new("--worked")
    {
        HelpName = "N",
        Description = $"Generated problems that are worked: {DefaultWorked} unless said, none with --problems or --worked-file.",
    };

    private readonly Option<int> _variants = new("--variants")
    {
        HelpName = "N",
        Description = "How often each worked problem is worked again with other numbers, people and things.",
        DefaultValueFactory = _ => DefaultVariants,
    };

    private readonly Option<int?> _heldOut = new("--held-out")
    {
        HelpName = "N",
        Description = $"Generated problems of unseen phrasings to measure on: {DefaultHeldOut} unless said, "
            + "none with --problems or --evaluation.",
    };

    private readonly Option<int> _level = new("--max-level")
    {
        HelpName = "N",
        Description = "The most operations of a generated problem, 1 to 6.",
        DefaultValueFactory = _ => DefaultMaxLevel,
    };

    private readonly TopicsOption _topics = new();

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_problems, _evaluation, _workedFile, _count, _worked, _variants, _heldOut, _level, _topics])
        {
            command.Add(option);
        }
    }

    /// <param name="arguments">What was typed.</param>
    /// <param name="seed">Which problems are generated.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="InputException">An option is out of range or means nothing beside the others, or a file is not there.</exception>
    /// <exception cref="FormatException">A line of the worked solutions cannot be read.</exception>
    public async Task<EvolutionProblems> ReadAsync(ParseResult arguments, ulong seed, CancellationToken cancellationToken)
    {
        FileInfo? own = Required(arguments.GetValue(_problems), _problems);
        FileInfo? workedFile = Required(arguments.GetValue(_workedFile), _workedFile);
        FileInfo[] sets = [.. arguments.GetValue(_evaluation)!.Select(file => Required(file, _evaluation)!)];
        var generated = new GeneratedProblems(
            OptionValue.AtLeast(arguments.GetValue(_count), 1, _count),
            OptionValue.AtLeast(arguments.GetValue(_worked) ?? (own is null && workedFile is null ? DefaultWorked : 0), 0, _worked),
            OptionValue.AtLeast(arguments.GetValue(_variants), 0, _variants),
            OptionValue.AtLeast(arguments.GetValue(_heldOut) ?? (own is null && sets.Length == 0 ? DefaultHeldOut : 0), 0, _heldOut),
            arguments.GetValue(_level),
            _topics.Read(arguments),
            seed);
        RequireMeant(arguments, own, generated);
        List<ReasoningPath> worked = workedFile is null
            ? []
            : await JsonLines.ReadAsync(workedFile.FullName, DataJson.Readable.WorkedLine, line => line.ToPath(), cancellationToken)
                .ToListAsync(cancellationToken);
        IEnumerable<ProblemSource> heldOut = generated.HeldOut > 0 ? [generated.Evaluation] : [];
        return new EvolutionProblems(
            own is null ? generated.Training : TextFile.ProblemsOf(own.FullName),
            [.. sets.Select(set => TextFile.ProblemsOf(set.FullName)), .. heldOut],
            [.. worked, .. generated.WorkedSolutions]);
    }

    private void RequireMeant(ParseResult arguments, FileInfo? own, GeneratedProblems generated)
    {
        if (own is not null)
        {
            OptionValue.RequireAbsent(arguments, _count, "with --problems");
        }

        if (generated.Worked == 0)
        {
            OptionValue.RequireAbsent(arguments, _variants, "where no generated problem is worked");
        }

        if (own is not null && generated.Worked + generated.HeldOut == 0)
        {
            OptionValue.RequireAbsent(arguments, _level, "where no problem is generated");
            OptionValue.RequireAbsent(arguments, _topics, "where no problem is generated");
        }
    }

    private static FileInfo? Required(FileInfo? file, Option option) =>
        file is null or { Exists: true }
            ? file
            : throw new InputException($"{option.Name} is '{file.FullName}', and there is no such file.");
}

/// <summary>What an evolution learns from and is measured on.</summary>
/// <param name="Training">The problems that are searched.</param>
/// <param name="Evaluation">The held-out sets; none where nobody gave one.</param>
/// <param name="Worked">The worked solutions.</param>
internal sealed record EvolutionProblems(
    ProblemSource Training, IReadOnlyList<ProblemSource> Evaluation, IReadOnlyList<ReasoningPath> Worked);
