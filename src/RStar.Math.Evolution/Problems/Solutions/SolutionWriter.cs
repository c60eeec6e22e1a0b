using System.Globalization;
using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Formulas;
using RStar.Math.Evolution.Problems.Templates;

namespace RStar.Math.Evolution.Problems.Solutions;

/// <summary>Writes a calculation as a solution in the trajectory format, in one of many wordings.</summary>
internal sealed class SolutionWriter
{
    private readonly Wording _wording;
    private readonly WorkedCalculation _calculation;
    private readonly Dictionary<string, PythonTerm> _terms = [];
    private readonly HashSet<string> _imported = [];
    private readonly List<string> _texts = [];

    private SolutionWriter(WorkedCalculation calculation, Wording wording)
    {
        _calculation = calculation;
        _wording = wording;
    }

    public static ReasoningPath Write(Problem problem, WorkedCalculation calculation, Wording wording)
    {
        var writer = new SolutionWriter(calculation, wording);
        return writer.Write(problem);
    }

    /// <summary>An answer as text: a whole number, a decimal or a fraction.</summary>
    public static string AnswerText(Rational value, NumberForm form) =>
        form == NumberForm.Fraction ? value.ToString() : NumberText.Decimal(value);

    private ReasoningPath Write(Problem problem)
    {
        WriteGivens();
        foreach (Section section in _calculation.Sections)
        {
            WriteSection(section);
        }

        PythonTerm last = _terms[_calculation.Last.Name];
        string shown = last.IsFloat ? $"print(round({last.Text}, {_calculation.Decimals}))" : $"print({last.Text})";
        if (_wording.PrintsWithLastStep())
        {
            _texts[^1] += "\n" + shown;
        }
        else
        {
            AddStep(_wording.Pick(SolutionPhrases.Print), shown);
        }

        string output = OutputOf(last);
        string answer = string.Format(
            CultureInfo.InvariantCulture,
            _wording.Pick(SolutionPhrases.Answer),
            problem.Answer ?? AnswerText(last.Value, _calculation.Form),
            output);
        ReasoningPath path = ReasoningPath.Start(problem);
        for (int i = 0; i < _texts.Count - 1; i++)
        {
            path = path.Append(new Step(StepKind.Code, _texts[i]));
        }

        return path.Append(new Step(StepKind.FinalCode, _texts[^1]) { Output = output }).Append(new Step(StepKind.Answer, answer));
    }

    private void WriteGivens()
    {
        List<Given> givens = [.. _calculation.Sections.SelectMany(section => section.Givens)];
        foreach (Given given in givens)
        {
            PythonTerm number = PythonTerm.Number(given.Value, _calculation.Form);
            _terms[given.Name] = _wording.NamesGivens ? PythonTerm.Name(given.Name, given.Value, number.IsFloat) : number;
        }

        if (_wording.NamesGivens && givens.Count > 0)
        {
            AddStep(
                _wording.Pick(SolutionPhrases.Givens),
                string.Join('\n', givens.Select(given => $"{given.Name} = {PythonTerm.Number(given.Value, _calculation.Form).Text}")));
        }
    }

    private void WriteSection(Section section)
    {
        if (section.Alternative.Count > 0 && _wording.TakesAlternative())
        {
            foreach (string text in section.Alternative)
            {
                string[] lines = text.Split('\n', 2);
                AddStep(lines[0].TrimStart('#', ' '), lines[1]);
            }

            Assignment result = section.Assignments[^1];
            _terms[result.Name] = PythonTerm.Name(result.Name, result.Value, isFloat: false);
            return;
        }

        foreach (Assignment assignment in section.Assignments)
        {
            PythonTerm term = PythonTerm.Of(assignment.Formula, _calculation.Form, name => _terms[name]);
            _terms[assignment.Name] = PythonTerm.Name(assignment.Name, assignment.Value, term.IsFloat);
            AddStep(assignment.Reason, $"{assignment.Name} = {term.Text}");
        }
    }

    private void AddStep(string reason, string code)
    {
        string number = _wording.NumbersSteps ? $"Step {_texts.Count + 1}: " : "";
        _texts.Add($"# {number}{reason}\n{ImportsFor(code)}{code}");
    }

    private string ImportsFor(string code)
    {
        string[] functions = [.. Enum.GetNames<Function>()
            .Select(name => name.ToLower(CultureInfo.InvariantCulture))
            .Where(name => code.Contains(name + "(", StringComparison.Ordinal)
                && !code.Contains("import " + name, StringComparison.Ordinal)
                && _imported.Add(name))];
        string math = functions.Length > 0 ? $"from math import {string.Join(", ", functions)}\n" : "";
        return code.Contains("Fraction(", StringComparison.Ordinal) && _imported.Add("Fraction")
            ? "from fractions import Fraction\n" + math
            : math;
    }

    /// <summary>What Python prints: a float keeps a decimal even where it is whole.</summary>
    private string OutputOf(PythonTerm last)
    {
        if (!last.IsFloat)
        {
            return last.Value.ToString();
        }

        string text = NumberText.Decimal(NumberText.Round(last.Value, _calculation.Decimals));
        return text.Contains('.') ? text : text + ".0";
    }
}
