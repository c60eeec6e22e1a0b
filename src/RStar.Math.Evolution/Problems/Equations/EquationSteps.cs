using System.Globalization;
using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Formulas;
using RStar.Math.Evolution.Problems.Solutions;
using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Equations;

/// <summary>Takes an equation apart into named operations, and says in words what each does with which of the problem's numbers.</summary>
internal sealed class EquationSteps
{
    private readonly Dice _dice;
    private readonly IReadOnlyList<NumberMention> _mentions;
    private readonly Dictionary<Rational, int> _used = [];
    private readonly Dictionary<NumberMention, Given> _givens = [];
    private readonly List<Assignment> _assignments = [];
    private readonly ProgramNames _names = new();

    private EquationSteps(string text, Dice dice)
    {
        _mentions = NumberMention.Find(text);
        _dice = dice;
    }

    public static WorkedCalculation Work(EquationProblem problem, Dice dice)
    {
        var steps = new EquationSteps(problem.Problem.Text, dice);
        Part whole = steps.Take(problem.Formula);
        if (steps._assignments.Count == 0)
        {
            steps._assignments.Add(new Assignment(
                steps._names.Take("result"), whole.Formula, whole.Value, "The problem states the number itself"));
        }

        IReadOnlyList<Given> givens = [.. steps._givens.OrderBy(given => given.Key.Start).Select(given => given.Value)];
        return new WorkedCalculation([new Section(givens, steps._assignments, [])], NumberForm.Decimal) { Decimals = problem.Decimals };
    }

    private Part Take(Formula formula) => formula switch
    {
        Literal literal => TakeNumber(literal),
        Operation operation => TakeOperation(operation),
        _ => throw new ArgumentException($"An equation has no {formula.GetType().Name}.", nameof(formula)),
    };

    private Part TakeNumber(Literal literal)
    {
        string digits = NumberText.Decimal(literal.Value);
        NumberMention[] mentions = [.. _mentions.Where(mention => mention.Value.Equals(literal.Value))];
        if (mentions.Length == 0)
        {
            // A number that the text does not state, as the 100 of percent, stays where it is.
            return new Part(literal, literal.Value, digits);
        }

        int use = _used.GetValueOrDefault(literal.Value);
        _used[literal.Value] = use + 1;
        NumberMention mention = mentions[int.Min(use, mentions.Length - 1)];
        if (!_givens.TryGetValue(mention, out Given? given))
        {
            given = new Given(_names.Take(mention.Noun ?? "number"), literal.Value);
            _givens[mention] = given;
        }

        return new Part(new Named(given.Name), literal.Value, mention.Noun is null ? digits : $"{digits} {mention.Noun}");
    }

    private Part TakeOperation(Operation operation)
    {
        Part left = Take(operation.Left);
        Part right = Take(operation.Right);
        Rational value = FormulaValue.Of(operation.Operator, left.Value, right.Value)!.Value;
        string word = PlainPhrases.Of(operation.Operator).Name;
        string name = _names.Take(word);
        string reason = string.Format(
            CultureInfo.InvariantCulture, _dice.Pick(EquationPhrases.For(operation.Operator)), left.Words, right.Words);
        Formula formula = new Operation(operation.Operator, left.Formula, right.Formula);
        _assignments.Add(new Assignment(name, formula, value, Sentences.Capitalize(reason)));
        return new Part(new Named(name), value, "the " + word);
    }

    /// <summary>An operand: how the program names it, its value, and how a reason speaks of it.</summary>
    private readonly record struct Part(Formula Formula, Rational Value, string Words);
}
