using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace RStar.Math.Docs.Tests.Options;

/// <summary>The documentation comments of an assembly, as the compiler wrote them beside it, in Markdown.</summary>
internal sealed partial class XmlDocumentation
{
    private readonly Dictionary<string, XElement> _members;

    private XmlDocumentation(Dictionary<string, XElement> members) => _members = members;

    public static XmlDocumentation Of(Assembly assembly) => new(
        XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
            .ToDictionary(member => member.Attribute("name")!.Value));

    public string SummaryOf(Type type) => Text(_members[$"T:{type.FullName}"].Element("summary")!);

    /// <summary>The summary of a property, or what its type says of the parameter that made it.</summary>
    public string SummaryOf(PropertyInfo property)
    {
        Type type = property.DeclaringType!;
        XElement? summary = _members.GetValueOrDefault($"P:{type.FullName}.{property.Name}")?.Element("summary")
            ?? _members[$"T:{type.FullName}"].Elements("param")
                .FirstOrDefault(parameter => parameter.Attribute("name")!.Value == property.Name);
        return summary is null
            ? throw new InvalidOperationException($"{type.FullName}.{property.Name} has no documentation.")
            : Text(summary);
    }

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (XNode node in element.Nodes())
        {
            text.Append(node switch
            {
                XText plain => plain.Value.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal),
                XElement inner => Inline(inner),
                _ => "",
            });
        }

        return WhiteSpace().Replace(text.ToString(), " ").Trim();
    }

    private static string Inline(XElement element) => element.Name.LocalName switch
    {
        "see" when element.Attribute("langword") is { } keyword => $"`{keyword.Value}`",
        "see" or "paramref" => $"`{LastName((element.Attribute("cref") ?? element.Attribute("name"))!.Value)}`",
        "c" => $"`{element.Value}`",
        _ => Text(element),
    };

    // Of a member its type too: Timeout.InfiniteTimeSpan, where InfiniteTimeSpan alone would say little.
    private static string LastName(string id)
    {
        string[] names = id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('(')[0].Split('.');
        return id.StartsWith("T:", StringComparison.Ordinal) || names.Length == 1 ? names[^1] : $"{names[^2]}.{names[^1]}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
