using Microsoft.Extensions.Options;

namespace RStar.Math.Validation;

/// <summary>Reports all faults of the settings of a key at once.</summary>
/// <param name="faultsOf">Finds the faults.</param>
internal sealed class OptionsValidator<TOptions>(Func<TOptions, IEnumerable<string>> faultsOf) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        string subject = string.IsNullOrEmpty(name) ? typeof(TOptions).Name : $"{typeof(TOptions).Name} of '{name}'";
        string[] faults = [.. Faults.In(subject, faultsOf(options))];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
