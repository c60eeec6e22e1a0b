using RStar.Math.TestSupport;
using RStar.Math.TestSupport.PublicApi;

namespace RStar.Math.Docs.Tests.Options;

public sealed class OptionsReferenceTests
{
    [Fact]
    public void Says_what_the_code_says()
    {
        string file = Path.Combine(RepositoryFiles.Root, "docs", "options.md");
        string written = OptionsReference.Write();
        if (RepositoryFiles.UpdateGolden)
        {
            File.WriteAllText(file, written);
            return;
        }

        string stated = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        string difference = LineDifference.Between(stated.Split('\n'), written.Split('\n'));
        Assert.True(
            difference.Length == 0,
            $"docs/options.md is not what the code says (- stated, + found):\n{difference}"
            + "If that is meant, run: RSTAR_UPDATE_GOLDEN=1 dotnet test tests/RStar.Math.Docs.Tests");
    }
}
