using RStar.Math.Search;
using static RStar.Math.Evolution.Tests.HandMadeTree;

namespace RStar.Math.Evolution.Tests;

public class TrajectorySelectorTests
{
    [Fact]
    public void Takes_the_right_solutions_of_highest_mean_Q()
    {
        SearchTreeDocument tree = Of(
            Code("a", 0.2, Right("42")),
            Code("b", 0.9, Right("42.0")),
            Code("c", 0.5, Right("forty-two")),
            Code("d", 1, Wrong("43")));
        Assert.Equal(["b > 42.0", "c > forty-two"], Texts(TrajectorySelector.Select([tree])));
    }

    [Fact]
    public void Of_equal_means_takes_the_one_whose_worst_step_is_better()
    {
        SearchTreeDocument tree = Of(
            Code("uneven", 0.9, Code("low", 0.1, Right("42"))),
            Code("even", 0.5, Code("same", 0.5, Right("42"))));
        Assert.Equal(["even > same > 42"], Texts(TrajectorySelector.Select([tree], count: 1)));
    }

    [Fact]
    public void A_solution_that_two_trees_hold_counts_once()
    {
        SearchTreeDocument first = Of(Code("a", 0.9, Right("42")), Code("b", 0.1, Right("42")));
        SearchTreeDocument second = Of(Code("a", 0.8, Right("42")));
        Assert.Equal(["a > 42", "b > 42"], Texts(TrajectorySelector.Select([first, second])));
    }

    [Fact]
    public void Takes_nothing_where_no_answer_is_right()
    {
        Assert.Empty(TrajectorySelector.Select([Of(Code("a", 0.9, Wrong("43")), Dead("b"))]));
    }

    [Fact]
    public void Outcomes_hold_each_different_solution_with_its_label()
    {
        SearchTreeDocument tree = Of(Code("a", 0.9, Right("42"), Wrong("43")), Dead("b"));
        IReadOnlyList<ValuedPath> outcomes = ValuedPathSelector.Outcomes([tree, tree]);
        Assert.Equal([("a > 42", 1.0), ("a > 43", -1.0)], outcomes.Select(outcome => (Texts([outcome.Path])[0], outcome.Value)));
    }

    [Fact]
    public void Q_values_hold_every_visited_step_and_not_the_root()
    {
        SearchTreeDocument tree = Of(Code("a", 0.4, Right("42")));
        Assert.Equal([("a", 0.4), ("a > 42", 1.0)], ValuedPathSelector.QValues([tree]).Select(step => (Texts([step.Path])[0], step.Value)));
        Assert.Empty(ValuedPathSelector.QValues([tree], minVisits: 11));
    }
}
