using RStar.Math.Evolution.Problems.Formulas;
using RStar.Math.Evolution.Problems.Solutions;
using RStar.Math.Evolution.Problems.Templates;
using Rational = RStar.Math.Answers.Expressions.Rational;

namespace RStar.Math.Evolution.Problems;

/// <summary>Puts one problem together: a story, then one relation after the other until it has the operations asked for.</summary>
internal sealed class ProblemComposer
{
    private readonly Scene _scene;
    private readonly Dice _choices;
    private readonly ProblemSplit _split;
    private readonly List<string> _sentences = [];
    private readonly List<string> _templates = [];
    private readonly List<Section> _sections = [];
    private readonly ProgramNames _names = new();
    private string _it = "";
    private string? _other;
    private string _question = "";
    private bool _hasFractions;

    private ProblemComposer(Dice choices, Dice values, ProblemSplit split)
    {
        _scene = new Scene(values);
        _choices = choices;
        _split = split;
    }

    public IReadOnlyList<string> Templates => _templates;

    public WorkedCalculation Calculation => new(_sections, _hasFractions ? NumberForm.Fraction : NumberForm.Decimal);

    /// <summary>The value of the last result.</summary>
    public Rational Answer => _scene.ValueOf("it");

    /// <summary>The problem in words.</summary>
    public string Text => Sentences.Capitalize(string.Join(' ', _sentences.Append(_question).Where(sentence => sentence.Length > 0)));

    /// <summary>
    /// A problem of so many operations that begins with one of the stories, or <see langword="null"/> where the numbers drawn led nowhere.
    /// </summary>
    /// <param name="stories">The stories to choose from.</param>
    /// <param name="level">How many operations.</param>
    /// <param name="choices">Decides the story, its relations and their phrasings.</param>
    /// <param name="values">Decides numbers, people and things.</param>
    /// <param name="split">Which phrasings there are.</param>
    public static ProblemComposer? TryCompose(IReadOnlyList<Story> stories, int level, Dice choices, Dice values, ProblemSplit split)
    {
        var composer = new ProblemComposer(choices, values, split);
        Story story = choices.Pick(stories);
        return composer.TryTell(story) && composer.TryGoOn(story.Gives, level - story.Operations) ? composer : null;
    }

    private bool TryTell(Story story)
    {
        if (!story.TryDraw(_scene))
        {
            return false;
        }

        _hasFractions = story.Results == ResultRange.Fraction;
        _scene.SetHolder(story.Holder);
        Add(story, story.Start);
        return true;
    }

    private bool TryGoOn(Kind kind, int operations)
    {
        while (operations > 0)
        {
            Relation[] choices = [.. Catalogue.RelationsFrom(kind).Where(relation => CanFollow(relation, operations))];
            if (choices.Length == 0)
            {
                return false;
            }

            Relation relation = _choices.Pick(choices);
            _scene.SetValue("other", _other is null ? Rational.Zero : _scene.ValueOf("before"));
            Rational before = _scene.ValueOf("it");
            if (!relation.TryDraw(_scene))
            {
                return false;
            }

            string result = _it;
            Add(relation, start: null);
            _scene.SetValue("before", before);
            _other = relation.Passes ? result : null;
            if (relation.Passes)
            {
                _scene.PassToNewcomer();
            }

            kind = relation.To;
            operations -= relation.Operations;
        }

        return true;
    }

    private bool CanFollow(Relation relation, int operations) =>
        (relation.To == Kind.None ? relation.Operations == operations : relation.Operations <= operations)
        && (!relation.IsAboutOther || _other is not null)
        && !_templates.Contains(relation.Id);

    private void Add(Template template, string? start)
    {
        Phrasing phrasing = _choices.Pick(template.PhrasingsOf(_split));
        _sentences.Add(phrasing.Telling.Render(_scene));
        _question = phrasing.Question.Render(_scene);
        _templates.Add(template.Id);

        var names = new Dictionary<string, string>();
        if (template is Relation)
        {
            names["it"] = _it;
            names["other"] = _other ?? "";
        }

        Given[] givens = [.. template.Inputs.Concat(start is null ? [] : [start]).Distinct()
            .Where(name => !names.ContainsKey(name))
            .Select(name => new Given(names[name] = _names.Take(name), _scene.ValueOf(name)))];
        var assignments = new List<Assignment>();
        foreach (Calculation calculation in template.Calculations)
        {
            Formula formula = calculation.Formula.Replace(name => new Named(names[name]));
            names[calculation.Name] = _names.Take(calculation.Name);
            assignments.Add(new Assignment(
                names[calculation.Name], formula, _scene.ValueOf(calculation.Name), calculation.Reason.Render(_scene)));
        }

        // An alternative speaks of the last result by the template's own name for it.
        bool isRenamed = assignments.Count > 0 && assignments[^1].Name != template.Calculations[^1].Name;
        _sections.Add(new Section(
            givens, assignments, isRenamed ? [] : [.. template.AlternativeSteps.Select(step => step.Render(_scene))]));
        string last = start ?? template.Calculations[^1].Name;
        _it = names[last];
        _scene.SetValue("it", _scene.ValueOf(last));
    }
}
