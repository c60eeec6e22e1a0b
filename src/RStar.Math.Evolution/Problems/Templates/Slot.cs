using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Words;

namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>What a text leaves open.</summary>
/// <param name="Name">A person's role, a number's name, or a noun's category with its number.</param>
/// <param name="Form">The pronoun or the form of the number; may be empty.</param>
internal sealed record Slot(string Name, string Form)
{
    private bool IsPerson => char.IsAsciiLetterUpper(Name[0]);

    private bool IsOne { get; } = Nouns.IsCategory(Name.TrimEnd('2', '3'));

    private string NounSlot { get; } = Nouns.IsCategory(Name.TrimEnd('2', '3')) ? Name : Nouns.SingularSlot(Name);

    public static Slot Read(string text) =>
        text.Split(['.', ':'], 2) is [string name, string form] ? new Slot(name, form) : new Slot(text, "");

    public string Fill(Scene scene)
    {
        if (IsPerson)
        {
            Person person = scene.PersonOf(Name);
            return Form.Length == 0 ? person.Name : person.Pronoun(Form);
        }

        if (scene.TryGetValue(Name, out Rational value))
        {
            return NumberText.Write(value, Form, scene);
        }

        Noun noun = scene.NounOf(NounSlot);
        return IsOne ? noun.One : noun.Many;
    }
}
