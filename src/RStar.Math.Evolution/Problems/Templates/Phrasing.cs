namespace RStar.Math.Evolution.Problems.Templates;

/// <summary>One way to tell a story and to ask what it comes to: <c>telling | question</c>.</summary>
internal sealed class Phrasing
{
    /// <exception cref="FormatException">The text has no question.</exception>
    public Phrasing(string text)
    {
        string[] parts = text.Split(" | ");
        if (parts.Length != 2)
        {
            throw new FormatException($"The phrasing '{text}' must be 'telling | question'.");
        }

        Source = text;
        Telling = new TemplateText(parts[0]);
        Question = new TemplateText(parts[1]);
    }

    /// <summary>The text as it stands in the table.</summary>
    public string Source { get; }

    /// <summary>What is so; may be empty where the question says it all.</summary>
    public TemplateText Telling { get; }

    /// <summary>What is asked; left out where the story goes on.</summary>
    public TemplateText Question { get; }
}
