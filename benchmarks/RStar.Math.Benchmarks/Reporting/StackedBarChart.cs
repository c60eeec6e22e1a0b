using System.Globalization;
using System.Net;
using System.Text;
using RStar.Math.Evolution;

namespace RStar.Math.Benchmarks.Reporting;

/// <summary>Draws parts on top of each other as an SVG file of its own, for light pages and dark ones.</summary>
internal static class StackedBarChart
{
    private const int Width = 560;
    private const int Height = 300;
    private const int Left = 58;
    private const int Right = 16;
    private const int Top = 58;
    private const int Bottom = 44;
    private const double BarWidth = 64;

    private const string Style = """
        :root{--ground:#fff;--ink:#24292f;--faint:#d8dee4;--s0:#3f51c7;--s1:#15845a;--s2:#c2571a;--s3:#8a93a0}
        @media(prefers-color-scheme:dark){
        :root{--ground:#0d1117;--ink:#e6edf3;--faint:#30363d;--s0:#94a5ff;--s1:#3ecb90;--s2:#f0965c;--s3:#768390}}
        svg{background:var(--ground)}text{font:12px system-ui,sans-serif;fill:var(--ink)}.title{font-size:14px;font-weight:600}
        .grid{stroke:var(--faint)}.axis{stroke:var(--ink)}.s0{fill:var(--s0)}.s1{fill:var(--s1)}.s2{fill:var(--s2)}.s3{fill:var(--s3)}
        """;

    /// <summary>Draws a chart.</summary>
    /// <param name="title">What is shown, with its unit.</param>
    /// <param name="xTitle">What the groups are.</param>
    /// <param name="groups">The name of each bar.</param>
    /// <param name="parts">Up to four parts, the lowest first, with a value a bar.</param>
    public static string Draw(string title, string xTitle, IReadOnlyList<string> groups, IReadOnlyList<StackedBars> parts)
    {
        double[] totals = [.. groups.Select((_, group) => parts.Sum(part => part.Values[group]))];
        var scale = ChartScale.Of(totals.Append(0));
        var svg = new StringBuilder();
        svg.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" ")
            .Append(CultureInfo.InvariantCulture, $"viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" ")
            .Append(CultureInfo.InvariantCulture, $"aria-label=\"{WebUtility.HtmlEncode(title)}\">\n<style>\n{Style}\n</style>\n");
        Text(svg, Left, 22, "start", title, "title");
        DrawLegend(svg, parts);
        foreach (double mark in scale.Marks)
        {
            double y = Y(scale.Share(mark));
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{Left} {Pixel(y)}H{Width - Right}\"/>\n");
            Text(svg, Left - 8, y + 4, "end", Number(mark));
        }

        double room = (Width - Left - Right) / (double)groups.Count;
        for (int group = 0; group < groups.Count; group++)
        {
            double center = Left + ((group + 0.5) * room);
            DrawBar(svg, center, groups[group], group, parts, scale);
            Text(svg, center, Y(scale.Share(totals[group])) - 6, "middle", Number(totals[group]));
            Text(svg, center, Height - Bottom + 17, "middle", groups[group]);
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"axis\" d=\"M{Left} {Height - Bottom}H{Width - Right}\"/>\n");
        Text(svg, (Left + Width - Right) / 2.0, Height - 8, "middle", xTitle);
        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawBar(
        StringBuilder svg, double center, string name, int group, IReadOnlyList<StackedBars> parts, ChartScale scale)
    {
        double below = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            double value = parts[i].Values[group];
            double top = Y(scale.Share(below + value));
            string said = WebUtility.HtmlEncode($"{parts[i].Name}, {name}: {Number(value)}");
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"s{i}\" x=\"{Pixel(center - (BarWidth / 2))}\" y=\"{Pixel(top)}\" ")
                .Append(CultureInfo.InvariantCulture, $"width=\"{Pixel(BarWidth)}\" height=\"{Pixel(Y(scale.Share(below)) - top)}\">")
                .Append(CultureInfo.InvariantCulture, $"<title>{said}</title></rect>\n");
            below += value;
        }
    }

    private static void DrawLegend(StringBuilder svg, IReadOnlyList<StackedBars> parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            int x = Left + (i * 96);
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"s{i}\" x=\"{x}\" y=\"32\" width=\"11\" height=\"11\" rx=\"3\"/>\n");
            Text(svg, x + 17, 42, "start", parts[i].Name);
        }
    }

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text, string? kind = null)
    {
        string style = kind is null ? "" : $" class=\"{kind}\"";
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Pixel(x)}\" y=\"{Pixel(y)}\" text-anchor=\"{anchor}\"{style}>")
            .Append(CultureInfo.InvariantCulture, $"{WebUtility.HtmlEncode(text)}</text>\n");
    }

    private static double Y(double share) => Height - Bottom - (share * (Height - Top - Bottom));

    private static string Pixel(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("G3", CultureInfo.InvariantCulture);
}

/// <summary>A part of each bar.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">Its size in each bar.</param>
internal sealed record StackedBars(string Name, double[] Values);
