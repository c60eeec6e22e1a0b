using RStar.Math.Benchmarks.Commands;

namespace RStar.Math.Benchmarks.Tests.Commands;

public sealed class BenchmarkArgumentsTests
{
    private static readonly BenchmarkOption[] Options = [new("--folder", "DIR", ""), new("--count", "N", "")];

    [Fact]
    public void Reads_options_in_any_order()
    {
        BenchmarkArguments arguments = Parse("--count", "3", "--quick", "--page", "page.md", "--folder", "runs");
        Assert.True(arguments.Quick);
        Assert.Equal("page.md", arguments.Page);
        Assert.Equal("runs", arguments.Text("--folder"));
        Assert.Equal(3, arguments.Number("--count", 7));
    }

    [Fact]
    public void Words_without_a_dash_are_the_options_in_their_order()
    {
        BenchmarkArguments arguments = Parse("runs", "3");
        Assert.Equal("runs", arguments.Text("--folder"));
        Assert.Equal(3, arguments.Number("--count", 7));
    }

    [Fact]
    public void What_is_not_given_has_its_default()
    {
        BenchmarkArguments arguments = Parse();
        Assert.Null(arguments.Text("--folder"));
        Assert.Equal(7, arguments.Number("--count", 7));
    }

    [Theory]
    [InlineData("--colour", "--colour")]
    [InlineData("--count", "--count")]
    [InlineData("--page", "--page")]
    [InlineData("a 1 more", "more")]
    [InlineData("--quick --write", "--quick")]
    public void Says_what_is_wrong(string line, string named)
    {
        BenchmarkException fault = Assert.Throws<BenchmarkException>(() => Parse(line.Split(' ')));
        Assert.Contains(named, fault.Message);
        Assert.Equal(ExitCodes.Usage, fault.ExitCode);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("many")]
    public void A_number_is_one_or_more(string text)
    {
        BenchmarkException fault = Assert.Throws<BenchmarkException>(() => Parse("--count", text).Number("--count", 7));
        Assert.Contains($"'{text}'", fault.Message);
    }

    private static BenchmarkArguments Parse(params string[] words) => BenchmarkArguments.Parse(Options, words);
}
