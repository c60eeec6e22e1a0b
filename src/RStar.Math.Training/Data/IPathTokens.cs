namespace RStar.Math.Training;

/// <summary>Turns the pieces of a path into tokens, each without looking at what follows.</summary>
internal interface IPathTokens
{
    /// <summary>The tokens of a path without steps.</summary>
    int[] EncodeStart(Problem problem);

    /// <summary>The places, among the tokens of a path without steps, of those that are words of the problem or parts of words.</summary>
    int[] ProblemWords(int[] start);

    /// <summary>The tokens of a step: those that the model writes, then those that are appended for it.</summary>
    (int[] Generated, int[] Appended) EncodeStep(Step step);
}
