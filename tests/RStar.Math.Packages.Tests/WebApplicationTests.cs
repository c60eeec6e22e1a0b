using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using RStar.Math.Packages.Tests.Packing;

namespace RStar.Math.Packages.Tests;

public sealed class WebApplicationTests(PackedPackages packages)
{
    private const string Listening = "Now listening on: ";

    [Fact]
    public async Task Solves_a_problem_with_nothing_but_the_packages()
    {
        await Requirements.PythonAsync();
        await Requirements.AspNetCoreAsync();
        FreshApplication application = FreshApplication.Create(packages, "Web", takesAll: true);
        Command build = await application.DotnetAsync("build", "--configuration", "Release", "--output", "out");
        Assert.SkipWhen(Requirements.MissingPackage(build) is not null, Requirements.MissingPackage(build) ?? "");
        Assert.True(build.ExitCode == 0, build.Output);

        string[] arguments = [Path.Combine("out", "Web.dll"), "--urls", "http://127.0.0.1:0"];
        using Process process = Command.Start("dotnet", application.Folder, arguments);
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(process) };

            JsonElement sum = await AskAsync(client, "/solve", "A shelf holds 12 books, another 30. How many books are there?");
            JsonElement random = await AskAsync(client, "/random", "What is 1 + 1?");

            Assert.Equal("42", sum.GetProperty("answer").GetString());
            Assert.NotEqual("ModelFailed", random.GetProperty("stopReason").GetString());
            Assert.True(random.GetProperty("tokens").GetInt64() > 0, random.ToString());
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        var written = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            written.Add(line);
            int place = line.IndexOf(Listening, StringComparison.Ordinal);
            if (place >= 0)
            {
                return new Uri(line[(place + Listening.Length)..].Trim());
            }
        }

        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        throw new InvalidOperationException($"The application ended before it listened:\n{string.Join('\n', written)}\n{errors}");
    }

    private static async Task<JsonElement> AskAsync(HttpClient client, string path, string problem)
    {
        using HttpResponseMessage response = await client.PostAsJsonAsync(
            path, new { text = problem }, TestContext.Current.CancellationToken);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonSerializer.Deserialize<JsonElement>(body);
    }
}
