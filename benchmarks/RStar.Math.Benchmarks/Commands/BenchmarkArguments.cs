using System.Globalization;

namespace RStar.Math.Benchmarks.Commands;

/// <summary>What follows the name of a benchmark on its command line.</summary>
internal sealed class BenchmarkArguments
{
    /// <summary>The options that every benchmark has.</summary>
    public static readonly IReadOnlyList<BenchmarkOption> Common =
    [
        new("--quick", "", "The smallest form, to see that it works; its figures mean nothing."),
        new("--write", "", "Write the tables into the benchmark's section of docs/benchmarks.md."),
        new("--page", "FILE", "Write into the section of another page."),
        new("--help", "", "Show this."),
    ];

    private readonly Dictionary<string, string> _values = [];

    public bool Quick { get; private set; }

    public bool Write { get; private set; }

    public bool Help { get; private set; }

    public string? Page { get; private set; }

    /// <summary>Reads a command line.</summary>
    /// <exception cref="BenchmarkException">A word is no option, or a value is missing.</exception>
    public static BenchmarkArguments Parse(IReadOnlyList<BenchmarkOption> options, IEnumerable<string> words)
    {
        var parsed = new BenchmarkArguments();
        var waiting = new Queue<string>(words);
        while (waiting.TryDequeue(out string? word))
        {
            switch (word)
            {
                case "--quick":
                    parsed.Quick = true;
                    break;
                case "--write":
                    parsed.Write = true;
                    break;
                case "--help" or "-h":
                    parsed.Help = true;
                    break;
                case "--page":
                    parsed.Page = ValueOf(word, waiting);
                    break;
                default:
                    parsed.Take(word, options, waiting);
                    break;
            }
        }

        if (parsed.Quick && parsed.Write)
        {
            throw BenchmarkException.Usage(
                "--quick measures too little to be written into the documentation: leave out --quick, or name another page with --page.");
        }

        return parsed;
    }

    /// <summary>The value of an option, or <see langword="null"/> where it was not given.</summary>
    public string? Text(string option) => _values.GetValueOrDefault(option);

    /// <summary>The value of an option that is a number, at least one.</summary>
    /// <exception cref="BenchmarkException">It is none.</exception>
    public int Number(string option, int otherwise)
    {
        if (Text(option) is not string text)
        {
            return otherwise;
        }

        return int.TryParse(text, CultureInfo.InvariantCulture, out int number) && number >= 1
            ? number
            : throw BenchmarkException.Usage($"{option} is '{text}'; it must be a whole number, 1 or more.");
    }

    private void Take(string word, IReadOnlyList<BenchmarkOption> options, Queue<string> waiting)
    {
        if (!word.StartsWith('-'))
        {
            BenchmarkOption free = options.FirstOrDefault(option => !_values.ContainsKey(option.Name))
                ?? throw BenchmarkException.Usage($"'{word}' is one word too many; --help lists what there is.");
            _values[free.Name] = word;
        }
        else if (options.Any(option => option.Name == word))
        {
            _values[word] = ValueOf(word, waiting);
        }
        else
        {
            string names = string.Join(", ", options.Concat(Common).Select(option => option.Name));
            throw BenchmarkException.Usage($"'{word}' is no option here; there are {names}.");
        }
    }

    private static string ValueOf(string option, Queue<string> waiting) =>
        waiting.TryDequeue(out string? value) ? value : throw BenchmarkException.Usage($"{option} needs a value after it.");
}
