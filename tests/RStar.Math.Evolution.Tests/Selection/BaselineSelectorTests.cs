using RStar.Math.Search;
using static RStar.Math.Evolution.Tests.HandMadeTree;

namespace RStar.Math.Evolution.Tests;

public class BaselineSelectorTests
{
    [Fact]
    public void An_outcome_model_learns_a_few_solutions_of_each_side_from_the_best_to_the_worst()
    {
        SearchTreeDocument tree = Of(
        [
            .. Enumerable.Range(0, 10).Select(i => Code($"r{i}", 1 - (i / 10.0), Right("42"))),
            .. Enumerable.Range(0, 3).Select(i => Code($"w{i}", -i / 10.0, Wrong("41"))),
        ]);
        IReadOnlyList<ValuedPath> chosen = BaselineSelector.Outcomes([tree]);
        Assert.Equal(["r0 > 42", "r3 > 42", "r6 > 42", "r9 > 42", "w0 > 41", "w1 > 41", "w2 > 41"], Texts(chosen.Select(path => path.Path)));
        Assert.Equal([1, 1, 1, 1, -1, -1, -1], chosen.Select(path => path.Value));
    }

    [Fact]
    public void A_q_value_model_learns_every_step_of_a_small_tree_and_some_from_all_over_a_large_one()
    {
        SearchTreeDocument small = Of(Code("a", 0.5, Right("42")), Code("b", -0.25));
        Assert.Equal(
            [("a", 0.5), ("b", -0.25), ("a > 42", 1)],
            BaselineSelector.QValues([small], ValueAnnotation.TerminalGuided).Select(path => (Texts([path.Path])[0], path.Value)));

        SearchTreeDocument large = Of([.. Enumerable.Range(0, 100).Select(i => Code($"s{i}", 0, Wrong("41")))]);
        IReadOnlyList<ValuedPath> some = BaselineSelector.QValues([large], ValueAnnotation.TerminalGuided);
        Assert.Equal(BaselineSelector.Steps, some.Count);
        Assert.Equal(["s0", "s99 > 41"], Texts([some[0].Path, some[^1].Path]));
        Assert.InRange(some.Count(path => path.Path.Depth == 1), 30, 34);
    }
}
