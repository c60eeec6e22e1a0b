using RStar.Math.Tests.Search.Export.Browser;

namespace RStar.Math.Evolution.Tests;

/// <summary>The report in a real browser, as a user has it.</summary>
public sealed class EvolutionReportPageTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1280, "light")]
    [InlineData(360, "dark")]
    public async Task Shows_its_tables_and_charts_within_the_screen_and_asks_for_nothing(int width, string scheme)
    {
        Assert.SkipWhen(fixture.Browser is null, "No Chromium (chromium, chromium-browser or google-chrome) is on the PATH.");
        string file = _folder["report.html"];
        string html = EvolutionReportTests.Write([EvolutionReportTests.Round("r1", 0.5), EvolutionReportTests.Round("r2", 0.75)]);
        await File.WriteAllTextAsync(file, html, TestContext.Current.CancellationToken);
        BrowserPage page = await fixture.Browser!.OpenAsync(width, 800, TestContext.Current.CancellationToken);
        await page.PreferAsync(scheme);
        await page.ShowAsync(file);

        Assert.Equal("Evolution", await page.TextAsync("document.title"));
        Assert.Equal(12, await page.NumberAsync("[...document.querySelectorAll('figure svg')].filter(chart => chart.checkVisibility()).length"));
        Assert.True(await page.IsTrueAsync("document.documentElement.scrollWidth <= innerWidth"));
        Assert.True(await page.IsTrueAsync("[...document.querySelectorAll('figure, .scroll')].every(part => part.getBoundingClientRect().right <= innerWidth)"));

        // Bars stand on the axis of their chart, the higher the more.
        const string heights = "[...document.querySelectorAll('figure')].find(each => each.innerText.startsWith('Coverage')).querySelectorAll('.bar')";
        Assert.Equal(2, await page.NumberAsync($"{heights}.length"));
        Assert.True(await page.IsTrueAsync($"(bars => bars[0].getBoundingClientRect().height < bars[1].getBoundingClientRect().height)({heights})"));
        string ground = await page.TextAsync("getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0]");
        Assert.Equal(scheme == "dark", int.Parse(ground, null) < 128);
        Assert.StartsWith("file:", Assert.Single(page.Requests), StringComparison.Ordinal);
        Assert.Empty(page.Complaints);
    }
}
