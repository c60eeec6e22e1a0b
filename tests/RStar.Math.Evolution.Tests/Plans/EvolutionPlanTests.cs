using RStar.Math.Search;
using RStar.Math.TestSupport;

namespace RStar.Math.Evolution.Tests;

public class EvolutionPlanTests
{
    public static TheoryData<EvolutionPlan> Presets => [EvolutionPlan.Paper, EvolutionPlan.Small];

    [Fact]
    public void A_round_may_be_measured_in_its_own_way()
    {
        EvolutionPlan plan = EvolutionPlan.Parse("""
            { "rounds": [ { "name": "r1" }, { "name": "r2", "evaluation": { "trajectories": [64] } } ], "evaluation": { "candidates": 7 } }
            """);
        Assert.Null(plan.Rounds[0].Evaluation);
        Assert.Equal([64], plan.Rounds[1].Evaluation!.Trajectories);
        Assert.Equal(new EvaluationPlan().Candidates, plan.Rounds[1].Evaluation!.Candidates);
        Assert.Equal(plan.ToJson(), EvolutionPlan.Parse(plan.ToJson()).ToJson());
    }

    [Fact]
    public void Names_of_settings_count_in_any_case()
    {
        EvolutionPlan plan = EvolutionPlan.Parse("""
            { "rounds": [ { "name": "r1", "Rollouts": 9 } ], "Seed": 5, "Evaluation": { "Candidates": 7 } }
            """);
        Assert.Equal((9, 5UL, 7), (plan.Rounds[0].Rollouts, plan.Seed, plan.Evaluation.Candidates));
        var fault = Assert.Throws<FormatException>(() => EvolutionPlan.Parse("""{ "rounds": [ { "name": "r1" } ], "seed": 4, "Seed": 5 }"""));
        Assert.StartsWith("The plan names a setting twice: ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Presets))]
    public void A_preset_is_possible_and_comes_back_from_its_file(EvolutionPlan plan)
    {
        string json = plan.ToJson();
        Assert.Equal(json, EvolutionPlan.Parse(json).ToJson());
    }

    /// <summary>The plan of the model that comes with the library, which is trained for hours.</summary>
    [Fact]
    public void The_small_models_plan_is_possible_and_has_four_rounds()
    {
        var plan = EvolutionPlan.Parse(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "eng", "small-model-plan.json")));
        Assert.Empty(plan.Validate());
        Assert.Equal(["r1", "r2", "r3", "r4"], plan.Rounds.Select(round => round.Name));
    }

    [Fact]
    public void The_papers_rounds_are_those_of_the_paper()
    {
        Assert.Equal(
            [("r1", 8, 5), ("r2", 16, 8), ("r3", 16, 8), ("r4", 16, 16)],
            EvolutionPlan.Paper.Rounds.Select(round => (round.Name, round.Rollouts, round.Candidates)));
        Assert.Equal(
            [ValueAnnotation.TerminalGuided, ValueAnnotation.TerminalGuided, ValueAnnotation.PpmAugmented, ValueAnnotation.PpmAugmented],
            EvolutionPlan.Paper.Rounds.Select(round => round.Annotation));
        Assert.Equal([null, "r1", "r2", "r3"], EvolutionPlan.Paper.Rounds.Select(round => round.PolicyOf));
        Assert.Equal([null, null, "r2", "r3"], EvolutionPlan.Paper.Rounds.Select(round => round.RewardOf));
        Assert.All(EvolutionPlan.Paper.Rounds.SkipLast(1), round => Assert.Empty(round.Retries));
        Assert.Equal([new RetryPlan(64), new RetryPlan(128, Trees: 2)], EvolutionPlan.Paper.Rounds[^1].Retries);
        Assert.All(EvolutionPlan.Paper.Rounds, round => Assert.Equal((16, SolutionSource.TreeSearch), (round.MaxDepth, round.SolutionSource)));
        EvaluationPlan measured = EvolutionPlan.Paper.Evaluation;
        Assert.Equal((4, 32, 16), (measured.Rollouts, measured.Candidates, measured.MaxDepth));
        Assert.Equal([1, 4, 16, 64], measured.Trajectories);
    }

    [Fact]
    public void Baselines_are_measured_where_a_plan_names_them()
    {
        Assert.All(EvolutionPlan.Paper.Rounds.Concat(EvolutionPlan.Small.Rounds.SkipLast(1)), round => Assert.Empty(round.Baselines));
        Assert.Equal([RewardBaseline.Outcome, RewardBaseline.QValue], EvolutionPlan.Small.Rounds[^1].Baselines);
        EvolutionPlan plan = EvolutionPlan.Parse("""{ "rounds": [ { "name": "r1", "baselines": ["QValue"] } ] }""");
        Assert.Equal([RewardBaseline.QValue], plan.Rounds[0].Baselines);
    }

    [Fact]
    public void What_a_file_leaves_out_has_its_default()
    {
        EvolutionPlan plan = EvolutionPlan.Parse("""{ "rounds": [ { "name": "only", "rollouts": 3 } ] }""");
        Assert.Equal(new RoundPlan { Name = "only", Rollouts = 3 }.Candidates, Assert.Single(plan.Rounds).Candidates);
        Assert.Equal(16, plan.MaxConcurrency);
    }

