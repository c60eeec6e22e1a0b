using System.Diagnostics;

namespace RStar.Math;

/// <summary>
/// The names under which the library tells of its work: an <see cref="ActivitySource"/> and a meter, both called <c>RStar.Math</c>.
/// </summary>
/// <remarks>Neither holds texts of problems, steps or answers; a solve's activity holds the problem's id.</remarks>
public static class RStarMathTelemetry
{
    /// <summary>The name of the activity source.</summary>
    public const string ActivitySourceName = "RStar.Math";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "RStar.Math";

    /// <summary>
    /// An activity for each solve. Tags: <see cref="ProblemIdTag"/>, <see cref="StrategyTag"/>, <see cref="StopReasonTag"/>,
    /// <see cref="AnswerFoundTag"/>, and the counts under the names of their counters.
    /// </summary>
    public const string SolveActivity = "rstar.math.solve";

    /// <summary>
    /// An activity for each call of the policy model. A call that serves one solve alone is that solve's child; a call that serves
    /// several belongs to none of them and links to each.
    /// </summary>
    public const string PolicyActivity = "rstar.math.policy";

    /// <summary>An activity for each call of the process reward model; its place is that of <see cref="PolicyActivity"/>.</summary>
    public const string RewardActivity = "rstar.math.reward";

    /// <summary>An activity for each call of the code executor; its place is that of <see cref="PolicyActivity"/>.</summary>
    public const string CodeActivity = "rstar.math.code";

    /// <summary>
    /// Histogram, s: how long a solve took. Tags: <see cref="StrategyTag"/> and <see cref="StopReasonTag"/>, or <see cref="ErrorTypeTag"/>
    /// where it threw.
    /// </summary>
    public const string SolveDuration = "rstar.math.solve.duration";

    /// <summary>Counter, {rollout}: rollouts finished, added when a solve ends. Tag: <see cref="StrategyTag"/>.</summary>
    public const string Rollouts = "rstar.math.rollouts";

    /// <summary>Counter, {node}: nodes of all trees, added when a solve ends. Tag: <see cref="StrategyTag"/>.</summary>
    public const string Nodes = "rstar.math.nodes";

    /// <summary>
    /// Counter, {token}: tokens that the policy model generated, added when a solve ends. Tag: <see cref="StrategyTag"/>.
    /// </summary>
    public const string Tokens = "rstar.math.tokens";

    /// <summary>Counter, {execution}: runs of code, added when a solve ends. Tag: <see cref="StrategyTag"/>.</summary>
    public const string Executions = "rstar.math.executions";

    /// <summary>Counter, {evaluation}: paths valued by the reward model, added when a solve ends. Tag: <see cref="StrategyTag"/>.</summary>
    public const string Evaluations = "rstar.math.evaluations";

    /// <summary>
    /// Histogram, s: how long the expansions of a solve waited for one part, summed over its expansions. Tag: <see cref="PartTag"/>.
    /// Not recorded for a part that the solve did not wait for.
    /// </summary>
    public const string PartDuration = "rstar.math.part.duration";

    /// <summary>Histogram, {request}: requests of one call. Tag: <see cref="PartTag"/>.</summary>
    public const string BatchSize = "rstar.math.batch.size";

    /// <summary>
    /// Histogram, s: how long one call took, from its first request to the end of its results. Tags: <see cref="PartTag"/>, and
    /// <see cref="ErrorTypeTag"/> where it threw or was cancelled.
    /// </summary>
    public const string CallDuration = "rstar.math.call.duration";

    /// <summary>The part of the library: <c>policy</c>, <c>reward</c> or <c>code</c>.</summary>
    public const string PartTag = "rstar.math.part";

    /// <summary>The strategy's name.</summary>
    public const string StrategyTag = "rstar.math.strategy";

    /// <summary>The stop reason in snake case: <c>completed</c>, <c>decided</c>, <c>time_limit</c> and so on.</summary>
    public const string StopReasonTag = "rstar.math.stop_reason";

    /// <summary>The problem's id.</summary>
    public const string ProblemIdTag = "rstar.math.problem.id";

    /// <summary>Whether the solution has an answer.</summary>
    public const string AnswerFoundTag = "rstar.math.answer.found";

    /// <summary>The full name of the type of the exception.</summary>
    public const string ErrorTypeTag = "error.type";
}
