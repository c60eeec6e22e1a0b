using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Equations;
using RStar.Math.Evolution.Problems.Formulas;

namespace RStar.Math.Evolution.Problems.Solutions;

/// <summary>
/// Rewrites a calculation over the text's numbers, which are named by their order, whether they are needed or not; each operation is a
/// step, named after what it is. So calculations of the same kind are written the same, whatever the story is about.
/// </summary>
internal sealed class PlainSteps
{
    private readonly IReadOnlyList<NumberMention> _mentions;
    private readonly HashSet<int> _used = [];
    private readonly List<Assignment> _assignments = [];
    private readonly ProgramNames _names = new();
    private readonly Dictionary<string, Part> _known = [];

    private PlainSteps(string text) => _mentions = NumberMention.Find(text);

    /// <summary>Rewrites the calculation of a template. Its own constants stay where they are.</summary>
    public static WorkedCalculation Work(string text, WorkedCalculation calculation)
    {
        var steps = new PlainSteps(text);
        foreach (Section section in calculation.Sections)
        {
            foreach (Given given in section.Givens)
            {
                steps._known[given.Name] = new Part(steps.TakeMention(new Literal(given.Value)), given.Value);
            }

            foreach (Assignment assignment in section.Assignments)
            {
                steps._known[assignment.Name] = steps.Take(assignment.Formula, literal => literal);
            }
        }

        bool callsFunctions = calculation.Sections
            .SelectMany(section => section.Assignments)
            .Any(assignment => HasCall(assignment.Formula));
        NumberForm form = calculation.Form == NumberForm.Fraction || callsFunctions ? calculation.Form : NumberForm.FloatQuotient;
        return steps.End(steps._known[calculation.Last.Name], form, calculation.Decimals);
    }

    /// <summary>Takes an equation apart. Where a number stands several times, uses of it take one mention after the other.</summary>
    public static WorkedCalculation Work(string text, Formula equation, int decimals)
    {
        var steps = new PlainSteps(text);
        return steps.End(steps.Take(equation, steps.TakeMention), NumberForm.FloatQuotient, decimals);
    }

    private static bool HasCall(Formula formula) => formula switch
    {
        Call => true,
        Operation operation => HasCall(operation.Left) || HasCall(operation.Right),
        _ => false,
    };

    private WorkedCalculation End(Part last, NumberForm form, int decimals)
    {
        if (_assignments.Count == 0)
        {
            _assignments.Add(new Assignment("result", last.Formula, last.Value, "The problem states the number itself"));
        }

        Given[] givens = [.. _mentions.Select((mention, index) => new Given(NameOf(index), mention.Value))];
        return new WorkedCalculation([new Section(givens, _assignments, [])], form) { Decimals = decimals };
    }

    private static string NameOf(int mention) => $"n{mention + 1}";

    private Part Take(Formula formula, Func<Literal, Formula> takeNumber)
    {
        switch (formula)
        {
            case Literal literal:
                return new Part(takeNumber(literal), literal.Value);
            case Named named:
                return _known[named.Name];
            case Operation operation:
                Part left = Take(operation.Left, takeNumber);
                Part right = Take(operation.Right, takeNumber);
                return Add(
                    PlainPhrases.Of(operation.Operator),
                    new Operation(operation.Operator, left.Formula, right.Formula),
                    FormulaValue.Of(operation.Operator, left.Value, right.Value)!.Value);
            case Call call:
                Part[] arguments = [.. call.Arguments.Select(argument => Take(argument, takeNumber))];
                return Add(
                    PlainPhrases.Of(call.Function),
                    new Call(call.Function, [.. arguments.Select(argument => argument.Formula)]),
                    FormulaValue.Of(call.Function, [.. arguments.Select(argument => argument.Value)])!.Value);
            default:
                throw new ArgumentException($"There are no steps of a {formula.GetType().Name}.", nameof(formula));
        }
    }

    private Formula TakeMention(Literal literal)
    {
        int[] places = [.. Enumerable.Range(0, _mentions.Count).Where(index => _mentions[index].Value.Equals(literal.Value))];
        if (places.Length == 0)
        {
            // A number that the text states in words or not at all, as the 100 of percent, stays where it is.
            return literal;
        }

        int place = places.FirstOrDefault(index => !_used.Contains(index), places[0]);
        _used.Add(place);
        return new Named(NameOf(place));
    }

    private Part Add((string Name, string Reason) phrase, Formula formula, Rational value)
    {
        string name = _names.Take(phrase.Name);
        _assignments.Add(new Assignment(name, formula, value, phrase.Reason));
        return new Part(new Named(name), value);
    }

    /// <summary>An operand: how the program names it, and its value.</summary>
    private readonly record struct Part(Formula Formula, Rational Value);
}
