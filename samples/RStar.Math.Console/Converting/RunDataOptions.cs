using System.CommandLine;
using RStar.Math.Console.Data;
using RStar.Math.Console.Input;

namespace RStar.Math.Console.Converting;

/// <summary>The options that say which training data of a run are wanted.</summary>
internal sealed class RunDataOptions
{
    private static readonly Dictionary<string, PathKind> Kinds = new()
    {
        ["solutions"] = PathKind.Worked,
        ["preferences"] = PathKind.Preferences,
    };

    private readonly Option<string?> _round = new("--round")
    {
        HelpName = "NAME",
        Description = "From a run: the round whose data are wanted, as r2.",
    };

    private readonly Option<string?> _data = new("--data")
    {
        Description = "From a run: the solutions that were chosen for the policy, or the preference groups for the reward model; "
            + "solutions unless said.",
    };

    public RunDataOptions() => _data.AcceptOnlyFromAmong([.. Kinds.Keys]);

    public void AddTo(Command command)
    {
        command.Add(_round);
        command.Add(_data);
    }

    /// <exception cref="InputException">No round was given.</exception>
    public (string Round, PathKind Kind) Read(ParseResult arguments) =>
        (arguments.GetValue(_round) ?? throw new InputException("--round is missing: say which round's data are wanted, as --round r2."),
            Kinds[arguments.GetValue(_data) ?? "solutions"]);

    /// <summary>Checks that none was given where no run is converted.</summary>
    /// <exception cref="InputException">One was.</exception>
    public void RequireAbsent(ParseResult arguments)
    {
        OptionValue.RequireAbsent(arguments, _round, "where no run is converted");
        OptionValue.RequireAbsent(arguments, _data, "where no run is converted");
    }
}
