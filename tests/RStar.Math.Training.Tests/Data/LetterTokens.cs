namespace RStar.Math.Training.Tests;

/// <summary>A token for every letter of ASCII; steps end in one of three tokens after those.</summary>
internal sealed class LetterTokens : IPathTokens
{
    public const int VocabularySize = 131;

    public int[] EncodeStart(Problem problem) => [.. problem.Text.Select(letter => (int)letter), '\n'];

    public int[] ProblemWords(int[] start) => [.. Enumerable.Range(0, start.Length).Where(place => char.IsLetter((char)start[place]))];

    public (int[] Generated, int[] Appended) EncodeStep(Step step) =>
        ([.. step.Text.Select(letter => (int)letter), 128 + (int)step.Kind], step.Kind == StepKind.Answer ? [] : [.. $"\n{step.Output}".Select(letter => (int)letter)]);
}
