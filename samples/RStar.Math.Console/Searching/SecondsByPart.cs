using System.Text.Json.Serialization;

namespace RStar.Math.Console.Searching;

/// <summary>Where the wall-clock time of solves went, in seconds to the millisecond, as the program prints and files it.</summary>
/// <param name="Total">All of it.</param>
/// <param name="Policy">While the policy wrote.</param>
/// <param name="Reward">While the reward model valued.</param>
/// <param name="Code">While Python ran.</param>
/// <param name="Search">The rest: what the search took for itself.</param>
internal sealed record SecondsByPart(
    [property: JsonPropertyName("total")] double Total,
    [property: JsonPropertyName("policy")] double Policy,
    [property: JsonPropertyName("reward")] double Reward,
    [property: JsonPropertyName("code")] double Code,
    [property: JsonPropertyName("search")] double Search)
{
    public static SecondsByPart Of(TimeByPart time) =>
        new(Seconds(time.Total), Seconds(time.Policy), Seconds(time.Reward), Seconds(time.Code), Seconds(time.Search));

    public TimeByPart ToTime() => new(
        TimeSpan.FromSeconds(Policy), TimeSpan.FromSeconds(Reward), TimeSpan.FromSeconds(Code), TimeSpan.FromSeconds(Search));

    private static double Seconds(TimeSpan time) => double.Round(time.TotalSeconds, 3);
}
