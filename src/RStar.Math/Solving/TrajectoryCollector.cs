using RStar.Math.Search;

namespace RStar.Math.Solving;

/// <summary>Reads the trajectories that came to an answer out of finished trees.</summary>
internal static class TrajectoryCollector
{
    /// <summary>All trajectories of all runs, the best-scored first; of equals the likelier, then the earlier.</summary>
    public static List<Trajectory> Collect(IReadOnlyList<SearchTree> trees)
    {
        var trajectories = new List<Trajectory>();
        for (int run = 0; run < trees.Count; run++)
        {
            foreach (int node in trees[run].Nodes())
            {
                if (trees[run].Status(node) == NodeStatus.Answer)
                {
                    trajectories.Add(Read(trees[run], run, node));
                }
            }
        }

        // A stable sort: what is equal stays in the order of runs and nodes.
        return
        [
            .. trajectories
                .OrderByDescending(trajectory => trajectory.Score)
                .ThenByDescending(trajectory => trajectory.LogProbability),
        ];
    }

    /// <summary>What a trajectory that ends in a node is ranked by, in [-1, 1].</summary>
    public static double Score(SearchTree tree, int node) => Trajectory.ScoreOf(tree.Reward(node), tree.QValue(node));

    private static Trajectory Read(SearchTree tree, int run, int node)
    {
        var steps = new TrajectoryStep[tree.Depth(node)];
        double logProbability = 0;
        int tokens = 0;
        for (int at = node; at != SearchTree.Root; at = tree.Parent(at))
        {
            Step step = tree.Content(at).Path.LastStep!;
            steps[tree.Depth(at) - 1] = new TrajectoryStep(step, tree.QValue(at), tree.Visits(at), tree.Reward(at));
            logProbability += step.LogProbability;
            tokens += step.TokenCount;
        }

        return new Trajectory
        {
            Problem = tree.Problem,
            Steps = steps,
            Answer = tree.Content(node).Answer!,
            Score = Score(tree, node),
            Count = tree.Count(node),
            Run = run,
            Node = node,
            LogProbability = logProbability,
            TokenCount = tokens,
        };
    }
}
