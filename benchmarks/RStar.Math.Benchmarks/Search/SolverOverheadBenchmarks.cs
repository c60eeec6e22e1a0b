using BenchmarkDotNet.Attributes;
using RStar.Math.Search;
using RStar.Math.TestKit;

namespace RStar.Math.Benchmarks.Search;

/// <summary>
/// The whole solver over models that answer at once: what is left is the search's own cost. The time is that of one expansion of 8
/// candidates: three calls of models, scheduling, filtering, the tree, the votes. The baseline makes the same calls of the same models from
/// as many callers as problems are in flight, with no search around them.
/// </summary>
[MemoryDiagnoser]
public class SolverOverheadBenchmarks
{
    private const int Candidates = 8;

    private readonly RandomWalk _walk = new(goal: 1_000, codeSteps: 6);
    private ScriptedPolicyModel _policy = null!;
    private ScriptedCodeExecutor _executor = null!;
    private ScriptedRewardModel _reward = null!;
    private Solver _solver = null!;
    private SolveOptions _options = null!;
    private ReasoningPath[] _paths = null!;

    private const int Problems = 16;
    private const int Expansions = 256;

    /// <summary>Problems solved at the same time, of 16 in all.</summary>
    [Params(1, 16)]
    public int InFlight { get; set; }

    /// <summary>Makes the solver and the list of paths that the baseline expands.</summary>
    [GlobalSetup]
    public void SetUp() => SetUpAsync().GetAwaiter().GetResult();

    private async Task SetUpAsync()
    {
        _policy = new ScriptedPolicyModel(_walk.Propose);
        _executor = new ScriptedCodeExecutor(_walk.Execute);
        _reward = new ScriptedRewardModel(_walk.Value);
        _solver = new Solver(_policy, _executor, _reward);

        _options = new SolveOptions
        {
            Strategy = new FixedExpansions(),
            KeepTrees = true,
            Budget = new SolveBudget { StopWhenDecided = false },
        };
        Solution solution = await _solver.SolveAsync(_walk.Problem, _options);
        if (solution.Statistics.Expansions != Expansions)
        {
            throw new InvalidOperationException($"The search made {solution.Statistics.Expansions} expansions, not {Expansions}.");
        }

        SearchTree tree = solution.Trees[0];
        _paths = [.. tree.Nodes().Where(node => tree.Children(node).Count > 0).Select(node => tree.Content(node).Path)];
        if (_paths.Length != Expansions)
        {
            throw new InvalidOperationException($"The search's tree has {_paths.Length} nodes with children, not {Expansions}.");
        }

        _options = _options with { KeepTrees = false };
    }

    /// <summary>Through the solver.</summary>
    [Benchmark(OperationsPerInvoke = Problems * Expansions)]
    public async Task<int> Solver()
    {
        int solved = 0;
        var options = new SolveManyOptions { Solve = _options, MaxConcurrency = InFlight };
        await foreach (Solution _ in _solver.SolveManyAsync(Enumerable.Repeat(_walk.Problem, Problems), options))
        {
            solved++;
        }

        return solved;
    }

    /// <summary>The bare calls, from as many callers as the solver has problems in flight.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Problems * Expansions)]
    public async Task<int> Models()
    {
        int candidates = 0;
        var callers = new ParallelOptions { MaxDegreeOfParallelism = InFlight };
        await Parallel.ForAsync(0, Problems, callers, async (_, _) =>
        {
            foreach (ReasoningPath path in _paths)
            {
                Interlocked.Add(ref candidates, await ExpandAsync(path));
            }
        });

        return candidates;
    }

    private async Task<int> ExpandAsync(ReasoningPath path)
    {
        int kept = 0;
        await foreach (Proposal proposal in _policy.ProposeAsync([new ProposalRequest(path, Candidates) { Seed = (ulong)path.Depth }]))
        {
            CodeRequest[] programs =
            [
                .. proposal.Candidates.Where(candidate => candidate.End != StepEnd.EndOfAnswer)
                    .Select(candidate => new CodeRequest(candidate.Text) { Path = path }),
            ];
            if (programs.Length > 0)
            {
                await foreach (CodeResult result in _executor.ExecuteAsync(programs))
                {
                    kept += result.Status == CodeStatus.Succeeded ? 1 : 0;
                }
            }

            RewardRequest[] values =
            [
                .. proposal.Candidates.Select(candidate => new RewardRequest(path.Append(new Step(StepKind.Code, candidate.Text)))),
            ];
            await foreach (RewardResult result in _reward.EvaluateAsync(values))
            {
                kept += result.Value > 0 ? 1 : 0;
            }
        }

        return kept;
    }

    /// <summary>Monte Carlo tree search that stops after a number of expansions, so that every run does the same work.</summary>
    private sealed class FixedExpansions : ISearchStrategy
    {
        public string Name => "Fixed number of expansions";

        public ValueAnnotation Annotation => ValueAnnotation.Reward;

        public bool NeedsRewardModel => true;

        public AnswerSelection DefaultSelection(bool hasRewardModel) => AnswerSelection.HighestScore;

        public IEnumerable<string> Validate() => [];

        public async Task SearchAsync(SearchContext context, CancellationToken cancellationToken)
        {
            var leaves = new PriorityQueue<int, double>();
            leaves.Enqueue(SearchTree.Root, 0);
            for (int i = 0; i < Expansions && leaves.TryDequeue(out int leaf, out _); i++)
            {
                await context.ExpandAsync([new NodeToExpand(leaf, Candidates)], evaluate: true, cancellationToken);
                foreach (int child in context.Tree.Children(leaf))
                {
                    if (context.Tree.Status(child) == NodeStatus.Leaf)
                    {
                        leaves.Enqueue(child, -context.Tree.Reward(child)!.Value);
                    }
                    else
                    {
                        context.BackUpValue(child, context.Tree.Reward(child)!.Value);
                    }
                }
            }
        }
    }
}
