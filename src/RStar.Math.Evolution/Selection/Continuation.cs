namespace RStar.Math.Evolution;

/// <summary>What a step is worth together with what follows it.</summary>
internal static class Continuation
{
    /// <summary>The mean Q-value from the step on, always to the child of highest Q-value that leads to a right answer.</summary>
    public static double Best(AnnotatedTree tree, int node) =>
        Mean(tree, node, at => tree.Children(at).Where(tree.LeadsToCorrect).Cast<int?>().MaxBy(child => tree.QValue(child!.Value)));

    /// <summary>The mean Q-value from the step on, always to the child of lowest Q-value that leads to a wrong answer.</summary>
    public static double Worst(AnnotatedTree tree, int node) =>
        Mean(tree, node, at => tree.Children(at).Where(tree.LeadsToWrong).Cast<int?>().MinBy(child => tree.QValue(child!.Value)));

    private static double Mean(AnnotatedTree tree, int node, Func<int, int?> next)
    {
        double sum = 0;
        int count = 0;
        for (int? at = node; at is int here; at = next(here))
        {
            sum += tree.QValue(here);
            count++;
        }

        return sum / count;
    }
}
