using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RStar.Math.Search;

/// <summary>Puts a page together from its parts: the files of the folder Page, embedded in the assembly, and the page's data.</summary>
internal static class PageTemplate
{
    private static readonly string[] ScriptFiles = ["dom.js", "python.js", "tree.js", "outline.js", "details.js", "header.js", "page.js"];

    private static readonly Lazy<string> Html = new(() => ReadPart("tree.html"));
    private static readonly Lazy<string> Style = new(() => ReadPart("tree.css"));
    private static readonly Lazy<string> Script = new(() => string.Concat(ScriptFiles.Select(ReadPart)));

    /// <summary>Writes a page. A placeholder of the template is a name in double braces; what is put in is not searched again.</summary>
    public static void Write(SearchTreePage page, Stream stream)
    {
        ReadOnlySpan<char> rest = Html.Value;
        while (rest.IndexOf("{{", StringComparison.Ordinal) is >= 0 and int start)
        {
            int end = rest.IndexOf("}}", StringComparison.Ordinal);
            WriteText(stream, rest[..start]);
            WriteValue(stream, rest[(start + 2)..end], page);
            rest = rest[(end + 2)..];
        }

        WriteText(stream, rest);
    }

    private static void WriteValue(Stream stream, ReadOnlySpan<char> name, SearchTreePage page)
    {
        switch (name)
        {
            case "policy":
                WriteText(
                    stream,
                    $"default-src 'none'; style-src {HashOf(Style.Value)}; script-src {HashOf(Script.Value)}; "
                    + "base-uri 'none'; form-action 'none'");
                break;
            case "title":
                WriteText(stream, HtmlEncoder.Default.Encode(page.Title));
                break;
            case "style":
                WriteText(stream, Style.Value);
                break;
            case "script":
                WriteText(stream, Script.Value);
                break;
            case "data":
                JsonSerializer.Serialize(stream, page, SearchTreeJsonStyle.InHtml.SearchTreePage);
                break;
            default:
                throw new InvalidOperationException($"The page's template names '{name}', which is no part of a page.");
        }
    }

    /// <summary>What a content security policy calls an inline element by, so that no other inline style or script runs.</summary>
    private static string HashOf(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static void WriteText(Stream stream, ReadOnlySpan<char> text) => stream.Write(Encoding.UTF8.GetBytes(text.ToString()));

    private static string ReadPart(string name)
    {
        using Stream stream = typeof(PageTemplate).Assembly.GetManifestResourceStream($"RStar.Math.Search.Page.{name}")
            ?? throw new InvalidOperationException($"The assembly lacks its resource {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
