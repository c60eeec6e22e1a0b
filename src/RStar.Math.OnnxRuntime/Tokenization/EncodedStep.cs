namespace RStar.Math.OnnxRuntime;

/// <summary>The tokens that a step adds to a path.</summary>
/// <param name="Generated">What the policy writes itself: the step's text and its end marker.</param>
/// <param name="Appended">What is added after it: a line break, and the program's output where it ended; empty after an answer.</param>
public readonly record struct EncodedStep(int[] Generated, int[] Appended);
