namespace RStar.Math.Evolution.Problems.Solutions;

/// <summary>The names that a program has.</summary>
internal sealed class ProgramNames
{
    private readonly HashSet<string> _taken = [];

    /// <summary>Takes the name, with a number where the program already has it.</summary>
    public string Take(string name)
    {
        string unused = name;
        for (int number = 2; !_taken.Add(unused); number++)
        {
            unused = $"{name}_{number}";
        }

        return unused;
    }
}
