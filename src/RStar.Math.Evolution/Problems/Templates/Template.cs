using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Formulas;

namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>A row of the tables that problems are made from: numbers, calculations and phrasings.</summary>
/// <param name="id">What tells the template from the others.</param>
internal abstract class Template(string id)
{
    /// <summary>Every so-manyth phrasing of a template is kept for evaluation, the last of them at any rate.</summary>
    private const int EvaluationInterval = 4;

    public string Id => id;

    /// <summary>The numbers, in the form of <see cref="QuantityReader"/>.</summary>
    public string Numbers
    {
        init => Quantities = QuantityReader.Read(value);
    }

    /// <summary>From the numbers to the answer, in the form of <see cref="Calculation"/>; the last one gives the answer.</summary>
    public IReadOnlyList<string> Steps
    {
        init
        {
            Calculations = [.. value.Select(Calculation.Read)];
            Operations = Calculations.Sum(calculation => calculation.Formula.Operations);
            Inputs =
            [
                .. Calculations
                    .SelectMany(calculation => calculation.Formula.Names)
                    .Except(Calculations.Select(calculation => calculation.Name)),
            ];
        }
    }

    /// <summary>At least two ways to tell it, the last of which only evaluation sees; in the form of <see cref="Phrasing"/>.</summary>
    public required IReadOnlyList<string> Phrasings
    {
        init
        {
            Phrasing[] phrasings = [.. value.Select(text => new Phrasing(text))];
            Training = [.. phrasings.Where((_, index) => !IsForEvaluation(index, phrasings.Length))];
            Evaluation = [.. phrasings.Where((_, index) => IsForEvaluation(index, phrasings.Length))];
        }
    }

    /// <summary>
    /// The same work in another way: Python with slots, its steps parted by blank lines. It ends by setting the name of the last
    /// calculation. Empty where there is only one way.
    /// </summary>
    public string Alternative
    {
        init => AlternativeSteps =
        [
            .. value.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(step => new TemplateText(step.Trim('\n'))),
        ];
    }

    /// <summary>Which results make sense.</summary>
    public ResultRange Results { get; init; } = ResultRange.Counting;

    public IReadOnlyList<Quantity> Quantities { get; private init; } = [];

    public IReadOnlyList<Calculation> Calculations { get; private init; } = [];

    public IReadOnlyList<TemplateText> AlternativeSteps { get; private init; } = [];

    public IReadOnlyList<Phrasing> Training { get; private init; } = [];

    public IReadOnlyList<Phrasing> Evaluation { get; private init; } = [];

    /// <summary>How many operations the calculations hold.</summary>
    public int Operations { get; private init; }

    /// <summary>The names that the calculations read and that none of them sets.</summary>
    public IReadOnlyList<string> Inputs { get; private init; } = [];

    public IReadOnlyList<Phrasing> PhrasingsOf(ProblemSplit split) => split == ProblemSplit.Training ? Training : Evaluation;

    /// <summary>
    /// Draws the numbers and works the calculations out; <see langword="false"/> where the numbers make no sense together.
    /// </summary>
    public bool TryDraw(Scene scene)
    {
        foreach (Quantity quantity in Quantities)
        {
            if (!quantity.TryDraw(scene))
            {
                return false;
            }
        }

        foreach (Calculation calculation in Calculations)
        {
            if (FormulaValue.Of(calculation.Formula, scene.ValueOf) is not Rational value || !Results.Allows(value))
            {
                return false;
            }

            scene.SetValue(calculation.Name, value);
        }

        return true;
    }

    private static bool IsForEvaluation(int index, int count) => index % EvaluationInterval == EvaluationInterval - 1 || index == count - 1;
}
