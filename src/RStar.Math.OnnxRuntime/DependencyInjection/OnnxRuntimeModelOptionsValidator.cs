using Microsoft.Extensions.Options;

namespace RStar.Math.OnnxRuntime;

/// <summary>Reports all faults of the settings at once.</summary>
internal sealed class OnnxRuntimeModelOptionsValidator : IValidateOptions<OnnxRuntimeModelOptions>
{
    public ValidateOptionsResult Validate(string? name, OnnxRuntimeModelOptions options)
    {
        string subject = string.IsNullOrEmpty(name) ? nameof(OnnxRuntimeModelOptions) : $"{nameof(OnnxRuntimeModelOptions)} of '{name}'";
        string[] failures = [.. options.Validate().Select(failure => $"{subject}: {failure}")];
        return failures.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
