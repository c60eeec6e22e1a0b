using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Formulas;
using RStar.Math.Evolution.Problems.Solutions;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>
/// Takes an equation apart over the text's numbers, which are named by their order, whether the equation uses them or not. Where a number stands
/// several times, uses of it take one mention after the other.
/// </summary>
internal sealed class PlainEquationSteps
{
    private readonly IReadOnlyList<NumberMention> _mentions;
    private readonly HashSet<int> _used = [];
    private readonly List<Assignment> _assignments = [];
    private readonly HashSet<string> _names = [];

    private PlainEquationSteps(string text) => _mentions = NumberMention.Find(text);

    public static WorkedCalculation Work(EquationProblem problem)
    {
        var steps = new PlainEquationSteps(problem.Problem.Text);
        (Formula whole, Rational value) = steps.Take(problem.Formula);
        if (steps._assignments.Count == 0)
        {
            steps._assignments.Add(new Assignment("result", whole, value, "The problem states the number itself"));
        }

        Given[] givens = [.. steps._mentions.Select((mention, index) => new Given(NameOf(index), mention.Value))];
        return new WorkedCalculation([new Section(givens, steps._assignments, [])], NumberForm.FloatQuotient) { Decimals = problem.Decimals };
    }

    private static string NameOf(int mention) => $"n{mention + 1}";

    private (Formula Formula, Rational Value) Take(Formula formula) => formula switch
    {
        Literal literal => (TakeNumber(literal), literal.Value),
        Operation operation => TakeOperation(operation),
        _ => throw new ArgumentException($"An equation has no {formula.GetType().Name}.", nameof(formula)),
    };

    private Formula TakeNumber(Literal literal)
    {
        int[] places = [.. Enumerable.Range(0, _mentions.Count).Where(index => _mentions[index].Value.Equals(literal.Value))];
        if (places.Length == 0)
        {
            // A number that the text does not state, as the 100 of percent, stays where it is.
            return literal;
        }

        int place = places.FirstOrDefault(index => !_used.Contains(index), places[0]);
        _used.Add(place);
        return new Named(NameOf(place));
    }

    private (Formula Formula, Rational Value) TakeOperation(Operation operation)
    {
        (Formula left, Rational leftValue) = Take(operation.Left);
        (Formula right, Rational rightValue) = Take(operation.Right);
        Rational value = FormulaValue.Of(operation.Operator, leftValue, rightValue)!.Value;
        string name = Unused(EquationPhrases.ResultOf(operation.Operator));
        _assignments.Add(new Assignment(name, new Operation(operation.Operator, left, right), value, $"Find the {EquationPhrases.ResultOf(operation.Operator)}"));
        return (new Named(name), value);
    }

    /// <summary>The name, with a number where the program already has it.</summary>
    private string Unused(string name)
    {
        string unused = name;
        for (int number = 2; !_names.Add(unused); number++)
        {
            unused = $"{name}_{number}";
        }

        return unused;
    }
}
