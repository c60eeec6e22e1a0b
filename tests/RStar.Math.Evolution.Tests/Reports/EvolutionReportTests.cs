using System.Text;
using System.Xml.Linq;

namespace RStar.Math.Evolution.Tests;

public class EvolutionReportTests
{
    [Fact]
    public void Holds_a_row_and_a_bar_for_every_round_and_needs_nothing_from_elsewhere()
    {
        string page = Write([Round("r1", 0.5), Round("r2", 0.75)]);
        Assert.Contains("<td>r2</td>", page, StringComparison.Ordinal);
        Assert.Contains("Coverage, r2: 75 %", page, StringComparison.Ordinal);
        Assert.Contains("a &lt;set&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_chart_is_well_formed()
    {
        string page = Write([Round("r1", 0.5)]);
        int charts = 0;
        for (int start = page.IndexOf("<figure>", StringComparison.Ordinal); start >= 0; start = page.IndexOf("<figure>", start + 1, StringComparison.Ordinal))
        {
            int end = page.IndexOf("</figure>", start, StringComparison.Ordinal) + "</figure>".Length;
            XElement figure = XElement.Parse(page[start..end]);
            Assert.NotNull(figure.Element("svg"));
            charts++;
        }

        // Three of the set, four of the searches, for want of a PPM's values, two of the cost, and three of the training.
        Assert.Equal(12, charts);
    }

    [Fact]
    public void Each_chart_shows_its_own_numbers()
    {
        string page = Write([Round("r1", 0.5) with { Rewards = [.. Enumerable.Range(0, 20).Select(i => i == 19 ? 30L : i == 0 ? 10 : 0)] }]);
        Assert.Equal(["r1, 1: 3", "r1, 2: 2"], Points(page, "Loss of the policy"));
        Assert.Equal(["r1, 1: 0.7", "r1, 2: 0.5"], Points(page, "Loss of the PPM"));
        Assert.Equal(["Pair accuracy, r1: 80 %"], Points(page, "Held-out pairs ordered rightly"));
        Assert.Equal(["r1, 1: 30 %", "r1, 2: 50 %"], Points(page, "pass@k of the policy alone"));
        string[] rewards = Points(page, "Values of the PPM");
        Assert.Equal(("r1, -0.95: 25 %", "r1, -0.85: 0 %", "r1, 0.95: 75 %"), (rewards[0], rewards[1], rewards[^1]));
        string[] values = Points(page, "Q-values of steps");
        Assert.Equal(("r1, -0.95: 0 %", "r1, 0.95: 10 %"), (values[0], values[^1]));
    }

    private static string[] Points(string page, string title)
    {
        string figure = Assert.Single(page.Split("<figure>"), part => part.StartsWith($"<h3>{title}</h3>", StringComparison.Ordinal));
        return [.. figure.Split("<title>").Skip(1).Select(part => part.Split("</title>")[0])];
    }

    [Fact]
    public void The_page_has_as_many_different_colors_as_charts_use()
    {
        string[] lines = Write([Round("r1", 0.5)]).Split('\n');
        string[] colors = [.. Enumerable.Range(0, Chart.Colors).Select(i => Assert.Single(lines, line => line.StartsWith($"  --s{i}: ", StringComparison.Ordinal))[8..])];
        Assert.Equal(Chart.Colors, colors.Distinct().Count());
        Assert.All(Enumerable.Range(0, Chart.Colors), i => Assert.Contains(lines, line => line.Contains($".s{i} {{ --color: var(--s{i}); }}", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_was_not_measured_has_no_bar_and_the_legend_says_so()
    {
        RoundMetrics without = Round("r1", 0.5);
        without = without with { Evaluations = [without.Evaluations[0] with { Systems = [new("PPM", 1, 0.6, 900)], Majority = null }] };
        string page = Write([without, Round("r2", 0.5)]);
        Assert.Contains("<li class=\"s3\">PPM, 4 trajectories (not measured in r1)</li>", page, StringComparison.Ordinal);
        Assert.Contains("Majority (not measured in r1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("PPM, 4 trajectories, r1:", page, StringComparison.Ordinal);
        Assert.Contains("PPM, 4 trajectories, r2: 70 %", page, StringComparison.Ordinal);
        Assert.Contains("PPM, 1 trajectory, r1: 60 %", page, StringComparison.Ordinal);
        Assert.DoesNotContain(", r1: 0 %", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 16, 0)]
    [InlineData(1, 16, 1)]
    [InlineData(3, 10, 3)]
    [InlineData(8, 16, 5)]
    [InlineData(9, 16, 6)]
    [InlineData(16, 16, 10)]
    public void A_solve_rate_lies_under_the_tenth_that_it_is_not_above(int correct, int answers, int tenth)
    {
        var record = new SampleRecord
        {
            Index = 0,
            Problem = new Problem("What?"),
            Answers = [new AnswerCount("1", correct, true), new AnswerCount("2", answers - correct, false)],
        };
        Assert.Equal(Enumerable.Range(0, 11).Select(each => each == tenth ? 1L : 0), SampleSummary.Of("r1", [record]).SolveRates);
    }

    [Fact]
    public void Time_and_tokens_stand_by_part_with_those_that_a_round_did_without_left_out()
    {
        RoundMetrics round = Round("r1", 0.5);
        string page = Write([round with
        {
            Sampling = new() { Tokens = 5_000, Seconds = 70, PolicySeconds = 40, RewardSeconds = 20, CodeSeconds = 10 },
            PolicyTraining = new() { Tokens = 3_000, Seconds = 12.5 },
            RewardTraining = null,
            Evaluations = [round.Evaluations[0] with { Cost = new() { Tokens = 700, Seconds = 3 } }, round.Evaluations[0] with { Cost = new() { Tokens = 77, Seconds = 4 } }],
        }]);
        Assert.Contains("<td>Searches</td><td>5,000</td><td>70.0</td><td>40.0</td><td>20.0</td><td>10.0</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>Evaluation</td><td>777</td><td>7.0</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>Training of the policy</td><td>3,000</td><td>12.5</td><td>–</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Training of the PPM", page, StringComparison.Ordinal);
        Assert.Contains("Evaluation, r1: 777", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Waits_at_the_same_time_are_no_more_than_the_seconds_they_took_together()
    {
        string page = Write([Round("r1", 0.5) with
        {
            Sampling = new() { Tokens = 5_000, Seconds = 70, PolicySeconds = 80, RewardSeconds = 40, CodeSeconds = 20 },
        }]);
        Assert.Contains(
            "<td>Searches</td><td>5,000</td><td>70.0</td><td>40.0</td><td>20.0</td><td>10.0</td><td>0.0</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_training_of_the_first_policy_stands_before_the_rounds()
    {
        using var stream = new MemoryStream();
        var bootstrap = new TrainingOutcome { Examples = 12, Tokens = 3_456, Seconds = 7.5, Losses = [new(1, 4), new(2, 0.25)] };
        EvolutionReport.Write([Round("r1", 0.5)], stream, bootstrap: bootstrap);
        string page = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains(
            "<td>start</td><td>Policy</td><td>12</td><td>0</td><td>3,456</td><td>7.5</td><td>0.2500</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>start</td><td>Training of the policy</td><td>3,456</td><td>7.5</td>", page, StringComparison.Ordinal);
        Assert.Contains("Training of the policy, start: 3456", page, StringComparison.Ordinal);
        Assert.Contains("Searches (not measured in start)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>start</td><td>Searches", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Coverage, start", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">start</", Write([Round("r1", 0.5)]), StringComparison.Ordinal);
        Assert.Contains("1 round over 100 problems", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_a_finished_round_says_so()
    {
        Assert.Contains("No round is done yet.", Write([]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 1, 0, 1, 0.2)]
    [InlineData(0.31, 0.94, 0, 1, 0.2)]
    [InlineData(3.2, 3.9, 3.2, 4, 0.2)]
    [InlineData(0, 1234, 0, 1500, 500)]
    [InlineData(5, 5, 0, 5, 1)]
    public void A_scale_is_made_of_round_numbers(double least, double most, double from, double to, double step)
    {
        ChartScale scale = ChartScale.Of([least, most]);
        Assert.Equal(from, scale.Least, 9);
        Assert.Equal(to, scale.Most, 9);
        Assert.Equal(step, scale.Marks[1] - scale.Marks[0], 9);
        Assert.True(scale.Least <= least && scale.Most >= most);
    }

    [Theory]
    [InlineData(1, 64, new[] { 1.0, 2, 5, 10, 20, 50, 100 })]
    [InlineData(250, 9_000, new[] { 200.0, 500, 1_000, 2_000, 5_000, 10_000 })]
    [InlineData(3, 2_000_000, new[] { 1.0, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000 })]
    [InlineData(7, 7, new[] { 0.0, 2, 4, 6, 8 })]
    public void A_scale_of_factors_is_made_of_round_numbers(double least, double most, double[] marks)
    {
        ChartScale scale = ChartScale.OfFactors([least, most]);
        Assert.Equal(marks, scale.Marks);
        Assert.Equal(1, scale.Share(scale.Most));
        Assert.Equal(0, scale.Share(scale.Least));
    }

    [Fact]
    public void On_a_scale_of_factors_equal_factors_lie_equally_far_apart()
    {
        ChartScale scale = ChartScale.OfFactors([1, 4, 16, 64]);
        Assert.Equal(scale.Share(4) - scale.Share(1), scale.Share(64) - scale.Share(16), 9);
    }

    [Fact]
    public void Baselines_stand_beside_the_search_whose_tokens_they_had()
    {
        RoundMetrics round = Round("r1", 0.5);
        string without = Write([round]);
        Assert.DoesNotContain("PPM and baselines", without, StringComparison.Ordinal);
        Assert.Contains("25.0 % (8.1–55.8)", without, StringComparison.Ordinal);
        var orm = new BaselineMetric(
            new SystemMetric("ORM best-of-N", 4, 0.45, 3650) { Interval = new(0.2, 0.7) }, Samples: 31.4, PpmLead: new ConfidenceInterval(-0.012, 0.5));
        string page = Write([round with
        {
            Baselines = [new BaselineTraining(RewardBaseline.Outcome, new TrainingOutcome { Examples = 7, Losses = [new(1, 3)] })],
            Evaluations = [round.Evaluations[0] with { Baselines = [orm] }],
        }]);
        Assert.Contains("PPM and baselines on a &lt;set&gt;", page, StringComparison.Ordinal);
        Assert.Contains(
            "<td>ORM best-of-N</td><td>4 trajectories</td><td>31</td><td>3,650</td><td>45.0 % (20.0–70.0)</td><td>−1.2 to +50.0</td>", page, StringComparison.Ordinal);
        Assert.Contains("<td>ORM</td><td>7</td>", page, StringComparison.Ordinal);
        Assert.Equal(Charts(without) + 3, Charts(page));
    }

    private static int Charts(string page) => page.Split("<figure>").Length - 1;

    internal static string Write(IReadOnlyList<RoundMetrics> rounds)
    {
        using var stream = new MemoryStream();
        EvolutionReport.Write(rounds, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static RoundMetrics Round(string name, double share) => new()
    {
        Name = name,
        Problems = 100,
        Solved = (long)(100 * share),
        SolveRates = [44, 6, 1, 2, 3, 4, 5, 6, 7, 8, 14],
        QValues = [.. Enumerable.Range(0, 20).Select(i => (long)i)],
        PolicyTraining = new TrainingOutcome { Examples = 90, Losses = [new(1, 3), new(2, 2)] },
        RewardTraining = new TrainingOutcome { Examples = 40, Losses = [new(1, 0.7), new(2, 0.5)], PairAccuracy = 0.8 },
        Evaluations =
        [
            new EvaluationMetrics
            {
                Set = "a <set>", Problems = 10, Greedy = share / 2, Majority = share,
                PassAtK = [new(1, 0.3), new(2, 0.5)], Systems = [new("PPM", 1, 0.6, 900), new("PPM", 4, 0.7, 3600)],
            },
        ],
    };
}
