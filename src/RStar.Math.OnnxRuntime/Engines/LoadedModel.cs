namespace RStar.Math.OnnxRuntime;

/// <summary>What loading a policy and loading a reward model have in common.</summary>
internal static class LoadedModel
{
    /// <summary>The options, or the defaults.</summary>
    /// <exception cref="ArgumentException">The path is empty or an option is out of range.</exception>
    public static OnnxRuntimeModelOptions Checked(string path, OnnxRuntimeModelOptions? options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new OnnxRuntimeModelOptions();
        return options.ValidateSettings().FirstOrDefault() is string fault ? throw new ArgumentException(fault, nameof(options)) : options;
    }
}
