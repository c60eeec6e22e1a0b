using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using RStar.Math.Execution;
using RStar.Math.TestSupport.PublicApi;

namespace RStar.Math.Docs.Tests.Options;

/// <summary>A type of settings: its properties with their defaults, and its presets.</summary>
internal sealed class OptionType
{
    private const string None = "none";

    private static readonly string[] Endings = ["Options", "Budget", "Plan", "Settings"];

    // What depends on the machine that writes the page.
    private static readonly Dictionary<(Type, string), string> Spoken = new()
    {
        [(typeof(PythonExecutorOptions), nameof(PythonExecutorOptions.Workers))] = "one a processor",
    };

    private readonly object? _defaults;

    private OptionType(Type type)
    {
        Type = type;
        _defaults = type.GetConstructor(Type.EmptyTypes) is null ? null : Activator.CreateInstance(type);
    }

    public Type Type { get; }

    /// <summary>The types of settings that users of an assembly make themselves, by name.</summary>
    public static IEnumerable<OptionType> In(Assembly assembly) => assembly.GetExportedTypes()
        .Where(type => !type.IsAbstract && !type.IsValueType && IsSettings(type))
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => new OptionType(type));

    /// <summary>The settings, those that are inherited last.</summary>
    public IEnumerable<PropertyInfo> Settings => Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.SetMethod is { IsPublic: true })
        .OrderBy(property => property.DeclaringType != Type)
        .ThenBy(property => property.MetadataToken);

    public static string TypeOf(PropertyInfo property) => TypeNames.Of(new NullabilityInfoContext().Create(property));

    public string DefaultOf(PropertyInfo property)
    {
        if (property.IsDefined(typeof(RequiredMemberAttribute)))
        {
            return "*required*";
        }

        return _defaults is not null
            ? Spoken.GetValueOrDefault((Type, property.Name)) ?? ValueText(property.GetValue(_defaults))
            : OptionalParameter(property.Name) is { } parameter ? ValueText(parameter) : "*required*";
    }

    /// <summary>The named settings of this type and in what each differs from the default.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Differences)> Presets =>
        from property in Type.GetProperties(BindingFlags.Public | BindingFlags.Static)
        where property.PropertyType == Type
        let preset = property.GetValue(null)!
        select (property.Name, (IReadOnlyList<string>)[.. Differences(_defaults, preset, "")]);

    private static bool IsSettings(Type type) => Array.Exists(Endings, ending => type.Name.EndsWith(ending, StringComparison.Ordinal));

    private object? OptionalParameter(string name) => Type.GetConstructors()
        .SelectMany(constructor => constructor.GetParameters())
        .FirstOrDefault(parameter => parameter.Name == name && parameter.HasDefaultValue)?.DefaultValue;

    private static IEnumerable<string> Differences(object? defaults, object value, string prefix)
    {
        foreach (PropertyInfo property in new OptionType(value.GetType()).Settings)
        {
            object? usual = defaults is null ? null : property.GetValue(defaults);
            object? own = property.GetValue(value);
            if (own is not null && usual is not null && IsSettings(own.GetType()))
            {
                foreach (string difference in Differences(usual, own, $"{prefix}{property.Name}."))
                {
                    yield return difference;
                }
            }
            else if (ValueText(usual) != ValueText(own))
            {
                yield return $"`{prefix}{property.Name}` = {ValueText(own)}";
            }
        }
    }

    private static string ValueText(object? value) => value switch
    {
        null => None,
        string text => $"`{text}`",
        bool truth => truth ? "`true`" : "`false`",
        Enum name => $"`{name}`",
        TimeSpan time => time == Timeout.InfiniteTimeSpan ? "infinite" : Duration(time),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        int or long or ulong => string.Format(CultureInfo.InvariantCulture, "{0:N0}", value),
        IEnumerable values => List(values),
        _ when IsSettings(value.GetType()) => Nested(value),
        _ => $"`{value}`",
    };

    private static string Nested(object value)
    {
        string[] differences = [.. Differences(new OptionType(value.GetType())._defaults, value, "")];
        return $"[its defaults](#{value.GetType().Name.ToLowerInvariant()})"
            + (differences.Length == 0 ? "" : " but " + string.Join(", ", differences));
    }

    private static string Duration(TimeSpan time) => time.TotalSeconds switch
    {
        < 1 => FormattableString.Invariant($"{time.TotalMilliseconds} ms"),
        < 600 => FormattableString.Invariant($"{time.TotalSeconds} s"),
        _ => FormattableString.Invariant($"{time.TotalMinutes} min"),
    };

    private static string List(IEnumerable values)
    {
        List<object?> items = [.. values.Cast<object?>()];
        return items.Count == 0
            ? "empty"
            : string.Join(", ", items.Select(item => item is not null && IsSettings(item.GetType()) ? NameOf(item) : ValueText(item)));
    }

    private static string NameOf(object settings) =>
        settings.GetType().GetProperty("Name")?.GetValue(settings) is string name ? $"`{name}`" : $"`{settings}`";
}
