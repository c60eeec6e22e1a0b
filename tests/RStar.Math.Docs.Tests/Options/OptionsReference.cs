using System.Reflection;
using System.Text;
using RStar.Math.Evolution;
using RStar.Math.OnnxRuntime;
using RStar.Math.Training;

namespace RStar.Math.Docs.Tests.Options;

/// <summary>Writes docs/options.md from the public types and their documentation.</summary>
internal static class OptionsReference
{
    private static readonly Assembly[] Packages =
    [
        typeof(ISolver).Assembly, typeof(OnnxRuntimePolicyModel).Assembly, typeof(EvolutionRunner).Assembly, typeof(PolicyTrainer).Assembly,
    ];

    public static string Write()
    {
        var page = new StringBuilder("""
            # Options
            Every type of settings with its properties. This page is written from the code: after a change of an option run
            `RSTAR_UPDATE_GOLDEN=1 dotnet test tests/RStar.Math.Docs.Tests`.

            Settings are checked before anything is done with them, and every fault is one sentence with the setting's name, its value and what would be right.
            Records are changed with `with`. Sizes are in bytes, where nothing else is said.


            """.ReplaceLineEndings("\n"));
        foreach (Assembly package in Packages)
        {
            XmlDocumentation documentation = XmlDocumentation.Of(package);
            page.Append($"## {package.GetName().Name}\n\n");
            foreach (OptionType options in OptionType.In(package))
            {
                Write(options, documentation, page);
            }
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Write(OptionType options, XmlDocumentation documentation, StringBuilder page)
    {
        page.Append($"### {options.Type.Name}\n{documentation.SummaryOf(options.Type)}\n\n");
        page.Append("| setting | type | default | meaning |\n|---|---|---|---|\n");
        foreach (PropertyInfo property in options.Settings)
        {
            // Inherited settings are documented in the package of the type that declares them, which is the same one.
            string type = OptionType.TypeOf(property).Replace("|", "\\|", StringComparison.Ordinal);
            page.Append($"| `{property.Name}` | `{type}` | {options.DefaultOf(property)} | {documentation.SummaryOf(property)} |\n");
        }

        foreach ((string name, IReadOnlyList<string> differences) in options.Presets)
        {
            page.Append($"\n`{options.Type.Name}.{name}`: {(differences.Count == 0 ? "the defaults" : string.Join(", ", differences))}.\n");
        }

        page.Append('\n');
    }
}
