using System.CommandLine;
using RStar.Math.Console.Input;
using RStar.Math.Training;

namespace RStar.Math.Console.Converting;

/// <summary>The options of a conversion between model folders.</summary>
internal sealed class ConversionOptions
{
    private static readonly Dictionary<string, WeightType> WeightTypes = new()
    {
        ["fp32"] = WeightType.Single,
        ["fp16"] = WeightType.Half,
        ["int8"] = WeightType.Int8,
        ["int4"] = WeightType.Int4,
    };

    private static readonly Dictionary<string, TensorFormat> Formats = new()
    {
        ["fp32"] = TensorFormat.Single,
        ["fp16"] = TensorFormat.Half,
        ["bf16"] = TensorFormat.BFloat16,
    };

    private readonly Option<string?> _weights = new("--weights")
    {
        Description = "How a model folder stores weights: fp32, fp16, int8 or int4. From a model folder it makes another model folder.",
    };

    private readonly Option<bool> _keepFull = new("--keep-full-precision")
    {
        Description = "Keep the weights in fp32 too, so that training can go on from int8 or int4.",
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = "How a Hugging Face folder stores weights: fp32, fp16 or bf16.",
    };

    private readonly Option<int?> _context = new("--context")
    {
        HelpName = "N",
        Description = "From Hugging Face: the most tokens of a sequence, where fewer than the model's are enough.",
    };

    private readonly Option<bool> _noMarkers = new("--no-markers")
    {
        Description = "From Hugging Face: leave the tokenizer without the trajectory format's markers.",
    };

    public ConversionOptions()
    {
        _weights.AcceptOnlyFromAmong([.. WeightTypes.Keys]);
        _format.AcceptOnlyFromAmong([.. Formats.Keys]);
    }

    private Option[] All => [_weights, _keepFull, _format, _context, _noMarkers];

    public void AddTo(Command command)
    {
        foreach (Option option in All)
        {
            command.Add(option);
        }
    }

    public FolderConversion Read(ParseResult arguments) => new()
    {
        Weights = arguments.GetValue(_weights) is string weights ? WeightTypes[weights] : null,
        KeepsFullPrecision = arguments.GetValue(_keepFull),
        Format = arguments.GetValue(_format) is string format ? Formats[format] : null,
        ContextLength = arguments.GetValue(_context),
        AddsMarkers = !arguments.GetValue(_noMarkers),
    };

    /// <summary>Checks that no option was given that has no meaning for a conversion.</summary>
    /// <exception cref="InputException">One was.</exception>
    public void RequireFor(ParseResult arguments, string what, params string[] meant)
    {
        foreach (Option option in All)
        {
            if (!meant.Contains(option.Name))
            {
                OptionValue.RequireAbsent(arguments, option, $"for {what}");
            }
        }
    }
}
