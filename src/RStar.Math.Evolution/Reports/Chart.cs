using System.Globalization;
using System.Net;
using System.Text;

namespace RStar.Math.Evolution;

/// <summary>Draws charts as SVG inside a figure; colors are the page's.</summary>
internal static class Chart
{
    /// <summary>How many the page has; then they repeat.</summary>
    internal const int Colors = 12;

    private const int Width = 340;
    private const int Height = 190;
    private const int Left = 44;
    private const int Right = 13;
    private const int Top = 8;
    private const int Bottom = 32;
    private const double WidestBar = 36;

    /// <summary>Lines over numbers. Line i has the page's i-th color.</summary>
    /// <param name="title">What is shown.</param>
    /// <param name="xTitle">What the numbers are.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="isShare">Whether the values are shares in [0, 1].</param>
    /// <param name="byFactors">Whether equal factors of the numbers lie equally far apart.</param>
    public static string Lines(string title, string xTitle, IReadOnlyList<ChartLine> lines, bool isShare, bool byFactors = false)
    {
        IEnumerable<double> numbers = lines.SelectMany(line => line.Points).Select(point => point.X);
        ChartScale x = byFactors ? ChartScale.OfFactors(numbers) : ChartScale.Of(numbers);
        ChartScale y = ChartScale.Of(lines.SelectMany(Heights));
        var svg = new StringBuilder();
        DrawRows(svg, y, isShare);
        foreach (double mark in x.Marks)
        {
            Text(svg, X(x.Share(mark)), Height - Bottom + 14, "middle", Number(mark));
        }

        for (int i = 0; i < lines.Count; i++)
        {
            string points = string.Join(' ', lines[i].Points.Select(point => $"{Pixel(X(x.Share(point.X)))},{Pixel(Y(y.Share(point.Y)))}"));
            svg.Append(CultureInfo.InvariantCulture, $"<g class=\"s{i % Colors}\"><polyline class=\"line\" points=\"{points}\"/>");
            foreach (((double pointX, _), ConfidenceInterval ends) in lines[i].Points.Zip(lines[i].Intervals))
            {
                svg.Append(CultureInfo.InvariantCulture, $"<path class=\"range\" d=\"M{Pixel(X(x.Share(pointX)))} ")
                    .Append(CultureInfo.InvariantCulture, $"{Pixel(Y(y.Share(ends.Low)))}V{Pixel(Y(y.Share(ends.High)))}\"/>");
            }

            foreach ((double pointX, double pointY) in lines[i].Points.Length <= 40 ? lines[i].Points : [])
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot\" r=\"3\" cx=\"{Pixel(X(x.Share(pointX)))}\" ")
                    .Append(CultureInfo.InvariantCulture, $"cy=\"{Pixel(Y(y.Share(pointY)))}\">")
                    .Append(CultureInfo.InvariantCulture, $"<title>{WebUtility.HtmlEncode(lines[i].Name)}, ")
                    .Append(CultureInfo.InvariantCulture, $"{Number(pointX)}: {Value(pointY, isShare)}</title></circle>");
            }

