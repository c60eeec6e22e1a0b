namespace RStar.Math.Evolution.Tests;

public class ConfidenceIntervalTests
{
    // Wilson's interval as statistics packages give it (method "wilson", 95 %).
    [Theory]
    [InlineData(0.5, 100, 0.40383, 0.59617)]
    [InlineData(0, 10, 0, 0.27753)]
    [InlineData(1, 10, 0.72247, 1)]
    [InlineData(0.36, 1000, 0.33084, 0.39023)]
    public void A_shares_interval_is_wilsons(double share, long problems, double low, double high)
    {
        ConfidenceInterval interval = ConfidenceInterval.OfShare(share, problems);
        Assert.Equal(low, interval.Low, 4);
        Assert.Equal(high, interval.High, 4);
    }

    [Fact]
    public void Of_no_problems_nothing_is_known()
    {
        Assert.Equal(new ConfidenceInterval(0, 1), ConfidenceInterval.OfShare(0, 0));
    }

    [Fact]
    public void A_share_lies_within_its_interval_nineteen_times_of_twenty()
    {
        var random = new Random(1);
        int within = 0;
        for (int trial = 0; trial < 2_000; trial++)
        {
            double share = random.NextDouble();
            double measured = Enumerable.Range(0, 50).Count(_ => random.NextDouble() < share) / 50.0;
            ConfidenceInterval interval = ConfidenceInterval.OfShare(measured, 50);
            within += interval.Low <= share && share <= interval.High ? 1 : 0;
        }

        Assert.InRange(within / 2_000.0, 0.93, 0.97);
    }

    [Fact]
    public void A_lead_is_sure_where_few_problems_speak_against_it()
    {
        (bool, bool)[] alike = [.. Enumerable.Repeat((true, true), 40), .. Enumerable.Repeat((false, false), 40)];
        Assert.True(ConfidenceInterval.OfLead([.. alike, .. Enumerable.Repeat((true, false), 20)]).Low > 0.1);
        Assert.True(ConfidenceInterval.OfLead([.. alike, .. Enumerable.Repeat((false, true), 20)]).High < -0.1);
        ConfidenceInterval even = ConfidenceInterval.OfLead([.. alike, .. Enumerable.Repeat((true, false), 10), .. Enumerable.Repeat((false, true), 10)]);
        Assert.Equal(-even.Low, even.High, 9);
        Assert.InRange(even.High, 0.05, 0.12);
    }

    [Fact]
    public void Two_that_never_differ_are_not_told_apart_however_few_problems_there_are()
    {
        ConfidenceInterval few = ConfidenceInterval.OfLead(Enumerable.Repeat((true, true), 5));
        Assert.True(few.Low < -0.1 && few.High > 0.1);
    }
}