    [Theory]
    [InlineData("""{ "rounds": [] }""", "The plan is not possible: Rounds is empty; there must be at least one round.")]
    [InlineData(
        """{ "rounds": [ { "name": "a b" } ] }""",
        "The plan is not possible: Rounds[0]: Name is 'a b'; it must be made of letters, digits and hyphens, since it names the round's folder.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1", "policyOf": "r0" } ] }""",
        "The plan is not possible: Rounds[0]: PolicyOf is 'r0'; it must be an earlier round that trains a policy, or null for the bootstrap policy.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1" }, { "name": "r2", "preferencesOf": ["r1", "r2"] } ] }""",
        "The plan is not possible: Rounds[1]: PreferencesOf is [r1, r2]; it must be names of earlier rounds, each once.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1", "annotation": "PpmAugmented" } ] }""",
        "The plan is not possible: Rounds[0]: Annotation is PpmAugmented and RewardOf is null; PpmAugmented needs a process preference model and TerminalGuided takes none.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1", "retries": [ { "rollouts": 8, "trees": 0 } ] } ] }""",
        "The plan is not possible: Rounds[0]: Retries[0].Trees is 0; it must be from 1 to 65536.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1" } ], "evaluation": { "trajectories": [4, 1] } }""",
        "The plan is not possible: Evaluation: Trajectories is [4, 1]; it must be rising numbers from 1 to 65536.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1" } ], "evaluation": { "policySamples": 2048 } }""",
        "The plan is not possible: Evaluation: PolicySamples is 2048; it must be from 0 (none) to 1024.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1" } ], "curation": { "contaminatedWords": 0 } }""",
        "The plan is not possible: Curation: ContaminatedWords is 0; it must be 1 or more.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1" } ], "curation": { "syntheticAttempts": -1 } }""",
        "The plan is not possible: Curation: SyntheticAttempts is -1; it must be from 0 (none) to 1024.")]
    [InlineData("""{ "rounds": [ { "name": "r1" } ], "curation": null }""", "The plan is not possible: Curation: it is null; it must be an object, or left out.")]
    [InlineData("""{ "rounds": [ { "name": "r1" } ], "evaluation": null }""", "The plan is not possible: Evaluation: it is null; it must be an object, or left out.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1" } ], "evaluation": { "sampling": null } }""",
        "The plan is not possible: Evaluation: Sampling: it is null; it must be an object, or left out.")]
    [InlineData("""{ "rounds": [ { "name": "r1" }, null ] }""", "The plan is not possible: Rounds[1]: it is null; it must be an object.")]
    [InlineData("""{ "rounds": [ null, { "name": "r1", "policyOf": "r0" } ] }""",
        "The plan is not possible: Rounds[0]: it is null; it must be an object. "
        + "Rounds[1]: PolicyOf is 'r0'; it must be an earlier round that trains a policy, or null for the bootstrap policy.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1", "retries": null } ] }""",
        "The plan is not possible: Rounds[0]: Retries: it is null; it must be a list, or left out.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1", "retries": [ { "rollouts": 8 }, null ] } ] }""",
        "The plan is not possible: Rounds[0]: Retries[1]: it is null; it must be an object.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1", "sampling": null } ] }""",
        "The plan is not possible: Rounds[0]: Sampling: it is null; it must be an object, or left out.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1", "preferences": null } ] }""",
        "The plan is not possible: Rounds[0]: Preferences: it is null; it must be an object, or left out.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1", "baselines": ["Outcome", "Outcome"] } ] }""",
        "The plan is not possible: Rounds[0]: Baselines is [Outcome, Outcome]; it must be some of Outcome and QValue, each once.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1", "trainsReward": false, "baselines": ["QValue"] } ] }""",
        "The plan is not possible: Rounds[0]: Baselines is [QValue] and TrainsReward is false; baselines are compared with the round's own process preference model, so train it, or measure none.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1", "evaluation": { "rollouts": 0 } } ] }""",
        "The plan is not possible: Rounds[0]: Evaluation: Rollouts is 0; it must be 1 or more.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1", "solutionSource": "RandomSampling" } ] }""",
        "The plan is not possible: Rounds[0]: TrainsReward is true and SolutionSource is RandomSampling; it must be false, since preference groups come from trees.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1" }, { "name": "r2", "solutionSource": "RandomSampling", "trainsReward": false, "rewardOf": "r1" } ] }""",
        "The plan is not possible: Rounds[1]: RewardOf is 'r1' and SolutionSource is RandomSampling; it must be null, since solutions are taken at random.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1" }, { "name": "r2", "solutionSource": "RejectionSampling", "trainsReward": false, "rewardOf": "r1" } ] }""",
        "The plan is not possible: Rounds[1]: RewardOf is 'r1' and SolutionSource is RejectionSampling; it must be an earlier round whose Baselines have Outcome.")]
    [InlineData(
        """{ "rounds": [ { "name": "r1", "solutionSource": "RandomSampling", "trainsReward": false, "rollouts": 2000, "retries": [ { "rollouts": 8 } ] } ] }""",
        "The plan is not possible: Rounds[0]: Retries is 1 searches and SolutionSource is RandomSampling; it must be empty, since no tree is searched. "
        + "Rounds[0]: Rollouts is 2000; it must be from 1 to 1024.")]
    public void Says_what_makes_a_plan_impossible(string json, string sentence)
    {
        Assert.Equal(sentence, Assert.Throws<FormatException>(() => EvolutionPlan.Parse(json)).Message);
    }

    [Fact]
    public void Says_where_a_file_is_no_plan()
    {
        string message = Assert.Throws<FormatException>(() => EvolutionPlan.Parse("""{ "rounds": [ { "name": "r1", "rolouts": 3 } ] }""")).Message;
        Assert.Contains("$.rounds[0].rolouts", message, StringComparison.Ordinal);
    }
}