            svg.Append("</g>");
        }

        return Figure(title, xTitle, lines.Select(line => line.Name), svg);
    }

    /// <summary>
    /// Bars, several a group, side by side. Bar i of each group has the page's i-th color. What was not measured has no bar, and the legend
    /// says so.
    /// </summary>
    public static string Bars(string title, string xTitle, IReadOnlyList<string> groups, IReadOnlyList<ChartBars> bars, bool isShare)
    {
        ChartScale y = ChartScale.Of(bars.SelectMany(each => each.Values.OfType<double>()).Append(0));
        var svg = new StringBuilder();
        DrawRows(svg, y, isShare);
        double room = (Width - Left - Right) / (double)int.Max(1, groups.Count);
        double width = double.Min(WidestBar, room * 0.8 / int.Max(1, bars.Count));
        int every = (groups.Count / 8) + 1;
        for (int group = 0; group < groups.Count; group++)
        {
            double start = Left + (group * room) + ((room - (width * bars.Count)) / 2);
            for (int i = 0; i < bars.Count; i++)
            {
                if (bars[i].Values[group] is double value)
                {
                    double top = Y(y.Share(value));
                    svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"bar s{i % Colors}\" x=\"{Pixel(start + (i * width))}\" ")
                        .Append(CultureInfo.InvariantCulture, $"y=\"{Pixel(top)}\" width=\"{Pixel(width)}\" ")
                        .Append(CultureInfo.InvariantCulture, $"height=\"{Pixel(Y(y.Share(0)) - top)}\">")
                        .Append(CultureInfo.InvariantCulture, $"<title>{WebUtility.HtmlEncode(bars[i].Name)}, ")
                        .Append(CultureInfo.InvariantCulture, $"{WebUtility.HtmlEncode(groups[group])}: ")
                        .Append(CultureInfo.InvariantCulture, $"{Value(value, isShare)}</title></rect>");
                }
            }

            if (group % every == 0)
            {
                Text(svg, start + (width * bars.Count / 2), Height - Bottom + 14, "middle", groups[group]);
            }
        }

        return Figure(title, xTitle, bars.Select(each => Named(each, groups)), svg);
    }

    private static string Named(ChartBars bars, IReadOnlyList<string> groups)
    {
        string[] missing = [.. groups.Where((_, group) => bars.Values[group] is null)];
        return missing.Length == 0 ? bars.Name : $"{bars.Name} (not measured in {string.Join(", ", missing)})";
    }

    private static void DrawRows(StringBuilder svg, ChartScale y, bool isShare)
    {
        foreach (double mark in y.Marks)
        {
            double height = Y(y.Share(mark));
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"grid\" d=\"M{Left} {Pixel(height)}H{Width - Right}\"/>");
            Text(svg, Left - 6, height + 4, "end", Value(mark, isShare));
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path class=\"axis\" d=\"M{Left} {Height - Bottom}H{Width - Right}\"/>");
    }

    private static string Figure(string title, string xTitle, IEnumerable<string> names, StringBuilder svg)
    {
        string[] all = [.. names];
        var figure = new StringBuilder();
        figure.Append(CultureInfo.InvariantCulture, $"<figure><h3>{WebUtility.HtmlEncode(title)}</h3>");
        if (all.Length > 1)
        {
            figure.Append("<ul class=\"legend\">");
            for (int i = 0; i < all.Length; i++)
            {
                figure.Append(CultureInfo.InvariantCulture, $"<li class=\"s{i % Colors}\">{WebUtility.HtmlEncode(all[i])}</li>");
            }

            figure.Append("</ul>");
        }

        Text(svg, (Left + Width - Right) / 2.0, Height - 3, "middle", xTitle);
        return figure
            .Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" ")
            .Append(CultureInfo.InvariantCulture, $"aria-label=\"{WebUtility.HtmlEncode(title)}\">")
            .Append(svg).Append("</svg></figure>\n").ToString();
    }

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text) => svg
        .Append(CultureInfo.InvariantCulture, $"<text x=\"{Pixel(x)}\" y=\"{Pixel(y)}\" text-anchor=\"{anchor}\">")
        .Append(WebUtility.HtmlEncode(text)).Append("</text>");

    private static IEnumerable<double> Heights(ChartLine line) =>
        line.Points.Select(point => point.Y).Concat(line.Intervals.SelectMany(ends => new[] { ends.Low, ends.High }));

    private static double X(double share) => Left + (share * (Width - Left - Right));

    private static double Y(double share) => Height - Bottom - (share * (Height - Top - Bottom));

    private static string Pixel(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Value(double value, bool isShare) =>
        isShare ? (value * 100).ToString("0.#", CultureInfo.InvariantCulture) + " %" : Number(value);

    private static string Number(double value) => double.Abs(value) switch
    {
        >= 1e9 => (value / 1e9).ToString("0.##", CultureInfo.InvariantCulture) + "G",
        >= 1e6 => (value / 1e6).ToString("0.##", CultureInfo.InvariantCulture) + "M",
        >= 1e4 => (value / 1e3).ToString("0.##", CultureInfo.InvariantCulture) + "k",
        _ => value.ToString("0.####", CultureInfo.InvariantCulture),
    };
}

/// <summary>A line of a chart.</summary>
internal sealed record ChartLine(string Name, (double X, double Y)[] Points)
{
    /// <summary>How sure each point's value is; none, or one a point.</summary>
    public ConfidenceInterval[] Intervals { get; init; } = [];
}

/// <summary>A bar of each group of a chart.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Values">Its value in each group; <see langword="null"/> where it was not measured.</param>
internal sealed record ChartBars(string Name, double?[] Values);
