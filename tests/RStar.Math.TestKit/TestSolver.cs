namespace RStar.Math.TestKit;

/// <summary>Solvers over the scripted world.</summary>
public static class TestSolver
{
    /// <summary>A solver for a walk, with every model scripted and every state in the ledger.</summary>
    public static Solver For(RandomWalk walk, StateLedger? ledger = null, bool withRewards = true, SchedulingOptions? scheduling = null, TimeProvider? time = null) => new(
        new ScriptedPolicyModel(walk.Propose),
        new ScriptedCodeExecutor(walk.Execute, ledger),
        withRewards ? new ScriptedRewardModel(walk.Value, ledger) : null,
        options: new RStarMathOptions { Scheduling = scheduling ?? new SchedulingOptions() },
        timeProvider: time);
}
