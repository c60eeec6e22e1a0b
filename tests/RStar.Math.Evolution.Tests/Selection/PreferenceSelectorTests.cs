using RStar.Math.Search;
using static RStar.Math.Evolution.Tests.HandMadeTree;

namespace RStar.Math.Evolution.Tests;

public class PreferenceSelectorTests
{
    private static readonly PreferenceSelectionOptions StepsOnly = new() { WholeTrajectories = 0 };

    [Fact]
    public void After_a_node_the_two_best_that_lead_to_a_right_answer_stand_against_the_two_worst_that_lead_to_a_wrong_one()
    {
        SearchTreeDocument tree = Of(
            Code("best", 0.9, Right("42")),
            Code("good", 0.6, Right("42")),
            Code("fair", 0.3, Right("42")),
            Code("poor", -0.2, Wrong("41")),
            Code("bad", -0.5, Wrong("41")),
            Code("worst", -0.9, Wrong("41")));
        PreferenceGroup group = Assert.Single(new PreferenceSelector(StepsOnly).Select([tree]));
        Assert.Equal(["best", "good"], Texts(group.Chosen));
        Assert.Equal(["worst", "bad"], Texts(group.Rejected));
        Assert.Equal(1, group.Weight);
    }

    [Fact]
    public void Where_one_side_has_a_single_step_the_other_may_have_four()
    {
        SearchTreeDocument tree = Of(
            [Code("only", 0.9, Right("42")), .. Enumerable.Range(1, 6).Select(i => Code($"wrong {i}", -0.1 * i, Wrong("41")))]);
        PreferenceGroup group = Assert.Single(new PreferenceSelector(StepsOnly).Select([tree]));
        Assert.Equal(["only"], Texts(group.Chosen));
        Assert.Equal(["wrong 6", "wrong 5", "wrong 4", "wrong 3"], Texts(group.Rejected));
    }

    [Fact]
    public void Where_a_single_step_is_wrong_four_may_stand_against_it()
    {
        SearchTreeDocument tree = Of(
            [Code("only", -0.9, Wrong("41")), .. Enumerable.Range(1, 6).Select(i => Code($"right {i}", 0.1 * i, Right("42")))]);
        PreferenceGroup group = Assert.Single(new PreferenceSelector(StepsOnly).Select([tree]));
        Assert.Equal(["right 6", "right 5", "right 4", "right 3"], Texts(group.Chosen));
        Assert.Equal(["only"], Texts(group.Rejected));
    }

    [Fact]
    public void Trees_of_only_right_or_only_wrong_answers_give_no_pairs()
    {
        SearchTreeDocument right = Of(Code("a", 0.9, Right("42")), Code("b", 0.1, Right("42"), Right("42.0")));
        SearchTreeDocument wrong = Of(Code("a", -0.9, Wrong("41")), Code("b", -0.1, Wrong("40"), Wrong("41")));
        Assert.Empty(new PreferenceSelector().Select([right, right]));
        Assert.Empty(new PreferenceSelector().Select([wrong, wrong]));
    }

    [Fact]
    public void Groups_share_the_steps_before_them()
    {
        SearchTreeDocument tree = Of(Code("first", 0.1, Code("right", 0.5, Right("42")), Code("wrong", -0.5, Wrong("41"))));
        PreferenceGroup group = Assert.Single(new PreferenceSelector(StepsOnly).Select([tree]));
        Assert.Equal(["first > right"], Texts(group.Chosen));
        Assert.Equal(["first > wrong"], Texts(group.Rejected));
    }

    [Fact]
    public void A_step_that_leads_to_both_is_never_preferred_to_itself()
    {
        SearchTreeDocument tree = Of(
            Code("mixed", 0.5, Code("x", 0.5, Right("42")), Code("y", 0.5, Wrong("41"))),
            Code("clean", 0.9, Right("42")));
        PreferenceGroup group = Assert.Single(new PreferenceSelector(StepsOnly).Select([tree]), g => g.Chosen[0].Depth == 1);
        Assert.Equal(["clean"], Texts(group.Chosen));
        Assert.Equal(["mixed"], Texts(group.Rejected));
        Assert.Equal(0.5, group.Weight);
    }

