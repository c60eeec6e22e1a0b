using RStar.Math.Answers.Expressions;
using RStar.Math.Evolution.Problems.Words;

namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>The numbers, people and things of one problem, drawn as its story asks for them.</summary>
internal sealed class Scene
{
    private readonly Dictionary<string, Rational> _values = [];
    private readonly Dictionary<string, Noun> _nouns = [];
    private readonly Dictionary<string, Person> _people = [];

    public Scene(Dice dice)
    {
        Dice = dice;
        ValueOf = name => _values[name];
    }

    public Dice Dice { get; }

    /// <summary>The number of a name; throws <see cref="KeyNotFoundException"/> where there is none.</summary>
    public Func<string, Rational> ValueOf { get; }

    public bool TryGetValue(string name, out Rational value) => _values.TryGetValue(name, out value);

    public void SetValue(string name, Rational value) => _values[name] = value;

    /// <summary>The person of a role, the same one each time: A, B and C are a story's own.</summary>
    public Person PersonOf(string role)
    {
        if (!_people.TryGetValue(role, out Person? person))
        {
            do
            {
                person = Dice.Pick(People.All);
            }
            while (_people.ContainsValue(person));

            _people[role] = person;
        }

        return person;
    }

    /// <summary>Makes the holder of the last result the other person, and the newcomer the holder.</summary>
    public void PassToNewcomer()
    {
        _people["O"] = PersonOf("P");
        _people["P"] = PersonOf("N");
        _people.Remove("N");
    }

    /// <summary>Makes a person of the story the holder of its result.</summary>
    public void SetHolder(string role) => _people["P"] = PersonOf(role);

    /// <summary>The noun of a category (<c>fruit</c>), the same one each time; with a digit (<c>fruit2</c>) another one of it.</summary>
    public Noun NounOf(string slot)
    {
        if (!_nouns.TryGetValue(slot, out Noun? noun))
        {
            IReadOnlyList<Noun> choices = Nouns.OfCategory(slot.TrimEnd('2', '3'));
            do
            {
                noun = Dice.Pick(choices);
            }
            while (_nouns.ContainsValue(noun));

            _nouns[slot] = noun;
        }

        return noun;
    }
}
