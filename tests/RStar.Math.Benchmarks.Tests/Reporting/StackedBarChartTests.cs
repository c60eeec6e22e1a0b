using System.Globalization;
using System.Xml.Linq;
using RStar.Math.Benchmarks.Reporting;

namespace RStar.Math.Benchmarks.Tests.Reporting;

public sealed class StackedBarChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly XElement Chart = XElement.Parse(StackedBarChart.Draw(
        "Seconds <a problem>", "problems", ["1", "4"], [new("policy", [2, 1]), new("Python", [1, 0.5])]));

    [Fact]
    public void Draws_a_bar_of_each_part_in_each_group() => Assert.Equal(4, Bars().Length);

    [Fact]
    public void Heights_are_as_the_values()
    {
        double[] heights = [.. Bars().Select(bar => Number(bar, "height"))];
        Assert.Equal([1, 0.5, 0.5, 0.25], heights.Select(height => height / heights[0]), (a, b) => double.Abs(a - b) < 0.01);
    }

    [Fact]
    public void A_part_stands_on_the_one_below()
    {
        XElement[] bars = Bars();
        Assert.Equal(Number(bars[0], "y"), Number(bars[1], "y") + Number(bars[1], "height"), 0.15);
        Assert.Equal(Number(bars[0], "x"), Number(bars[1], "x"));
    }

    [Fact]
    public void Texts_are_escaped() => Assert.Contains(Chart.Elements(Svg + "text"), text => text.Value == "Seconds <a problem>");

    private static XElement[] Bars() => [.. Chart.Elements(Svg + "rect").Where(rect => rect.Element(Svg + "title") is not null)];

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
