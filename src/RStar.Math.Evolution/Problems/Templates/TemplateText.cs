using System.Text;

namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>
/// A text with slots. <c>{A}</c> is a person, <c>{A.he}</c> and <c>{A.his}</c> what stands for the person; <c>{fruit}</c> and
/// <c>{fruits}</c> are a noun of a category; <c>{price}</c> is a number and <c>{price:$}</c> the number in a form of
/// <see cref="NumberText"/>.
/// </summary>
internal sealed class TemplateText
{
    private const string Vowels = "aeiou";

    private readonly IReadOnlyList<(string Before, Slot Slot)> _slots;
    private readonly string _end;

    public TemplateText(string text)
    {
        Source = text;
        var slots = new List<(string, Slot)>();
        int at = 0;
        for (int open = text.IndexOf('{'); open >= 0; open = text.IndexOf('{', at))
        {
            int close = text.IndexOf('}', open);
            slots.Add((text[at..open], Slot.Read(text[(open + 1)..close])));
            at = close + 1;
        }

        _slots = slots;
        _end = text[at..];
    }

    /// <summary>The text with its slots.</summary>
    public string Source { get; }

    /// <summary>Whether somebody who was not in the story before comes in.</summary>
    public bool HasNewcomer => _slots.Any(slot => slot.Slot.Name == "N");

    /// <summary>The text with its slots filled.</summary>
    public string Render(Scene scene)
    {
        var builder = new StringBuilder();
        foreach ((string before, Slot slot) in _slots)
        {
            builder.Append(before);
            string text = slot.Fill(scene);
            if (EndsInArticle(builder) && text.Length > 0 && Vowels.Contains(text[0]))
            {
                builder.Insert(builder.Length - 1, 'n');
            }

            builder.Append(text);
        }

        return builder.Append(_end).ToString();
    }

    private static bool EndsInArticle(StringBuilder builder) =>
        builder.Length >= 2 && builder[^1] == ' ' && builder[^2] is 'a' or 'A' && (builder.Length == 2 || builder[^3] == ' ');
}
