namespace RStar.Math.Evolution.Problems.Solutions;

/// <summary>Which of the ways to word a solution is taken.</summary>
internal sealed class Wording
{
    /// <summary>Without dice the first way is always taken.</summary>
    private readonly Dice? _dice;

    private Wording(Dice? dice)
    {
        _dice = dice;
        NumbersSteps = dice?.Toss() ?? false;
        NamesGivens = dice?.Toss() ?? true;
    }

    /// <summary>Whether steps begin with their number.</summary>
    public bool NumbersSteps { get; }

    /// <summary>Whether the problem's numbers get names in the first step.</summary>
    public bool NamesGivens { get; }

    public static Wording Draw(SolutionStyle style, ulong seed) => new(style == SolutionStyle.Varied ? new Dice(seed) : null);

    public T Pick<T>(IReadOnlyList<T> ways) => _dice is null ? ways[0] : _dice.Pick(ways);

    /// <summary>Whether the last step prints its result, so that there is no step for it.</summary>
    public bool PrintsWithLastStep() => _dice is null || _dice.Roll(3) == 0;

    /// <summary>Whether a part is written in its other Python.</summary>
    public bool TakesAlternative() => _dice?.Toss() ?? false;
}
