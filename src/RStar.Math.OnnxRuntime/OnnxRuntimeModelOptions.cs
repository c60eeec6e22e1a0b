using RStar.Math.Validation;

namespace RStar.Math.OnnxRuntime;

/// <summary>Which model folders to run, and how.</summary>
public sealed class OnnxRuntimeModelOptions
{
    /// <summary>The folder of the policy model; <see langword="null"/>, the default, where the policy comes from elsewhere.</summary>
    public string? PolicyPath { get; set; }

    /// <summary>
    /// The folder of the process reward model; <see langword="null"/>, the default, where there is none or it comes from elsewhere.
    /// </summary>
    public string? RewardPath { get; set; }

    /// <summary>What decodes the policy model. Default <see cref="InferenceEngine.Auto"/>.</summary>
    public InferenceEngine Engine { get; set; } = InferenceEngine.Auto;

    /// <summary>What the models are computed on. Default: CUDA where it loads, otherwise the processor with all its cores.</summary>
    public ExecutionOptions Execution { get; set; } = new();

    /// <summary>How the tree engine uses memory, for each model.</summary>
    public TreeEngineOptions Tree { get; set; } = new();

    /// <summary>
    /// Divides the reward model's output before tanh: the value of a path is tanh(output / scale). Default 1, as this library's trainers
    /// have it; models of the released code want 5.
    /// </summary>
    public double RewardScale { get; set; } = 1;

    internal IEnumerable<string> Validate()
    {
        if (string.IsNullOrEmpty(PolicyPath) && string.IsNullOrEmpty(RewardPath))
        {
            yield return $"{nameof(PolicyPath)} and {nameof(RewardPath)} are not set; at least one must name a model folder.";
        }

        foreach (string fault in ValidateSettings())
        {
            yield return fault;
        }
    }

    /// <summary>The options for one model, or the defaults.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    internal static OnnxRuntimeModelOptions Checked(OnnxRuntimeModelOptions? options)
    {
        options ??= new OnnxRuntimeModelOptions();
        Faults.ThrowIfAny(options.ValidateSettings(), nameof(options));
        return options;
    }

    /// <summary>The faults of all but the paths.</summary>
    private IEnumerable<string> ValidateSettings()
    {
        if (!Enum.IsDefined(Engine))
        {
            yield return $"{nameof(Engine)} is {Engine}; it must be {string.Join(", ", Enum.GetNames<InferenceEngine>())}.";
        }

        foreach (string fault in Faults.In(nameof(Execution), Execution?.Validate()).Concat(Faults.In(nameof(Tree), Tree?.Validate())))
        {
            yield return fault;
        }

        if (!(RewardScale > 0 && double.IsFinite(RewardScale)))
        {
            yield return $"{nameof(RewardScale)} is {RewardScale}; it must be over 0.";
        }
    }
}