    [Fact]
    public void A_dead_end_is_not_a_wrong_answer()
    {
        Assert.Empty(new PreferenceSelector().Select([Of(Code("right", 0.9, Right("42")), Dead("dead", -0.9))]));
    }

    [Fact]
    public void Final_answers_are_compared_as_whole_solutions_over_all_trees()
    {
        SearchTreeDocument first = Of(Code("a", 0.9, Right("42")), Code("b", 0.5, Right("42")), Code("c", 0.1, Right("42")));
        SearchTreeDocument second = Of(Code("d", -0.9, Wrong("41")), Code("e", -0.5, Wrong("41")), Code("f", -0.1, Wrong("41")));
        PreferenceGroup group = Assert.Single(new PreferenceSelector().Select([first, second]));
        Assert.Equal(["a > 42", "b > 42"], Texts(group.Chosen));
        Assert.Equal(["d > 41", "e > 41"], Texts(group.Rejected));
    }

    [Fact]
    public void Answers_of_one_node_are_no_step_pair()
    {
        Assert.Empty(new PreferenceSelector(StepsOnly).Select([Of(Code("a", 0.1, Right("42"), Wrong("41")))]));
    }

    [Fact]
    public void A_margin_that_is_too_small_drops_the_pair_and_leaves_the_others_their_weight()
    {
        SearchTreeDocument tree = Of(
            Code("best", 0.9, Right("42")), Code("good", 0.1, Right("42")), Code("poor", -0.2, Wrong("41")), Code("worst", -0.9, Wrong("41")));
        IReadOnlyList<PreferenceGroup> groups = new PreferenceSelector(StepsOnly with { MinMargin = 0.5 }).Select([tree]);
        Assert.Equal(
            [("best", "worst"), ("best", "poor"), ("good", "worst")], groups.Select(group => (Texts(group.Chosen)[0], Texts(group.Rejected)[0])));
        Assert.All(groups, group => Assert.Equal(0.25, group.Weight));
    }

    [Fact]
    public void Steps_that_differ_by_few_characters_are_no_pair_with_the_released_settings()
    {
        const string Long = "x = 12 + 30  # add both numbers";
        SearchTreeDocument near = Of(Code(Long, 0.9, Right("42")), Code(Long + "!", -0.9, Wrong("41")));
        SearchTreeDocument far = Of(Code(Long, 0.9, Right("42")), Code("y = 7", -0.9, Wrong("41")));
        var selector = new PreferenceSelector(PreferenceSelectionOptions.ReleasedCode);
        Assert.Empty(selector.Select([near]));
        Assert.Single(selector.Select([far]));
    }

    [Fact]
    public void A_chosen_step_whose_best_continuation_is_worse_is_no_pair_with_the_released_settings()
    {
        const string A = "# one way of doing it, quite long";
        const string B = "# another, which shares little text";
        SearchTreeDocument tree = Of(
            Code(A, 0.1, Code("c", -0.9, Code("d", -0.9, Right("42", -0.9)))),
            Code(B, -0.6, Code("e", 0.9, Code("f", 0.9, Wrong("41", 0.9)))));
        Assert.Single(new PreferenceSelector(StepsOnly with { MinMargin = 0.5, MinEditDistance = 20 }).Select([tree]));
        Assert.Empty(new PreferenceSelector(PreferenceSelectionOptions.ReleasedCode).Select([tree]));
    }

    [Fact]
    public void Says_which_setting_is_out_of_range()
    {
        var fault = Assert.Throws<ArgumentException>(() => new PreferenceSelector(new() { MinMargin = 3 }));
        Assert.StartsWith("PreferenceSelectionOptions: MinMargin is 3; it must be from 0 to 2.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("abc", "abc", 0)]
    [InlineData("flaw", "lawn", 2)]
    [InlineData("intention", "execution", 5)]
    public void Counts_edits(string left, string right, int distance)
    {
        for (int limit = 0; limit < 12; limit++)
        {
            Assert.Equal(distance >= limit, EditDistance.IsAtLeast(left, right, limit));
            Assert.Equal(distance >= limit, EditDistance.IsAtLeast(right, left, limit));
        }
    }
}
